/** Strings of the History window. `&` stands before the access key. */
import { services } from '../../src-shared/model/services.ts';
import { pluralize } from '../../src-shared/wording/plural.ts';

/** The one service that there is so far. */
const { name } = services['microsoft-365'];

export const historyText = {
  windowTitle: 'History',
  search: '&Search:',
  searchPlaceholder: 'Job, organization, subject or recipient',
  result: '&Result:',
  state: 'What &happened:',
  filters: (active: number) => (active === 0 ? 'F&ilters' : `F&ilters (${active})`),
  anyResult: 'All results',
  anyState: 'All',
  entries: (count: number, written: string) => pluralize(count, { one: '# entry', other: '# entries' }, written),
  found: (count: number, written: string) =>
    pluralize(count, { one: '# entry found', other: '# entries found' }, written),
  loadingRest: 'Loading older entries...',
  searching: 'Searching the history...',
  newEntries: (count: number, written: string) =>
    pluralize(count, { one: 'Show # &new entry', other: 'Show # &new entries' }, written),

  table: 'History, newest first',
  columns: {
    time: 'Time',
    job: 'Job',
    organization: 'Organization',
    result: 'Result',
    state: 'What happened',
    recipients: 'Recipients',
  },
  testMessage: 'Test message',
  openOptions: 'Open Op&tions',
  showParked: 'Show the&m',
  problem: (count: number, written: string, reason: string) =>
    pluralize(
      count,
      {
        one: `# notification needs your attention: ${reason}`,
        other: `# notifications need your attention: ${reason}`,
      },
      written,
    ),
  showProblem: (count: number) => pluralize(count, { one: 'Show it', other: 'Show all of them' }),
  sendAllAgain: (count: number) => pluralize(count, { one: 'Send it again', other: 'Send all again' }),
  discardAll: (count: number) => pluralize(count, { one: 'Discard it', other: 'Discard all' }),
  discardAllTitle: (count: number, written: string) =>
    pluralize(count, { one: 'Discard it?', other: 'Discard # notifications?' }, written),
  discardAllDetail: (count: number) =>
    pluralize(count, {
      one: "It won't be sent. The job stays in the history, and you can send it again from there.",
      other: "They won't be sent. The jobs stay in the history, and you can send them again from there.",
    }),
  lostSession: 'Session lost',
  empty: 'Nothing has been reported yet. Entries appear here as soon as a job has ended.',
  nothingFound: 'No entry matches the search and the filters.',
  showAll: 'Sh&ow all',

  details: 'Details',
  detailsGone: 'This entry was deleted from the history.',
  closeDetails: 'Close details',
  back: '&Back',
  actions: 'Actions',
  sendAgain: 'Send &again',
  sendsAsOptionsSay: 'Resending uses the current recipients and sender from Options.',
  discard: '&Discard',
  openReport: 'Open re&port',
  copyDetails: '&Copy details',
  copied: 'Copied.',
  copyFailed: "The details couldn't be copied. Select the text and copy it with the keyboard.",
  reportOpens: 'Waiting for the system to open the report.',
  reportGone: 'There is no report of this job on this computer: no objects were listed, or it was deleted.',
  reportNotOpened: (path: string, reason: string) => `${path} could not be opened: ${reason}`,

  sendAgainTitle: 'Send it again?',
  sendAgainDetail: (recipients: string) =>
    `${name} has accepted this notification already. ${recipients} will get it a second time.`,
  discardTitle: 'Discard it?',
  discardDetail: "It won't be sent. The job stays in the history, and you can send it again from there.",

  fields: {
    ended: 'Ended',
    made: 'Created',
    started: 'Started',
    organization: 'Organization',
    result: 'Result',
    attempt: 'Attempt',
    objects: 'Objects',
    message: 'Message',
    leftOut: 'Left out',
    computer: 'Computer',
    source: 'Source',
    subject: 'Subject',
    recipients: 'Recipients',
    messageId: 'Message ID',
  },
  reasons: 'Reasons',
  reason: (objects: string, message: string) => `${objects}: ${message === '' ? 'no reason was reported' : message}`,
  moreReasons: (count: number) => pluralize(count, { one: 'and # more reason', other: 'and # more reasons' }),
  objectsWithIssues: 'Objects with issues',
  moreObjects: (count: number, written: string) =>
    pluralize(count, { one: 'and # more object.', other: 'and # more objects.' }, written),
  lookedThrough: (objects: string) => `Only the first ${objects} are shown here. The report lists all of them.`,
  objects: (count: number, written: string) => pluralize(count, { one: '# object', other: '# objects' }, written),
  issues: (count: number, written: string) => pluralize(count, { one: '# issue', other: '# issues' }, written),
  messageTitle: (index: number, count: number) => (count === 1 ? 'Notification' : `Message ${index} of ${count}`),
  sentAgainTitle: (when: string) => `Sent again on ${when}`,
  attempts: 'Attempts to send',
  attemptAccepted: `Accepted by ${name}`,
  attemptUnderWay: 'No answer yet',
  attemptUnexplained: 'Not sent',
  requestId: (id: string) => `Request ID ${id}`,
  chain: 'Other attempts of this job',
  chainLink: (attempt: number, result: string) => `Attempt ${attempt}: ${result}`,
} as const;

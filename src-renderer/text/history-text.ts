/** Strings of the History window. `&` stands before the access key. */
import { pluralize } from '../../src-shared/domain/plural.ts';

export const historyText = {
  windowTitle: 'History',
  search: '&Search:',
  searchPlaceholder: 'Job, organization, subject or recipient',
  result: '&Result:',
  state: 'What &happened:',
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
      one: 'It will not be sent. The job stays in the history, and you can send it again from there.',
      other: 'They will not be sent. The jobs stay in the history, and you can send them again from there.',
    }),
  lostSession: 'Session lost',
  empty: 'Nothing has been reported yet. Entries appear here as soon as a job has ended.',
  nothingFound: 'No entry fits the search and the filters.',
  showAll: 'Sh&ow all',

  details: 'Details',
  detailsGone: 'This entry is not kept any more.',
  closeDetails: 'Close details',
  actions: 'Actions',
  sendAgain: 'Send &again',
  sendsAsOptionsSay: 'Resending uses the current recipients and sender from Options.',
  discard: '&Discard',
  openReport: 'Open re&port',
  copyDetails: '&Copy details',
  copied: 'Copied.',
  copyFailed: 'The system did not let the details be copied. Select the text and copy it with the keyboard.',
  reportOpens: 'Waiting for the system to open the report.',
  reportGone: 'There is no report of this job on this computer: no objects were listed, or it was removed.',
  reportNotOpened: (path: string, reason: string) => `${path} could not be opened: ${reason}`,

  sendAgainTitle: 'Send it again?',
  sendAgainDetail: (recipients: string) =>
    `Microsoft 365 has accepted this notification already. ${recipients} will get it a second time.`,
  discardTitle: 'Discard it?',
  discardDetail: 'It will not be sent. The job stays in the history, and it can be sent again from there.',

  fields: {
    ended: 'Ended',
    made: 'Made',
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
  objects: (count: number, written: string) => pluralize(count, { one: '# object', other: '# objects' }, written),
  issues: (count: number, written: string) => pluralize(count, { one: '# issue', other: '# issues' }, written),
  messageTitle: (index: number, count: number) => (count === 1 ? 'Notification' : `Message ${index} of ${count}`),
  sentAgainTitle: (when: string) => `Sent again on ${when}`,
  attempts: 'Attempts to send',
  attemptAccepted: 'Accepted by Microsoft 365',
  attemptUnderWay: 'No answer yet',
  attemptUnexplained: 'Not sent',
  requestId: (id: string) => `Request ID ${id}`,
  chain: 'Other attempts of this job',
  chainLink: (attempt: number, result: string) => `Attempt ${attempt}: ${result}`,
} as const;

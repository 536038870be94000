/** Strings of mail patterns and recent mail, in Options > Job sources. `&` stands before the access key. */
export const mailPatternsText = {
  open: 'Mail patterns... (&z)',
  count: (count: number) =>
    count === 0
      ? 'No patterns: mail is only forwarded.'
      : count === 1
        ? 'Mail that 1 pattern recognizes counts as a job.'
        : `Mail that one of ${count} patterns recognizes counts as a job.`,
  title: 'Mail patterns',
  detail:
    'A mail that a pattern recognizes counts as a job: in Jobs, expected runs, the digest and notifications. If several do, the first one counts. Changes are saved with the window.',
  list: 'P&atterns:',
  none: 'There is no pattern yet. Add one for the program that sends the mail, or make one from a mail below.',
  add: 'Ad&d',
  ownPattern: 'Own pattern',
  edit: '&Edit...',
  remove: 'Remo&ve',
  up: 'Move u&p',
  down: 'Move do&wn',
  moved: (name: string, place: number, count: number) => `“${name}” is now number ${place} of ${count}.`,
  close: '&Close',
  recent: '&Recent mail:',
  noRecent: 'No mail has arrived yet. The last 50 are listed here.',
  recentFailed: 'The recent mail can’t be read now.',
  fromMail: '&New pattern from this mail...',
  isForwarded: 'forwarded too',
  isKept: 'not forwarded',
  notRecognised: 'Not recognized',
  recognised: (pattern: string, job: string, result: string) => `${pattern}: ${job}, ${result}`,

  addTitle: 'Add mail pattern',
  editTitle: 'Edit mail pattern',
  unconfirmed:
    'The wording of this program’s mail isn’t published. Try the pattern on one of its mails, and change it where it doesn’t fit.',
  name: '&Name:',
  conditions: 'A mail is recognized if all of these apply',
  conditionsHint:
    'Letter case doesn’t matter. A wildcard is compared with the whole text: * stands for any characters, ? for one. Regular expressions have the syntax of RE2.',
  parts: { from: '&From', subject: '&Subject', body: '&Body' },
  resultsTitle: 'Result: the first that applies',
  results: { Failed: 'Faile&d if', Warning: '&Warning if', Success: 'S&uccess if' },
  kinds: { contains: 'contains', wildcard: 'wildcard', regex: 'regex' },
  resultParts: { subject: 'subject', body: 'body' },
  kindOf: (label: string) => `${label}: how`,
  partOf: (label: string) => `${label}: where`,
  anyText: 'Any text',
  neverText: 'Not used',
  otherwise: '&Otherwise:',
  otherwiseChoices: {
    'not-recognised': 'the mail isn’t recognized',
    Success: 'Success',
    Warning: 'Warning',
    Failed: 'Failed',
  },
  told: 'What is reported',
  texts: { job: '&Job:', organization: 'Or&ganization:', host: 'Compu&ter:', message: '&Message:' },
  textsHint:
    'Fixed text, or %name% for a named group (?<name>...) of an expression above. %subject% and %from% are always there.',
  forward: 'Forw&ard the mail too',
  tryTitle: 'Try it',
  tryOn: 'Tr&y on:',
  pasted: 'A pasted mail',
  paste: '&Paste the mail, with its head if you have it:',
  tryNow: 'T&ry',
  tryResult: 'Result of the try',
  tried: {
    recognised: (result: string) => `Recognized: ${result}.`,
    job: 'Job',
    organization: 'Organization',
    host: 'Computer',
    message: 'Message',
    otherMail: (part: string) => `Not recognized: the condition on ${part} doesn’t apply.`,
    noResult: 'Not recognized: all conditions apply, but no text tells the result.',
    noMail: 'There is no mail to try it on.',
    partNames: { from: 'From', subject: 'the subject', body: 'the body' },
  },
} as const;

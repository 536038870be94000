/** What emails have beside the sentences that every message has. */
import type { Counted } from '../../counted.ts';
import { pluralize } from '../pluralize.ts';
import { counts } from './counts.ts';

const moreReasons = ({ count, written }: Counted): string =>
  pluralize(count, { one: 'and # more reason', other: 'and # more reasons' }, written);

export const emailText = {
  /** @param computer - HTML @returns HTML */
  sentBy: (computer: string) => `Sent by Backup Notifier for Microsoft 365 on ${computer}.`,
  /** What a browser or a list calls it. */
  title: (word: string, heading: string) => `${word}: ${heading}`,
  /** HTML. */
  test: '<b>This is a test message</b> with made-up figures. Your notifications will look like this.',

  moreReasons: 'More reasons',
  andMoreReasons: ({ reasons, objects }: { reasons: Counted; objects: Counted }) =>
    `${moreReasons(reasons)} in ${counts.objects(objects)}`,
  andMoreReasonsBelow: ({ reasons, objects }: { reasons: Counted; objects: Counted }) =>
    `${moreReasons(reasons)} below, in ${counts.objects(objects)}`,
  /** Before the reason that they have. */
  objectsOfReason: (objects: Counted) => `${counts.objects(objects)}:`,

  objectsWithIssues: 'Objects with issues',
  objectsIgnored: 'Objects ignored by a rule',
  objectsSuccessful: 'Successful objects',
  /** @param heading - one of those above */
  someListed: (heading: string, { listed, all }: { listed: string; all: string }) =>
    `${heading} (${listed} of ${all} were listed)`,
  tooManyObjects: (objects: Counted) => `The ${counts.objects(objects)} are too many to be listed in a message.`,
  ignored: 'Ignored',
  items: ({ count, written }: Counted) => pluralize(count, { one: '# item', other: '# items' }, written),

  earlierAttempts: 'Earlier attempts',
  attemptsNotListed: (attempts: Counted) => `${counts.attempts(attempts)} before these are not listed`,
  leftOut: 'Left out',
  leftOutFields: 'The job was reported with fields that cannot be used. Correct what reports it:',
  log: 'Log',
  logIsCut: 'These are its last lines: the log is longer than the 64 KB that a message carries.',

  reportAttached: {
    files: 'The full report is attached, as HTML and as CSV.',
    zip: 'The full report is attached as a zip file with one HTML and one CSV file.',
    html: 'The full report is attached, as HTML.',
  },
  reportInParts: (parts: string) =>
    `The full report is attached in ${parts} parts: part 1 to this message, the others to the messages that follow.`,
  reportKept: (computer: string) =>
    `The full report is kept on ${computer}: open History in Backup Notifier there, choose this job and press “Open report”.`,
  textsShortened: 'Long texts are shortened here; the report has them in full.',

  part: {
    /** Behind the subject of the notification. */
    subject: (part: number, parts: number) => ` - report part ${part} of ${parts}`,
    title: (part: string, parts: string) => `Report part ${part} of ${parts}`,
    rows: ({ first, last, all }: Record<'first' | 'last' | 'all', string>) =>
      `Objects ${first} to ${last} of ${all}, as HTML and as CSV in one zip file`,
    note: (rows: string, messages: string) =>
      `${rows}. The result of the job, and the reasons, are in the first of these ${messages} messages.`,
  },
} as const;

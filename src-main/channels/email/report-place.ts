/** Where the full report is, said in the body (product sections 5.3 to 5.5). */
import { formatCount, type Presentation } from '../../../src-shared/model/presentation.ts';
import { cutText } from './clean-text.ts';
import { textLimits } from './text-limits.ts';

export type ReportPlace =
  /** There is none: the message says it all. */
  | { kind: 'none' }
  /** HTML and CSV, or one zip that holds them; without objects only HTML. */
  | { kind: 'attached'; as: 'files' | 'zip' | 'html' }
  /** A zip with each of the messages; the first one is attached to this message. */
  | { kind: 'split'; partCount: number }
  /** Only on the machine that sends. */
  | { kind: 'kept' };

const attachedAs = {
  files: 'The full report is attached, as HTML and as CSV.',
  zip: 'The full report is attached as a zip file with one HTML and one CSV file.',
  html: 'The full report is attached, as HTML.',
} as const;

/** @returns one or two sentences of plain text; empty where there is no report. */
export function describeReportPlace(place: ReportPlace, to: Presentation): string {
  switch (place.kind) {
    case 'none':
      return '';
    case 'attached':
      return attachedAs[place.as];
    case 'split':
      return `The full report is attached in ${formatCount(place.partCount, to)} parts: part 1 to this message, the others to the messages that follow.`;
    case 'kept':
      return `The full report is kept on ${cutText(to.computerName, textLimits.jobName)}: open History in Backup Notifier there, choose this job and press “Open report”.`;
  }
}

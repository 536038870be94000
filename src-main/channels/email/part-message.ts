/** The short messages that carry the further parts of a report (product section 5.5). */
import type { JobSessionHead } from '../../../src-shared/model/job-session.ts';
import { formatCount, formatDateTimeWithOffset, type Presentation } from '../../../src-shared/model/presentation.ts';
import { maxSubjectLength } from '../../../src-shared/model/subject.ts';
import { composeHtmlMessage } from './body-document.ts';
import { inline } from './body-style.ts';
import { cutText } from './clean-text.ts';
import { escapeHtml } from './escape-html.ts';
import { textLimits } from './text-limits.ts';

export interface PartOfReport {
  /** The first one is 1, and goes with the notification itself. */
  part: number;
  partCount: number;
  firstRow: number;
  lastRow: number;
}

/** @param subject - of the notification; it is cut where the number would not fit into what Exchange takes. */
export function composePartSubject(subject: string, { part, partCount }: PartOfReport): string {
  const ending = ` - report part ${part} of ${partCount}`;
  return cutText(subject, maxSubjectLength - ending.length) + ending;
}

export function composePartBody(
  session: JobSessionHead,
  { part, partCount, firstRow, lastRow }: PartOfReport,
  total: number,
  to: Presentation,
): string {
  const number = (value: number) => formatCount(value, to);
  const title = `Report part ${number(part)} of ${number(partCount)}`;
  const rows = `Objects ${number(firstRow)} to ${number(lastRow)} of ${number(total)}, as HTML and as CSV in one zip file`;
  const about = [session.job.name, session.organization, formatDateTimeWithOffset(session.endedAt, to)]
    .filter((text) => text !== '')
    .map((text) => cutText(text, textLimits.jobName));
  return composeHtmlMessage({
    title,
    preheader: rows,
    content: `<h1 style="${inline.job}">${escapeHtml(title)}</h1><p class="where quiet">${escapeHtml(about.join(' · '))}</p><p class="note">${escapeHtml(rows)}. The result of the job, and the reasons, are in the first of these ${escapeHtml(number(partCount))} messages.</p>`,
    computerName: to.computerName,
  });
}

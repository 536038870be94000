/** The block of figures (product section 5.2). What the source did not say is left out. */
import { durationMsOf, type JobSessionHead } from '../../../src-shared/model/job-session.ts';
import {
  formatCount,
  formatDateTimeWithOffset,
  formatDuration,
  formatSize,
  type Presentation,
} from '../../../src-shared/model/presentation.ts';
import { describeJobType } from '../../../src-shared/model/subject.ts';
import { cutText } from './clean-text.ts';
import { describeAttempt, describeResultCount } from './describe-session.ts';
import { escapeHtml } from './escape-html.ts';
import type { ObjectTally } from './object-tally.ts';
import { resultsInOrder, resultSigns } from './result-signs.ts';
import { textLimits } from './text-limits.ts';

/** Labels and texts, not escaped; `null` and empty ones are not shown. */
export function summaryFigures(session: JobSessionHead, to: Presentation): [label: string, value: string | null][] {
  const { statistics, retry } = session;
  const rate = (value: number | null) => (value === null ? null : `${formatSize(value, to)}/s`);
  return [
    ['Transferred', statistics.transferredBytes === null ? null : formatSize(statistics.transferredBytes, to)],
    ['Items', statistics.processedItems === null ? null : formatCount(statistics.processedItems, to)],
    ['Processing rate', rate(statistics.processingRateBytesPerSecond)],
    ['Read rate', rate(statistics.readRateBytesPerSecond)],
    ['Write rate', rate(statistics.writeRateBytesPerSecond)],
    ['Bottleneck', statistics.bottleneck],
    ['Attempt', retry.attempt > 0 || retry.limit !== null ? describeAttempt(retry, to).replace(/^Attempt /, '') : null],
    ['Job type', describeJobType(session.job.type)],
    ['Computer', session.host],
  ];
}

export function composeSummary(session: JobSessionHead, tally: ObjectTally, to: Presentation): string {
  const texts = (figures: [string, string | null][]) =>
    figures.map(([label, value]): [string, string] => [label, escapeHtml(cutText(value ?? '', textLimits.sentence))]);
  const rows: [label: string, html: string][] = [
    ...texts([
      ['Start', formatDateTimeWithOffset(session.startedAt, to)],
      ['End', formatDateTimeWithOffset(session.endedAt, to)],
      ['Duration', formatDuration(durationMsOf(session))],
    ]),
    ['Objects processed', composeCounts(session, tally, to)],
    ...texts(summaryFigures(session, to)),
  ];
  const written = rows
    .filter(([, html]) => html.trim() !== '')
    .map(([label, html]) => `<tr><th scope="row">${label}</th><td>${html}</td></tr>`);
  return `<h2>Summary</h2><table class="summary wide" width="100%" cellpadding="0" cellspacing="0" border="0">${written.join('')}</table>`;
}

/** The number, and below it each result that occurs, with its sign; nothing where nobody reported any. */
function composeCounts({ objectCount }: JobSessionHead, { total, counts }: ObjectTally, to: Presentation): string {
  if (objectCount === null && total === 0) return '';
  const parts = resultsInOrder
    .filter((result) => counts[result] > 0)
    .map((result) => {
      const { html, className } = resultSigns[result];
      return `<br><span class="${className}">${html}&nbsp;${escapeHtml(describeResultCount(result, counts[result], to))}</span>`;
    });
  return escapeHtml(formatCount(Math.max(objectCount ?? 0, total), to)) + parts.join('');
}

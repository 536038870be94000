/** The head of the HTML report: what the message says too, for whom has only the file. */
import { durationMsOf, type JobSessionHead } from '../../../src-shared/model/job-session.ts';
import {
  formatCount,
  formatDateTimeWithOffset,
  formatDuration,
  type Presentation,
} from '../../../src-shared/model/presentation.ts';
import { composeLeftOut } from './body-left-out.ts';
import { describeCount } from './body-reasons.ts';
import { summaryFigures } from './body-summary.ts';
import { cutText } from './clean-text.ts';
import { countObjects, countOf, describeOutcome } from './describe-session.ts';
import { escapeHtml, escapeLines } from './escape-html.ts';
import type { ObjectTally } from './object-tally.ts';
import { resultsInOrder, resultSigns } from './result-signs.ts';
import { shortenText } from './shorten-text.ts';
import { reportMessageBounds, textLimits } from './text-limits.ts';

/** The file has room for more reasons than a message, but is not to begin with pages of them. */
const maxReasonsInReport = 100;

export function composeReportSummary(session: JobSessionHead, tally: ObjectTally, to: Presentation): string {
  const { html, className } = resultSigns[session.result];
  const text = (value: string) => escapeHtml(cutText(value, textLimits.sentence));
  const message = shortenText(session.message, reportMessageBounds, to, '; a report holds 64 KB of a message');
  const outcome = describeOutcome(session, tally, to);
  const figures: [string, string | null][] = [
    ['Organization', session.organization],
    ['Start', formatDateTimeWithOffset(session.startedAt, to)],
    ['End', formatDateTimeWithOffset(session.endedAt, to)],
    ['Duration', formatDuration(durationMsOf(session))],
    ['Objects processed', session.objectCount === null ? null : formatCount(session.objectCount, to)],
    ...(tally.total === 0 ? [] : resultsInOrder).map((result): [string, string] => [
      result,
      formatCount(tally.counts[result], to),
    ]),
    ...summaryFigures(session, to),
    ['Reported by', to.computerName],
  ];
  const shown = figures
    .filter(([, value]) => value !== null && value.trim() !== '')
    .map(([label, value]) => `<div><dt>${label}</dt><dd>${text(value ?? '')}</dd></div>`);
  return `<header><p class="result ${className}">${html} ${session.result}</p><h1>${text(session.job.name)}</h1><p class="outcome">${text(outcome)}</p>${
    session.message.trim() === '' || session.message === outcome ? '' : `<p class="message">${escapeLines(message)}</p>`
  }<dl>${shown.join('')}</dl>${composeReasonList(tally, to)}${composeLeftOut(session)}</header>`;
}

function composeReasonList({ reasons }: ObjectTally, to: Presentation): string {
  if (reasons.length === 0) return '';
  const items = reasons.slice(0, maxReasonsInReport).map(({ result, message, count }) => {
    const { html, className } = resultSigns[result];
    const reason = message === '' ? 'no reason was reported' : escapeHtml(message);
    return `<li><b class="${className}">${html}&nbsp;${describeCount(count, to)}</b> ${reason}</li>`;
  });
  const rest = reasons.slice(maxReasonsInReport);
  const objects = rest.reduce((sum, { count }) => sum + count, 0);
  const more =
    rest.length === 0
      ? ''
      : `<li>and ${countOf(rest.length, 'more reason', 'more reasons', to)} in ${countObjects(objects, to)}</li>`;
  return `<h2>Reasons</h2><ul>${items.join('')}${more}</ul>`;
}

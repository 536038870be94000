/** The report for people: one HTML file that needs nothing beside it, to be read in a browser or printed (5.4). */
import { durationMsOf, type JobSessionHead, type SessionResult } from '../../../src-shared/model/job-session.ts';
import { isIgnored, type CountedObject, type KnownNoise } from '../../../src-shared/model/known-noise.ts';
import {
  formatCount,
  formatDateTimeWithOffset,
  formatDuration,
  type Presentation,
} from '../../../src-shared/model/presentation.ts';
import { formatUtcOffset } from '../../../src-shared/model/utc-offset.ts';
import { cutText } from '../../notifications/facts/clean-text.ts';
import type { ReasonGroup } from '../../notifications/facts/group-reasons.ts';
import { resultsInOrder, type ObjectTally } from '../../notifications/facts/object-tally.ts';
import { describeReason } from '../describe-reason.ts';
import { countObjects, countOf, describeOutcome } from '../describe-session.ts';
import { reportMessageBounds, shortenText, textLimits } from '../shorten-text.ts';
import { composeLeftOut, composeNoise, composeReportLog, describeCount, summaryFigures } from './body-sections.ts';
import { escapeHtml, escapeLines, toAsciiHtml } from './escape-html.ts';
import {
  createRowFormats,
  cutReportText,
  reportTextLimits,
  durationMsBetween,
  offsetKnownOf,
  timeMsOf,
} from './row-formats.ts';
import { ignoredSign, reportStyle, resultSigns } from './style.ts';

export const htmlContentType = 'text/html; charset=utf-8';

/** Which of the rows a file holds; the first row is 1. */
export interface RowRange {
  part: number;
  firstRow: number;
}

export interface HtmlReport {
  /** Everything before the rows. The last row of a part is not known when its file begins; the foot names it. */
  head: (range: RowRange) => string;
  row: (object: CountedObject) => string;
  /** @param lastRow - the last one in this file; another part follows where it is not the last of all. */
  foot: (range: RowRange, lastRow: number) => string;
}

const columns = ['Name', 'Type', 'Status', 'Start', 'End', 'Duration', 'Items', 'Size', 'Details'];

/** What a report is made of, apart from its rows. */
interface ReportFacts {
  session: JobSessionHead;
  sourceName: string;
  tally: ObjectTally;
  noise: KnownNoise | null;
}

export function createHtmlReport(facts: ReportFacts, to: Presentation): HtmlReport {
  const { session, tally } = facts;
  const title = escapeHtml(`${session.result}: ${session.job.name}`);
  // Nothing in it may run or load, also where a browser opens it as a local file.
  const policy = `default-src 'none'; style-src 'unsafe-inline'`;
  const begin = `<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${policy}"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light dark"><title>${title}</title><style>${reportStyle}</style></head>
<body>${composeReportSummary(facts, to)}`;
  const hasRows = tally.total > 0;
  const knownOffset = offsetKnownOf(session, to);
  const offset = knownOffset === null ? '' : ` (${formatUtcOffset(knownOffset)})`;
  const head = columns
    .map((column) => `<th scope="col">${column}${column === 'Start' || column === 'End' ? offset : ''}</th>`)
    .join('');
  const number = (value: number) => escapeHtml(formatCount(value, to));
  return {
    head: ({ part, firstRow }) =>
      hasRows
        ? `${begin}${part === 1 ? composeReportLog(session.log) : `<p class="part">Part ${number(part)} of the report: rows from ${number(firstRow)} on.</p>`}
<table class="objects"><thead><tr>${head}</tr></thead><tbody>
`
        : begin + composeReportLog(session.log),
    row: createRowWriter(to, knownOffset),
    foot: ({ part, firstRow }, lastRow) =>
      hasRows
        ? `</tbody></table><p class="part">${
            firstRow === 1 && lastRow === tally.total
              ? `All ${number(tally.total)} rows.`
              : `Rows ${number(firstRow)} to ${number(lastRow)} of ${number(tally.total)}.${lastRow < tally.total ? ` Part ${number(part + 1)} continues.` : ''}`
          } ${escapeHtml(describeOutcome(session, tally, to))}.</p></body></html>
`
        : '</body></html>\n',
  };
}

/** Written as often as there are objects: signs and times are character references, see `toAsciiHtml`. */
function createRowWriter(to: Presentation, knownOffset: number | null): (object: CountedObject) => string {
  const { instant, duration, count, size } = createRowFormats(to, 'date-and-seconds', knownOffset, toAsciiHtml);
  const { name, type, message } = reportTextLimits;
  const text = (value: string, maxLength: number) => escapeHtml(cutReportText(value, maxLength));
  const begins = forEachResult((result) => `<tr class="${resultSigns[result].className}"><td>`);
  const statuses = forEachResult((result) => `</td><td>${resultSigns[result].html} ${result}</td><td>`);
  return (object) => {
    const { result, startedAt, endedAt, items, transferredBytes } = object;
    const [startedMs, endedMs] = [timeMsOf(startedAt), timeMsOf(endedAt)];
    const durationMs = durationMsBetween(startedMs, endedMs);
    const [begin, status] = isIgnored(object) ? ignoredCells : [begins[result], statuses[result]];
    return `${begin}${text(object.name, name)}</td><td>${text(object.type, type)}${status}${instant(startedAt, startedMs)}</td><td>${instant(endedAt, endedMs)}</td><td>${Number.isNaN(durationMs) ? '' : duration(durationMs)}</td><td>${items === null ? '' : count(items)}</td><td>${transferredBytes === null ? '' : size(transferredBytes)}</td><td>${escapeLines(cutReportText(object.message, message))}</td></tr>
`;
  };
}

const ignoredCells = [`<tr class="ignored"><td>`, `</td><td>${ignoredSign.html} ${ignoredSign.word}</td><td>`] as const;

function forEachResult(write: (result: SessionResult) => string): Record<SessionResult, string> {
  return { Success: write('Success'), Warning: write('Warning'), Failed: write('Failed') };
}

/** The file has room for more reasons than a message, but is not to begin with pages of them. */
const maxReasonsInReport = 100;

/** The head of the report: what the message says too, for whoever has only the file. */
function composeReportSummary({ session, sourceName, tally, noise }: ReportFacts, to: Presentation): string {
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
    ['Ignored by a rule', tally.ignored.count === 0 ? null : formatCount(tally.ignored.count, to)],
    ...summaryFigures({ session, sourceName }, to),
    ['Reported by', to.computerName],
  ];
  const shown = figures
    .filter(([, value]) => value !== null && value.trim() !== '')
    .map(([label, value]) => `<div><dt>${label}</dt><dd>${text(value ?? '')}</dd></div>`);
  return `<header><p class="result ${className}">${html} ${session.result}</p><h1>${text(session.job.name)}</h1><p class="outcome">${text(outcome)}</p>${
    session.message.trim() === '' || session.message === outcome ? '' : `<p class="message">${escapeLines(message)}</p>`
  }${composeNoise(noise, to)}<dl>${shown.join('')}</dl>${composeReasonList(tally, to)}${composeLeftOut(session)}</header>`;
}

function composeReasonList({ reasons, ignored }: ObjectTally, to: Presentation): string {
  return listReasons('Reasons', reasons, to) + listReasons('Ignored by a rule', ignored.reasons, to, ignoredSign);
}

function listReasons(
  heading: string,
  reasons: readonly ReasonGroup[],
  to: Presentation,
  sign?: typeof ignoredSign,
): string {
  if (reasons.length === 0) return '';
  const items = reasons.slice(0, maxReasonsInReport).map(({ result, message, count }) => {
    const { html, className } = sign ?? resultSigns[result];
    const reason = escapeHtml(describeReason(message, to));
    return `<li${sign === undefined ? '' : ` class="${className}"`}><b class="${className}">${html}&nbsp;${describeCount(count, to)}</b> ${reason}</li>`;
  });
  const rest = reasons.slice(maxReasonsInReport);
  const objects = rest.reduce((sum, { count }) => sum + count, 0);
  const more =
    rest.length === 0
      ? ''
      : `<li>and ${countOf(rest.length, 'more reason', 'more reasons', to)} in ${countObjects(objects, to)}</li>`;
  return `<h2>${heading}</h2><ul>${items.join('')}${more}</ul>`;
}

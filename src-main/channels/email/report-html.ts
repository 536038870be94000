/** The report for people: one HTML file that needs nothing beside it, to be read in a browser or printed (5.4). */
import { textsOf } from '../../../src-shared/languages/languages.ts';
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
import { describeOutcome, describeReason } from '../describe-session.ts';
import { reportMessageBounds, shortenText, textLimits } from '../shorten-text.ts';
import {
  composeLeftOut,
  composeNoise,
  composeReportLog,
  countReasons,
  describeCount,
  summaryFigures,
} from './body-sections.ts';
import { escapeHtml, escapeLines, toAsciiHtml } from './escape-html.ts';
import {
  createRowFormats,
  cutReportText,
  reportTextLimits,
  durationMsBetween,
  offsetKnownOf,
  timeMsOf,
} from './row-formats.ts';
import { composeReportStyle, ignoredSign, resultSigns } from './style.ts';

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

const columns = ['name', 'type', 'status', 'start', 'end', 'duration', 'items', 'size', 'details'] as const;

/** What a report is made of, apart from its rows. */
interface ReportFacts {
  session: JobSessionHead;
  sourceName: string;
  tally: ObjectTally;
  noise: KnownNoise | null;
}

export function createHtmlReport(facts: ReportFacts, to: Presentation): HtmlReport {
  const { session, tally } = facts;
  const { notices, words } = textsOf(to.language);
  const { email, report } = notices;
  const title = escapeHtml(email.title(words.run.results[session.result], session.job.name));
  // Nothing in it may run or load, also where a browser opens it as a local file.
  const policy = `default-src 'none'; style-src 'unsafe-inline'`;
  const begin = `<!DOCTYPE html>
<html lang="${to.language}"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${policy}"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light dark"><title>${title}</title><style>${composeReportStyle(report.columns)}</style></head>
<body>${composeReportSummary(facts, to)}`;
  const hasRows = tally.total > 0;
  const knownOffset = offsetKnownOf(session, to);
  const offset = knownOffset === null ? '' : ` (${formatUtcOffset(knownOffset)})`;
  const head = columns
    .map(
      (column) =>
        `<th scope="col">${escapeHtml(report.columns[column])}${column === 'start' || column === 'end' ? offset : ''}</th>`,
    )
    .join('');
  const number = (value: number) => formatCount(value, to);
  const part = (...sentences: string[]) =>
    `<p class="part">${escapeHtml(sentences.filter((sentence) => sentence !== '').join(' '))}</p>`;
  const outcome = report.sentence(describeOutcome(session, tally, to));
  return {
    head: (range) =>
      hasRows
        ? `${begin}${range.part === 1 ? composeReportLog(session.log, to) : part(report.partBegins(number(range.part), number(range.firstRow)))}
<table class="objects"><thead><tr>${head}</tr></thead><tbody>
`
        : begin + composeReportLog(session.log, to),
    row: createRowWriter(to, knownOffset),
    foot: (range, lastRow) =>
      hasRows
        ? `</tbody></table>${part(
            range.firstRow === 1 && lastRow === tally.total
              ? report.allRows(number(tally.total))
              : report.someRows({ first: number(range.firstRow), last: number(lastRow), all: number(tally.total) }),
            lastRow < tally.total ? report.partContinues(number(range.part + 1)) : '',
            outcome,
          )}</body></html>
`
        : '</body></html>\n',
  };
}

/** Written as often as there are objects: signs and times are character references, see `toAsciiHtml`. */
function createRowWriter(to: Presentation, knownOffset: number | null): (object: CountedObject) => string {
  const { instant, duration, count, size } = createRowFormats(to, 'date-and-seconds', knownOffset, toAsciiHtml);
  const { name, type, message } = reportTextLimits;
  const { notices, words } = textsOf(to.language);
  const { email, shortened } = notices;
  const text = (value: string, maxLength: number) => escapeHtml(cutReportText(value, maxLength, shortened));
  const begins = forEachResult((result) => `<tr class="${resultSigns[result].className}"><td>`);
  const statuses = forEachResult(
    (result) => `</td><td>${resultSigns[result].html} ${toAsciiHtml(words.run.results[result])}</td><td>`,
  );
  const ignoredCells = [
    `<tr class="ignored"><td>`,
    `</td><td>${ignoredSign.html} ${toAsciiHtml(email.ignored)}</td><td>`,
  ] as const;
  return (object) => {
    const { result, startedAt, endedAt, items, transferredBytes } = object;
    const [startedMs, endedMs] = [timeMsOf(startedAt), timeMsOf(endedAt)];
    const durationMs = durationMsBetween(startedMs, endedMs);
    const [begin, status] = isIgnored(object) ? ignoredCells : [begins[result], statuses[result]];
    return `${begin}${text(object.name, name)}</td><td>${text(object.type, type)}${status}${instant(startedAt, startedMs)}</td><td>${instant(endedAt, endedMs)}</td><td>${Number.isNaN(durationMs) ? '' : duration(durationMs)}</td><td>${items === null ? '' : count(items)}</td><td>${transferredBytes === null ? '' : size(transferredBytes)}</td><td>${escapeLines(cutReportText(object.message, message, shortened))}</td></tr>
`;
  };
}

function forEachResult(write: (result: SessionResult) => string): Record<SessionResult, string> {
  return { Success: write('Success'), Warning: write('Warning'), Failed: write('Failed') };
}

/** The file has room for more reasons than a message, but is not to begin with pages of them. */
const maxReasonsInReport = 100;

/** The head of the report: what the message says too, for whoever has only the file. */
function composeReportSummary({ session, sourceName, tally, noise }: ReportFacts, to: Presentation): string {
  const { html, className } = resultSigns[session.result];
  const { notices, words } = textsOf(to.language);
  const { labels } = notices;
  const text = (value: string) => escapeHtml(cutText(value, textLimits.sentence));
  const message = shortenText(session.message, reportMessageBounds, to, 'nowhere');
  const outcome = describeOutcome(session, tally, to);
  const figures: [string, string | null][] = [
    [labels.organization, session.organization],
    [labels.start, formatDateTimeWithOffset(session.startedAt, to)],
    [labels.end, formatDateTimeWithOffset(session.endedAt, to)],
    [labels.duration, formatDuration(durationMsOf(session))],
    [labels.objectsProcessed, session.objectCount === null ? null : formatCount(session.objectCount, to)],
    ...(tally.total === 0 ? [] : resultsInOrder).map((result): [string, string] => [
      words.run.results[result],
      formatCount(tally.counts[result], to),
    ]),
    [labels.ignoredByRule, tally.ignored.count === 0 ? null : formatCount(tally.ignored.count, to)],
    ...summaryFigures({ session, sourceName }, to),
    [labels.reportedBy, to.computerName],
  ];
  const shown = figures
    .filter(([, value]) => value !== null && value.trim() !== '')
    .map(([label, value]) => `<div><dt>${escapeHtml(label)}</dt><dd>${text(value ?? '')}</dd></div>`);
  return `<header><p class="result ${className}">${html} ${escapeHtml(words.run.results[session.result])}</p><h1>${text(session.job.name)}</h1><p class="outcome">${text(outcome)}</p>${
    session.message.trim() === '' || session.message === outcome ? '' : `<p class="message">${escapeLines(message)}</p>`
  }${composeNoise(noise, to)}<dl>${shown.join('')}</dl>${composeReasonList(tally, to)}${composeLeftOut(session, to)}</header>`;
}

function composeReasonList({ reasons, ignored }: ObjectTally, to: Presentation): string {
  const { labels } = textsOf(to.language).notices;
  return listReasons(labels.reasons, reasons, to) + listReasons(labels.ignoredByRule, ignored.reasons, to, ignoredSign);
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
  const { andMoreReasons } = textsOf(to.language).notices.email;
  const more = rest.length === 0 ? '' : `<li>${escapeHtml(andMoreReasons(countReasons(rest, to)))}</li>`;
  return `<h2>${escapeHtml(heading)}</h2><ul>${items.join('')}${more}</ul>`;
}

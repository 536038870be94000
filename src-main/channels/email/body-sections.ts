/** The sections of the body beside head and objects; some of them are in the report too. All give HTML, and nothing where there is nothing to say. */
import { textsOf } from '../../../src-shared/languages/languages.ts';
import type { ChainContext, EarlierAttempt } from '../../../src-shared/model/chain.ts';
import { durationMsOf, type JobSessionHead, type SessionLog } from '../../../src-shared/model/job-session.ts';
import type { KnownNoise } from '../../../src-shared/model/known-noise.ts';
import {
  formatCount,
  formatDateTimeWithOffset,
  formatDuration,
  formatSize,
  type Presentation,
} from '../../../src-shared/model/presentation.ts';
import { cutText } from '../../notifications/facts/clean-text.ts';
import type { ReasonGroup } from '../../notifications/facts/group-reasons.ts';
import type { SessionFacts } from '../../notifications/facts/notification-facts.ts';
import { resultsInOrder, type ObjectTally } from '../../notifications/facts/object-tally.ts';
import { describeReason } from '../describe-reason.ts';
import { countObjects, countOf, describeAttempt, describeNoise, describeResultCount } from '../describe-session.ts';
import { attemptMessageBounds, shortenText, textLimits } from '../shorten-text.ts';
import { escapeHtml, escapeLines } from './escape-html.ts';
import { composeSummaryTable } from './html-message.ts';
import { ignoredSign, inline, resultSigns, type ResultSign } from './style.ts';

/** More would push the figures off the second screen. */
export const maxReasonsInBody = 20;

/** Where objects with issues follow: more would push the first one off a phone's first screen. */
export const maxReasonsBeforeObjects = 3;

/** Why objects did not succeed, on the first screen (product section 5.2). */
export function composeReasons(reasons: readonly ReasonGroup[], to: Presentation): string {
  return reasons.length === 0
    ? ''
    : `<h2>Reasons</h2>${composeTable(reasons.slice(0, maxReasonsInBody), to)}${composeRest(reasons, to)}`;
}

/** The same in two pieces: the first reasons, and what stands after the objects. */
export function composeReasonsInTwo(reasons: readonly ReasonGroup[], to: Presentation): [first: string, more: string] {
  if (reasons.length <= maxReasonsBeforeObjects + 1) return [composeReasons(reasons, to), ''];
  const more = reasons.slice(maxReasonsBeforeObjects, maxReasonsInBody);
  return [
    `<h2>Reasons</h2>${composeTable(reasons.slice(0, maxReasonsBeforeObjects), to)}${composeMore(reasons.slice(maxReasonsBeforeObjects), 'below', to)}`,
    `<h2>More reasons</h2>${composeTable(more, to)}${composeRest(reasons, to)}`,
  ];
}

function composeTable(reasons: readonly ReasonGroup[], to: Presentation): string {
  return composeReasonRows(reasons.map((reason) => composeReason(reason, to)));
}

function composeReasonRows(rows: readonly string[]): string {
  return `<table role="presentation" class="reasons wide" width="100%" cellpadding="0" cellspacing="0" border="0">${rows.join('')}</table>`;
}

/** Reasons that a rule counts as nothing to look at: after all others, and greyed (product section 15.2). */
export function composeIgnoredReasons(reasons: readonly ReasonGroup[], to: Presentation): string {
  if (reasons.length === 0) return '';
  const rows = reasons.slice(0, maxReasonsInBody).map((reason) => composeReason(reason, to, ignoredSign));
  return `<h2>Ignored by a rule</h2>${composeReasonRows(rows)}${composeRest(reasons, to)}`;
}

/** That rules have changed how the session counts, and which. */
export function composeNoise(noise: KnownNoise | null, to: Presentation): string {
  return noise === null ? '' : `<p class="noise note">${escapeHtml(describeNoise(noise, to))}</p>`;
}

function composeRest(reasons: readonly ReasonGroup[], to: Presentation): string {
  const rest = reasons.slice(maxReasonsInBody);
  return rest.length === 0 ? '' : composeMore(rest, '', to);
}

function composeMore(rest: readonly ReasonGroup[], where: string, to: Presentation): string {
  const objects = rest.reduce((sum, { count }) => sum + count, 0);
  return `<p class="quiet">and ${countOf(rest.length, 'more reason', 'more reasons', to)}${where === '' ? '' : ` ${where},`} in ${countObjects(objects, to)}</p>`;
}

function composeReason(
  { result, message, count }: ReasonGroup,
  to: Presentation,
  { html, className }: Pick<ResultSign, 'html' | 'className'> = resultSigns[result],
): string {
  const reason = escapeHtml(describeReason(message, to));
  return `<tr><td${className === ignoredSign.className ? ` class="${className}"` : ''}><b class="${className}">${html}&nbsp;${describeCount(count, to)}</b> ${reason}</td></tr>`;
}

/** `4 objects:`, which is not torn apart. HTML. */
export function describeCount(count: number, to: Presentation): string {
  return `${escapeHtml(countObjects(count, to)).replaceAll(' ', '&nbsp;')}:`;
}

/** Labels and texts of figures, not escaped; `null` and empty ones are not shown. */
export function summaryFigures(
  { session, sourceName }: Pick<SessionFacts, 'session' | 'sourceName'>,
  to: Presentation,
): [label: string, value: string | null][] {
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
    ['Job type', textsOf(to.language).words.run.jobTypes[session.job.type]],
    ['Computer', session.host],
    ['Source', sourceName],
  ];
}

/** The block of figures (product section 5.2). What the source did not say is left out. */
export function composeSummary(
  { session, sourceName, tally }: Pick<SessionFacts, 'session' | 'sourceName' | 'tally'>,
  to: Presentation,
): string {
  const texts = (figures: [string, string | null][]) =>
    figures.map(([label, value]): [string, string] => [label, escapeHtml(cutText(value ?? '', textLimits.sentence))]);
  const rows: [label: string, html: string][] = [
    ...texts([
      ['Start', formatDateTimeWithOffset(session.startedAt, to)],
      ['End', formatDateTimeWithOffset(session.endedAt, to)],
      ['Duration', formatDuration(durationMsOf(session))],
    ]),
    ['Objects processed', composeCounts(session, tally, to)],
    ...texts(summaryFigures({ session, sourceName }, to)),
  ];
  return composeSummaryTable(rows);
}

/** The number, and below it each result that occurs, with its sign; nothing where nobody reported any. */
function composeCounts(
  { objectCount }: JobSessionHead,
  { total, counts, ignored }: ObjectTally,
  to: Presentation,
): string {
  if (objectCount === null && total === 0) return '';
  const parts = resultsInOrder
    .filter((result) => counts[result] > 0)
    .map((result) => {
      const { html, className } = resultSigns[result];
      return `<br><span class="${className}">${html}&nbsp;${escapeHtml(describeResultCount(result, counts[result], to))}</span>`;
    });
  const ignoredPart =
    ignored.count === 0
      ? ''
      : `<br><span class="${ignoredSign.className}">${ignoredSign.html}&nbsp;${escapeHtml(`${formatCount(ignored.count, to)} ignored by a rule`)}</span>`;
  return escapeHtml(formatCount(Math.max(objectCount ?? 0, total), to)) + parts.join('') + ignoredPart;
}

/** The last ones are listed; a job that retries for days must not fill the message with it. */
const maxListedAttempts = 20;

/** The attempts before the reported one (product section 4.3). */
export function composeAttempts({ earlierAttempts }: ChainContext, to: Presentation): string {
  if (earlierAttempts.length === 0) return '';
  const listed = earlierAttempts.slice(-maxListedAttempts);
  const left = earlierAttempts.length - listed.length;
  const before =
    left === 0 ? '' : `<p class="quiet">${countOf(left, 'attempt', 'attempts', to)} before these are not listed</p>`;
  return `<h2>Earlier attempts</h2>${before}<table role="presentation" class="attempts wide" width="100%" cellpadding="0" cellspacing="0" border="0">${listed
    .map((attempt) => composeAttempt(attempt, to))
    .join('')}</table>`;
}

function composeAttempt(attempt: EarlierAttempt, to: Presentation): string {
  const { html, className } = resultSigns[attempt.result];
  const number = escapeHtml(`Attempt ${formatCount(attempt.attempt + 1, to)}`);
  const when = escapeHtml(
    `${formatDateTimeWithOffset(attempt.startedAt, to)} · ${formatDuration(durationMsOf(attempt))}`,
  );
  const message =
    attempt.message.trim() === '' ? '' : `<br>${escapeLines(shortenText(attempt.message, attemptMessageBounds, to))}`;
  return `<tr><td class="sign ${className}">${html}&nbsp;${attempt.result}</td><td width="100%">${number}<br><span class="more">${when}</span>${message}</td></tr>`;
}

/** What of a job's report could not be used (product section 16.5): nobody may take the message for all of it. */
export function composeLeftOut({ leftOut }: Pick<JobSessionHead, 'leftOut'>): string {
  if (leftOut.length === 0) return '';
  const lines = leftOut.map((line) => `<br>${escapeHtml(cutText(line, textLimits.sentence))}`);
  return `<h2>Left out</h2><p class="left-out">The job was reported with fields that cannot be used. Correct what reports it:<span class="more">${lines.join('')}</span></p>`;
}

/** Stands above the log where it is not all of it. Plain text. */
const cutSentence = 'These are its last lines: the log is longer than the 64 KB that a message carries.';

/** The end of what the job wrote (product section 16.6): as it is, but for what HTML and mail cannot carry. */
export function composeLog(log: SessionLog | null): string {
  if (log === null) return '';
  return `<h2>Log</h2>${writeLog(log)}`;
}

/** For the report: closed, so that the objects are not pages below. */
export function composeReportLog(log: SessionLog | null): string {
  if (log === null) return '';
  return `<details><summary>Log</summary>${writeLog(log)}</details>`;
}

function writeLog({ text, isCut }: SessionLog): string {
  const sentence = isCut ? `<p class="quiet">${cutSentence}</p>` : '';
  // Line breaks and tabs would be cleaned away with other control characters.
  const lines = text.split('\n').map((line) => line.split('\t').map(escapeHtml).join('\t'));
  return `${sentence}<pre class="log" style="${inline.log}">${lines.join('\n')}</pre>`;
}

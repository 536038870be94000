/** The sections of the body beside head and objects; some of them are in the report too. All give HTML, and nothing where there is nothing to say. */
import { countedFor } from '../../../src-shared/languages/counted.ts';
import { textsOf } from '../../../src-shared/languages/languages.ts';
import type { NoticeTexts } from '../../../src-shared/languages/texts.ts';
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
import {
  describeAttempt,
  describeAttemptNumber,
  describeNoise,
  describeReason,
  describeResultCount,
} from '../describe-session.ts';
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
    : `${composeHeading(textsOf(to.language).notices.labels.reasons)}${composeTable(reasons.slice(0, maxReasonsInBody), to)}${composeRest(reasons, to)}`;
}

/** The same in two pieces: the first reasons, and what stands after the objects. */
export function composeReasonsInTwo(reasons: readonly ReasonGroup[], to: Presentation): [first: string, more: string] {
  if (reasons.length <= maxReasonsBeforeObjects + 1) return [composeReasons(reasons, to), ''];
  const { email, labels } = textsOf(to.language).notices;
  const more = reasons.slice(maxReasonsBeforeObjects, maxReasonsInBody);
  return [
    `${composeHeading(labels.reasons)}${composeTable(reasons.slice(0, maxReasonsBeforeObjects), to)}${composeMore(reasons.slice(maxReasonsBeforeObjects), email.andMoreReasonsBelow, to)}`,
    `${composeHeading(email.moreReasons)}${composeTable(more, to)}${composeRest(reasons, to)}`,
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
  return `${composeHeading(textsOf(to.language).notices.labels.ignoredByRule)}${composeReasonRows(rows)}${composeRest(reasons, to)}`;
}

/** That rules have changed how the session counts, and which. */
export function composeNoise(noise: KnownNoise | null, to: Presentation): string {
  return noise === null ? '' : `<p class="noise note">${escapeHtml(describeNoise(noise, to))}</p>`;
}

function composeRest(reasons: readonly ReasonGroup[], to: Presentation): string {
  const rest = reasons.slice(maxReasonsInBody);
  return rest.length === 0 ? '' : composeMore(rest, textsOf(to.language).notices.email.andMoreReasons, to);
}

function composeHeading(text: string): string {
  return `<h2>${escapeHtml(text)}</h2>`;
}

function composeMore(
  rest: readonly ReasonGroup[],
  describe: NoticeTexts['email']['andMoreReasons'],
  to: Presentation,
): string {
  return `<p class="quiet">${escapeHtml(describe(countReasons(rest, to)))}</p>`;
}

/** How many reasons these are, and how many objects have them. */
export function countReasons(
  reasons: readonly ReasonGroup[],
  to: Presentation,
): Parameters<NoticeTexts['email']['andMoreReasons']>[0] {
  const counted = countedFor(to);
  const objects = reasons.reduce((sum, { count }) => sum + count, 0);
  return { reasons: counted(reasons.length), objects: counted(objects) };
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
  const { objectsOfReason } = textsOf(to.language).notices.email;
  return escapeHtml(objectsOfReason(countedFor(to)(count))).replaceAll(' ', '&nbsp;');
}

/** Labels and texts of figures, not escaped; `null` and empty ones are not shown. */
export function summaryFigures(
  { session, sourceName }: Pick<SessionFacts, 'session' | 'sourceName'>,
  to: Presentation,
): [label: string, value: string | null][] {
  const { statistics, retry } = session;
  const { notices, words } = textsOf(to.language);
  const { labels } = notices;
  const rate = (value: number | null) => (value === null ? null : `${formatSize(value, to)}/s`);
  return [
    [labels.transferred, statistics.transferredBytes === null ? null : formatSize(statistics.transferredBytes, to)],
    [labels.items, statistics.processedItems === null ? null : formatCount(statistics.processedItems, to)],
    [labels.processingRate, rate(statistics.processingRateBytesPerSecond)],
    [labels.readRate, rate(statistics.readRateBytesPerSecond)],
    [labels.writeRate, rate(statistics.writeRateBytesPerSecond)],
    [labels.bottleneck, statistics.bottleneck],
    [labels.attempt, retry.attempt > 0 || retry.limit !== null ? describeAttemptNumber(retry, to) : null],
    [labels.jobType, words.run.jobTypes[session.job.type]],
    [labels.computer, session.host],
    [labels.source, sourceName],
  ];
}

/** The block of figures (product section 5.2). What the source did not say is left out. */
export function composeSummary(
  { session, sourceName, tally }: Pick<SessionFacts, 'session' | 'sourceName' | 'tally'>,
  to: Presentation,
): string {
  const { labels } = textsOf(to.language).notices;
  const texts = (figures: [string, string | null][]) =>
    figures.map(([label, value]): [string, string] => [label, escapeHtml(cutText(value ?? '', textLimits.sentence))]);
  const rows: [label: string, html: string][] = [
    ...texts([
      [labels.start, formatDateTimeWithOffset(session.startedAt, to)],
      [labels.end, formatDateTimeWithOffset(session.endedAt, to)],
      [labels.duration, formatDuration(durationMsOf(session))],
    ]),
    [labels.objectsProcessed, composeCounts(session, tally, to)],
    ...texts(summaryFigures({ session, sourceName }, to)),
  ];
  return composeSummaryTable(rows, to);
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
      : `<br><span class="${ignoredSign.className}">${ignoredSign.html}&nbsp;${escapeHtml(textsOf(to.language).notices.session.results.ignored(countedFor(to)(ignored.count)))}</span>`;
  return escapeHtml(formatCount(Math.max(objectCount ?? 0, total), to)) + parts.join('') + ignoredPart;
}

/** The last ones are listed; a job that retries for days must not fill the message with it. */
const maxListedAttempts = 20;

/** The attempts before the reported one (product section 4.3). */
export function composeAttempts({ earlierAttempts }: ChainContext, to: Presentation): string {
  if (earlierAttempts.length === 0) return '';
  const listed = earlierAttempts.slice(-maxListedAttempts);
  const left = earlierAttempts.length - listed.length;
  const { earlierAttempts: heading, attemptsNotListed } = textsOf(to.language).notices.email;
  const before = left === 0 ? '' : `<p class="quiet">${escapeHtml(attemptsNotListed(countedFor(to)(left)))}</p>`;
  return `${composeHeading(heading)}${before}<table role="presentation" class="attempts wide" width="100%" cellpadding="0" cellspacing="0" border="0">${listed
    .map((attempt) => composeAttempt(attempt, to))
    .join('')}</table>`;
}

function composeAttempt(attempt: EarlierAttempt, to: Presentation): string {
  const { html, className } = resultSigns[attempt.result];
  const word = escapeHtml(textsOf(to.language).words.run.results[attempt.result]);
  const number = escapeHtml(describeAttempt({ attempt: attempt.attempt, limit: null }, to));
  const when = escapeHtml(
    `${formatDateTimeWithOffset(attempt.startedAt, to)} · ${formatDuration(durationMsOf(attempt))}`,
  );
  const message =
    attempt.message.trim() === '' ? '' : `<br>${escapeLines(shortenText(attempt.message, attemptMessageBounds, to))}`;
  return `<tr><td class="sign ${className}">${html}&nbsp;${word}</td><td width="100%">${number}<br><span class="more">${when}</span>${message}</td></tr>`;
}

/** What of a job's report could not be used (product section 16.5): nobody may take the message for all of it. */
export function composeLeftOut({ leftOut }: Pick<JobSessionHead, 'leftOut'>, to: Presentation): string {
  if (leftOut.length === 0) return '';
  const { email } = textsOf(to.language).notices;
  const lines = leftOut.map((line) => `<br>${escapeHtml(cutText(line, textLimits.sentence))}`);
  return `${composeHeading(email.leftOut)}<p class="left-out">${escapeHtml(email.leftOutFields)}<span class="more">${lines.join('')}</span></p>`;
}

/** The end of what the job wrote (product section 16.6): as it is, but for what HTML and mail cannot carry. */
export function composeLog(log: SessionLog | null, to: Presentation): string {
  if (log === null) return '';
  return `${composeHeading(textsOf(to.language).notices.email.log)}${writeLog(log, to)}`;
}

/** For the report: closed, so that the objects are not pages below. */
export function composeReportLog(log: SessionLog | null, to: Presentation): string {
  if (log === null) return '';
  const summary = escapeHtml(textsOf(to.language).notices.email.log);
  return `<details><summary>${summary}</summary>${writeLog(log, to)}</details>`;
}

function writeLog({ text, isCut }: SessionLog, to: Presentation): string {
  const sentence = isCut ? `<p class="quiet">${escapeHtml(textsOf(to.language).notices.email.logIsCut)}</p>` : '';
  // Line breaks and tabs would be cleaned away with other control characters.
  const lines = text.split('\n').map((line) => line.split('\t').map(escapeHtml).join('\t'));
  return `${sentence}<pre class="log" style="${inline.log}">${lines.join('\n')}</pre>`;
}

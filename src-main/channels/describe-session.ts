/** The sentences that say how a session went, why, and how late, the same in every channel, in body and report. Plain text. */
import { countedFor, type Period } from '../../src-shared/languages/counted.ts';
import { textsOf } from '../../src-shared/languages/languages.ts';
import type { NoticeTexts } from '../../src-shared/languages/texts.ts';
import type { JobSessionHead, SessionResult } from '../../src-shared/model/job-session.ts';
import type { KnownNoise } from '../../src-shared/model/known-noise.ts';
import type { LanguageCode } from '../../src-shared/model/language.ts';
import { formatCount, type Presentation } from '../../src-shared/model/presentation.ts';
import { describeReported } from '../../src-shared/wording/describe-reason.ts';
import { describeRuleName } from '../../src-shared/wording/describe-rule.ts';
import { cleanText, cutText } from '../notifications/facts/clean-text.ts';
import type { ObjectTally } from '../notifications/facts/object-tally.ts';

type Counts = Pick<ObjectTally, 'total' | 'counts' | 'ignored'>;
type OutcomeTexts = NoticeTexts['session']['outcome'];
type Place = 'start' | 'inside';

/** The one sentence of the first screen, for example "3 of 412 objects failed". Only what was reported is claimed. */
export function describeOutcome(session: JobSessionHead, tally: Counts, to: Presentation): string {
  const { result, message } = session;
  const texts = textsOf(to.language).notices.session.outcome;
  const isCounted = (session.objectCount ?? 0) > 0 || tally.total > 0;
  if (!isCounted)
    return (session.issueCount ?? 0) === 0 && isSentence(message) ? message : describeUncounted(session, texts, to);
  const isListed = tally.total > 0 && tally.total >= (session.objectCount ?? 0);
  const outcome = (place: Place) =>
    addIgnored(
      isListed ? describeCounts(tally, place, texts, to) : describeCountedOnly(session, tally, place, texts, to),
      tally,
      texts,
      to,
    );
  // A red or amber head above "All objects processed successfully" needs a word.
  const hasIssues = tally.counts.Failed + tally.counts.Warning > 0 || (!isListed && (session.issueCount ?? 0) > 0);
  const needsWord = (result === 'Failed' && tally.counts.Failed === 0) || (result === 'Warning' && !hasIssues);
  return needsWord ? texts.endedAnd(texts.ended[result], outcome('inside')) : outcome('start');
}

/** What rules have counted as successful, behind the other counts. */
function addIgnored(
  outcome: string,
  { total, counts, ignored }: Counts,
  texts: OutcomeTexts,
  to: Presentation,
): string {
  const isAll = ignored.count > 0 && ignored.count === total && counts.Success === 0;
  return ignored.count === 0 || isAll ? outcome : texts.andIgnored(outcome, countedFor(to)(ignored.count));
}

/** In UTF-16 units. */
const maxRuleName = 300;

/** For example `Reported as Failed; 3 ignored by the rule “Full mailboxes”.` */
export function describeNoise(noise: KnownNoise, to: Presentation): string {
  const { reportedResult, result, ignoredCount, loweredCount, rules } = noise;
  const { notices, words } = textsOf(to.language);
  const counted = countedFor(to);
  return notices.session.noise({
    reportedAs: reportedResult === result ? null : words.run.results[reportedResult],
    ignored: ignoredCount > 0 ? counted(ignoredCount) : null,
    lowered: loweredCount > 0 ? counted(loweredCount) : null,
    rules: rules
      .filter(({ count }) => count > 0)
      .map(({ name }) => cutText(cleanText(describeRuleName(words, name)), maxRuleName)),
  });
}

/** Longer texts stand below the one sentence. */
function isSentence(message: string): boolean {
  const text = message.trim();
  return text !== '' && text.length <= 300 && !/[\r\n\u0085\u2028\u2029]/.test(text);
}

/** No object is known: because there was none, or because nobody counted them. */
function describeUncounted(
  { result, objectCount, issueCount }: JobSessionHead,
  texts: OutcomeTexts,
  to: Presentation,
): string {
  if (issueCount !== null && issueCount > 0) {
    return texts.endedAnd(texts.ended[result], texts.issuesReported(countedFor(to)(issueCount)));
  }
  if (objectCount === null) return texts.ended[result];
  return result === 'Failed' ? texts.failedEarly : texts.noObjects;
}

type Retry = Pick<JobSessionHead['retry'], 'attempt' | 'limit'>;

/** `Attempt 3 of 4`; without the limit where it is not known. */
export function describeAttempt(retry: Retry, to: Presentation): string {
  return textsOf(to.language).notices.session.attempt(...numbersOf(retry, to));
}

/** As {@link describeAttempt}, beside a label. */
export function describeAttemptNumber(retry: Retry, to: Presentation): string {
  return textsOf(to.language).notices.session.attemptNumber(...numbersOf(retry, to));
}

function numbersOf({ attempt, limit }: Retry, to: Presentation): [number: string, limit: string | null] {
  return [formatCount(attempt + 1, to), limit === null ? null : formatCount(Math.max(limit, attempt) + 1, to)];
}

/** `1 object`, `412 objects`. */
export function countObjects(count: number, to: Presentation): string {
  return textsOf(to.language).notices.session.objects(countedFor(to)(count));
}

/** What stands beside a count of objects of this result: "3 failed", "1 with a warning". */
export function describeResultCount(result: SessionResult, count: number, to: Presentation): string {
  return textsOf(to.language).notices.session.results[result](countedFor(to)(count));
}

/** Why objects did not succeed. @param message - as of `ReasonGroup`; where it is empty, the text says so */
export function describeReason(message: string, { language }: Pick<Presentation, 'language'>): string {
  const { notices, words } = textsOf(language);
  return message === '' ? notices.reasons.none : describeReported(words, message);
}

/** The source listed no objects, or only some of them: its own counts are what is known of all. */
function describeCountedOnly(
  { result, objectCount, issueCount }: JobSessionHead,
  { total, counts, ignored }: Counts,
  place: Place,
  texts: OutcomeTexts,
  to: Presentation,
): string {
  const counted = countedFor(to);
  const objects = counted(objectCount ?? total);
  const issues = Math.max(issueCount ?? 0, counts.Failed + counts.Warning);
  // A source may count several issues of one object.
  if (issues > objects.count) return texts.processedWithIssues({ place, objects, issues: counted(issues) });
  if (issues > 0) return texts.withIssues({ place, objects, issues: counted(issues) });
  return issueCount === 0 && result === 'Success' && ignored.count === 0
    ? texts.processedWithoutIssues({ place, objects })
    : texts.processed({ place, objects });
}

function describeCounts(
  { total, counts: { Success, Failed, Warning }, ignored }: Counts,
  place: Place,
  texts: OutcomeTexts,
  to: Presentation,
): string {
  const counted = countedFor(to);
  const objects = counted(total);
  const [failed, warnings] = [counted(Failed), counted(Warning)];
  if (Failed > 0 && Warning > 0) return texts.failedWithWarnings({ place, objects, failed, warnings });
  if (Failed > 0) return texts.failed({ place, objects, failed });
  if (Warning > 0) return texts.warnings({ place, objects, warnings });
  if (ignored.count === total) return texts.allIgnored({ place, objects });
  if (ignored.count > 0) return texts.someSuccessful({ place, objects, successful: counted(Success) });
  return texts.allSuccessful({ place, objects });
}

/** How long it was, to the unit that somebody would name: minutes, from an hour on hours, from two days on days. */
export function periodOf(durationMs: number): Period {
  const minutes = Math.floor(durationMs / 60_000);
  if (minutes < 60) return { unit: 'minutes', count: minutes };
  const hours = Math.round(minutes / 60);
  return hours < 48 ? { unit: 'hours', count: hours } : { unit: 'days', count: Math.round(hours / 24) };
}

/**
 * That a message is older than it looks (product section 6.6): known only when it is sent.
 *
 * @param language - of the message that it is added to
 */
export function describeLateness(lateMs: number, language: LanguageCode): string {
  return textsOf(language).notices.lateness.late(periodOf(lateMs));
}

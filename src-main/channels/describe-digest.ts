/** The sentences of a digest, the same in every channel. Plain text. */
import { countedFor, type Counted } from '../../src-shared/languages/counted.ts';
import { textsOf } from '../../src-shared/languages/languages.ts';
import { formatCount, type Presentation } from '../../src-shared/model/presentation.ts';
import { describeSource } from '../../src-shared/wording/describe-source.ts';
import { countRuns, type DigestFacts, type RunTotals } from '../notifications/facts/digest-facts.ts';

type Facts = Pick<DigestFacts, 'states' | 'inPeriod'> & { jobs: { readonly length: number } };

/** What needs a look, as the subject begins: `2 failed, 1 missed`; otherwise that all is well. */
export function describeCounts(facts: Facts, to: Presentation): string {
  const texts = textsOf(to.language).notices.digest;
  const needLook = countNeedsLook(facts, to);
  if (needLook !== null) return texts.needLook(needLook);
  if (facts.jobs.length === 0) return texts.noJobs;
  return countRuns(facts.inPeriod) === 0 ? texts.noRuns : texts.allSuccessful;
}

/** @returns `null`: no job needs a look */
function countNeedsLook(
  { states }: Facts,
  to: Presentation,
): Record<'failed' | 'missed' | 'warning', Counted | null> | null {
  const { failed, missed, warning } = states;
  if (failed + missed + warning === 0) return null;
  const counted = countedIfAny(to);
  return { failed: counted(failed), missed: counted(missed), warning: counted(warning) };
}

function countedIfAny(to: Presentation): (count: number) => Counted | null {
  const counted = countedFor(to);
  return (count) => (count > 0 ? counted(count) : null);
}

/** For example `[2 failed, 1 missed] 38 jobs - Friday 27 November`. */
export function describeDigestSubject(facts: Facts & Pick<DigestFacts, 'every' | 'toMs'>, to: Presentation): string {
  const { every, jobs } = facts;
  return textsOf(to.language).notices.digest.subject({
    state: describeCounts(facts, to),
    jobs: countedFor(to)(jobs.length),
    every,
    day: dayOf(facts, to),
  });
}

function dayOf({ toMs }: Pick<DigestFacts, 'toMs'>, { locale, timeZone }: Presentation): string {
  return new Intl.DateTimeFormat(locale, { weekday: 'long', day: 'numeric', month: 'long', timeZone }).format(toMs);
}

/** The one sentence of the first screen. */
export function describeJobs(facts: Facts, to: Presentation): string {
  const { states, inPeriod, jobs } = facts;
  const texts = textsOf(to.language).notices.digest.outcome;
  if (jobs.length === 0) return texts.noneReported;
  const counted = countedFor(to);
  const all = counted(jobs.length);
  const needLook = countNeedsLook(facts, to);
  if (needLook !== null) return texts.needLook({ ...needLook, jobs: all });
  if (countRuns(inPeriod) === 0) return texts.noneRan(all);
  const ran = jobs.length - states['not-run'];
  return ran < jobs.length ? texts.someRan({ ran: counted(ran), jobs: all }) : texts.allRan(all);
}

/** `24 runs: 23 successful, 1 failed`; `1 run`. */
export function describeRuns(totals: Pick<RunTotals, 'counts'>, to: Presentation): string {
  const texts = textsOf(to.language).notices.digest;
  const { Success, Warning, Failed } = totals.counts;
  const runs = countedFor(to)(countRuns(totals));
  if (runs.count <= 1) return texts.fewRuns(runs);
  if (Success === runs.count) return texts.allRunsSuccessful(runs);
  const counted = countedIfAny(to);
  return texts.runs({ runs, successful: counted(Success), warnings: counted(Warning), failed: counted(Failed) });
}

/** Why this one covers more than its own period, and what is missing in it; each a sentence. */
export function describeDigestNotes(
  { missedCount, unreadSources }: Pick<DigestFacts, 'missedCount' | 'unreadSources'>,
  to: Presentation,
): string[] {
  const { notices, words } = textsOf(to.language);
  const { earlierNotSent, notRead } = notices.digest;
  return [
    ...(missedCount > 0 ? [earlierNotSent(countedFor(to)(missedCount))] : []),
    ...unreadSources.map((source) => notRead(describeSource(words, source))),
  ];
}

/** How a figure compares with the period before: 0.12 is 12 % more. `null`: nothing to compare with. */
export function changeOf(now: number | null, before: number | null): number | null {
  return now === null || before === null || before === 0 ? null : now / before - 1;
}

/** What a change is called: of a duration, or of a size. */
export type ChangeWords = Readonly<Record<'more' | 'less', 'longer' | 'shorter' | 'more' | 'less'>>;

/** `12 % more`, `as before`; empty where there is nothing to compare with. */
export function describeChange(change: number | null, words: ChangeWords, to: Presentation): string {
  if (change === null) return '';
  const texts = textsOf(to.language).notices.digest.trends;
  const percent = Math.round(Math.abs(change) * 100);
  if (percent === 0) return texts.asBefore;
  return texts[change > 0 ? words.more : words.less](texts.percent(formatCount(percent, to)));
}

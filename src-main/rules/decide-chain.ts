/**
 * Which sessions of a chain become a message, and when (product sections 4.2 to 4.4). Pure: what is decided depends on
 * the sessions that have reported, the settings and the time, and on nothing else, so that a restart changes nothing.
 */
import {
  compareAttempts,
  retryDueWithinMs,
  willBeRetried,
  type ChainDecision,
  type Recovery,
} from '../../src-shared/model/chain.ts';
import type { JobSessionHead } from '../../src-shared/model/job-session.ts';
import { defaultRouteId, type Route } from '../../src-shared/model/route.ts';
import { judgeUnderRules, type RulesAnswer } from './apply-rules.ts';
import { judgeSession, type JudgingSettings } from './judge-session.ts';

/** A session of the chain, decided or not. */
export interface ChainSession {
  journalId: number;
  session: Pick<JobSessionHead, 'result' | 'retry' | 'backupWindow' | 'endedAt'>;
  /** Milliseconds since the Unix epoch. */
  receivedAtMs: number;
  /** `open` also where it is held. `concluding`: decided, and the chain's one notification is settled with it. */
  state: 'open' | 'decided' | 'concluding';
  /** Decided, and a message tells of it. */
  isNotified: boolean;
  /** Of the job's runs before this chain; `null`: none has failed since its last success, or this is none. */
  recovery: Recovery | null;
  /** What rules say about it; absent: nothing. */
  answer?: RulesAnswer;
}

export type ChainSettings = JudgingSettings & Pick<Route, 'shouldSuppressUntilLastRetry'>;

/** What the source of a chain says besides the sessions that it has reported. */
export interface ChainSource {
  /**
   * When everything that the source had to report was known, by our own clock. `null` for a source that is not read any
   * more.
   */
  lastReadAtMs: number | null;
  /** As it was read last, a retry of this chain has begun and has not reported. Sources that do not know it say `false`. */
  isRetryRunning: boolean;
}

/**
 * A source that was not read may hold the retry; it is looked for so long. The folder is read every few seconds, so that
 * the first looks come soon; where it is away, a minute does.
 */
const firstLookForRetryMs = 10_000;
const lookForRetryEveryMs = 60_000;
const lookForRetryMs = 24 * 60 * 60_000;
/** Full backups take days. What its server calls running for longer may never end. */
const runningRetryMs = 7 * 24 * 60 * 60_000;

/**
 * @param chain - every session of one chain that has reported, in any order
 * @returns a decision for each open session of the chain
 */
export function decideChain(
  chain: readonly ChainSession[],
  settings: ChainSettings,
  nowMs: number,
  source: ChainSource = { lastReadAtMs: null, isRetryRunning: false },
): ChainDecision[] {
  const open = chain.filter(({ state }) => state === 'open');
  if (!settings.shouldSuppressUntilLastRetry) {
    return open.map((at) =>
      judge(at, chain, settings, { concludes: !willBeRetried(at.session), isRetryMissing: false }),
    );
  }
  const latest = chain.reduce<ChainSession | null>((a, b) => (a === null || isLater(b, a) ? b : a), null);
  if (latest === null || latest.state !== 'open' || chain.some(isSettledWith)) {
    return open.map(supersede);
  }
  const others = open.filter((at) => at !== latest).map(supersede);
  const deadlineMs = willBeRetried(latest.session) ? retryDeadlineMs(latest, nowMs) : null;
  if (deadlineMs !== null && nowMs < deadlineMs) {
    return [...others, { journalId: latest.journalId, kind: 'held', untilMs: deadlineMs }];
  }
  if (deadlineMs !== null && mayStillReport(deadlineMs, nowMs, source)) {
    return [...others, { journalId: latest.journalId, kind: 'held', untilMs: nextLookMs(deadlineMs, nowMs) }];
  }
  return [...others, judge(latest, chain, settings, { concludes: true, isRetryMissing: deadlineMs !== null })];
}

/**
 * Whether the chain's one notification is settled for good with this session. One that was told, or filtered out, because
 * its retry seemed to be missing is not the end of it: a retry may run for hours, and how it ends is news.
 */
function isSettledWith(at: ChainSession): boolean {
  return at.state === 'concluding' && !willBeRetried(at.session);
}

/** Whether silence of a source is no answer yet. */
function mayStillReport(deadlineMs: number, nowMs: number, { lastReadAtMs, isRetryRunning }: ChainSource): boolean {
  if (lastReadAtMs === null) return false;
  // After a restart, or while a server or the folder is away: nobody knows yet whether the retry has ended.
  if (lastReadAtMs < deadlineMs && nowMs < deadlineMs + lookForRetryMs) return true;
  const isKnownLately = nowMs - lastReadAtMs < lookForRetryMs;
  return isRetryRunning && isKnownLately && nowMs < deadlineMs + runningRetryMs;
}

/**
 * Whether, and after what, a job succeeds again. Whoever was not told of a failure is not told of its end; attempts of one
 * chain count where each of them is notified.
 */
export function recoveryOf(
  at: ChainSession,
  chain: readonly ChainSession[],
  {
    shouldNotifyOn,
    shouldSuppressUntilLastRetry,
  }: Pick<ChainSettings, 'shouldNotifyOn' | 'shouldSuppressUntilLastRetry'>,
): Recovery | null {
  const { session, recovery } = at;
  if (session.result !== 'Success' || !shouldNotifyOn.failure) return null;
  const isTold = ({ state, isNotified }: ChainSession) =>
    isNotified || (state === 'open' && !shouldSuppressUntilLastRetry);
  const before = chain.filter((other) => isLater(at, other));
  if (before.some((other) => other.session.result === 'Success')) return null;
  const failedMs = before
    .filter((other) => other.session.result === 'Failed' && isTold(other))
    .map((other) => Date.parse(other.session.endedAt));
  if (failedMs.length === 0) return recovery;
  return {
    failedSinceMs: recovery?.failedSinceMs ?? Math.min(...failedMs),
    failedRunCount: (recovery?.failedRunCount ?? 0) + 1,
  };
}

function judge(
  at: ChainSession,
  chain: readonly ChainSession[],
  settings: ChainSettings,
  { concludes, isRetryMissing }: { concludes: boolean; isRetryMissing: boolean },
): ChainDecision {
  const { journalId, session } = at;
  const bySettings = judgeSession(session, settings, recoveryOf(at, chain, settings) !== null);
  const judgement = judgeUnderRules(bySettings, at.answer, defaultRouteId);
  return judgement.kind === 'notify'
    ? { journalId, kind: 'notify', concludes, isRetryMissing }
    : { journalId, ...judgement, concludes };
}

function supersede({ journalId }: ChainSession): ChainDecision {
  return { journalId, kind: 'superseded' };
}

/** By so much a clock is set back in the normal course of things. */
const clockSlackMs = 24 * 60 * 60_000;

/**
 * Counted from our own clock's time of receipt: the source's clock may be off, and reports may come late. Where our own ran
 * ahead by days, nobody knows when it was: long ago, because a notification too early is better than one in years.
 */
function retryDeadlineMs({ receivedAtMs, session: { retry } }: ChainSession, nowMs: number): number {
  if (receivedAtMs > nowMs + clockSlackMs) return 0;
  return receivedAtMs + retryDueWithinMs(retry);
}

function nextLookMs(deadlineMs: number, nowMs: number): number {
  return nowMs + Math.min(lookForRetryEveryMs, Math.max(firstLookForRetryMs, nowMs - deadlineMs));
}

function isLater(a: ChainSession, b: ChainSession): boolean {
  return (compareAttempts(a.session, b.session) || a.journalId - b.journalId) > 0;
}

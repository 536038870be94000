/** What is decided on a chain, and what has to be composed for it. Pure: the same again as long as nothing has changed. */
import { compareAttempts, willBeRetried, type ChainContext, type ChainDecision } from '../../src-shared/model/chain.ts';
import type { JobSessionHead } from '../../src-shared/model/job-session.ts';
import type { Presentation } from '../../src-shared/model/presentation.ts';
import { defaultRouteOf, microsoftSenderOf, type Settings } from '../../src-shared/model/settings.ts';
import type { ChannelOf } from '../channels/channel.ts';
import { decideChain, type ChainSession, type ChainSource } from '../rules/decide-chain.ts';
import type { CompositionOrder } from './composer.ts';

export interface DecidableSession extends ChainSession {
  session: JobSessionHead;
  /** Decided, and a message tells of it. */
  isNotified: boolean;
  /** What its objects take in the journal. */
  objectBytes: number;
}

export interface ChainJudgement {
  key: string;
  judgedAtMs: number;
  decisions: ChainDecision[];
  /** One for each session that is to be notified. */
  orders: CompositionOrder[];
}

/**
 * About 2 500 objects: composing more takes longer than windows may wait for main (20 µs each), and a thread of its own
 * no longer takes a multiple of the time.
 */
const largeObjectBytes = 500_000;

/** What the source of a chain says, by any of its sessions. */
export type ChainSourceOf = (session: Pick<JobSessionHead, 'source' | 'job' | 'retry'>) => ChainSource;

export interface JudgingContext {
  settings: Settings;
  presentation: Presentation;
  nowMs: number;
  chainSourceOf: ChainSourceOf;
  channelOf: ChannelOf;
}

export function judgeChain(
  key: string,
  chain: readonly DecidableSession[],
  { settings, presentation, nowMs, chainSourceOf, channelOf }: JudgingContext,
): ChainJudgement {
  const [first] = chain;
  const source = first === undefined ? undefined : chainSourceOf(first.session);
  const defaultRoute = defaultRouteOf(settings);
  const { id, senderId, channel } = defaultRoute;
  const route = { id, senderId, channel };
  const target = channelOf(channel).targetOf(defaultRoute, microsoftSenderOf(settings));
  const decisions = decideChain(chain, defaultRoute, nowMs, source);
  const orders = decisions.flatMap((decision): CompositionOrder[] => {
    const reported = chain.find(({ journalId }) => journalId === decision.journalId);
    if (decision.kind !== 'notify' || reported === undefined) return [];
    const { journalId, session, objectBytes } = reported;
    const context = toContext(chain, session, decision.isRetryMissing);
    return [{ journalId, session, objectBytes, chain: context, route, target, presentation }];
  });
  return { key, judgedAtMs: nowMs, decisions, orders };
}

/** Whether the session is to be composed in a thread of its own. */
export function isLarge({ objectBytes }: Pick<CompositionOrder, 'objectBytes'>): boolean {
  return objectBytes > largeObjectBytes;
}

function toContext(
  chain: readonly DecidableSession[],
  reported: JobSessionHead,
  isRetryMissing: boolean,
): ChainContext {
  const before = chain
    .filter(({ session }) => isBefore(session, reported))
    .toSorted((a, b) => compareAttempts(a.session, b.session));
  const isRetryLate = before.some(
    ({ state, isNotified, session }) =>
      state === 'concluding' && isNotified && willBeRetried(session) && session.retry.attempt < reported.retry.attempt,
  );
  // A number that was not reported follows the one before it.
  let last = -1;
  const earlierAttempts = before.map(({ session: { retry, result, startedAt, endedAt, message } }) => {
    last = Math.max(retry.attempt, last + 1);
    return { attempt: last, result, startedAt, endedAt, message };
  });
  return { earlierAttempts, isRetryMissing, isRetryLate };
}

/** Two reports of one attempt are no earlier attempt of each other. */
function isBefore(session: JobSessionHead, reported: JobSessionHead): boolean {
  const isNumbered = session.retry.firstSessionId === reported.retry.firstSessionId;
  return isNumbered ? session.retry.attempt < reported.retry.attempt : compareAttempts(session, reported) < 0;
}

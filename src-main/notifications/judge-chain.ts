/** What is decided on a chain, and what has to be composed for it. Pure: the same again as long as nothing has changed. */
import {
  compareAttempts,
  willBeRetried,
  type ChainContext,
  type ChainDecision,
  noChain,
  type RouteDecision,
  type JobBefore,
} from '../../src-shared/model/chain.ts';
import type { Expectation } from '../../src-shared/model/expected-run.ts';
import type { JobSessionHead } from '../../src-shared/model/job-session.ts';
import type { KnownNoise } from '../../src-shared/model/known-noise.ts';
import { isSameValue } from '../../src-shared/model/same-value.ts';
import type { Presentation } from '../../src-shared/model/presentation.ts';
import { areSuccessesInDigest } from '../../src-shared/model/digest.ts';
import type { SenderId } from '../../src-shared/model/sender.ts';
import { defaultRouteOf, type Settings } from '../../src-shared/model/settings.ts';
import type { ChannelOf } from '../channels/channel.ts';
import { underRules } from '../rules/apply-rules.ts';
import type { UnexaminedSession as UnsizedSession } from '../rules/session-rules.ts';
import { decideChain, type ChainSource } from '../rules/decide-chain.ts';
import {
  asOnRoute,
  decideRoutes,
  recoveryOnRoute,
  type JudgingRoute,
  type RoutedSession,
} from '../rules/decide-routes.ts';
import type { QuietHours } from '../rules/quiet-hours.ts';
import type { MessageSizeLimits } from '../senders/message-size.ts';
import type { CompositionOrder, OrderedRoute } from './composer.ts';

/** A route beside the default one that is switched on. */
export interface OtherRoute extends JudgingRoute {
  senderId: string;
  channel: string;
  /** What its channel says in `targetOf`. */
  target: unknown;
  /** Of its sender. */
  limits: MessageSizeLimits;
  quietHours: QuietHours | null;
  shouldSendDigest: boolean;
}

export interface DecidableSession extends RoutedSession {
  session: JobSessionHead;
  /** Of its job, before its chain; `null`: it is decided. */
  job: (JobBefore & { expectation: Expectation | null }) | null;
  /** What its objects take in the journal. */
  objectBytes: number;
  /** What of it rules count otherwise, by now and as it is stored; `session` is as it counts now. */
  noise: KnownNoise | null;
  storedNoise: KnownNoise | null;
}

/** What of a session rules count otherwise. */
interface SessionNoise {
  journalId: number;
  noise: KnownNoise | null;
}

export interface ChainJudgement {
  key: string;
  judgedAtMs: number;
  decisions: ChainDecision[];
  /** Of the other routes, for each session that is decided. */
  routeDecisions: RouteDecision[];
  /** Of the sessions that are decided or held, where it is not stored so. */
  noise: SessionNoise[];
  /** One for each session that is to be notified. */
  orders: CompositionOrder[];
}

/** A session whose objects rules have to look at, and what these take in the journal. */
export interface UnexaminedSession extends UnsizedSession {
  objectBytes: number;
}

export interface PipelineJudgement extends ChainJudgement {
  /** What has to be examined first: until then, nothing of it may be written down. */
  unexamined: readonly UnexaminedSession[];
  /** Names the job where rules are in force; `null`: none are. */
  job: string | null;
  /** Some of it that is decided now did not succeed: rules may make of that what nobody is told of. */
  hasIssue: boolean;
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
  /** As people call a source. @param key - its name in the journal */
  sourceNameOf: (key: string) => string;
  channelOf: ChannelOf;
  otherRoutesOf: (settings: Settings) => readonly OtherRoute[];
  limitsOf: (sender: SenderId) => MessageSizeLimits;
  /** When a run was expected; `null`: it was not, or nobody knows. */
  expectedAtOf: (expectation: Expectation, startedAtMs: number, lastRunAtMs: number | null) => number | null;
}

export function judgeChain(key: string, chain: readonly DecidableSession[], context: JudgingContext): ChainJudgement {
  const { settings, presentation, nowMs, chainSourceOf, sourceNameOf, channelOf, otherRoutesOf, limitsOf } = context;
  const [first] = chain;
  const source = first === undefined ? undefined : chainSourceOf(first.session);
  const defaultRoute = defaultRouteOf(settings);
  const rules = { ...defaultRoute, areSuccessesInDigest: areSuccessesInDigest(settings.digests) };
  const decisions = decideChain(chain, rules, nowMs, source);
  const others = otherRoutesOf(settings);
  const routeDecisions = decideRoutes(decisions, chain, others, rules);
  const orders = decisions.flatMap((decision): CompositionOrder[] => {
    const reported = chain.find(({ journalId }) => journalId === decision.journalId);
    if (reported === undefined || decision.kind === 'held' || decision.kind === 'superseded') return [];
    const { journalId, session, noise, objectBytes } = reported;
    const byDefault = () => ({
      ...defaultRoute,
      target: channelOf(defaultRoute.channel).targetOf(underRules(defaultRoute, reported.answer)),
      limits: limitsOf(defaultRoute.senderId),
      quietHours: null,
    });
    const toldOn = others.filter(({ id }) =>
      routeDecisions.some((made) => made.journalId === journalId && made.routeId === id && made.kind === 'notify'),
    );
    const routes = [...(decision.kind === 'notify' ? [byDefault()] : []), ...toldOn].map((route): OrderedRoute => {
      const { id, senderId, channel, target, limits, quietHours } = route;
      const onRoute = chain.map((each) => asOnRoute(each, id));
      const recovery = recoveryOnRoute(reported, chain, route, rules);
      const told = { recovery, isRetryLate: isRetryLate(onRoute, session) };
      return { id, senderId, channel, target, limits: toLimits(limits), told, quietHours };
    });
    if (routes.length === 0) return [];
    const isRetryMissing = decision.concludes && willBeRetried(session);
    const earlierAttempts = toEarlierAttempts(chain, session);
    const before = { earlierAttempts, isRetryMissing, job: toJobContext(reported, context.expectedAtOf) };
    const sourceName = sourceNameOf(session.source);
    return [{ journalId, session, sourceName, noise, objectBytes, chain: before, routes, presentation }];
  });
  return { key, judgedAtMs: nowMs, decisions, routeDecisions, noise: toNoise(decisions, chain), orders };
}

function toNoise(decisions: readonly ChainDecision[], chain: readonly DecidableSession[]): SessionNoise[] {
  const decided = new Set(decisions.map(({ journalId }) => journalId));
  return chain.flatMap(({ journalId, noise, storedNoise }) =>
    decided.has(journalId) && !isSameValue(noise, storedNoise) ? [{ journalId, noise }] : [],
  );
}

/** Without what a thread cannot be given. */
function toLimits({ maxMessageBytes, overheadBytes, format }: MessageSizeLimits): MessageSizeLimits {
  return { maxMessageBytes, overheadBytes, format };
}

/** Whether the session is to be composed in a thread of its own. */
export function isLarge({ objectBytes }: Pick<CompositionOrder, 'objectBytes'>): boolean {
  return objectBytes > largeObjectBytes;
}

function toEarlierAttempts(
  chain: readonly DecidableSession[],
  reported: JobSessionHead,
): ChainContext['earlierAttempts'] {
  // A number that was not reported follows the one before it.
  let last = -1;
  return attemptsBefore(chain, reported).map(({ session: { retry, result, startedAt, endedAt, message } }) => {
    last = Math.max(retry.attempt, last + 1);
    return { attempt: last, result, startedAt, endedAt, message };
  });
}

function isRetryLate(chain: readonly DecidableSession[], reported: JobSessionHead): boolean {
  return attemptsBefore(chain, reported).some(
    ({ state, isNotified, session }) =>
      state === 'concluding' && isNotified && willBeRetried(session) && session.retry.attempt < reported.retry.attempt,
  );
}

function attemptsBefore(chain: readonly DecidableSession[], reported: JobSessionHead): DecidableSession[] {
  return chain
    .filter(({ session }) => isBefore(session, reported))
    .toSorted((a, b) => compareAttempts(a.session, b.session));
}

function toJobContext(
  { session, job }: DecidableSession,
  expectedAtOf: JudgingContext['expectedAtOf'],
): ChainContext['job'] {
  if (job === null) return noChain.job;
  const { expectation, ...before } = job;
  const expectedAtMs =
    expectation === null ? null : expectedAtOf(expectation, Date.parse(session.startedAt), job.lastRunAtMs);
  return { ...before, expectedAtMs: expectedAtMs ?? job.missedAtMs };
}

/** Two reports of one attempt are no earlier attempt of each other. */
function isBefore(session: JobSessionHead, reported: JobSessionHead): boolean {
  const isNumbered = session.retry.firstSessionId === reported.retry.firstSessionId;
  return isNumbered ? session.retry.attempt < reported.retry.attempt : compareAttempts(session, reported) < 0;
}

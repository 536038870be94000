/**
 * What each route beside the default one makes of a session. Whether, and when, a session of a chain
 * is decided is the default route's: a chain is one story, and all who are told of it are told at the same time. Pure.
 */
import type { ChainDecision, Recovery, RouteDecision } from '../../src-shared/model/chain.ts';
import type { SessionResult } from '../../src-shared/model/job-session.ts';
import { defaultRouteId } from '../../src-shared/model/route.ts';
import { recoveryOf, type ChainSession, type ChainSettings } from './decide-chain.ts';
import { judgeUnderRules } from './apply-rules.ts';
import { judgeSession } from './judge-session.ts';

/** A route that is switched on, as far as it decides which sessions it tells of. */
export interface JudgingRoute {
  id: string;
  shouldNotifyOn: ChainSettings['shouldNotifyOn'];
  /** Results that it tells of whatever it is set to. */
  alwaysTold: readonly SessionResult[];
  areSuccessesInDigest: boolean;
}

/** What a route has made of a session, and of what came before it. */
export interface OnRoute {
  /** A message of this route tells of the session. */
  isNotified: boolean;
  /** As {@link ChainSession.recovery}, of failures that this route has told of. */
  recovery: Recovery | null;
}

export interface RoutedSession extends ChainSession {
  /** By the id of the route; one that is not there has told nothing. */
  onOtherRoutes: Readonly<Record<string, OnRoute>>;
  /** `null`: it is decided. */
  job: { missedAtMs: number | null } | null;
}

/** @returns a decision of each route for each session that the default route has decided now */
export function decideRoutes(
  decisions: readonly ChainDecision[],
  chain: readonly RoutedSession[],
  routes: readonly JudgingRoute[],
  settings: Pick<ChainSettings, 'shouldSuppressUntilLastRetry'>,
): RouteDecision[] {
  return decisions.flatMap((decision) => {
    const at = chain.find(({ journalId }) => journalId === decision.journalId);
    if (decision.kind === 'held' || at === undefined) return [];
    return routes.map((route): RouteDecision => {
      const { journalId } = decision;
      if (decision.kind === 'superseded') return { journalId, routeId: route.id, kind: 'superseded' };
      return { journalId, routeId: route.id, ...judge(at, chain, route, settings) };
    });
  });
}

function judge(
  at: RoutedSession,
  chain: readonly RoutedSession[],
  route: JudgingRoute,
  settings: Pick<ChainSettings, 'shouldSuppressUntilLastRetry'>,
) {
  const { session } = at;
  // A ping that does not come, or an alarm that is not ended, would be a false alarm: no rule holds these back.
  if (route.alwaysTold.includes(session.result)) return { kind: 'notify' } as const;
  // Who was told that a run is missed is told when it has come: nobody else says that the alarm is over.
  const isAwaited = route.shouldNotifyOn.missed && at.job !== null && at.job.missedAtMs !== null;
  const hasRecovered = isAwaited || recoveryOnRoute(at, chain, route, settings) !== null;
  return judgeUnderRules(judgeSession(session, { ...route, isEnabled: true }, hasRecovered), at.answer, route.id);
}

/** As {@link recoveryOf}, of failures that this route has told of. */
export function recoveryOnRoute(
  at: RoutedSession,
  chain: readonly RoutedSession[],
  route: Pick<JudgingRoute, 'id' | 'shouldNotifyOn'>,
  { shouldSuppressUntilLastRetry }: Pick<ChainSettings, 'shouldSuppressUntilLastRetry'>,
): Recovery | null {
  const onRoute = chain.map((session) => asOnRoute(session, route.id));
  const { shouldNotifyOn } = route;
  return recoveryOf(asOnRoute(at, route.id), onRoute, { shouldNotifyOn, shouldSuppressUntilLastRetry });
}

/** @returns the session with what the route has made of it in place of what the default one has; of that one, as it is */
export function asOnRoute<T extends RoutedSession>(session: T, routeId: string): T {
  if (routeId === defaultRouteId) return session;
  const { isNotified, recovery } = session.onOtherRoutes[routeId] ?? { isNotified: false, recovery: null };
  return { ...session, isNotified, recovery };
}

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decideChain, type ChainSettings } from '../../../src-main/rules/decide-chain.ts';
import { decideRoutes, type JudgingRoute, type RoutedSession } from '../../../src-main/rules/decide-routes.ts';
import type { Recovery } from '../../../src-shared/model/chain.ts';
import type { SessionResult } from '../../../src-shared/model/job-session.ts';
import { filtered, notify } from '../../builders/chain-decision.ts';

const none = { success: false, warning: false, failure: false, recovery: false, missed: false };
const recovery: Recovery = { failedSinceMs: 1, failedRunCount: 2 };

function route(id: string, changes: Partial<JudgingRoute> = {}): JudgingRoute {
  return { id, shouldNotifyOn: { ...none, failure: true }, alwaysTold: [], areSuccessesInDigest: false, ...changes };
}

function routed(journalId: number, changes: Partial<RoutedSession> & { result?: SessionResult } = {}): RoutedSession {
  const { result = 'Failed', ...rest } = changes;
  return {
    journalId,
    session: {
      result,
      endedAt: new Date(journalId).toISOString(),
      retry: { attempt: journalId, limit: 3, willBeRetried: false, waitMinutes: 10, firstSessionId: 'first' },
      backupWindow: { terminatesJob: false, isLastAttempt: false },
    },
    receivedAtMs: 0,
    state: 'open',
    isNotified: false,
    recovery: null,
    onOtherRoutes: {},
    job: { missedAtMs: null },
    ...rest,
  };
}

const settings = { shouldSuppressUntilLastRetry: true };
const kindsOf = (decided: ReturnType<typeof decideRoutes>) => decided.map(({ routeId, kind }) => [routeId, kind]);

describe('a session that is decided', () => {
  test('is judged by what each route is set to, whatever the default route says', () => {
    const routes = [route('a'), route('b', { shouldNotifyOn: { ...none, success: true } })];

    expect(decideRoutes([filtered(1, 'notifications-off')], [routed(1)], routes, settings)).toEqual([
      { journalId: 1, routeId: 'a', kind: 'notify' },
      { journalId: 1, routeId: 'b', kind: 'filtered', by: 'failure-off' },
    ]);
  });

  test('that another session reports for is reported by it on every route', () => {
    expect(decideRoutes([{ journalId: 1, kind: 'superseded' }], [routed(1)], [route('a')], settings)).toEqual([
      { journalId: 1, routeId: 'a', kind: 'superseded' },
    ]);
  });

  test('is told where its result is always told', () => {
    const always = route('pager', { shouldNotifyOn: none, alwaysTold: ['Success'] });
    const chain = [routed(1, { result: 'Success' }), routed(2)];

    expect(
      decideRoutes(
        chain.map(({ journalId }) => notify(journalId)),
        chain,
        [always],
        settings,
      ),
    ).toEqual([
      { journalId: 1, routeId: 'pager', kind: 'notify' },
      { journalId: 2, routeId: 'pager', kind: 'filtered', by: 'failure-off' },
    ]);
  });
});

test('a session that is held has no decision of any route yet', () => {
  expect(decideRoutes([{ journalId: 1, kind: 'held', untilMs: 5 }], [routed(1)], [route('a')], settings)).toEqual([]);
});

describe('that a job succeeds again', () => {
  const recovering = { shouldNotifyOn: { ...none, failure: true, recovery: true } };

  test('is told by the routes that have told of the failure, and by no other', () => {
    const success = routed(1, {
      result: 'Success',
      recovery,
      onOtherRoutes: { told: { isNotified: false, recovery }, 'not told': { isNotified: false, recovery: null } },
    });
    const routes = ['told', 'not told', 'new'].map((id) => route(id, recovering));

    expect(kindsOf(decideRoutes([notify(1)], [success], routes, settings))).toEqual([
      ['told', 'notify'],
      ['not told', 'filtered'],
      ['new', 'filtered'],
    ]);
  });

  test('counts the failure of its own chain that this route has told of', () => {
    const failure = routed(1, { state: 'decided', onOtherRoutes: { a: { isNotified: true, recovery: null } } });
    const chain = [failure, routed(2, { result: 'Success' })];
    const routes = [route('a', recovering), route('b', recovering)];

    expect(kindsOf(decideRoutes([notify(2)], chain, routes, settings))).toEqual([
      ['a', 'notify'],
      ['b', 'filtered'],
    ]);
  });

  test('is told after a run that was missed, where that was told', () => {
    const success = routed(1, { result: 'Success', job: { missedAtMs: 7 } });
    const told = route('told', { shouldNotifyOn: { ...none, recovery: true, missed: true } });
    const notTold = route('not told', { shouldNotifyOn: { ...none, recovery: true } });

    expect(kindsOf(decideRoutes([notify(1)], [success], [told, notTold], settings))).toEqual([
      ['told', 'notify'],
      ['not told', 'filtered'],
    ]);
  });
});

test('whatever the settings, each session that is decided has one decision of each route', () => {
  const results = fc.constantFrom<SessionResult>('Success', 'Warning', 'Failed');
  const choice = fc.record({
    success: fc.boolean(),
    warning: fc.boolean(),
    failure: fc.boolean(),
    recovery: fc.boolean(),
    missed: fc.boolean(),
  });
  const chains = fc
    .array(fc.record({ result: results, willBeRetried: fc.boolean(), isDecided: fc.boolean() }), { maxLength: 5 })
    .map((attempts) =>
      attempts.map(({ result, willBeRetried, isDecided }, at) => {
        const session = routed(at + 1, { result, state: isDecided ? 'decided' : 'open' });
        return { ...session, session: { ...session.session, retry: { ...session.session.retry, willBeRetried } } };
      }),
    );
  const routes = fc.array(fc.record({ shouldNotifyOn: choice, areSuccessesInDigest: fc.boolean() }), { maxLength: 3 });
  const defaults = fc.record({
    isEnabled: fc.boolean(),
    shouldNotifyOn: choice,
    areSuccessesInDigest: fc.boolean(),
    shouldSuppressUntilLastRetry: fc.boolean(),
  });
  fc.assert(
    fc.property(chains, routes, defaults, fc.nat(10_000_000), (chain, given, of: ChainSettings, nowMs) => {
      const others = given.map((changes, at) => route(`channel:${at}`, changes));
      const decisions = decideChain(chain, of, nowMs);
      const decided = decisions.filter(({ kind }) => kind !== 'held').map(({ journalId }) => journalId);

      expect(decideRoutes(decisions, chain, others, of).map(({ journalId, routeId }) => [journalId, routeId])).toEqual(
        decided.flatMap((journalId) => others.map(({ id }) => [journalId, id])),
      );
    }),
  );
});

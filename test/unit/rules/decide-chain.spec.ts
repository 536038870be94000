import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  decideChain,
  recoveryOf,
  type ChainSession,
  type ChainSettings,
} from '../../../src-main/rules/decide-chain.ts';
import type { SessionResult } from '../../../src-shared/model/job-session.ts';
import type { ChainDecision } from '../../../src-shared/model/chain.ts';

const minute = 60_000;
const hour = 60 * minute;
const all = { success: true, warning: true, failure: true, recovery: true, missed: true };
const suppressing: ChainSettings = {
  isEnabled: true,
  shouldNotifyOn: all,
  areSuccessesInDigest: false,
  shouldSuppressUntilLastRetry: true,
};
const eachAlone: ChainSettings = { ...suppressing, shouldSuppressUntilLastRetry: false };

interface Attempt {
  attempt: number;
  result: SessionResult;
  willBeRetried: boolean;
  waitMinutes: number | null;
  isTerminated: boolean;
  endedAtMs: number;
  firstSessionId: string;
}

function chainSession(
  journalId: number,
  given: Partial<Attempt & Pick<ChainSession, 'receivedAtMs' | 'state' | 'isNotified' | 'recovery'>>,
): ChainSession {
  const { attempt = 0, result = 'Failed', willBeRetried = false, waitMinutes = 10, isTerminated = false } = given;
  const { endedAtMs = attempt, firstSessionId = 'first' } = given;
  return {
    journalId,
    session: {
      result,
      endedAt: new Date(endedAtMs).toISOString(),
      retry: { attempt, limit: 3, willBeRetried, waitMinutes, firstSessionId },
      backupWindow: { terminatesJob: isTerminated, isLastAttempt: isTerminated },
    },
    receivedAtMs: given.receivedAtMs ?? 0,
    state: given.state ?? 'open',
    isNotified: given.isNotified ?? false,
    recovery: given.recovery ?? null,
  };
}

describe('with suppression until the last retry', () => {
  test('a session that will be retried is held for twice the wait and fifteen minutes', () => {
    const held = [chainSession(1, { willBeRetried: true, waitMinutes: 10, receivedAtMs: 1_000 })];
    const untilMs = 1_000 + 35 * minute;
    expect(decideChain(held, suppressing, 1_000)).toEqual([{ journalId: 1, kind: 'held', untilMs }]);
    expect(decideChain(held, suppressing, untilMs - 1)).toEqual([{ journalId: 1, kind: 'held', untilMs }]);
  });

  test('it is held for whole milliseconds, which the journal keeps, whatever the wait', () => {
    const until = [0.0000001, 1 / 3, 10 / 3].map((waitMinutes) =>
      decideChain([chainSession(1, { willBeRetried: true, waitMinutes })], suppressing, 0),
    );
    expect(until).toEqual(
      [1, 40_000, 400_000].map((ms) => [{ journalId: 1, kind: 'held', untilMs: 15 * minute + ms }]),
    );
  });

  test('it is not held for years where the clock ran ahead when it was received', () => {
    const tenYears = 10 * 365 * 24 * hour;
    const held = [chainSession(1, { willBeRetried: true, receivedAtMs: tenYears })];
    const decided = (nowMs: number) =>
      decideChain(held, suppressing, nowMs, { lastReadAtMs: nowMs, isRetryRunning: false });

    expect(decided(hour)).toMatchObject([{ kind: 'notify', isRetryMissing: true }]);
    expect(decided(tenYears - hour)).toMatchObject([{ kind: 'held' }]);
  });

  test('where the wait is unknown it is held for a day', () => {
    const held = [chainSession(1, { willBeRetried: true, waitMinutes: null })];
    expect(decideChain(held, suppressing, 0)).toEqual([{ journalId: 1, kind: 'held', untilMs: 24 * hour }]);
  });

  test('a retry that its source may hold already is not called missing before the source was read, for a day at most', () => {
    const held = [chainSession(1, { willBeRetried: true, receivedAtMs: 0 })];
    const deadlineMs = 35 * minute;
    const decided = (nowMs: number, lastReadAtMs: number) =>
      decideChain(held, suppressing, nowMs, { lastReadAtMs, isRetryRunning: false });

    expect(decided(2 * hour, deadlineMs - 1)).toEqual([{ journalId: 1, kind: 'held', untilMs: 2 * hour + minute }]);
    expect(decided(deadlineMs, deadlineMs - 1)).toEqual([{ journalId: 1, kind: 'held', untilMs: deadlineMs + 10_000 }]);
    expect(decided(minute, -Infinity)).toEqual([{ journalId: 1, kind: 'held', untilMs: deadlineMs }]);
    expect(decided(2 * hour, deadlineMs)).toMatchObject([{ kind: 'notify', isRetryMissing: true }]);
    expect(decided(deadlineMs + 24 * hour, -Infinity)).toMatchObject([{ kind: 'notify', isRetryMissing: true }]);
  });

  test('a retry that its source knows to be running is not called missing, for a week at most and only while that is known', () => {
    const held = [chainSession(1, { willBeRetried: true, receivedAtMs: 0 })];
    const decided = (nowMs: number, lastReadAtMs: number | null = nowMs) =>
      decideChain(held, suppressing, nowMs, { lastReadAtMs, isRetryRunning: true });

    expect(decided(2 * hour)).toEqual([{ journalId: 1, kind: 'held', untilMs: 2 * hour + minute }]);
    expect(decided(2 * hour, null)).toMatchObject([{ kind: 'notify', isRetryMissing: true }]);
    expect(decided(48 * hour, 24 * hour)).toMatchObject([{ kind: 'notify', isRetryMissing: true }]);
    expect(decided(7 * 24 * hour)).toMatchObject([{ kind: 'held' }]);
    expect(decided(7 * 24 * hour + 35 * minute)).toMatchObject([{ kind: 'notify', isRetryMissing: true }]);
  });

  test('a retry that does not report in time is told with the last known session', () => {
    const chain = [
      chainSession(1, { attempt: 0, willBeRetried: true, state: 'decided' }),
      chainSession(2, { attempt: 1, willBeRetried: true }),
    ];
    expect(decideChain(chain, suppressing, 35 * minute)).toEqual([
      { journalId: 2, kind: 'notify', concludes: true, isRetryMissing: true },
    ]);
  });

  test('the last retry reports for the chain, and the attempts before it are superseded', () => {
    const chain = [
      chainSession(1, { attempt: 0, willBeRetried: true }),
      chainSession(2, { attempt: 1, willBeRetried: true }),
      chainSession(3, { attempt: 2, result: 'Success' }),
    ];
    expect(decideChain(chain, suppressing, 0)).toEqual([
      { journalId: 1, kind: 'superseded' },
      { journalId: 2, kind: 'superseded' },
      { journalId: 3, kind: 'notify', concludes: true, isRetryMissing: false },
    ]);
  });

  test('the last attempt inside the backup window reports for a job that the window ends', () => {
    const chain = [chainSession(1, { willBeRetried: true, isTerminated: true })];
    expect(decideChain(chain, suppressing, 0)).toEqual([
      { journalId: 1, kind: 'notify', concludes: true, isRetryMissing: false },
    ]);
  });

  test('a retry inside the backup window is waited for, as long as the window does not end the job', () => {
    const session = chainSession(1, { willBeRetried: true });
    session.session.backupWindow = { terminatesJob: true, isLastAttempt: false };
    expect(decideChain([session], suppressing, 0)).toEqual([{ journalId: 1, kind: 'held', untilMs: 35 * minute }]);
  });

  test('the check boxes judge the session that reports for the chain', () => {
    const chain = [chainSession(1, { attempt: 1, result: 'Success' })];
    const settings = { ...suppressing, shouldNotifyOn: { ...all, success: false } };
    expect(decideChain(chain, settings, 0)).toEqual([
      { journalId: 1, kind: 'filtered', by: 'success-off', concludes: true },
    ]);
  });

  test('a retry that reports after the chain was told without it is news, and is judged as any other', () => {
    const told = chainSession(1, { willBeRetried: true, state: 'concluding' });
    const ended = chainSession(2, { attempt: 1, result: 'Success' });
    const goesOn = chainSession(2, { attempt: 1, willBeRetried: true, receivedAtMs: 10 * hour });
    expect(decideChain([told, ended], suppressing, 10 * hour)).toEqual([
      { journalId: 2, kind: 'notify', concludes: true, isRetryMissing: false },
    ]);
    expect(decideChain([told, goesOn], suppressing, 10 * hour)).toEqual([
      { journalId: 2, kind: 'held', untilMs: 10 * hour + 35 * minute },
    ]);
  });

  test('what reports after the last attempt was told is superseded', () => {
    const chain = [chainSession(1, { attempt: 1, state: 'concluding' }), chainSession(2, { attempt: 2 })];
    expect(decideChain(chain, suppressing, 10 * hour)).toEqual([{ journalId: 2, kind: 'superseded' }]);
  });

  test('an attempt that reports after a later one was told is superseded, whatever was missing then', () => {
    const chain = [
      chainSession(1, { attempt: 1, willBeRetried: true, state: 'concluding' }),
      chainSession(2, { attempt: 0, willBeRetried: true }),
    ];
    expect(decideChain(chain, suppressing, 10 * hour)).toEqual([{ journalId: 2, kind: 'superseded' }]);
  });

  test('an attempt that reports after a later one is superseded', () => {
    const chain = [
      chainSession(1, { attempt: 1, willBeRetried: true }),
      chainSession(2, { attempt: 0, willBeRetried: true }),
    ];
    expect(decideChain(chain, suppressing, 0)).toEqual([
      { journalId: 2, kind: 'superseded' },
      { journalId: 1, kind: 'held', untilMs: 35 * minute },
    ]);
  });

  test('turned on in the middle of a chain, it still tells how the chain ends', () => {
    const chain = [
      chainSession(1, { attempt: 0, willBeRetried: true, state: 'decided' }),
      chainSession(2, { attempt: 1, result: 'Success' }),
    ];
    expect(decideChain(chain, suppressing, 0)).toEqual([
      { journalId: 2, kind: 'notify', concludes: true, isRetryMissing: false },
    ]);
  });
});

describe('a chain whose retries name no first attempt', () => {
  const unnamed = (journalId: number, given: Parameters<typeof chainSession>[1]) =>
    chainSession(journalId, { firstSessionId: `own ${journalId}`, endedAtMs: journalId, ...given });

  test('is told once, for the session that ended last, whether it has a number or not', () => {
    for (const attempt of [0, 1]) {
      const chain = [unnamed(1, { willBeRetried: true }), unnamed(2, { attempt, result: 'Success' })];
      expect(decideChain(chain, suppressing, 0)).toEqual([
        { journalId: 1, kind: 'superseded' },
        { journalId: 2, kind: 'notify', concludes: true, isRetryMissing: false },
      ]);
    }
  });

  test('ends with a run whose number is missing, although the attempt before it had one', () => {
    const chain = [unnamed(1, { attempt: 1, willBeRetried: true }), unnamed(2, { result: 'Success' })];
    expect(decideChain(chain, suppressing, 48 * hour)).toMatchObject([{ kind: 'superseded' }, { kind: 'notify' }]);
  });

  test('is not told again when the attempt that announced the retry is reported late', () => {
    const late = [
      unnamed(1, { endedAtMs: 2, result: 'Success', state: 'concluding' }),
      unnamed(2, { endedAtMs: 1, willBeRetried: true }),
    ];
    expect(decideChain(late, suppressing, 0)).toEqual([{ journalId: 2, kind: 'superseded' }]);
  });
});

test('without suppression each session is judged alone, also one that was held', () => {
  const chain = [
    chainSession(1, { attempt: 0, willBeRetried: true }),
    chainSession(2, { attempt: 1, result: 'Warning' }),
  ];
  expect(decideChain(chain, { ...eachAlone, shouldNotifyOn: { ...all, warning: false } }, 0)).toEqual([
    { journalId: 1, kind: 'notify', concludes: false, isRetryMissing: false },
    { journalId: 2, kind: 'filtered', by: 'warning-off', concludes: true },
  ]);
});

describe('a job that succeeds again', () => {
  const onFailureOnly = { ...all, success: false, warning: false };
  const recovery = { failedSinceMs: 5, failedRunCount: 2 };
  const success = (given: Parameters<typeof chainSession>[1] = {}) =>
    chainSession(2, { attempt: 1, result: 'Success', ...given });
  const kindsOf = (chain: ChainSession[], settings: ChainSettings) =>
    decideChain(chain, settings, 0).map(({ kind }) => kind);

  test('is notified although successes are not, where a run before it had failed', () => {
    const settings = { ...eachAlone, shouldNotifyOn: onFailureOnly };
    expect([
      kindsOf([success({ recovery })], settings),
      kindsOf([success()], settings),
      kindsOf([success({ recovery, result: 'Warning' })], settings),
      kindsOf([success({ recovery })], { ...settings, shouldNotifyOn: { ...onFailureOnly, recovery: false } }),
      kindsOf([success({ recovery })], { ...settings, shouldNotifyOn: { ...onFailureOnly, failure: false } }),
      kindsOf([success({ recovery })], { ...settings, isEnabled: false }),
    ]).toEqual([['notify'], ['filtered'], ['filtered'], ['filtered'], ['filtered'], ['filtered']]);
  });

  test('is notified after an attempt of its own chain that was notified, or is about to be', () => {
    const failed = chainSession(1, { endedAtMs: 3, willBeRetried: true });
    const told = { ...failed, state: 'decided', isNotified: true } as const;
    const each = { ...eachAlone, shouldNotifyOn: onFailureOnly };
    expect([
      kindsOf([failed, success()], each),
      kindsOf([told, success()], each),
      kindsOf([failed, success()], { ...each, shouldSuppressUntilLastRetry: true }),
    ]).toEqual([['notify', 'notify'], ['notify'], ['superseded', 'filtered']]);
    expect([
      recoveryOf(success(), [told, success()], each),
      recoveryOf(success({ recovery }), [told, success()], each),
    ]).toEqual([
      { failedSinceMs: 3, failedRunCount: 1 },
      { failedSinceMs: 5, failedRunCount: 3 },
    ]);
  });

  test('is no news a second time', () => {
    const first = chainSession(1, { result: 'Success', state: 'decided', isNotified: true });
    expect(recoveryOf(success({ recovery }), [first, success()], eachAlone)).toBeNull();
  });
});

/** A night as the journal lives through it: sessions come in any order, twice, late or never; the clock jumps. */
const night = fc.record({
  attempts: fc.array(
    fc.record({
      result: fc.constantFrom<SessionResult>('Success', 'Warning', 'Failed'),
      willBeRetried: fc.boolean(),
      waitMinutes: fc.option(fc.integer({ min: 0, max: 120 }), { nil: null }),
      isTerminated: fc.boolean(),
    }),
    { minLength: 1, maxLength: 5 },
  ),
  arrivals: fc.array(fc.record({ which: fc.nat(4), jumpMs: fc.integer({ min: -2 * hour, max: 30 * hour }) }), {
    maxLength: 15,
  }),
  /** What retries say of the chain. */
  naming: fc.constantFrom('first attempt named', 'only numbered', 'neither'),
  notifyOn: fc.record({
    success: fc.boolean(),
    warning: fc.boolean(),
    failure: fc.boolean(),
    recovery: fc.boolean(),
    missed: fc.boolean(),
  }),
});

type Night = typeof night extends fc.Arbitrary<infer Value> ? Value : never;

function isToBeRetried({ retry, backupWindow }: ChainSession['session']): boolean {
  return retry.willBeRetried && !(backupWindow.terminatesJob && backupWindow.isLastAttempt);
}

/** Whatever a session says, its end tells which attempt it was. */
function whichOf({ endedAt }: ChainSession['session']): number {
  return Date.parse(endedAt);
}

function liveThrough({ attempts, arrivals, naming, notifyOn }: Night, base: ChainSettings) {
  const settings = { ...base, shouldNotifyOn: notifyOn };
  const chain: ChainSession[] = [];
  const told: (ChainDecision & { atMs: number })[] = [];
  const step = (nowMs: number): void => {
    for (const decision of decideChain(chain, settings, nowMs)) {
      if (decision.kind === 'held') continue;
      const session = chain.find(({ journalId }) => journalId === decision.journalId);
      if (session === undefined || session.state !== 'open') throw new Error('decided what was not open');
      session.state = decision.kind !== 'superseded' && decision.concludes ? 'concluding' : 'decided';
      session.isNotified = decision.kind === 'notify';
      told.push({ ...decision, atMs: nowMs });
    }
  };
  let nowMs = 100 * hour;
  const everyAttemptOnce = attempts.map((_, which) => ({ which, jumpMs: 0 }));
  for (const { which, jumpMs } of [...arrivals, ...everyAttemptOnce]) {
    nowMs += jumpMs;
    const attempt = attempts[which];
    // The same session reported twice is known to the journal (4.5).
    if (attempt !== undefined && !chain.some(({ session }) => whichOf(session) === which)) {
      chain.push(
        chainSession(chain.length + 1, {
          ...attempt,
          attempt: naming === 'neither' ? 0 : which,
          firstSessionId: naming === 'first attempt named' ? 'first' : `own ${which}`,
          endedAtMs: which,
          receivedAtMs: nowMs,
        }),
      );
    }
    step(nowMs);
  }
  step(nowMs + 1_000 * hour);
  return { chain, told };
}

describe('whatever a night brings', () => {
  test('with suppression every session is decided, and a chain is told of once, but for retries that seemed to be missing', () => {
    fc.assert(
      fc.property(night, (given) => {
        const { chain, told } = liveThrough(given, suppressing);
        expect(chain.filter(({ state }) => state === 'open')).toEqual([]);
        expect(told.map(({ journalId }) => journalId).sort((a, b) => a - b)).toEqual(
          chain.map(({ journalId }) => journalId).sort((a, b) => a - b),
        );
        const settling = told
          .filter(({ kind }) => kind !== 'superseded')
          .map(({ journalId }) => chain.find((at) => at.journalId === journalId)?.session)
          .filter((session) => session !== undefined);
        expect(settling.length).toBeGreaterThan(0);
        expect(settling.slice(0, -1).every(isToBeRetried)).toBe(true);
        const attempts = settling.map(whichOf);
        expect(attempts).toEqual([...new Set(attempts)].sort((a, b) => a - b));
      }),
      { numRuns: 2_000 },
    );
  });

  test('the last attempt is never swallowed by one that was to be retried', () => {
    fc.assert(
      fc.property(night, (given) => {
        const { chain, told } = liveThrough(given, suppressing);
        const last = chain.reduce((a, b) => (whichOf(b.session) > whichOf(a.session) ? b : a));
        const isSwallowed = told.some(({ journalId, kind }) => journalId === last.journalId && kind === 'superseded');
        const hadEnded = chain.some((at) => at !== last && at.state === 'concluding' && !isToBeRetried(at.session));
        expect(isSwallowed).toBe(hadEnded);
      }),
      { numRuns: 2_000 },
    );
  });

  test('nothing is sent before its time', () => {
    fc.assert(
      fc.property(night, (given) => {
        const { chain, told } = liveThrough(given, suppressing);
        for (const decision of told) {
          const session = chain.find(({ journalId }) => journalId === decision.journalId);
          if (decision.kind !== 'notify' || !decision.isRetryMissing || session === undefined) continue;
          const wait = session.session.retry.waitMinutes;
          const leastMs = wait === null ? 24 * hour : (2 * wait + 15) * minute;
          expect(decision.atMs - session.receivedAtMs).toBeGreaterThanOrEqual(leastMs);
        }
      }),
      { numRuns: 1_000 },
    );
  });

  test('without suppression every session is judged exactly once, at once', () => {
    fc.assert(
      fc.property(night, (given) => {
        const { chain, told } = liveThrough(given, eachAlone);
        expect(told.map(({ journalId }) => journalId).sort((a, b) => a - b)).toEqual(
          chain.map(({ journalId }) => journalId).sort((a, b) => a - b),
        );
        expect(told.every(({ kind }) => kind === 'notify' || kind === 'filtered')).toBe(true);
      }),
      { numRuns: 1_000 },
    );
  });
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  countUnknownRefusals,
  decideAfterAttempt,
  decideAfterInterruption,
  firstRetryMs,
  longestRetryMs,
} from '../../../src-main/delivery/decide-after-attempt.ts';
import type { SendOutcome } from '../../../src-main/senders/sender.ts';

const nowMs = Date.parse('2026-11-22T22:38:33.000Z');
const first = { attemptCount: 1, unknownOutcomeCount: 0, isServiceDown: false, unknownRefusalCount: 0 };
const throttled = { area: 'delivery', kind: 'throttled', service: 'microsoft-365' } as const;
const unknown = {
  area: 'delivery',
  kind: 'outcome-unknown',
  service: 'microsoft-365',
  cause: 'gateway-timeout',
} as const;

function after(outcome: SendOutcome, history = first, random = 0) {
  return decideAfterAttempt(outcome, history, nowMs, random);
}

test('a message that was accepted for some recipients is not sent again, and says which were refused', () => {
  const refused = { area: 'delivery', kind: 'recipients-refused', service: 'smtp' } as const;

  expect(after({ kind: 'accepted', requestId: 'abc', refused })).toEqual({
    kind: 'accepted',
    atMs: nowMs,
    requestId: 'abc',
    failure: refused,
  });
});

test('what Microsoft 365 has accepted is accepted, with its request id', () => {
  expect(after({ kind: 'accepted', requestId: 'abc' })).toEqual({ kind: 'accepted', atMs: nowMs, requestId: 'abc' });
});

describe('what was certainly not sent', () => {
  test.each([0, 7_000, 3_600_000])('waits for as long as Microsoft 365 asked: %d ms', (retryAfterMs) => {
    expect(after({ kind: 'try-again', failure: throttled, retryAfterMs }, { ...first, attemptCount: 9 }, 0.9)).toEqual({
      kind: 'retry-at',
      atMs: nowMs + retryAfterMs,
      failure: throttled,
    });
  });

  test('backs off twice as long each time, up to 30 minutes, where it did not ask', () => {
    const waits = [1, 2, 3, 6, 7, 8, 5000].map((attemptCount) => {
      const state = after({ kind: 'try-again', failure: throttled, retryAfterMs: null }, { ...first, attemptCount }, 1);
      return state.kind === 'retry-at' ? (state.atMs - nowMs) / 1000 : null;
    });

    expect(waits).toEqual([30, 60, 120, 960, 1800, 1800, 1800]);
  });

  test('waits between half of the time and all of it, so that many do not come back at once', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 10_000 }),
        fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
        (attemptCount, random) => {
          const state = after(
            { kind: 'try-again', failure: throttled, retryAfterMs: null },
            { ...first, attemptCount },
            random,
          );
          const full = Math.min(longestRetryMs, firstRetryMs * 2 ** (attemptCount - 1));
          const waitMs = state.kind === 'retry-at' ? state.atMs - nowMs : Number.NaN;
          expect(waitMs).toBeGreaterThanOrEqual(full / 2);
          expect(waitMs).toBeLessThanOrEqual(full);
        },
      ),
    );
  });
});

describe('an unknown outcome', () => {
  test('is sent again after 1 minute, 15 minutes, 1 hour and 4 hours; then it waits for a person', () => {
    const states = [0, 1, 2, 3, 4, 5].map((unknownOutcomeCount) =>
      after({ kind: 'outcome-unknown', failure: unknown }, { ...first, unknownOutcomeCount }),
    );

    expect(states).toEqual([
      ...[1, 15, 60, 240].map((minutes) => ({
        kind: 'outcome-unknown',
        atMs: nowMs + minutes * 60_000,
        failure: unknown,
      })),
      { kind: 'parked', failure: { ...unknown, isLast: true } },
      { kind: 'parked', failure: { ...unknown, isLast: true } },
    ]);
  });

  test('is sent again every 4 hours after that while nothing at all is accepted, for a day; then it waits for a person', () => {
    const states = [0, 3, 4, 5, 6, 7, 8, 9, 10].map((unknownOutcomeCount) =>
      after({ kind: 'outcome-unknown', failure: unknown }, { ...first, unknownOutcomeCount, isServiceDown: true }),
    );
    const again = (minutes: number) => ({ kind: 'outcome-unknown', atMs: nowMs + minutes * 60_000, failure: unknown });
    const parked = { kind: 'parked', failure: { ...unknown, isLast: true } };

    expect(states).toEqual([again(1), ...[3, 4, 5, 6, 7, 8].map(() => again(240)), parked, parked]);
  });

  test('counts only earlier ones of its kind, not earlier retries', () => {
    expect(after({ kind: 'outcome-unknown', failure: unknown }, { ...first, attemptCount: 40 }).kind).toBe(
      'outcome-unknown',
    );
  });
});

describe('a refusal for a reason that is not known', () => {
  const failure = {
    area: 'delivery',
    kind: 'not-accepted',
    service: 'microsoft-365',
    status: 418,
    code: 'ErrorFuture',
  } as const;
  const refusedAgain = (unknownRefusalCount: number, retryAfterMs: number | null = null) =>
    after({ kind: 'unknown-refusal', failure, retryAfterMs }, { ...first, unknownRefusalCount });

  test('is tried again for a day, further apart each time; then it waits for a person', () => {
    const states = Array.from({ length: 11 }, (_, count) => refusedAgain(count));

    expect(states).toEqual([
      ...[1, 15, 60, 240, 240, 240, 240, 240, 240].map((minutes, index) => ({
        kind: 'retry-at',
        atMs: nowMs + minutes * 60_000,
        failure: { ...failure, timesRefused: index + 1 },
      })),
      { kind: 'parked', failure: { ...failure, isLast: true } },
      { kind: 'parked', failure: { ...failure, isLast: true } },
    ]);
  });

  test('is not tried again sooner than Microsoft 365 asked', () => {
    expect(refusedAgain(0, 120_000)).toMatchObject({ kind: 'retry-at', atMs: nowMs + 120_000 });
  });

  test('is counted from what came of the attempt before, and from nothing else', () => {
    const counts = [
      refusedAgain(4),
      { kind: 'retry-at', atMs: nowMs, failure: throttled } as const,
      { kind: 'waiting' } as const,
      { kind: 'parked', failure } as const,
    ].map(countUnknownRefusals);

    expect(counts).toEqual([5, 0, 0, 0]);
  });
});

test('refused content waits for a person, with the reason', () => {
  const failure = { area: 'delivery', kind: 'send-as-denied' } as const;

  expect(after({ kind: 'refused', failure })).toEqual({ kind: 'parked', failure });
});

test('an account that cannot be used is parked, not the message', () => {
  expect(
    after({
      kind: 'sender-unusable',
      failure: { area: 'delivery', kind: 'sender', failure: { area: 'account', kind: 'sign-in-again' } },
    }),
  ).toEqual({
    kind: 'waiting',
  });
});

describe('after the program ended while sending', () => {
  const failure = { area: 'delivery', kind: 'outcome-unknown', cause: 'program-ended' } as const;

  test('a notification is sent again at once; where the program ends each time, as after any unknown outcome', () => {
    const states = [0, 1, 2, 3, 4].map((unknownOutcomeCount) =>
      decideAfterInterruption({ kind: 'notification', unknownOutcomeCount }, nowMs),
    );

    expect(states).toEqual([
      ...[0, 15, 60, 240].map((minutes) => ({ kind: 'outcome-unknown', atMs: nowMs + minutes * 60_000, failure })),
      { kind: 'parked', failure: { ...failure, isLast: true } },
    ]);
  });

  test('a test message is over: nobody waits for it any more', () => {
    expect(decideAfterInterruption({ kind: 'test', unknownOutcomeCount: 0 }, nowMs)).toEqual({
      kind: 'discarded',
      failure,
    });
  });
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decidePace as decidePaceOf } from '../../../src-main/delivery/decide-pace.ts';
import { exchangeOnlinePace } from '../../../src-main/senders/microsoft/microsoft-sender.ts';

const minute = 60_000;
const decidePace = (starts: readonly number[], requestsUnderWay: number, nowMs: number, limits = exchangeOnlinePace) =>
  decidePaceOf(starts, requestsUnderWay, nowMs, limits);

describe('the pace', () => {
  test('lets the first 30 of a burst go at once, and the next one when the first is a minute old', () => {
    const starts = Array.from({ length: 30 }, (_, index) => 1000 + index);

    expect([
      decidePace(starts.slice(0, 29), 0, 1029),
      decidePace(starts, 0, 1030),
      decidePace(starts, 0, 1000 + minute - 1),
      decidePace(starts, 0, 1000 + minute),
    ]).toEqual([
      { kind: 'go', count: 1 },
      { kind: 'wait-until', atMs: 1000 + minute },
      { kind: 'wait-until', atMs: 1000 + minute },
      { kind: 'go', count: 1 },
    ]);
  });

  test.each([
    [0, { kind: 'go', count: 4 }],
    [3, { kind: 'go', count: 1 }],
    [4, { kind: 'wait-for-request' }],
    [5, { kind: 'wait-for-request' }],
  ])('with %d requests under way: %j', (requestsUnderWay, expected) => {
    expect(decidePace([], requestsUnderWay, 0)).toEqual(expected);
  });

  test('lets no more go at once than the minute has left', () => {
    const starts = Array.from({ length: 28 }, (_, index) => 1000 + index);

    expect(decidePace(starts, 0, 1028)).toEqual({ kind: 'go', count: 2 });
  });

  test('of a service without a limit for a minute depends on the number of requests at a time only', () => {
    const unlimited = { maxConcurrentRequests: 2, maxMessagesPerWindow: null };
    const starts = Array.from({ length: 1000 }, (_, index) => index);

    expect([decidePace(starts, 1, 1000, unlimited), decidePace(starts, 2, 1000, unlimited)]).toEqual([
      { kind: 'go', count: 1 },
      { kind: 'wait-for-request' },
    ]);
  });

  test('does not depend on the order of the starts', () => {
    const starts = Array.from({ length: 40 }, (_, index) => index * 1000);

    fc.assert(
      fc.property(fc.shuffledSubarray(starts, { minLength: 40 }), (shuffled) => {
        expect(decidePace(shuffled, 0, 40_000)).toEqual(decidePace(starts, 0, 40_000));
      }),
    );
  });

  test('never waits longer than a minute, and never for ever, whatever the clock did', () => {
    const starts = fc.array(fc.integer({ min: -10 * minute, max: 10 * minute }), { maxLength: 100 });

    fc.assert(
      fc.property(starts, fc.integer({ min: -10 * minute, max: 10 * minute }), (times, nowMs) => {
        const pace = decidePace(times, 0, nowMs);
        if (pace.kind !== 'wait-until') return;
        expect(pace.atMs).toBeGreaterThan(nowMs);
        expect(pace.atMs).toBeLessThanOrEqual(nowMs + minute);
        expect(decidePace(times, 0, pace.atMs)).not.toEqual(pace);
      }),
    );
  });

  test('a clock that was set back does not hold anything up', () => {
    const inTheFuture = Array.from({ length: 60 }, (_, index) => 86_400_000 + index);

    expect(decidePace(inTheFuture, 0, 1000)).toEqual({ kind: 'go', count: 4 });
  });
});

test('however work comes, there are never more than 30 starts in any minute nor more than 4 requests under way', () => {
  const work = fc.array(fc.record({ afterMs: fc.nat(20_000), takesMs: fc.nat(90_000) }), {
    minLength: 40,
    maxLength: 150,
  });

  fc.assert(
    fc.property(work, (jobs) => {
      const starts: number[] = [];
      let ends: number[] = [];
      let nowMs = 0;
      const waiting = [...jobs];
      while (waiting.length > 0) {
        // A burst as often as a pause.
        const { afterMs = 0 } = waiting[0] ?? {};
        nowMs += afterMs < 15_000 ? 0 : afterMs;
        ends = ends.filter((end) => end > nowMs);
        const pace = decidePace(starts, ends.length, nowMs);
        if (pace.kind === 'go') {
          for (const { takesMs } of waiting.splice(0, pace.count)) {
            starts.push(nowMs);
            ends.push(nowMs + takesMs);
          }
        } else nowMs = pace.kind === 'wait-until' ? pace.atMs : Math.min(...ends);
        expect(ends.length).toBeLessThanOrEqual(4);
        expect(starts.filter((start) => start > nowMs - minute).length).toBeLessThanOrEqual(30);
      }
    }),
  );
});

import { expect, onTestFinished, test } from 'vitest';
import { copyAgainAfterMs, copyEveryMs, DailyCopy } from '../../../src-main/journal/daily-copy.ts';
import { stopAll } from '../../../src-main/platform/lifecycle.ts';
import { ManualClock } from '../../fakes/manual-clock.ts';
import { ManualScheduler } from '../../fakes/manual-scheduler.ts';

function prepare(copiedAgoMs: number | null) {
  const clock = new ManualClock();
  const scheduler = new ManualScheduler(clock);
  const all = {
    clock,
    scheduler,
    copies: 0,
    failures: [] as unknown[],
    copy: (_signal: AbortSignal) => Promise.resolve(),
  };
  const daily = new DailyCopy({
    copiedAtMs: () => (copiedAgoMs === null ? null : clock.nowMs() - copiedAgoMs),
    copy: (signal) => {
      all.copies += 1;
      return all.copy(signal);
    },
    clock,
    scheduler,
    onFailure: (failure) => all.failures.push(failure),
    log: () => {},
  });
  onTestFinished(() => daily.stop());
  daily.start();
  return Object.assign(all, { daily });
}

test.each([
  ['there is none', null],
  ['it is older than a day', copyEveryMs + 1],
  ['it is from the future, as after a clock was set back', -copyEveryMs],
])('at the start a copy is made where %s, and then one every day', async (_, copiedAgoMs) => {
  const all = prepare(copiedAgoMs);
  await all.scheduler.advance(0);
  expect(all.copies).toBe(1);
  await all.scheduler.advance(copyEveryMs - 1);
  expect(all.copies).toBe(1);
  await all.scheduler.advance(1);

  expect(all.copies).toBe(2);
});

test('a copy of today is not made again before a day is over', async () => {
  const all = prepare(copyEveryMs - 1_000);
  await all.scheduler.advance(999);
  expect(all.copies).toBe(0);
  await all.scheduler.advance(1);

  expect(all.copies).toBe(1);
});

test('one that cannot be made is shown, and tried again in an hour', async () => {
  const all = prepare(null);
  all.copy = () => Promise.reject(new Error('the disk is full'));
  await all.scheduler.advance(0);
  expect(all.failures).toEqual([{ area: 'storage', kind: 'journal-not-copied', reason: 'the disk is full' }]);
  all.copy = () => Promise.resolve();
  await all.scheduler.advance(copyAgainAfterMs);

  expect([all.copies, all.failures.at(-1)]).toEqual([2, null]);
});

test('a program that ends makes no copy any more', async () => {
  const all = prepare(null);
  all.daily.stop();
  await all.scheduler.advance(copyEveryMs);

  expect(all.copies).toBe(0);
});

test.each([
  ['answers nothing', () => new Promise<never>(() => {})],
  [
    'fails when it is given up',
    (signal: AbortSignal) =>
      new Promise<never>((_, reject) => signal.addEventListener('abort', () => reject(new Error('ended')))),
  ],
])('a program that ends gives up a copy that is being made, without waiting for a thread that %s', async (_, copy) => {
  const all = prepare(null);
  const signals: AbortSignal[] = [];
  all.copy = (signal) => {
    signals.push(signal);
    return copy(signal);
  };
  await all.scheduler.advance(0);
  const log: string[] = [];
  await stopAll([{ name: 'daily copy', stop: () => all.daily.stop() }], {
    scheduler: all.scheduler,
    log: (message) => log.push(message),
  });
  await all.scheduler.advance(copyEveryMs);

  expect(log).toEqual([]);
  expect(signals.map(({ aborted }) => aborted)).toEqual([true]);
  expect(all.failures).toEqual([]);
});

import { describe, expect, test } from 'vitest';
import { GatheredCall } from '../../../src-main/timing/gathered-call.ts';
import { ManualClock } from '../../fakes/manual-clock.ts';
import { ManualScheduler } from '../../fakes/manual-scheduler.ts';

function prepare(first?: 'after-interval') {
  const clock = new ManualClock();
  const scheduler = new ManualScheduler(clock);
  const startMs = clock.nowMs();
  const doneAtMs: number[] = [];
  const call = new GatheredCall({
    scheduler,
    intervalMs: 100,
    ...(first && { first }),
    action: () => doneAtMs.push(clock.nowMs() - startMs),
  });
  return { scheduler, doneAtMs, call };
}

describe('a gathered call', () => {
  test('is done at once where it is asked for once, and not again', async () => {
    const { scheduler, doneAtMs, call } = prepare();
    call.request();
    expect(doneAtMs).toEqual([0]);
    await scheduler.advance(1_000);

    expect([doneAtMs, scheduler.delaysMs]).toEqual([[0], []]);
  });

  test('is done at most once in each interval, and once after the last time that it was asked for', async () => {
    const { scheduler, doneAtMs, call } = prepare();
    for (let ms = 0; ms <= 250; ms += 10) {
      call.request();
      await scheduler.advance(10);
    }
    await scheduler.advance(1_000);

    expect(doneAtMs).toEqual([0, 100, 200, 300]);
  });

  test('that is done now does what was asked for, and begins another interval', async () => {
    const { scheduler, doneAtMs, call } = prepare();
    call.request();
    await scheduler.advance(40);
    call.request();
    call.now();
    await scheduler.advance(10);
    call.request();
    await scheduler.advance(1_000);

    expect([doneAtMs, scheduler.delaysMs]).toEqual([[0, 40, 140], []]);
  });

  test('that is stopped is not done now either', () => {
    const { doneAtMs, call } = prepare();
    call.stop();
    call.now();

    expect(doneAtMs).toEqual([]);
  });

  test('that waits an interval first is done once for all that happens in it, and no timer runs on', async () => {
    const { scheduler, doneAtMs, call } = prepare('after-interval');
    call.request();
    call.request();
    expect(doneAtMs).toEqual([]);
    await scheduler.advance(100);
    expect([doneAtMs, scheduler.delaysMs]).toEqual([[100], []]);
    call.request();
    await scheduler.advance(1_000);

    expect(doneAtMs).toEqual([100, 200]);
  });

  test('that is asked for by its own action is done in the next interval', async () => {
    const clock = new ManualClock();
    const scheduler = new ManualScheduler(clock);
    let count = 0;
    const call: GatheredCall = new GatheredCall({
      scheduler,
      intervalMs: 100,
      action: () => {
        count += 1;
        if (count < 3) call.request();
      },
    });
    call.request();
    expect(count).toBe(1);
    await scheduler.advance(1_000);

    expect(count).toBe(3);
  });

  test('is not done any more after it was stopped', async () => {
    const { scheduler, doneAtMs, call } = prepare();
    call.request();
    call.request();
    call.stop();
    call.request();
    await scheduler.advance(1_000);

    expect([doneAtMs, scheduler.delaysMs]).toEqual([[0], []]);
  });
});

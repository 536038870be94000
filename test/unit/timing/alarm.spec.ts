import { expect, test } from 'vitest';
import { Alarm } from '../../../src-main/timing/alarm.ts';
import { ManualClock } from '../../fakes/manual-clock.ts';
import { ManualScheduler } from '../../fakes/manual-scheduler.ts';

function prepare() {
  const scheduler = new ManualScheduler(new ManualClock());
  return { scheduler, alarm: new Alarm(scheduler), calls: [] as string[] };
}

test('an alarm calls once, when its time has come, and is not set any more by then', async () => {
  const { scheduler, alarm, calls } = prepare();
  alarm.after(100, () => calls.push(`set: ${alarm.isSet}`));
  await scheduler.advance(99);
  expect([calls, alarm.isSet]).toEqual([[], true]);
  await scheduler.advance(1_000);

  expect([calls, alarm.isSet]).toEqual([['set: false'], false]);
});

test('an alarm that is set again calls at the new time only', async () => {
  const { scheduler, alarm, calls } = prepare();
  alarm.after(100, () => calls.push('first'));
  alarm.after(200, () => calls.push('second'));
  await scheduler.advance(1_000);

  expect(calls).toEqual(['second']);
});

test('an alarm that is cancelled calls nothing until it is set again', async () => {
  const { scheduler, alarm, calls } = prepare();
  alarm.after(100, () => calls.push('first'));
  alarm.cancel();
  await scheduler.advance(1_000);
  expect([calls, alarm.isSet, scheduler.delaysMs]).toEqual([[], false, []]);
  alarm.after(100, () => calls.push('second'));
  await scheduler.advance(100);

  expect(calls).toEqual(['second']);
});

test('an alarm for a time that is past calls with the next timers', async () => {
  const { scheduler, alarm, calls } = prepare();
  alarm.after(-5, () => calls.push('now'));
  expect([calls, scheduler.delaysMs]).toEqual([[], [0]]);
  await scheduler.advance(0);

  expect(calls).toEqual(['now']);
});

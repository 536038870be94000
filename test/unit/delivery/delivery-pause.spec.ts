import { expect, test } from 'vitest';
import { decidePause, DeliveryPause } from '../../../src-main/delivery/delivery-pause.ts';
import { ManualClock } from '../../fakes/manual-clock.ts';
import { ManualScheduler } from '../../fakes/manual-scheduler.ts';
import { openInMemoryJournal } from '../../fixtures/open-in-memory-journal.ts';

const until = (kind: 'for-an-hour' | 'until-tomorrow', now: string, timeZone: string): string => {
  const pause = decidePause(kind, Date.parse(now), timeZone);
  return pause.kind === 'until' ? new Date(pause.untilMs).toISOString() : pause.kind;
};

test('an hour is an hour', () => {
  expect(until('for-an-hour', '2026-11-22T23:38:33.500Z', 'UTC')).toBe('2026-11-23T00:38:33.500Z');
});

test.each([
  ['UTC', '2026-11-22T22:38:33.500Z', '2026-11-23T00:00:00.000Z'],
  ['UTC', '2026-11-22T00:00:00.000Z', '2026-11-23T00:00:00.000Z'],
  ['Europe/Vienna', '2026-11-22T22:38:33.000Z', '2026-11-22T23:00:00.000Z'],
  ['Europe/Vienna', '2026-11-22T23:00:00.000Z', '2026-11-23T23:00:00.000Z'],
  ['Asia/Kathmandu', '2026-11-22T22:38:33.000Z', '2026-11-23T18:15:00.000Z'],
  // Clocks go back within that day, which has 25 hours, and forward within that one, which has 23.
  ['Europe/Vienna', '2026-10-24T22:30:00.000Z', '2026-10-25T23:00:00.000Z'],
  ['Europe/Vienna', '2027-03-27T23:30:00.000Z', '2027-03-28T22:00:00.000Z'],
])('tomorrow begins at midnight where the person is: %s, %s', (timeZone, now, midnight) => {
  expect(until('until-tomorrow', now, timeZone)).toBe(midnight);
});

test('until resumed has no end', () => {
  expect(decidePause('until-resumed', 0, 'UTC')).toEqual({ kind: 'until-resumed' });
});

const hourMs = 60 * 60_000;

/** What a restart leaves may be shared. */
function paused(shared: { clock?: ManualClock; journal?: ReturnType<typeof openInMemoryJournal>['journal'] } = {}) {
  const { clock = new ManualClock(), journal = openInMemoryJournal().journal } = shared;
  const scheduler = new ManualScheduler(clock);
  const changes: boolean[] = [];
  const pause: DeliveryPause = new DeliveryPause({
    memory: journal,
    clock,
    scheduler,
    timeZone: 'UTC',
    onChanged: () => changes.push(pause.isPaused),
  });
  return { clock, journal, scheduler, changes, pause };
}

test('notifications are not paused until a person says so', () => {
  expect(paused().pause.current).toEqual({ kind: 'not-paused' });
});

test('a pause of an hour ends by itself after an hour', async () => {
  const all = paused();
  all.pause.begin('for-an-hour');
  await all.scheduler.advance(hourMs - 1);
  expect([all.pause.isPaused, all.changes]).toEqual([true, [true]]);
  await all.scheduler.advance(1);

  expect([all.pause.isPaused, all.changes]).toEqual([false, [true, false]]);
});

test('it ends by the clock, also where the machine slept and the timer stood still', () => {
  const all = paused();
  all.pause.begin('for-an-hour');
  all.clock.setMs(all.clock.nowMs() + hourMs);

  expect(all.pause.isPaused).toBe(false);
});

test('a pause without an end lasts until it is resumed', async () => {
  const all = paused();
  all.pause.begin('until-resumed');
  await all.scheduler.advance(1000 * hourMs);
  expect(all.pause.isPaused).toBe(true);
  all.pause.resume();

  expect([all.pause.isPaused, all.changes]).toEqual([false, [true, false]]);
});

test('a restart changes nothing of it', async () => {
  const before = paused();
  before.pause.begin('for-an-hour');
  before.pause.stop();
  const after = paused(before);
  expect(after.pause.current).toEqual(before.pause.current);
  await after.scheduler.advance(hourMs);

  expect([after.pause.isPaused, after.changes]).toEqual([false, [false]]);
});

test('what was remembered and is no pause is none', () => {
  const { journal } = openInMemoryJournal();
  journal.remember('delivery-pause', { kind: 'for-ever' });

  expect(paused({ journal }).pause.isPaused).toBe(false);
});

test('a pause that cannot be written down does not begin', () => {
  const all = paused();
  all.journal.remember = () => {
    throw new Error('disk is full');
  };

  expect(() => all.pause.begin('for-an-hour')).toThrow('disk is full');
  expect([all.pause.isPaused, all.scheduler.delaysMs, all.changes]).toEqual([false, [], []]);
});

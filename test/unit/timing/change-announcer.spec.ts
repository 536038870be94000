import { describe, expect, test } from 'vitest';
import { ChangeAnnouncer } from '../../../src-main/timing/change-announcer.ts';
import { ManualClock } from '../../fakes/manual-clock.ts';
import { ManualScheduler } from '../../fakes/manual-scheduler.ts';

const intervalMs = 250;

describe('changes', () => {
  test('of a burst are told once, soon', async () => {
    const scheduler = new ManualScheduler(new ManualClock());
    let told = 0;
    let revision = 1;
    const announcer = new ChangeAnnouncer({ scheduler, intervalMs, revision: () => revision, tell: () => (told += 1) });

    for (; revision < 1_000; revision += 1) announcer.announce();
    await scheduler.advance(intervalMs);
    expect(told).toBe(1);

    revision += 1;
    announcer.announce();
    await scheduler.advance(intervalMs);
    expect(told).toBe(2);

    // Something else was written.
    announcer.announce();
    await scheduler.advance(intervalMs);
    expect(told).toBe(2);
  });

  test('are not told after the end', async () => {
    const scheduler = new ManualScheduler(new ManualClock());
    const announcer = new ChangeAnnouncer({
      scheduler,
      intervalMs,
      revision: () => 1,
      tell: () => expect.unreachable(),
    });
    announcer.announce();

    announcer.stop();
    announcer.announce();

    await scheduler.advance(10 * intervalMs);
    expect(scheduler.delaysMs).toEqual([]);
  });
});

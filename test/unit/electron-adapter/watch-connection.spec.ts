import { expect, it } from 'vitest';
import { connectionCheckIntervalMs, watchConnection } from '../../../src-main/adapters/electron/watch-connection.ts';
import { ManualClock } from '../../fakes/manual-clock.ts';
import { ManualScheduler } from '../../fakes/manual-scheduler.ts';

it('tells each return of the network once, and nothing after its end', async () => {
  const scheduler = new ManualScheduler(new ManualClock());
  const system = { isOnline: true };
  let returns = 0;
  const end = watchConnection(
    () => system.isOnline,
    scheduler,
    () => (returns += 1),
  );
  const becomes = async (isOnline: boolean) => {
    system.isOnline = isOnline;
    await scheduler.advance(3 * connectionCheckIntervalMs);
    return returns;
  };

  expect([await becomes(true), await becomes(false), await becomes(true), await becomes(true)]).toEqual([0, 0, 1, 1]);
  await becomes(false);
  end();
  expect([await becomes(true), scheduler.delaysMs]).toEqual([1, []]);
});

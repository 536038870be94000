import { expect, it } from 'vitest';
import {
  connectionCheckIntervalMs,
  shareSubscription,
  watchConnection,
} from '../../../src-main/adapters/electron/watch-connection.ts';
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

it('several listeners hear of what is watched once, and the last one to go ends it', () => {
  const watching: (() => void)[] = [];
  const subscribe = shareSubscription((listener) => {
    watching.push(listener);
    return () => void watching.splice(watching.indexOf(listener), 1);
  });
  const heard: string[] = [];
  const happen = () => {
    for (const listener of watching) listener();
    return [watching.length, ...heard.splice(0)];
  };

  const endFirst = subscribe(() => heard.push('first'));
  const endSecond = subscribe(() => heard.push('second'));
  const both = happen();
  endFirst();
  endFirst();
  const second = happen();
  endSecond();

  expect([both, second, happen()]).toEqual([[1, 'first', 'second'], [1, 'second'], [0]]);
});

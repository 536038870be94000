import { expect, test } from 'vitest';
import { startAll, stopAll, stopLimitMs, wakeAll, type Lifecycle } from '../../../src-main/platform/lifecycle.ts';
import { ManualClock } from '../../fakes/manual-clock.ts';
import { ManualScheduler, settle } from '../../fakes/manual-scheduler.ts';

function prepare() {
  const scheduler = new ManualScheduler(new ManualClock());
  const happened: string[] = [];
  const logged: string[] = [];
  const note = (what: string) => async () => {
    await settle();
    happened.push(what);
  };
  const part = (name: string, changes: Partial<Lifecycle> = {}): Lifecycle => ({
    name,
    start: note(`start ${name}`),
    wake: () => void happened.push(`wake ${name}`),
    prepareToStop: () => void happened.push(`prepare ${name}`),
    stop: note(`stop ${name}`),
    ...changes,
  });
  const ports = { scheduler, log: (message: string) => void logged.push(message) };
  return { part, ports, scheduler, happened, logged };
}

test('parts start one after the other, in order', async () => {
  const { part, happened } = prepare();
  await startAll([part('a'), { name: 'without anything' }, part('b')]);
  expect(happened).toEqual(['start a', 'start b']);
});

test('parts stop one after the other, the last one first, once all of them are prepared', async () => {
  const { part, ports, scheduler, happened, logged } = prepare();
  await stopAll([part('a'), { name: 'without anything' }, part('b')], ports);
  expect(happened).toEqual(['prepare b', 'prepare a', 'stop b', 'stop a']);
  expect(logged).toEqual([]);
  expect(scheduler.delaysMs).toEqual([]);
});

test('a part that fails to wake, to prepare or to stop is logged and holds up no other', async () => {
  const { part, ports, happened, logged } = prepare();
  const fail = () => {
    throw new Error('out of order');
  };
  const parts = [
    part('a'),
    part('b', { wake: fail, prepareToStop: fail, stop: () => Promise.reject(new Error('full')) }),
    part('c'),
  ];
  wakeAll(parts, ports.log);
  await stopAll(parts, ports);
  expect(happened).toEqual(['wake a', 'wake c', 'prepare c', 'prepare a', 'stop c', 'stop a']);
  expect(logged).toEqual([
    'The b could not be woken: out of order',
    'The b could not be prepared to stop: out of order',
    'Stopping: b failed: full',
  ]);
});

test('parts that never stop are named after the limit, and all others are stopped', async () => {
  const { part, ports, scheduler, happened, logged } = prepare();
  const never = () => new Promise<void>(() => {});
  const parts = [
    part('journal', { stop: () => void happened.push('stop journal') }),
    part('share', { stop: never }),
    part('network', { stop: never }),
  ];
  let hasEnded = false;
  const stopped = stopAll(parts, ports).then(() => (hasEnded = true));
  await scheduler.advance(stopLimitMs - 1);
  expect(hasEnded).toBe(false);
  await scheduler.advance(1);
  await stopped;
  expect(happened.at(-1)).toBe('stop journal');
  expect(logged).toEqual([
    'Stopping: network had not stopped after 25 s.',
    'Stopping: share had not stopped after 25 s.',
  ]);
});

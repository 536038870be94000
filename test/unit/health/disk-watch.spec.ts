import { expect, test } from 'vitest';
import {
  diskIntervalMs,
  diskLimitOf,
  DiskWatch,
  isNearlyFull,
  type DiskSpace,
} from '../../../src-main/health/disk-watch.ts';
import { ManualClock } from '../../fakes/manual-clock.ts';
import { ManualScheduler } from '../../fakes/manual-scheduler.ts';

const gigabyte = 1_000_000_000;
const space = (freeBytes: number, totalBytes = 1_000 * gigabyte): DiskSpace => ({ freeBytes, totalBytes });

test.each([
  ['500 MB of a large disk', 1_000 * gigabyte, 500_000_000],
  ['2 % of a small one', 10 * gigabyte, 200_000_000],
])('the limit is %s', (_, totalBytes, limitBytes) => {
  expect(diskLimitOf({ totalBytes })).toBe(limitBytes);
  expect([
    isNearlyFull(space(limitBytes, totalBytes), false),
    isNearlyFull(space(limitBytes - 1, totalBytes), false),
  ]).toEqual([false, true]);
});

test('it is over only when clearly more is free: a few messages must not begin it again', () => {
  expect([500_000_000, 624_999_999, 625_000_000].map((free) => isNearlyFull(space(free), true))).toEqual([
    true,
    true,
    false,
  ]);
});

test('a disk that fills up is told once, and that it has room again', async () => {
  const { world, scheduler, told } = prepare(space(gigabyte));
  await scheduler.advance(diskIntervalMs);
  expect(told).toEqual([]);
  world.found = space(400_000_000);
  await scheduler.advance(3 * diskIntervalMs);
  expect(told).toEqual([{ area: 'storage', kind: 'disk-nearly-full', path: '/data', limitBytes: 500_000_000 }]);
  world.found = space(2 * gigabyte);
  await scheduler.advance(diskIntervalMs);
  expect(told.slice(1)).toEqual([null]);
});

test('what cannot be read changes nothing, and is logged once', async () => {
  const { world, scheduler, told, logged, watch } = prepare(space(1));
  await scheduler.advance(0);
  world.found = new Error('ENOSYS');
  await scheduler.advance(3 * diskIntervalMs);
  expect([told.length, logged]).toEqual([1, ['The free space of the disk could not be read: ENOSYS']]);
  await watch.stop();
  expect(scheduler.delaysMs).toEqual([]);
});

function prepare(found: DiskSpace | Error) {
  const scheduler = new ManualScheduler(new ManualClock());
  const world = { found };
  const told: unknown[] = [];
  const logged: string[] = [];
  const watch = new DiskWatch({
    folder: '/data',
    space: {
      read: () => (world.found instanceof Error ? Promise.reject(world.found) : Promise.resolve(world.found)),
    },
    scheduler,
    onFailure: (failure) => told.push(failure),
    log: (message) => logged.push(message),
  });
  watch.start();
  return { world, scheduler, told, logged, watch };
}

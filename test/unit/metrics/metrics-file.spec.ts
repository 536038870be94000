import { expect, test } from 'vitest';
import { MetricsFile, metricsIntervalMs } from '../../../src-main/metrics/metrics-file.ts';
import { ManualClock } from '../../fakes/manual-clock.ts';
import { ManualScheduler, settle } from '../../fakes/manual-scheduler.ts';

const gatherMs = 5_000;

function prepare(folder: string | null = '/metrics') {
  const scheduler = new ManualScheduler(new ManualClock());
  const world = {
    folder,
    written: [] as string[],
    failures: [] as (string | null)[],
    write: (): Promise<void> => Promise.resolve(),
  };
  const file = new MetricsFile({
    folder: () => world.folder,
    text: () => `text ${world.written.length + 1}`,
    files: {
      write: async (into, text) => {
        await world.write();
        world.written.push(`${into}: ${text}`);
      },
      remove: async (from) => void world.written.push(`${from}: removed`),
    },
    scheduler,
    onFailure: (failure) =>
      world.failures.push(failure?.kind === 'metrics-not-written' ? `${failure.path}: ${failure.reason}` : null),
    log: () => {},
  });
  return { world, file, scheduler };
}

test('is written at the start and every minute, because its age says that the program is running', async () => {
  const { world, file, scheduler } = prepare();
  file.start();
  await scheduler.advance(2 * metricsIntervalMs);
  expect(world.written).toEqual(['/metrics: text 1', '/metrics: text 2', '/metrics: text 3']);
  await file.stop();
  await scheduler.advance(2 * metricsIntervalMs);
  expect(world.written).toHaveLength(3);
});

test('is written on a change, once for a burst of them', async () => {
  const { world, file, scheduler } = prepare();
  file.start();
  await settle();
  for (let change = 0; change < 1_000; change += 1) file.request();
  await scheduler.advance(gatherMs);
  expect(world.written).toHaveLength(2);
});

test('without a folder nothing is written, and nothing is planned', async () => {
  const { world, file, scheduler } = prepare(null);
  file.start();
  file.request();
  await settle();
  expect([world.written, scheduler.delaysMs]).toEqual([[], []]);
});

test('moves to another folder at once, and leaves no old values behind', async () => {
  const { world, file } = prepare();
  file.start();
  await settle();
  world.folder = '/other';
  file.writeNow();
  await settle();
  world.folder = null;
  file.writeNow();
  await settle();
  expect(world.written).toEqual(['/metrics: text 1', '/metrics: removed', '/other: text 3', '/other: removed']);
});

test('a folder that is away is told once, and that it is back; it comes back by itself', async () => {
  const { world, file, scheduler } = prepare();
  world.write = () => Promise.reject(new Error('no such folder'));
  file.start();
  await scheduler.advance(3 * metricsIntervalMs);
  expect(world.failures).toEqual(['/metrics: no such folder']);
  world.write = () => Promise.resolve();
  await scheduler.advance(metricsIntervalMs);
  expect([world.failures, world.written]).toEqual([['/metrics: no such folder', null], ['/metrics: text 1']]);
});

test('a folder that is turned off while it is away is no trouble any more', async () => {
  const { world, file } = prepare();
  world.write = () => Promise.reject(new Error('disk is full'));
  file.start();
  await settle();
  world.folder = null;
  file.writeNow();
  await settle();
  expect(world.failures).toEqual(['/metrics: disk is full', null]);
});

test('a share that does not answer is told after a minute, is asked once, and does not keep the program from ending', async () => {
  const { world, file, scheduler } = prepare();
  const share = Promise.withResolvers<void>();
  let asked = 0;
  world.write = () => {
    asked += 1;
    return share.promise;
  };
  file.start();
  await scheduler.advance(3 * metricsIntervalMs);
  expect([asked, world.failures]).toEqual([1, ['/metrics: the folder has not answered for a minute']]);
  share.resolve();
  await settle();
  expect([asked, world.failures.at(-1)]).toEqual([2, null]);

  world.write = () => new Promise(() => {});
  file.writeNow();
  const stopped = file.stop();
  await scheduler.advance(2_000);
  await stopped;
});

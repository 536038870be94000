/** The whole program writes what it knows for Prometheus (product section 17.5). */
import { existsSync, mkdirSync, readFileSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { parseMetrics } from '../../fixtures/parse-metrics.ts';
import { temporaryFolder } from '../../fixtures/temporary-folder.ts';
import { startProductFixture, type ProductFixture } from './product-fixture.ts';

const minute = 60_000;

test('sessions and notifications are in the file soon after they are recorded, and counters survive a restart', async () => {
  const { fixture, folder } = await startedWithMetrics();
  expect(samplesOf(folder)).toMatchObject({
    'account_valid ': 1,
    'outbox_waiting ': 0,
    'sessions_total result=failed': 0,
    'notifications_total channel=email outcome=accepted': 0,
  });
  const endedAt = new Date(fixture.clock.nowMs()).toISOString();
  fixture.dropSession('a.json', { job: { name: 'restic "home"' }, result: 'Failed', startedAt: endedAt, endedAt });
  await fixture.letScan();
  await fixture.emulator.waitForMessages(1);
  const expected = {
    'sessions_total result=failed': 1,
    'notifications_total channel=email outcome=accepted': 1,
    'job_last_result source=folder job=restic "home" type=backup result=failed': 1,
    'job_last_end_timestamp_seconds source=folder job=restic "home" type=backup': Date.parse(endedAt) / 1_000,
  };
  await untilWritten(fixture, folder, expected);
  await fixture.stop();
  await fixture.start();
  await untilWritten(fixture, folder, expected);
});

test('a folder that is away is told once and leaves the rest alone; it comes back by itself', async () => {
  const { fixture, folder } = await startedWithMetrics();
  renameSync(folder, `${folder} away`);
  await fixture.scheduler.advance(minute);
  await vi.waitFor(async () => expect(await bannersOf(fixture)).toEqual(['metrics-not-written']));
  await fixture.product.api.request('notices.dismiss', { id: 'metrics' });
  await fixture.scheduler.advance(minute);
  await fixture.save({ general: { retentionDays: '30' } });
  expect(await bannersOf(fixture)).toEqual([]);
  renameSync(`${folder} away`, folder);
  const before = readFileSync(fileIn(folder), 'utf8');
  await vi.waitFor(async () => {
    await fixture.scheduler.advance(minute);
    expect(readFileSync(fileIn(folder), 'utf8')).not.toBe(before);
  });
  renameSync(folder, `${folder} away`);
  await vi.waitFor(async () => {
    await fixture.scheduler.advance(minute);
    expect(await bannersOf(fixture)).toEqual(['metrics-not-written']);
  });
});

test('a folder that cannot be used is refused, and turning metrics off removes the file', async () => {
  const { fixture, folder } = await startedWithMetrics();
  await expect(fixture.save({ general: { metricsFolder: join(folder, 'nowhere') } })).rejects.toThrow(
    '{"kind":"metrics-folder","problem":{"kind":"missing"}}',
  );
  await fixture.save({ general: { metricsFolder: null } });
  await vi.waitFor(() => expect(existsSync(fileIn(folder))).toBe(false));
});

async function startedWithMetrics() {
  const folder = join(temporaryFolder(), 'textfile collector');
  mkdirSync(folder);
  const fixture = await startProductFixture();
  await fixture.setUp({ general: { metricsFolder: folder } });
  await vi.waitFor(() => expect(existsSync(fileIn(folder))).toBe(true));
  return { fixture, folder };
}

async function untilWritten(fixture: ProductFixture, folder: string, expected: Record<string, number>): Promise<void> {
  await vi.waitFor(async () => {
    await fixture.scheduler.advance(minute);
    expect(samplesOf(folder)).toMatchObject(expected);
  });
}

const fileIn = (folder: string) => join(folder, 'backup_notifier.prom');

/** Each value by its name and labels. */
function samplesOf(folder: string): Record<string, number> {
  return Object.fromEntries(
    parseMetrics(readFileSync(fileIn(folder), 'utf8')).map(({ name, labels, value }) => {
      const written = Object.entries(labels).map(([label, text]) => `${label}=${text}`);
      return [`${name.slice('backup_notifier_'.length)} ${written.join(' ')}`, value];
    }),
  );
}

async function bannersOf(fixture: ProductFixture): Promise<string[]> {
  const { notices } = await fixture.product.api.request('options.load', undefined);
  return notices.map(({ failure }) => failure.kind);
}

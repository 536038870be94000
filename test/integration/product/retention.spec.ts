/** What is older than history is kept goes, on the whole program (product section 8). */
import { existsSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { wholeHistory } from '../../../src-shared/model/history.ts';
import { backupObjects } from '../../builders/job-session.ts';
import { startProductFixture, type ProductFixture } from './product-fixture.ts';

const dayMs = 24 * 60 * 60_000;
const patience = { timeout: 10_000 };

test('after the time of the setting, entry, report and file are gone; what waits for a person stays', async () => {
  const fixture = await startedNow();
  await fixture.setUp({ route: { shouldAttachReport: true } });
  const large = { objects: backupObjects({ Success: 1_100 }) };
  await report(fixture, 'old', large);
  fixture.emulator.faults.set('graph-error', { status: 400, code: 'ErrorInvalidRecipients' });
  await report(fixture, 'refused', large);
  fixture.emulator.faults.clear();
  await report(fixture, 'latest', large);
  expect([await jobsOf(fixture), filesIn(fixture, 'reports'), filesIn(fixture, 'sessions/accepted')]).toEqual([
    ['latest', 'old', 'refused'],
    ['1', '2', '3'],
    ['latest.json', 'old.json', 'refused.json'],
  ]);

  await restartAfter(fixture, 89 * dayMs);
  expect(await jobsOf(fixture)).toEqual(['latest', 'old', 'refused']);
  await restartAfter(fixture, 2 * dayMs);
  await vi.waitFor(async () => expect(await jobsOf(fixture)).toEqual(['latest', 'refused']), patience);
  await vi.waitFor(() => expect(filesIn(fixture, 'sessions/accepted')).toEqual([]), patience);
  expect(filesIn(fixture, 'reports')).toEqual(['2', '3']);
  await vi.waitFor(
    () => expect(logOf(fixture)).toMatch(/older than 90 days: 1 sessions.* 1 reports, 3 accepted/),
    patience,
  );
});

test('a file that comes back after its session was removed is not notified again', async () => {
  const fixture = await startedNow();
  await fixture.setUp();
  await report(fixture, 'old');
  const accepted = join(fixture.userDataDirectory, 'sessions', 'accepted', 'old.json');
  renameSync(accepted, join(fixture.userDataDirectory, 'copy.json'));
  await report(fixture, 'latest');
  await restartAfter(fixture, 91 * dayMs);
  await vi.waitFor(async () => expect(await jobsOf(fixture)).toEqual(['latest']), patience);
  await vi.waitFor(() => expect(filesIn(fixture, 'sessions/accepted')).toEqual([]), patience);
  renameSync(join(fixture.userDataDirectory, 'copy.json'), join(fixture.userDataDirectory, 'sessions', 'old.json'));
  await fixture.letScan();
  await vi.waitFor(() => expect(existsSync(accepted)).toBe(true), patience);

  expect(await jobsOf(fixture)).toEqual(['latest']);
  expect(fixture.emulator.mailbox.list()).toHaveLength(2);
});

test('settings that were damaged have nothing removed by the default, until somebody saves them again', async () => {
  const fixture = await startedNow();
  await fixture.setUp({ general: { retentionDays: '3650' } });
  await report(fixture, 'old');
  await report(fixture, 'latest');
  await fixture.stop();
  writeFileSync(join(fixture.userDataDirectory, 'settings.json'), '{ damaged');
  await restartAfter(fixture, 91 * dayMs);
  // Nor at the next start, when there are no settings at all.
  await restartAfter(fixture, dayMs);
  await fixture.letScan();
  expect([await jobsOf(fixture), filesIn(fixture, 'sessions/accepted')]).toEqual([
    ['latest', 'old'],
    ['latest.json', 'old.json'],
  ]);
  await fixture.setUp();
  await vi.waitFor(async () => expect(await jobsOf(fixture)).toEqual(['latest']), patience);
});

test('a shorter time holds as soon as it is saved, and open windows are told', async () => {
  const fixture = await startedNow();
  await fixture.setUp();
  await report(fixture, 'old');
  await restartAfter(fixture, 3 * dayMs);
  await fixture.setUp();
  await report(fixture, 'latest');
  expect(await jobsOf(fixture)).toEqual(['latest', 'old']);
  const told = fixture.product.nextEvent('history.changed', () => true);
  await fixture.save({ general: { retentionDays: '2' } });
  await vi.waitFor(async () => expect(await jobsOf(fixture)).toEqual(['latest']), patience);
  let isTold = false;
  void told.then(() => (isTold = true));

  // The entries are gone a moment before that is announced.
  await vi.waitFor(async () => {
    await fixture.scheduler.advance(1_000);
    expect(isTold).toBe(true);
  }, patience);
});

/** Times of files are those of the machine's clock, so that the program's has to begin there. */
async function startedNow(): Promise<ProductFixture> {
  const fixture = await startProductFixture();
  await fixture.stop();
  fixture.clock.setMs(Date.now());
  await fixture.start();
  return fixture;
}

async function restartAfter(fixture: ProductFixture, ms: number): Promise<void> {
  await fixture.stop();
  fixture.clock.setMs(fixture.clock.nowMs() + ms);
  await fixture.start();
}

async function report(fixture: ProductFixture, name: string, more: object = {}): Promise<void> {
  const accepted = join(fixture.userDataDirectory, 'sessions', 'accepted', `${name}.json`);
  fixture.dropSession(`${name}.json`, { id: name, job: { name }, result: 'Success', ...more });
  await vi.waitFor(async () => {
    await fixture.letScan();
    expect(existsSync(accepted)).toBe(true);
    const { rows } = await fixture.product.api.request('history.page', { filter: wholeHistory, after: null, limit: 9 });
    expect(rows.find(({ job }) => job === name)?.state.kind).toMatch(/accepted|parked/);
  }, patience);
}

async function jobsOf({ product }: ProductFixture): Promise<string[]> {
  const { rows } = await product.api.request('history.page', { filter: wholeHistory, after: null, limit: 9 });
  return rows.map(({ job }) => job).sort();
}

function filesIn({ userDataDirectory }: ProductFixture, folder: string): string[] {
  return readdirSync(join(userDataDirectory, folder)).sort();
}

function logOf({ userDataDirectory }: ProductFixture): string {
  return readFileSync(join(userDataDirectory, 'logs', 'main.log'), 'utf8');
}

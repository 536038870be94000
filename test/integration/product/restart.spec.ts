/** A restart between any two steps from the folder to the mailbox loses nothing and sends nothing twice. */
import { existsSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { NodeSqliteDatabase } from '../../../src-main/adapters/sqlite/node-sqlite-database.ts';
import { Journal } from '../../../src-main/journal/journal.ts';
import { jobSession } from '../../builders/job-session.ts';
import { startProductFixture, type ProductFixture } from './product-fixture.ts';

test('a session that was recorded but not judged is notified at the next start', async () => {
  const fixture = await stoppedAfterSetUp();
  inJournal(fixture, (journal) => journal.recordSession(jobSession({ id: 'recorded' }), 0));
  await fixture.start();
  expect(await fixture.emulator.waitForMessages(1)).toHaveLength(1);
});

test('a session whose file could not be moved away before the end is notified once', async () => {
  const fixture = await startProductFixture();
  await fixture.setUp();
  fixture.dropSession('a.json', { job: { name: 'restic home' }, result: 'Success' });
  await fixture.letScan();
  await fixture.emulator.waitForMessages(1);
  const sessions = join(fixture.userDataDirectory, 'sessions');
  await vi.waitFor(() => expect(existsSync(join(sessions, 'accepted', 'a.json'))).toBe(true));
  await fixture.stop();
  // As a crash between recording and moving leaves it.
  renameSync(join(sessions, 'accepted', 'a.json'), join(sessions, 'a.json'));
  await fixture.start();
  await fixture.letScan();
  await vi.waitFor(() => expect(existsSync(join(sessions, 'accepted', 'a.json'))).toBe(true));
  expect(fixture.emulator.mailbox.list()).toHaveLength(1);
});

test('a notification that waited goes out at the next start', async () => {
  const fixture = await startProductFixture();
  await fixture.setUp();
  fixture.emulator.faults.set('throttled', { count: 1, retryAfterSeconds: 600 });
  fixture.dropSession('a.json', { job: { name: 'restic home' }, result: 'Success' });
  await fixture.letScan();
  await fixture.emulator.waitForRequest(({ status }) => status === 429);
  await fixture.stop();
  await fixture.start();
  expect(fixture.emulator.mailbox.list()).toEqual([]);
  await fixture.scheduler.advance(600_000);
  expect(await fixture.emulator.waitForMessages(1)).toHaveLength(1);
});

test('a notification that was being sent when the program ended is sent once more, under the same message id', async () => {
  const fixture = await startProductFixture();
  await fixture.setUp();
  fixture.dropSession('a.json', { job: { name: 'restic home' }, result: 'Success' });
  await fixture.letScan();
  await fixture.emulator.waitForMessages(1);
  await vi.waitFor(async () => {
    const { status } = await fixture.tray();
    expect(status).not.toContain('waiting');
  });
  await fixture.stop();
  // As a power loss between the request and the note of its answer leaves it.
  const database = new NodeSqliteDatabase(join(fixture.userDataDirectory, 'journal.sqlite'));
  database.execute(
    `UPDATE message SET state = 'sending', state_at = NULL; UPDATE attempt SET ended_at = NULL, outcome = NULL;`,
  );
  database.close();
  await fixture.start();
  const [first, second] = await fixture.emulator.waitForMessages(2);
  expect(second?.internetMessageId).toBe(first?.internetMessageId);
  await fixture.stop();
  await fixture.start();
  await fixture.letScan();
  expect(fixture.emulator.mailbox.list()).toHaveLength(2);
});

async function stoppedAfterSetUp(): Promise<ProductFixture> {
  const fixture = await startProductFixture();
  await fixture.setUp();
  await fixture.stop();
  return fixture;
}

function inJournal({ userDataDirectory }: ProductFixture, action: (journal: Journal) => void): void {
  const journal = new Journal(new NodeSqliteDatabase(join(userDataDirectory, 'journal.sqlite')));
  action(journal);
  journal.close();
}

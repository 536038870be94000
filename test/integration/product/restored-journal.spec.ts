/** A damaged journal is replaced by its copy: nothing is lost, and what was sent is sent again only where nobody can know. */
import { readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { copyJournal, journalCopyPath } from '../../../src-main/adapters/sqlite/journal-copy.ts';
import { NodeSqliteDatabase } from '../../../src-main/adapters/sqlite/node-sqlite-database.ts';
import { wholeHistory } from '../../../src-shared/model/history.ts';
import { startProductFixture, type ProductFixture } from './product-fixture.ts';

const pageBytes = 4096;

/** `before` is in the copy; `since` came and was sent after it. */
async function sentBeforeAndSince(fixture: ProductFixture): Promise<string> {
  const path = join(fixture.userDataDirectory, 'journal.sqlite');
  await fixture.setUp();
  await send(fixture, 'before', 1);
  await fixture.stop();
  inDatabase(path, 'CREATE TABLE filler (id INTEGER PRIMARY KEY, text TEXT);');
  inDatabase(path, `INSERT INTO filler (text) VALUES ('filler'), ('${'x'.repeat(20 * pageBytes)}')`);
  copyJournal(path);
  // The program's clock stands still; its own copy is due a day later.
  utimesSync(journalCopyPath(path), fixture.clock.nowMs() / 1_000, fixture.clock.nowMs() / 1_000);
  await fixture.start();
  await send(fixture, 'since', 2);
  await fixture.stop();
  return path;
}

async function send(fixture: ProductFixture, name: string, count: number): Promise<void> {
  fixture.dropSession(`${name}.json`, { job: { name }, result: 'Success' });
  await fixture.letScan();
  await fixture.emulator.waitForMessages(count);
  await vi.waitFor(async () => {
    const { status } = await fixture.tray();
    expect(status).not.toContain('waiting');
  });
}

function inDatabase(path: string, sql: string): void {
  const database = new NodeSqliteDatabase(path);
  database.execute(sql);
  database.close();
}

async function notices(fixture: ProductFixture) {
  return fixture.product.api.request('notices.load', undefined);
}

async function jobsInHistory(fixture: ProductFixture): Promise<string[]> {
  const { rows } = await fixture.product.api.request('history.page', {
    filter: wholeHistory,
    after: null,
    limit: 10,
  });
  return rows.map(({ job, state }) => `${job} ${state.kind}`).sort();
}

test('of a journal that cannot be read, what came since the copy is reported again under the same message id', async () => {
  const fixture = await startProductFixture();
  const path = await sentBeforeAndSince(fixture);
  writeFileSync(path, readFileSync(path).fill(0, 0, pageBytes));
  await fixture.start();
  await fixture.letScan();
  const [, since, again, ...more] = await fixture.emulator.waitForMessages(3);

  expect([again?.internetMessageId, more]).toEqual([since?.internetMessageId, []]);
  expect(await notices(fixture)).toMatchObject([
    { failure: { area: 'storage', kind: 'journal-restored', uncertainMessages: 0 } },
  ]);
  await vi.waitFor(async () => expect(await jobsInHistory(fixture)).toEqual(['before accepted', 'since accepted']));
});

test('of a journal that still knows what was sent, nothing is sent twice', async () => {
  const fixture = await startProductFixture();
  const path = await sentBeforeAndSince(fixture);
  // In the middle of a value that nothing else shares a page with: SQLite finds the chain of its pages broken.
  const data = readFileSync(path);
  const page = Math.ceil(data.indexOf(Buffer.from('x'.repeat(2_000))) / pageBytes);
  expect(page).toBeGreaterThan(0);
  writeFileSync(path, data.fill(0x5a, page * pageBytes, (page + 1) * pageBytes));
  await fixture.start();
  await fixture.letScan();
  await vi.waitFor(async () => expect(await jobsInHistory(fixture)).toEqual(['before accepted', 'since accepted']));

  expect(fixture.emulator.mailbox.list()).toHaveLength(2);
  expect(await notices(fixture)).toMatchObject([{ failure: { area: 'storage', kind: 'journal-restored' } }]);
});

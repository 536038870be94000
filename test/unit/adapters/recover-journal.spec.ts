/** Real damage to real files: what can be read is in the new journal, and the kept file is as it was. */
import { readFileSync, readdirSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { NodeSqliteDatabase } from '../../../src-main/adapters/sqlite/node-sqlite-database.ts';
import { openJournal } from '../../../src-main/adapters/sqlite/open-journal.ts';
import type { Journal } from '../../../src-main/journal/journal.ts';
import { filtered, notify } from '../../builders/chain-decision.ts';
import { jobSession } from '../../builders/job-session.ts';
import { newOutboxEntry } from '../../builders/mail-message.ts';
import { openSessionsOf } from '../../fixtures/open-in-memory-journal.ts';
import { temporaryFolder } from '../../fixtures/temporary-folder.ts';

const pageBytes = 4096;
const sessionCount = 300;

/** Every second session is judged and has a notification; the tenth notification was accepted. */
function writeJournal(): string {
  const path = join(temporaryFolder(), 'journal.sqlite');
  const { journal } = openJournal(path, (taken) => taken);
  for (let id = 1; id <= sessionCount; id += 1) {
    journal.recordSession(jobSession({ id: `s${id}`, message: 'x'.repeat(400) }), id);
    if (id % 2 === 0) journal.recordDecisions([notify(id)], [{ journalId: id, entry: newOutboxEntry(`n${id}`) }]);
  }
  journal.beginAttempt(10, 1);
  journal.endAttempt(10, 2, { kind: 'accepted', atMs: 2, requestId: 'r' });
  journal.close();
  return path;
}

function openDamaged(path: string) {
  const damaged = readFileSync(path);
  const opened = openJournal(path, (taken) => `${taken}.damaged`);
  onTestFinished(() => opened.journal.close());
  expect(readFileSync(`${path}.damaged`).equals(damaged)).toBe(true);
  expect(readdirSync(join(path, '..')).filter((name) => name.includes('recovering'))).toEqual([]);
  expect(opened).toMatchObject({ isDurable: true, failure: { kind: 'journal-set-aside' } });
  if (opened.failure?.kind !== 'journal-set-aside') throw new Error('It was not set aside.');
  return {
    journal: opened.journal,
    sessions: opened.failure.recoveredSessions,
    notifications: opened.failure.recoveredNotifications,
  };
}

function overwrite(path: string, from: number, to: number, value = 0x5a): void {
  const data = readFileSync(path);
  writeFileSync(path, data.fill(value, from, to));
}

function subjectsWaiting(journal: Journal): string[] {
  return journal.due(Number.MAX_SAFE_INTEGER, 1000).map(({ message }) => message.subject);
}

test('where the beginning of the file is zeros, everything is recovered', () => {
  const path = writeJournal();
  overwrite(path, 0, 100, 0);
  const { journal, ...counts } = openDamaged(path);

  expect(counts).toEqual({ sessions: sessionCount, notifications: sessionCount / 2 });
  expect(openSessionsOf(journal)[0]).toEqual(jobSession({ id: 's1', message: 'x'.repeat(400) }));
  expect(subjectsWaiting(journal)).toHaveLength(sessionCount / 2 - 1);
  expect(journal.attemptStartsSince(0)).toEqual([1]);
});

test('where the whole first page is zeros, everything is recovered', () => {
  const path = writeJournal();
  overwrite(path, 0, pageBytes, 0);
  const { journal, ...counts } = openDamaged(path);

  expect(counts).toEqual({ sessions: sessionCount, notifications: sessionCount / 2 });
  expect(journal.recordSession(jobSession({ id: 's1' }), 0)).toBe('known');
});

test('a session that was too large to be written at once comes with its objects', () => {
  const path = writeJournal();
  const { journal: before } = openJournal(path, (taken) => taken);
  const { objects, ...head } = jobSession({ id: 'large' });
  const earlyId = before.beginEarlyObjects();
  before.addEarlyObjects(earlyId, 0, [JSON.stringify(objects)]);
  before.recordEarlySession(head, earlyId, sessionCount + 1);
  before.close();
  overwrite(path, 0, 100, 0);
  const { journal, sessions } = openDamaged(path);

  expect(sessions).toBe(sessionCount + 1);
  expect([...journal.objectsOf(sessionCount + 1)]).toEqual(objects);
});

test('what had to survive restarts, and the ids of sessions that were removed after their time, are there again', () => {
  const path = writeJournal();
  const { journal: before } = openJournal(path, (taken) => taken);
  // What changed last stays, so that something has to come after.
  for (const id of [1, 3]) before.recordDecisions([filtered(id, 'success-off')], []);
  before.expired.removeSessions([1], sessionCount);
  before.remember('delivery-pause', { kind: 'until-resumed' });
  before.remember('backup-server-1', { readUntilMs: 7 });
  before.close();
  overwrite(path, 0, 100, 0);
  const { journal, sessions } = openDamaged(path);

  expect([sessions, journal.recall('delivery-pause'), journal.recall('backup-server-1')]).toEqual([
    sessionCount - 1,
    { kind: 'until-resumed' },
    { readUntilMs: 7 },
  ]);
  expect(journal.recordSession(jobSession({ id: 's1' }), 0)).toBe('known');
});

test('of what had to survive restarts, what can be read from either end is there again', () => {
  const path = writeJournal();
  const { journal: before } = openJournal(path, (taken) => taken);
  const names = Array.from({ length: 100 }, (_, index) => `name ${String(index).padStart(3, '0')}`);
  for (const name of names) before.remember(name, `${name} ${'x'.repeat(800)}`);
  before.close();
  const found = Buffer.from(`name 050 ${'x'.repeat(100)}`);
  const at = readFileSync(path).indexOf(found);
  const page = Math.floor(at / pageBytes);
  expect(at).toBeGreaterThan(0);
  overwrite(path, page * pageBytes, (page + 1) * pageBytes);
  const { journal } = openDamaged(path);

  const recalled = names.filter((name) => journal.recall(name) !== null);
  expect([recalled.includes('name 000'), recalled.includes('name 099'), recalled.includes('name 050')]).toEqual([
    true,
    true,
    false,
  ]);
  expect(recalled.length).toBeGreaterThan(80);
});

test('a value that is not whole is left out, and the others come', () => {
  const path = writeJournal();
  const database = new NodeSqliteDatabase(path);
  database.execute(`INSERT INTO remembered VALUES ('broken', '{"kind":'), ('whole', '1')`);
  database.close();
  overwrite(path, 0, 100, 0);
  const { journal } = openDamaged(path);

  expect([journal.recall('broken'), journal.recall('whole')]).toEqual([null, 1]);
});

test('where pages in the middle are overwritten, what lies before and behind them is recovered', () => {
  const path = writeJournal();
  const pages = readFileSync(path).length / pageBytes;
  const middle = Math.floor(pages / 2);
  overwrite(path, middle * pageBytes, (middle + 5) * pageBytes);
  const { journal, sessions } = openDamaged(path);

  expect(sessions).toBeGreaterThan(sessionCount / 2);
  expect([
    journal.recordSession(jobSession({ id: 's1' }), 0),
    journal.recordSession(jobSession({ id: 's300' }), 0),
  ]).toEqual(['known', 'known']);
});

test('where the end of the file is missing, what lies before it is recovered', () => {
  const path = writeJournal();
  truncateSync(path, Math.floor(readFileSync(path).length / pageBytes / 2) * pageBytes + 1000);
  const { journal, sessions } = openDamaged(path);

  expect(sessions).toBeGreaterThan(sessionCount / 4);
  expect(journal.recordSession(jobSession({ id: 's1' }), 0)).toBe('known');
});

test('a session whose notification was lost is judged again, because nobody knows whether it was sent', () => {
  const path = writeJournal();
  const database = new NodeSqliteDatabase(path);
  database.execute('PRAGMA foreign_keys = OFF; DELETE FROM attempt; DELETE FROM outbox WHERE id > 1;');
  database.close();
  overwrite(path, 0, 100, 0);
  const { journal } = openDamaged(path);

  const open = openSessionsOf(journal).map(({ id }) => id);
  expect([open.includes('s2'), open.includes('s4'), open.includes('s300')]).toEqual([false, true, true]);
});

test('what was only in the log beside the file is recovered as well, and the log is kept as it was', () => {
  const path = writeJournal();
  const { journal } = openJournal(path, (taken) => taken);
  journal.recordSession(jobSession({ id: 'in the log' }), 1);
  // As a kill leaves it: not closed, and the log still holds what the file does not.
  const killed = join(temporaryFolder(), 'journal.sqlite');
  for (const suffix of ['', '-wal']) writeFileSync(killed + suffix, readFileSync(path + suffix));
  journal.close();
  overwrite(killed, 10 * pageBytes, 12 * pageBytes);
  const log = readFileSync(`${killed}-wal`);
  const opened = openDamaged(killed);

  expect(readFileSync(`${killed}.damaged-wal`).equals(log)).toBe(true);
  expect(opened.journal.recordSession(jobSession({ id: 'in the log' }), 1)).toBe('known');
});

test('of a file that was never a journal nothing is recovered, and a new one is begun', () => {
  const path = join(temporaryFolder(), 'journal.sqlite');
  writeFileSync(path, 'no database '.repeat(1000));
  const { journal, ...counts } = openDamaged(path);

  expect([counts, journal.recordSession(jobSession(), 0)]).toEqual([{ sessions: 0, notifications: 0 }, 'recorded']);
});

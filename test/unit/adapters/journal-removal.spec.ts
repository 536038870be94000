/** Removing old entries from a real file: what a crash leaves, and what is given back to the disk. */
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { NodeSqliteDatabase } from '../../../src-main/adapters/sqlite/node-sqlite-database.ts';
import { openJournal } from '../../../src-main/adapters/sqlite/open-journal.ts';
import type { Database, SqlParameters } from '../../../src-main/journal/database.ts';
import { ExpiredEntries } from '../../../src-main/journal/expired-entries.ts';
import type { Journal } from '../../../src-main/journal/journal.ts';
import { notify } from '../../builders/chain-decision.ts';
import { backupObjects, jobSession } from '../../builders/job-session.ts';
import { microsoftSenderId } from '../../../src-shared/model/sender.ts';
import { newOutboxEntry } from '../../builders/mail-message.ts';
import { temporaryFolder } from '../../fixtures/temporary-folder.ts';

const beforeMs = 1_000;

function openAt(path: string): Journal {
  const { journal, failure } = openJournal(path, (taken) => `${taken}.damaged`);
  expect(failure).toBeNull();
  return journal;
}

/** Accepted sessions with many objects, and a newer one, which stays. */
function fill(path: string, count: number): void {
  const journal = openAt(path);
  const ids = Array.from({ length: count + 1 }, (_, index) => index + 1);
  const sessionOf = (id: number) => jobSession({ id: `s${id}`, objects: backupObjects({ Success: 300 }) });
  journal.recordSessions(ids.slice(0, count).map(sessionOf), 1);
  journal.recordSession(sessionOf(count + 1), beforeMs);
  journal.recordDecisions(
    ids.map(notify),
    ids.map((journalId) => ({ journalId, entry: newOutboxEntry(`n${journalId}`, { createdAtMs: 1 }) })),
  );
  journal.recordAndClaim([], [{ senderId: microsoftSenderId, maxCount: ids.length }], 1);
  journal.recordAndClaim(
    ids.map((id) => ({ id, atMs: 1, state: { kind: 'accepted', atMs: 1, requestId: '' } })),
    [],
    1,
  );
  journal.close();
}

function removeAll(expired: ExpiredEntries): void {
  for (;;) {
    const ids = expired.sessions(beforeMs, null, 10).map(({ journalId }) => journalId);
    if (ids.length === 0) return;
    expired.removeSessions(ids, beforeMs);
  }
}

/** Throws at one of the changes, as a full disk or the end of the program would end it there. */
class EndingDatabase implements Database {
  readonly #database: NodeSqliteDatabase;
  #changesLeft: number;

  constructor(database: NodeSqliteDatabase, changesLeft: number) {
    this.#database = database;
    this.#changesLeft = changesLeft;
  }

  execute = (sql: string) => this.#database.execute(sql);
  query = (sql: string, parameters?: SqlParameters) => this.#database.query(sql, parameters);
  transaction = <T>(action: () => T): T => this.#database.transaction(action);
  close = () => this.#database.close();

  change(sql: string, parameters?: SqlParameters): { changes: number; lastId: number } {
    this.#changesLeft -= 1;
    if (this.#changesLeft < 0) throw new Error('the program ends');
    return this.#database.change(sql, parameters);
  }
}

test('wherever the program ends while old entries are removed, the rest is whole, and the next run removes it', () => {
  const path = join(temporaryFolder(), 'journal.sqlite');
  fill(path, 12);
  for (let changes = 0; changes < 60; changes += 7) {
    const database = new NodeSqliteDatabase(path);
    const expired = new ExpiredEntries(new EndingDatabase(database, changes));
    try {
      const [first] = expired.sessions(beforeMs, null, 1);
      if (first !== undefined) expired.removeSessions([first.journalId], beforeMs);
      removeAll(expired);
    } catch (error) {
      expect(String(error)).toContain('the program ends');
    }
    expect(database.query('PRAGMA foreign_key_check')).toEqual([]);
    expect(database.query('PRAGMA integrity_check')).toEqual([{ integrity_check: 'ok' }]);
    expect(database.query('SELECT count(*) AS lone FROM history WHERE session_id IS NULL')).toEqual([{ lone: 0 }]);
    expect(database.query('SELECT (SELECT count(*) FROM session) = (SELECT count(*) FROM message) AS whole')).toEqual([
      { whole: 1 },
    ]);
    database.close();
  }
  const after = openAt(path);
  onTestFinished(() => after.close());
  removeAll(after.expired);

  expect([after.sessionIds(), after.isKnown('folder', 's1'), after.isKnown('folder', 's12')]).toEqual([
    [13],
    true,
    true,
  ]);
});

test('the room of what was removed is given back to the disk, a piece at a time', () => {
  const path = join(temporaryFolder(), 'journal.sqlite');
  fill(path, 400);
  const fullBytes = statSync(path).size;
  const again = openAt(path);
  removeAll(again.expired);
  const pieces: number[] = [];
  for (let bytes = again.giveSpaceBack(); bytes > 0; bytes = again.giveSpaceBack()) pieces.push(bytes);
  again.close();

  expect(pieces.length).toBeGreaterThan(1);
  expect(statSync(path).size).toBe(fullBytes - pieces.reduce((sum, bytes) => sum + bytes, 0));
  // What entries to come need stays.
  expect(statSync(path).size).toBeLessThan(6_000_000);
});

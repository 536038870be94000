import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, onTestFinished, test } from 'vitest';
import { NodeSqliteDatabase } from '../../../src-main/adapters/sqlite/node-sqlite-database.ts';
import { openJournal } from '../../../src-main/adapters/sqlite/open-journal.ts';
import { notify } from '../../builders/chain-decision.ts';
import { jobSession } from '../../builders/job-session.ts';
import { newOutboxEntry } from '../../builders/mail-message.ts';
import { openSessionsOf } from '../../fixtures/open-in-memory-journal.ts';
import { temporaryFolder } from '../../fixtures/temporary-folder.ts';

function prepare() {
  const folder = temporaryFolder();
  const path = join(folder, 'journal.sqlite');
  const open = () => {
    const opened = openJournal(path, (taken) => `${taken}.damaged`);
    onTestFinished(() => {
      try {
        opened.journal.close();
      } catch {
        // Closed by the test.
      }
    });
    return opened;
  };
  return { folder, path, open };
}

test('a new journal is durable and without trouble, also in a folder with blanks and any letters', () => {
  const { open } = prepare();

  expect(open()).toMatchObject({ failure: null, isDurable: true });
});

test('commits and checkpoints reach the disk itself, on macOS too', () => {
  const database = new NodeSqliteDatabase(join(temporaryFolder(), 'journal.sqlite'));
  const settings = ['synchronous', 'fullfsync', 'checkpoint_fullfsync'].map(
    (name) => database.query(`PRAGMA ${name}`)[0]?.[name],
  );
  database.close();

  expect(settings).toEqual([2, 1, 1]);
});

test('what was written is there after the next start', () => {
  const { open } = prepare();
  const first = open().journal;
  first.recordSession(jobSession(), 0);
  first.recordDecisions([notify(1)], [{ journalId: 1, entry: newOutboxEntry('a') }]);
  first.close();

  expect(open().journal.due(0, 10)).toMatchObject([{ message: { subject: 'a' } }]);
});

test('what was written is there after the program was killed', () => {
  const { path, open } = prepare();
  open().journal.recordSession(jobSession(), 0);
  // Not closed: the log beside the file still holds everything.
  const copy = `${path}.copy`;
  for (const suffix of ['', '-wal']) writeFileSync(copy + suffix, readFileSync(path + suffix));

  expect(new NodeSqliteDatabase(copy).query('SELECT source_id FROM session')).toEqual([{ source_id: 'session-1' }]);
});

describe('a damaged file', () => {
  /** Overwrites what lies behind the first page. */
  function damagePages(path: string): void {
    const data = readFileSync(path);
    data.fill(0x5a, 4096);
    writeFileSync(path, data);
  }

  test.each([
    ['text', (path: string) => writeFileSync(path, 'this is no database, '.repeat(1000))],
    [
      'a broken header',
      (path: string) => writeFileSync(path, Buffer.concat([Buffer.from('SQLite format 3\0'), Buffer.alloc(9000, 7)])),
    ],
    ['broken pages', damagePages],
  ])('(%s) is kept under another name, and a new journal is begun', (_, damage) => {
    const { path, open } = prepare();
    const before = open().journal;
    for (let index = 0; index < 200; index += 1)
      before.recordSession(jobSession({ id: `${index}`, message: 'x'.repeat(500) }), 0);
    before.close();
    damage(path);
    const damaged = readFileSync(path);

    const opened = open();

    expect(opened).toMatchObject({
      isDurable: true,
      failure: {
        area: 'storage',
        kind: 'journal-set-aside',
        setAsidePath: `${path}.damaged`,
        reason: expect.stringMatching(/./),
      },
    });
    expect(readFileSync(`${path}.damaged`).equals(damaged)).toBe(true);
    expect(opened.journal.recordSession(jobSession({ id: '1' }), 0)).toBe('recorded');
  });

  test('with values that do not belong there is damaged as well', () => {
    const { path, open } = prepare();
    open().journal.close();
    const database = new DatabaseSync(path);
    database.exec(`INSERT INTO gone_session (source, source_id, ended_at) VALUES ('folder', 'a', 1)`);
    database.close();
    // The column's type in the stored schema, in as many letters; older copies of it may lie beside it.
    const text = readFileSync(path, 'latin1').replaceAll('ended_at INTEGER', 'ended_at TEXT   ');
    writeFileSync(path, text, 'latin1');

    expect(open()).toMatchObject({ isDurable: true, failure: { area: 'storage', kind: 'journal-set-aside' } });
  });

  test('leaves no log behind that the new journal would take for its own', () => {
    const { path, open } = prepare();
    writeFileSync(path, 'no database '.repeat(1000));
    writeFileSync(`${path}-wal`, 'log');
    writeFileSync(`${path}-shm`, 'index');
    open().journal.recordSession(jobSession(), 0);

    const again = open();

    expect([again.failure, openSessionsOf(again.journal).length]).toEqual([null, 1]);
  });
});

test('a journal of a newer version is kept as it is under another name, and a new one is begun', () => {
  const { path, open } = prepare();
  const newer = new DatabaseSync(path);
  newer.exec(`CREATE TABLE future (text TEXT); INSERT INTO future VALUES ('kept'); PRAGMA user_version = 99`);
  newer.close();

  expect(open()).toMatchObject({
    isDurable: true,
    failure: { area: 'storage', kind: 'journal-newer', version: 99, setAsidePath: `${path}.damaged` },
  });
  expect(new DatabaseSync(`${path}.damaged`).prepare('SELECT text FROM future').all()).toEqual([{ text: 'kept' }]);
});

describe('a file that cannot be opened', () => {
  test('is left where it is, and the journal is in memory only', () => {
    const { path, open } = prepare();
    mkdirSync(path);

    const opened = open();

    expect(opened).toMatchObject({
      isDurable: false,
      failure: { area: 'storage', kind: 'journal-in-memory', path, reason: expect.stringMatching(/./) },
    });
    expect(opened.journal.recordSession(jobSession(), 0)).toBe('recorded');
    expect(existsSync(path)).toBe(true);
  });

  test('because its folder is gone is told of, not made up for', () => {
    const { path } = prepare();
    const elsewhere = join(path, 'missing', 'journal.sqlite');

    const opened = openJournal(elsewhere, (taken) => `${taken}.damaged`);

    expect([opened.isDurable, opened.failure?.kind]).toEqual([false, 'journal-in-memory']);
  });

  test('or set aside, because nothing can be written there, stays', () => {
    const { path } = prepare();
    writeFileSync(path, 'no database '.repeat(1000));

    const opened = openJournal(path, () => join(path, 'not', 'possible'));

    expect([opened.isDurable, opened.failure?.kind, readFileSync(path, 'utf8').slice(0, 11)]).toEqual([
      false,
      'journal-in-memory',
      'no database',
    ]);
  });
});

describe('transactions', () => {
  test('undo everything when their action fails, and say what it said', () => {
    const database = new NodeSqliteDatabase(':memory:');
    database.execute('CREATE TABLE t (id INTEGER PRIMARY KEY)');

    expect(() =>
      database.transaction(() => {
        database.change('INSERT INTO t VALUES (1)');
        throw new Error('no');
      }),
    ).toThrow('no');
    expect(database.query('SELECT * FROM t')).toEqual([]);
  });

  test('that SQLite itself has ended (a full disk) say why, not that there is nothing to undo', () => {
    const database = new NodeSqliteDatabase(':memory:');
    database.execute('CREATE TABLE t (id INTEGER PRIMARY KEY)');

    expect(() =>
      database.transaction(() => {
        database.change('INSERT INTO t VALUES (1)');
        database.change('INSERT OR ROLLBACK INTO t VALUES (1)');
      }),
    ).toThrow(/UNIQUE/);
    expect(database.transaction(() => database.change('INSERT INTO t VALUES (2)').changes)).toBe(1);
  });

  test('are not nested', () => {
    const database = new NodeSqliteDatabase(':memory:');

    expect(() => database.transaction(() => database.transaction(() => 1))).toThrow(/under way already/);
  });
});

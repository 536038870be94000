import { mkdtemp, rm } from 'node:fs/promises';
import { mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

type Sqlite = typeof import('node:sqlite');

const lentPath = resolve(import.meta.dirname, '../../harness/electron-runtime/lent/lent-sqlite.mjs');
const lent = (await import(pathToFileURL(lentPath).href)) as Sqlite;

// What specs on an older Electron see must be what the product meets on its own.
describe.each<[string, Sqlite]>([
  ['node:sqlite', process.getBuiltinModule('node:sqlite')],
  ['what is lent for it', lent],
])('%s', (_name, { DatabaseSync }) => {
  let directory: string;
  beforeEach(async () => {
    directory = await mkdtemp(join(tmpdir(), 'lent sqlite ä-'));
  });
  afterEach(async () => {
    await rm(directory, { recursive: true, force: true });
  });

  it('writes and reads text, numbers, nothing and bytes, by position and by bare name', () => {
    const database = new DatabaseSync(join(directory, 'journal.sqlite'));
    database.exec('CREATE TABLE entries (id INTEGER PRIMARY KEY, name TEXT, size REAL, data BLOB); ');

    const byPosition = database.prepare('INSERT INTO entries (name, size, data) VALUES (?, ?, ?)');
    const byName = database.prepare("INSERT INTO entries (name, size, data) VALUES (:name || ' :no', :size, :data)");
    const first = byPosition.run('ä', 1.5, new Uint8Array([1, 0, 255]));
    const second = byName.run({ name: 'b', size: 2, data: null });

    expect([first, second]).toEqual([
      { changes: 1, lastInsertRowid: 1 },
      { changes: 1, lastInsertRowid: 2 },
    ]);
    const read = database.prepare('SELECT * FROM entries WHERE id >= :from ORDER BY id');
    const rows = [
      { id: 1, name: 'ä', size: 1.5, data: new Uint8Array([1, 0, 255]) },
      { id: 2, name: 'b :no', size: 2, data: null },
    ];
    expect(read.all({ from: 1 }).map((row) => ({ ...row }))).toEqual(rows);
    expect([...read.iterate({ from: 1 })].map((row) => ({ ...row }))).toEqual(rows);
    expect({ ...read.get({ from: 2 }) }).toEqual(rows[1]);
    expect(read.get({ from: 3 })).toBeUndefined();
    database.close();
  });

  it('keeps what was committed and nothing else', () => {
    const path = join(directory, 'journal.sqlite');
    const database = new DatabaseSync(path);
    database.exec('CREATE TABLE entries (name TEXT UNIQUE); BEGIN');
    database.prepare('INSERT INTO entries VALUES (?)').run('kept');
    database.exec('COMMIT; BEGIN');
    database.prepare('INSERT INTO entries VALUES (?)').run('dropped');
    database.exec('ROLLBACK');
    expect(() => database.prepare('INSERT INTO entries VALUES (?)').run('kept')).toThrow(/UNIQUE/);
    database.close();

    const again = new DatabaseSync(path);
    expect(
      again
        .prepare('SELECT name FROM entries')
        .all()
        .map((row) => ({ ...row })),
    ).toEqual([{ name: 'kept' }]);
    again.close();
  });

  it('refuses values that SQLite has no form for', () => {
    const database = new DatabaseSync(':memory:');

    expect(() => database.prepare('SELECT ?').get(Symbol('s') as unknown as number)).toThrow(/cannot be bound/);
    expect(() => database.prepare('SELECT :a').get({ a: new Date() as unknown as null })).toThrow(/cannot be bound/);
    database.close();
  });

  it('opens a file that a killed program left', () => {
    const path = join(directory, 'journal.sqlite');
    mkdirSync(`${path}.lock`);

    const database = new DatabaseSync(path);
    database.exec('CREATE TABLE entries (name TEXT)');
    database.close();
  });
});

/** The journal's database through `node:sqlite`: write-ahead log, every commit synced to disk. */
import { existsSync } from 'node:fs';
import { DatabaseSync, type StatementSync } from 'node:sqlite';
import { describeError } from '../../../src-shared/model/describe-error.ts';
import type { Database, SqlParameters, SqlRow } from '../../journal/database.ts';

/** For the program's own user alone. */
export const privateFileMode = 0o600;

/** SQLite reads the file and finds that its content is wrong. */
export class DamagedDatabase extends Error {
  override readonly name = 'DamagedDatabase';
}

/** The content is wrong (SQLITE_CORRUPT, SQLITE_NOTADB). Everything else (rights, a full disk) says nothing about it. */
export function isDamage(error: unknown): boolean {
  if (error instanceof DamagedDatabase) return true;
  const code = error instanceof Error && 'errcode' in error ? Number(error.errcode) & 0xff : 0;
  return code === 11 || code === 26 || /malformed|not a database/i.test(describeError(error));
}

/** Read-only, because a connection that may write moves the log into the damaged file when it is closed. */
function checkUnchanged(path: string): void {
  const database = new DatabaseSync(path, { readOnly: true });
  try {
    const check = database.prepare('PRAGMA quick_check(1)').get()?.['quick_check'];
    if (check !== 'ok') throw new DamagedDatabase(String(check));
  } finally {
    database.close();
  }
}

export class NodeSqliteDatabase implements Database {
  readonly #database: DatabaseSync;
  readonly #statements = new Map<string, StatementSync>();
  #isInTransaction = false;

  /**
   * @param path - the file, or `:memory:`
   * @param use - `read-only` is a further connection to a file that is open already, for another thread; or one to a
   *   damaged file, which stays as it is, and each query may throw
   * @throws when the file cannot be opened or is damaged
   */
  constructor(path: string, use: 'whole' | 'read-only' = 'whole') {
    if (use === 'whole' && existsSync(path)) checkUnchanged(path);
    // Readers and the writer do not wait for each other, but for one that is being opened or closed.
    this.#database = new DatabaseSync(path, use === 'read-only' ? { readOnly: true, timeout: 10_000 } : {});
    if (use !== 'whole') return;
    try {
      // How room is given back is decided when a file is begun; in one that is there, the first has no effect.
      this.#database.exec('PRAGMA auto_vacuum = INCREMENTAL; PRAGMA journal_mode = WAL;');
      this.#database.exec('PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON;');
      // On macOS, fsync leaves what is written in the drive's own cache, which loses power too; F_FULLFSYNC does not.
      // Elsewhere both change nothing (https://www.sqlite.org/pragma.html#pragma_fullfsync).
      this.#database.exec('PRAGMA fullfsync = ON; PRAGMA checkpoint_fullfsync = ON;');
    } catch (error) {
      this.#database.close();
      throw error;
    }
  }

  execute(sql: string): void {
    this.#database.exec(sql);
  }

  query(sql: string, parameters: SqlParameters = {}): SqlRow[] {
    return this.#prepare(sql).all(parameters);
  }

  change(sql: string, parameters: SqlParameters = {}): { changes: number; lastId: number } {
    const { changes, lastInsertRowid } = this.#prepare(sql).run(parameters);
    return { changes: Number(changes), lastId: Number(lastInsertRowid) };
  }

  transaction<T>(action: () => T): T {
    if (this.#isInTransaction) throw new Error('A transaction is under way already.');
    this.#database.exec('BEGIN IMMEDIATE');
    this.#isInTransaction = true;
    try {
      const result = action();
      this.#database.exec('COMMIT');
      return result;
    } catch (error) {
      try {
        this.#database.exec('ROLLBACK');
      } catch {
        // SQLite has rolled back by itself, as it does when the disk is full. What counts is why.
      }
      throw error;
    } finally {
      this.#isInTransaction = false;
    }
  }

  close(): void {
    this.#statements.clear();
    this.#database.close();
  }

  #prepare(sql: string): StatementSync {
    const known = this.#statements.get(sql);
    if (known !== undefined) return known;
    const statement = this.#database.prepare(sql);
    this.#statements.set(sql, statement);
    return statement;
  }
}

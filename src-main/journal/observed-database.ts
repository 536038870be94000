import type { Database, SqlParameters, SqlRow } from './database.ts';

/** A database that tells when something may have been written, whoever wrote it. */
export class ObservedDatabase implements Database {
  readonly #database: Database;
  readonly #onWritten: () => void;
  #isInTransaction = false;

  /** @param onWritten - called after what was written is durable */
  constructor(database: Database, onWritten: () => void) {
    this.#database = database;
    this.#onWritten = onWritten;
  }

  execute(sql: string): void {
    this.#database.execute(sql);
    this.#onWritten();
  }

  query(sql: string, parameters?: SqlParameters): SqlRow[] {
    return this.#database.query(sql, parameters);
  }

  change(sql: string, parameters?: SqlParameters): { changes: number; lastId: number } {
    const changed = this.#database.change(sql, parameters);
    if (!this.#isInTransaction) this.#onWritten();
    return changed;
  }

  transaction<T>(action: () => T): T {
    this.#isInTransaction = true;
    let result: T;
    try {
      result = this.#database.transaction(action);
    } finally {
      this.#isInTransaction = false;
    }
    this.#onWritten();
    return result;
  }

  close(): void {
    this.#database.close();
  }
}

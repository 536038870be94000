/** A SQL database as the journal needs it; statements are SQLite's. Synchronous, one writer. */
export type SqlValue = string | number | Uint8Array | null;
export type SqlRow = Record<string, unknown>;
export type SqlParameters = Record<string, SqlValue>;

export interface Database {
  /** Runs statements without results, for example a schema. */
  execute(sql: string): void;
  /** @returns the rows; parameters are written `:name`. */
  query(sql: string, parameters?: SqlParameters): SqlRow[];
  /** @returns the number of changed rows and the id of the row inserted last. */
  change(sql: string, parameters?: SqlParameters): { changes: number; lastId: number };
  /** All or nothing; durable when it returns. Rolls back and rethrows when `action` throws. */
  transaction<T>(action: () => T): T;
  close(): void;
}

/** Calls a listener when something may have been written, whoever wrote it. */
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

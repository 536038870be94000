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

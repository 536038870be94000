/** How much there is in the journal, and what became of it: for diagnostics. Counts only, no contents. */
import type { Database } from './database.ts';

export interface JournalStatistics {
  /** Version of the schema. */
  version: number;
  sizeBytes: number;
  /** By judgement; `open`: not judged yet. */
  sessions: Record<string, number>;
  /** By kind and state, for example `notification waiting`. */
  outbox: Record<string, number>;
  /** By outcome; `under way` while there is none. */
  attempts: Record<string, number>;
  /** Failures of attempts by their kind. */
  failures: Record<string, number>;
  /** ISO 8601, UTC; `null` where there is none. */
  oldestWaiting: string | null;
}

export function readJournalStatistics(database: Database): JournalStatistics {
  const countBy = (sql: string): Record<string, number> =>
    Object.fromEntries(database.query(sql).map((row) => [String(row['name']), Number(row['count'])]));
  const pragma = (name: string): number => Number(database.query(`PRAGMA ${name}`)[0]?.[name] ?? 0);
  const oldest = database.query(
    `SELECT min(created_at) AS at FROM outbox WHERE state NOT IN ('accepted', 'discarded')`,
  )[0]?.['at'];
  return {
    version: pragma('user_version'),
    sizeBytes: pragma('page_count') * pragma('page_size'),
    sessions: countBy(
      `SELECT coalesce(judgement, 'open') AS name, count(*) AS count FROM session GROUP BY 1 ORDER BY 1`,
    ),
    outbox: countBy(`SELECT kind || ' ' || state AS name, count(*) AS count FROM outbox GROUP BY 1 ORDER BY 1`),
    attempts: countBy(
      `SELECT coalesce(outcome, 'under way') AS name, count(*) AS count FROM attempt GROUP BY 1 ORDER BY 1`,
    ),
    failures: countBy(
      `SELECT json_extract(failure, '$.kind') AS name, count(*) AS count FROM attempt
       WHERE failure IS NOT NULL GROUP BY 1 ORDER BY 1`,
    ),
    oldestWaiting: typeof oldest === 'number' ? new Date(oldest).toISOString() : null,
  };
}

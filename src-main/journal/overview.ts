/** The journal as a whole: what stands in the way of messages, for health, and how much there is, for diagnostics. */
import type { DeliveryFailure } from '../../src-shared/model/failures/delivery-failure.ts';
import type { Database, SqlRow } from './database.ts';
import { toStoredFailure, unexplainedFailure } from './messages.ts';

/** Instants are milliseconds since the Unix epoch. `null`: there are none. */
export interface MessageTrouble {
  /** Tried without success, and to be tried again; since the first attempt of the oldest, with what came of its last. */
  failing: { count: number; sinceMs: number; failure: DeliveryFailure } | null;
  /** Waiting without having been refused; since when nothing has been tried although the oldest was there. */
  idle: { count: number; sinceMs: number } | null;
  /** Waiting for a person; with the failure of the latest. */
  parked: { count: number; failure: DeliveryFailure } | null;
}

export function readMessageTrouble(database: Database): MessageTrouble {
  const failing = database.query(
    `SELECT count(*) OVER () AS count, m.failure,
            coalesce((SELECT min(a.started_at) FROM attempt a WHERE a.message_id = m.id), m.created_at) AS since
     FROM message m
     WHERE m.kind = 'notification' AND m.state IN ('sending', 'retry-at', 'outcome-unknown') AND m.failure IS NOT NULL
     ORDER BY since LIMIT 1`,
  )[0];
  const idle = database.query(
    `SELECT count(*) AS count,
            max(min(created_at), coalesce((SELECT max(started_at) FROM attempt), 0)) AS since
     FROM message INDEXED BY message_to_send
     WHERE kind = 'notification' AND state IN ('waiting', 'retry-at', 'outcome-unknown') AND state = 'waiting'`,
  )[0];
  const parked = database.query(
    `SELECT count(*) OVER () AS count, failure FROM message
     WHERE kind = 'notification' AND state = 'parked' ORDER BY id DESC LIMIT 1`,
  )[0];
  return {
    failing:
      failing === undefined
        ? null
        : { count: Number(failing['count']), sinceMs: Number(failing['since']), failure: toFailure(failing) },
    idle:
      Number(idle?.['count'] ?? 0) === 0 ? null : { count: Number(idle?.['count']), sinceMs: Number(idle?.['since']) },
    parked: parked === undefined ? null : { count: Number(parked['count']), failure: toFailure(parked) },
  };
}

function toFailure(row: SqlRow): DeliveryFailure {
  const stored = row['failure'];
  return typeof stored === 'string' ? toStoredFailure(stored) : unexplainedFailure;
}

/** How much there is in the journal, and what became of it. Counts only, no contents. */
export interface JournalStatistics {
  /** Version of the schema. */
  version: number;
  sizeBytes: number;
  /** By what was decided; `open`: nothing yet. */
  sessions: Record<string, number>;
  /** By kind and state, for example `notification waiting`. */
  messages: Record<string, number>;
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
    `SELECT min(created_at) AS at FROM message WHERE state NOT IN ('accepted', 'discarded')`,
  )[0]?.['at'];
  return {
    version: pragma('user_version'),
    sizeBytes: pragma('page_count') * pragma('page_size'),
    sessions: countBy(
      `SELECT coalesce(filtered_by, kind) AS name, count(*) AS count FROM decision GROUP BY 1 ORDER BY 1`,
    ),
    messages: countBy(`SELECT kind || ' ' || state AS name, count(*) AS count FROM message GROUP BY 1 ORDER BY 1`),
    attempts: countBy(
      `SELECT coalesce(outcome, 'under way') AS name, count(*) AS count FROM attempt GROUP BY 1 ORDER BY 1`,
    ),
    failures: countBy(
      `SELECT failure_kind AS name, count(*) AS count FROM attempt
       WHERE failure_kind IS NOT NULL GROUP BY 1 ORDER BY 1`,
    ),
    oldestWaiting: typeof oldest === 'number' ? new Date(oldest).toISOString() : null,
  };
}

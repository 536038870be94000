/** What stands in the way of notifications: queries for the health of the whole. */
import { deliveryFailureSchema, type DeliveryFailure } from '../../src-shared/domain/failure.ts';
import type { Database, SqlRow } from './database.ts';

/** Instants are milliseconds since the Unix epoch. `null`: there are none. */
export interface OutboxTrouble {
  /** Tried without success, and to be tried again; since the first attempt of the oldest, with what came of its last. */
  failing: { count: number; sinceMs: number; failure: DeliveryFailure } | null;
  /** Waiting without having been refused; since when nothing has been tried although the oldest was there. */
  idle: { count: number; sinceMs: number } | null;
  /** Waiting for a person; with the failure of the latest. */
  parked: { count: number; failure: DeliveryFailure } | null;
}

export function readOutboxTrouble(database: Database): OutboxTrouble {
  const failing = database.query(
    `SELECT count(*) OVER () AS count, o.failure,
            coalesce((SELECT min(a.started_at) FROM attempt a WHERE a.outbox_id = o.id), o.created_at) AS since
     FROM outbox o
     WHERE o.kind = 'notification' AND o.state IN ('sending', 'retry-at', 'outcome-unknown') AND o.failure IS NOT NULL
     ORDER BY since LIMIT 1`,
  )[0];
  const idle = database.query(
    `SELECT count(*) AS count,
            max(min(created_at), coalesce((SELECT max(started_at) FROM attempt), 0)) AS since
     FROM outbox INDEXED BY outbox_to_send
     WHERE kind = 'notification' AND state IN ('waiting', 'retry-at', 'outcome-unknown') AND state = 'waiting'`,
  )[0];
  const parked = database.query(
    `SELECT count(*) OVER () AS count, failure FROM outbox
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
  return typeof stored === 'string'
    ? deliveryFailureSchema.parse(JSON.parse(stored))
    : { kind: 'not-accepted', status: 0, code: '' };
}

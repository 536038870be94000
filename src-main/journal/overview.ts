/** The journal as a whole: what stands in the way of messages, for health, and how much there is, for diagnostics. */
import type { DeliveryFailure } from '../../src-shared/model/failures/delivery-failure.ts';
import { channelRouteId } from '../../src-shared/model/channel.ts';
import { defaultRouteId } from '../../src-shared/model/route.ts';
import type { Database, SqlRow } from './database.ts';
import { toStoredFailure, unexplainedFailure } from './message-rows.ts';

/**
 * Of the default route's senders; `parked` of all. Instants are milliseconds since the Unix epoch. `null`: there are none.
 */
export interface MessageTrouble {
  /** Tried without success, and to be tried again; since the first attempt of the oldest, with what came of its last. */
  failing: { count: number; sinceMs: number; failure: DeliveryFailure } | null;
  /** Waiting without having been refused; since when nothing has been tried although the oldest was there. */
  idle: { count: number; sinceMs: number } | null;
  /** Waiting for a person; with the failure of the latest. */
  parked: { count: number; failure: DeliveryFailure } | null;
}

const isFailing = `
  m.kind = 'notification' AND m.state IN ('sending', 'retry-at', 'outcome-unknown') AND m.failure IS NOT NULL`;
/** Channels beside email have a sender each, with an id of this form. */
const isOfChannel = (message: string) => `${message}.sender_id GLOB '${channelRouteId('*')}'`;

/** What stands in the way of the messages of one sender. */
export function readSenderTrouble(database: Database, senderId: string): Pick<MessageTrouble, 'failing' | 'idle'> {
  const failing = database.query(
    `SELECT count(*) OVER () AS count, m.failure,
            coalesce((SELECT min(a.started_at) FROM attempt a WHERE a.message_id = m.id), m.created_at) AS since
     FROM message m
     WHERE ${isFailing} AND m.sender_id = :senderId
     ORDER BY since LIMIT 1`,
    { senderId },
  )[0];
  const idle = database.query(
    // Nobody waits for one before the end of quiet hours.
    `SELECT count(*) AS count, min(max(created_at, coalesce(state_at, 0))) AS since FROM message INDEXED BY message_to_send
     WHERE sender_id = :senderId AND kind = 'notification' AND state IN ('waiting', 'retry-at', 'outcome-unknown')
       AND state = 'waiting'`,
    { senderId },
  )[0];
  if (Number(idle?.['count'] ?? 0) === 0) return { failing: toFailing(failing), idle: null };
  const waitingSinceMs = Number(idle?.['since']);
  // Only since the oldest of them: nothing that was tried before that matters.
  const lastTried = database.query(
    `SELECT a.started_at AS at FROM attempt a CROSS JOIN message m ON m.id = a.message_id
     WHERE a.started_at > :waitingSinceMs AND m.sender_id = :senderId ORDER BY a.started_at DESC LIMIT 1`,
    { senderId, waitingSinceMs },
  )[0]?.['at'];
  const sinceMs = typeof lastTried === 'number' ? lastTried : waitingSinceMs;
  return { failing: toFailing(failing), idle: { count: Number(idle?.['count']), sinceMs } };
}

export function readMessageTrouble(database: Database): MessageTrouble {
  const failing = database.query(
    `SELECT count(*) OVER () AS count, m.failure,
            coalesce((SELECT min(a.started_at) FROM attempt a WHERE a.message_id = m.id), m.created_at) AS since
     FROM message m
     WHERE ${isFailing} AND NOT ${isOfChannel('m')}
     ORDER BY since LIMIT 1`,
  )[0];
  const idle = database.query(
    `SELECT count(*) AS count, min(created_at) AS since
     FROM message AS m INDEXED BY message_to_send
     WHERE kind = 'notification' AND state IN ('waiting', 'retry-at', 'outcome-unknown') AND state = 'waiting'
       AND NOT ${isOfChannel('m')}`,
  )[0];
  const parked = database.query(
    `SELECT count(*) OVER () AS count, failure FROM message
     WHERE kind = 'notification' AND state = 'parked' ORDER BY id DESC LIMIT 1`,
  )[0];
  return {
    failing: toFailing(failing),
    idle:
      Number(idle?.['count'] ?? 0) === 0
        ? null
        : { count: Number(idle?.['count']), sinceMs: idleSinceMs(database, Number(idle?.['since'])) },
    parked: parked === undefined ? null : { count: Number(parked['count']), failure: toFailure(parked) },
  };
}

/** @returns when an email was tried last since then, or that instant where none was */
function idleSinceMs(database: Database, waitingSinceMs: number): number {
  // From the newest on: there are as many attempts as messages were ever sent, and this is asked while they are sent.
  const lastTriedMs = database.query(
    `SELECT a.started_at AS at FROM attempt a CROSS JOIN message m ON m.id = a.message_id
     WHERE a.started_at > :waitingSinceMs AND NOT ${isOfChannel('m')} ORDER BY a.started_at DESC LIMIT 1`,
    { waitingSinceMs },
  )[0]?.['at'];
  return typeof lastTriedMs === 'number' ? lastTriedMs : waitingSinceMs;
}

/** Of one channel beside email. Instants as in {@link MessageTrouble}. */
export interface ChannelTrouble {
  /** As its messages name it. */
  senderId: string;
  /** Tried without success, and to be tried again. */
  failing: NonNullable<MessageTrouble['failing']>;
}

/** @returns the channels with messages that were tried without success */
export function readChannelTroubles(database: Database): ChannelTrouble[] {
  return database
    .query(
      // Of the rows of a group, SQLite takes that with the minimum for the columns that are not aggregated.
      `SELECT m.sender_id, count(*) AS count, m.failure,
              min(coalesce((SELECT min(a.started_at) FROM attempt a WHERE a.message_id = m.id), m.created_at)) AS since
       FROM message m WHERE ${isFailing} AND ${isOfChannel('m')} GROUP BY m.sender_id`,
    )
    .map((row) => ({
      senderId: String(row['sender_id']),
      failing: { count: Number(row['count']), sinceMs: Number(row['since']), failure: toFailure(row) },
    }));
}

function toFailing(row: SqlRow | undefined): MessageTrouble['failing'] {
  if (row === undefined) return null;
  return { count: Number(row['count']), sinceMs: Number(row['since']), failure: toFailure(row) };
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
  /** By what was decided for the default route; `open`: nothing yet. */
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
      `SELECT coalesce(filtered_by, kind) AS name, count(*) AS count FROM decision
       WHERE route_id = '${defaultRouteId}' GROUP BY 1 ORDER BY 1`,
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

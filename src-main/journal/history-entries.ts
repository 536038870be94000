/** Entries of the history as the window shows them: their rows, and everything that is known of one. */
import { z } from 'zod';
import type { DeliveryFailure } from '../../src-shared/model/failures/delivery-failure.ts';
import {
  historyKinds,
  historyResults,
  type HistoryAttempt,
  type HistoryDetails,
  type HistoryMessage,
  type HistoryRow,
  type HistoryState,
} from '../../src-shared/model/history.ts';
import { asCounted } from '../../src-shared/model/known-noise.ts';
import { filterReasons, type FilterReason } from '../../src-shared/model/chain.ts';
import { parseRuleName, type RuleName } from '../../src-shared/model/rule-name.ts';
import { defaultRouteId } from '../../src-shared/model/route.ts';
import { serviceSchema } from '../../src-shared/model/services.ts';
import { outboxStateKinds } from '../../src-shared/model/outbox-entry.ts';
import type { Database, SqlRow } from './database.ts';
import { toStoredFailure, unexplainedFailure } from './message-rows.ts';
import { toKnownNoise, toSessionHead } from './judged-chains.ts';

const rowSchema = z.object({
  id: z.number(),
  at: z.number(),
  kind: z.enum(historyKinds),
  job: z.string(),
  organization: z.string(),
  result: z.enum(historyResults).nullable(),
  title: z.string(),
  target: z.string(),
  // Of the session until it has a message, then of the message.
  state: z.enum(['recorded', 'held', 'superseded', 'filtered', ...outboxStateKinds]),
  state_at: z.number().nullable(),
  reason: z.string().nullable(),
});

/** A sender of mail is named as its service; the messages of a channel name its kind, which is one. */
const service = `iif(m.sender_id = m.route_id, m.channel, m.sender_id)`;

/** Which service has accepted an entry of the history: that of the default route, where it is one of several. */
export const acceptingService = `CASE state WHEN 'accepted' THEN coalesce(
  (SELECT ${service} FROM message m WHERE m.id = history.message_id),
  (SELECT ${service} FROM message_session l CROSS JOIN message m ON m.id = l.message_id
   WHERE l.session_id = history.session_id AND +m.state = 'accepted' ORDER BY m.route_id <> '${defaultRouteId}' LIMIT 1)
) END AS service`;

/** @throws when the row is not one that this version has written */
export function toHistoryRow(row: SqlRow): HistoryRow {
  const { id, at, kind, job, organization, result, title, target } = rowSchema.parse(row);
  return {
    id,
    kind,
    atMs: at,
    job,
    organization,
    result,
    subject: title,
    recipients: target,
    state: toHistoryState(row),
  };
}

const stateSchema = rowSchema.pick({ state: true, state_at: true, reason: true });

/** @throws as {@link toHistoryRow} */
function toHistoryState(row: SqlRow): HistoryState {
  const { state, state_at, reason } = stateSchema.parse(row);
  const atMs = state_at ?? 0;
  switch (state) {
    case 'recorded':
    case 'superseded':
    case 'sending':
      return { kind: state };
    case 'waiting':
      return { kind: 'waiting', ...(state_at !== null && { notBeforeMs: state_at }) };
    case 'held':
      return { kind: 'held', untilMs: atMs };
    case 'filtered':
      return { kind: 'filtered', ...toFilter(reason ?? '') };
    case 'accepted':
      return {
        kind: 'accepted',
        atMs,
        service: serviceSchema.parse(row['service']),
        ...(reason !== null && { failure: toFailure(reason) }),
      };
    case 'retry-at':
    case 'outcome-unknown':
      return { kind: state, atMs, failure: toFailure(reason) };
    case 'parked':
      return { kind: 'parked', failure: toFailure(reason) };
    case 'discarded':
      return { kind: 'discarded', atMs: state_at, failure: reason === null ? null : toFailure(reason) };
  }
}

/** A rule is behind what says that it is one. */
function toFilter(reason: string): { by: FilterReason; rule?: RuleName } {
  const [by, ...rule] = reason.split(':');
  return { by: z.enum(filterReasons).parse(by), ...(rule.length > 0 && { rule: parseRuleName(rule.join(':')) }) };
}

function toFailure(reason: string | null): DeliveryFailure {
  return reason === null ? unexplainedFailure : toStoredFailure(reason);
}

/** @returns `null` where the entry is not there any more. */
export function readHistoryDetails(database: Database, id: number): HistoryDetails | null {
  const found = database.query(`SELECT *, ${acceptingService} FROM history WHERE id = :id`, { id })[0];
  if (found === undefined) return null;
  const sessionId = toId(found['session_id']);
  return {
    row: toHistoryRow(found),
    session: sessionId === null ? null : readSession(database, sessionId),
    messages: readMessages(database, id),
    chain: sessionId === null ? [] : readChain(database, sessionId),
  };
}

function readSession(database: Database, sessionId: number): HistoryDetails['session'] {
  const row = database.query('SELECT document, noise FROM session WHERE id = :sessionId', { sessionId })[0];
  if (row === undefined) return null;
  const session = toSessionHead(row);
  return {
    source: session.source,
    jobType: session.job.type,
    startedAtMs: Date.parse(session.startedAt),
    message: session.message,
    objectCount: session.objectCount,
    issueCount: session.issueCount,
    attempt: session.retry.attempt,
    host: session.host,
    leftOut: session.leftOut,
    noise: toKnownNoise(row),
  };
}

function readMessages(database: Database, historyId: number): HistoryMessage[] {
  const rows = database.query(
    `SELECT m.id, m.internet_message_id, m.again_of, m.created_at, m.state, m.state_at, m.failure AS reason, ${service} AS service, m.channel, m.title, m.target
     FROM message m WHERE ${isMessageOf('h.id = :historyId')} ORDER BY m.id`,
    { historyId },
  );
  return rows.map((row) => ({
    outboxId: Number(row['id']),
    channel: toText(row['channel']),
    subject: toText(row['title']),
    recipients: toText(row['target']),
    internetMessageId: String(row['internet_message_id']),
    isAgain: row['again_of'] !== null,
    createdAtMs: Number(row['created_at']),
    state: toHistoryState(row),
    attempts: readAttempts(database, Number(row['id'])),
  }));
}

/** A condition on messages `m`: those of the sessions of such entries, and those that are such entries. */
export function isMessageOf(entries: string): string {
  return `m.id IN (
    SELECT l.message_id FROM history h JOIN message_session l ON l.session_id = h.session_id WHERE ${entries}
    UNION ALL SELECT h.message_id FROM history h WHERE h.message_id IS NOT NULL AND ${entries}
  )`;
}

function readAttempts(database: Database, messageId: number): HistoryAttempt[] {
  return database
    .query(
      'SELECT started_at, ended_at, outcome, request_id, failure FROM attempt WHERE message_id = :messageId ORDER BY id',
      { messageId },
    )
    .map((row) => ({
      startedAtMs: Number(row['started_at']),
      endedAtMs: toId(row['ended_at']),
      isAccepted: row['outcome'] === 'accepted',
      requestId: toText(row['request_id']),
      failure: typeof row['failure'] === 'string' ? toStoredFailure(row['failure']) : null,
    }));
}

function readChain(database: Database, sessionId: number): HistoryDetails['chain'] {
  return database
    .query(
      `SELECT h.id AS history_id, s.document, s.noise FROM session s JOIN history h ON h.session_id = s.id
       WHERE s.chain = (SELECT chain FROM session WHERE id = :sessionId) AND s.id <> :sessionId`,
      { sessionId },
    )
    .map(toChainLink)
    .sort((a, b) => a.attempt - b.attempt || a.atMs - b.atMs);
}

function toChainLink(row: SqlRow): HistoryDetails['chain'][number] {
  const session = asCounted(toSessionHead(row), toKnownNoise(row));
  return {
    id: Number(row['history_id']),
    attempt: session.retry.attempt,
    atMs: Date.parse(session.endedAt),
    result: session.result,
    message: session.message,
  };
}

function toText(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function toId(value: unknown): number | null {
  return typeof value === 'number' ? value : null;
}

/** Everything that is known of one entry of the history. */
import type { HistoryAttempt, HistoryDetails, HistoryMessage } from '../../src-shared/domain/history.ts';
import type { Database, SqlRow } from './database.ts';
import { toHistoryRow, toHistoryState, toStoredFailure } from './history-row.ts';
import { toJournaledSession } from './session-records.ts';

/** @returns `null` where the entry is not there any more. */
export function readHistoryDetails(database: Database, id: number): HistoryDetails | null {
  const found = database.query('SELECT * FROM history WHERE id = :id', { id })[0];
  if (found === undefined) return null;
  const sessionId = toId(found['session_id']);
  return {
    row: toHistoryRow(found),
    session: sessionId === null ? null : readSession(database, sessionId),
    messages: readMessages(database, sessionId, toId(found['outbox_id'])),
    chain: sessionId === null ? [] : readChain(database, sessionId),
  };
}

function readSession(database: Database, sessionId: number): HistoryDetails['session'] {
  const row = database.query('SELECT * FROM session WHERE id = :sessionId', { sessionId })[0];
  if (row === undefined) return null;
  const { session } = toJournaledSession(row);
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
  };
}

function readMessages(database: Database, sessionId: number | null, outboxId: number | null): HistoryMessage[] {
  const rows = database.query(
    `SELECT id, internet_message_id, again_of, created_at, state, state_at, failure AS reason,
            json_extract(message, '$.subject') AS subject,
            (SELECT group_concat(iif(value ->> 'name' = '', value ->> 'address',
                                     (value ->> 'name') || ' <' || (value ->> 'address') || '>'), '; ')
             FROM json_each(message, '$.recipients')) AS recipients
     FROM outbox WHERE session_id = :sessionId OR id = :outboxId ORDER BY id`,
    { sessionId, outboxId },
  );
  return rows.map((row) => ({
    outboxId: Number(row['id']),
    subject: toText(row['subject']),
    recipients: toText(row['recipients']),
    internetMessageId: String(row['internet_message_id']),
    isAgain: row['again_of'] !== null,
    createdAtMs: Number(row['created_at']),
    state: toHistoryState(row),
    attempts: readAttempts(database, Number(row['id'])),
  }));
}

function readAttempts(database: Database, outboxId: number): HistoryAttempt[] {
  return database
    .query(
      'SELECT started_at, ended_at, outcome, request_id, failure FROM attempt WHERE outbox_id = :outboxId ORDER BY id',
      { outboxId },
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
      `SELECT h.id AS history_id, s.* FROM session s JOIN history h ON h.session_id = s.id
       WHERE s.chain = (SELECT chain FROM session WHERE id = :sessionId) AND s.id <> :sessionId`,
      { sessionId },
    )
    .map(toChainLink)
    .sort((a, b) => a.attempt - b.attempt || a.atMs - b.atMs);
}

function toChainLink(row: SqlRow): HistoryDetails['chain'][number] {
  const { session } = toJournaledSession(row);
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

/**
 * The durable record of sessions, notifications and attempts. Whatever a call has changed is on disk when it returns.
 *
 * It serves intake (`SessionJournal`), the pipeline (`JudgementJournal`) and delivery (`Outbox`) through the ports that
 * those rooms declare.
 */
import { deliveryFailureSchema, type DeliveryFailure } from '../../src-shared/domain/failure.ts';
import { jobSessionSchema, type JobSession } from '../../src-shared/domain/job-session.ts';
import type { Judgement } from '../../src-shared/domain/judgement.ts';
import { mailMessageSchema } from '../../src-shared/domain/mail-message.ts';
import {
  outboxKinds,
  outboxPriorities,
  outboxStateKinds,
  type NewOutboxEntry,
  type OutboxEntry,
  type OutboxPriority,
  type OutboxState,
} from '../../src-shared/domain/outbox-entry.ts';
import { z } from 'zod';
import type { Database, SqlRow } from './database.ts';

export interface JournaledSession {
  journalId: number;
  receivedAtMs: number;
  session: JobSession;
}

const entryColumns = `
  o.*,
  (SELECT count(*) FROM attempt a WHERE a.outbox_id = o.id) AS attempt_count,
  (SELECT count(*) FROM attempt a WHERE a.outbox_id = o.id AND a.failure LIKE '%"outcome-unknown"%') AS unknown_count`;
const isDueKind = `o.kind = 'notification' AND o.state IN ('waiting', 'retry-at', 'outcome-unknown')`;

export class Journal {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  recordSession(session: JobSession, receivedAtMs: number): 'recorded' | 'known' {
    const { changes } = this.#database.change(
      `INSERT INTO session (source, source_id, received_at, ended_at, document)
       VALUES (:source, :sourceId, :receivedAt, :endedAt, :document) ON CONFLICT DO NOTHING`,
      {
        source: session.source,
        sourceId: session.id,
        receivedAt: receivedAtMs,
        endedAt: Date.parse(session.endedAt),
        document: JSON.stringify(session),
      },
    );
    return changes === 1 ? 'recorded' : 'known';
  }

  /** Sessions that nobody has judged yet, in the order in which they came. */
  sessionsToJudge(limit: number): JournaledSession[] {
    return this.#database
      .query('SELECT id, received_at, document FROM session WHERE judgement IS NULL ORDER BY id LIMIT :limit', { limit })
      .map((row) => ({
        journalId: Number(row['id']),
        receivedAtMs: Number(row['received_at']),
        session: jobSessionSchema.parse(JSON.parse(String(row['document']))),
      }));
  }

  /** Writes the judgement and, with `notify`, the messages: all or nothing. */
  recordJudgement(journalId: number, judgement: Judgement, notifications: NewOutboxEntry[]): void {
    this.#database.transaction(() => {
      this.#database.change('UPDATE session SET judgement = :judgement WHERE id = :journalId', {
        judgement: judgement.kind === 'notify' ? 'notify' : judgement.by,
        journalId,
      });
      for (const notification of notifications) this.#insert(notification, journalId);
    });
  }

  add(entry: NewOutboxEntry): OutboxEntry {
    this.#insert(entry, null);
    const row = this.#database.query(
      `SELECT ${entryColumns} FROM outbox o WHERE o.internet_message_id = :internetMessageId`,
      { internetMessageId: entry.internetMessageId },
    )[0];
    if (row === undefined) throw new Error('The outbox entry that was just added is not there.');
    return toEntry(row);
  }

  due(nowMs: number, limit: number): OutboxEntry[] {
    return this.#database
      .query(
        `SELECT ${entryColumns} FROM outbox o WHERE ${isDueKind} AND coalesce(o.state_at, 0) <= :nowMs
         ORDER BY o.priority, o.id LIMIT :limit`,
        { nowMs, limit },
      )
      .map(toEntry);
  }

  nextDueAtMs(): number | null {
    const at = this.#database.query(`SELECT min(coalesce(o.state_at, 0)) AS at FROM outbox o WHERE ${isDueKind}`)[0]?.['at'];
    return typeof at === 'number' ? at : null;
  }

  beginAttempt(id: number, nowMs: number): void {
    this.#database.transaction(() => {
      this.#database.change(`UPDATE outbox SET state = 'sending', state_at = NULL WHERE id = :id`, { id });
      this.#database.change('INSERT INTO attempt (outbox_id, started_at) VALUES (:id, :nowMs)', { id, nowMs });
    });
  }

  endAttempt(id: number, nowMs: number, state: OutboxState): void {
    const stored = {
      state: state.kind,
      failure: 'failure' in state && state.failure !== null ? JSON.stringify(state.failure) : null,
      requestId: state.kind === 'accepted' ? state.requestId : null,
    };
    this.#database.transaction(() => {
      this.#database.change(
        'UPDATE outbox SET state = :state, state_at = :stateAt, failure = :failure, request_id = :requestId WHERE id = :id',
        { ...stored, id, stateAt: 'atMs' in state ? state.atMs : null },
      );
      this.#database.change(
        `UPDATE attempt SET ended_at = :nowMs, outcome = :state, failure = :failure, request_id = :requestId
         WHERE outbox_id = :id AND ended_at IS NULL`,
        { ...stored, id, nowMs },
      );
    });
  }

  interrupted(): OutboxEntry[] {
    return this.#database.query(`SELECT ${entryColumns} FROM outbox o WHERE o.state = 'sending' ORDER BY o.id`).map(toEntry);
  }

  attemptStartsSince(sinceMs: number): number[] {
    return this.#database
      .query('SELECT started_at FROM attempt WHERE started_at > :sinceMs', { sinceMs })
      .map((row) => Number(row['started_at']));
  }

  /** Notifications that are on their way, and those that wait for a person. */
  counts(): { waiting: number; parked: number } {
    const row = this.#database.query(
      `SELECT count(*) FILTER (WHERE state IN ('waiting', 'sending', 'retry-at', 'outcome-unknown')) AS waiting,
              count(*) FILTER (WHERE state = 'parked') AS parked
       FROM outbox WHERE kind = 'notification'`,
    )[0];
    return { waiting: Number(row?.['waiting'] ?? 0), parked: Number(row?.['parked'] ?? 0) };
  }

  close(): void {
    this.#database.close();
  }

  #insert(entry: NewOutboxEntry, sessionId: number | null): void {
    this.#database.change(
      `INSERT INTO outbox (session_id, kind, internet_message_id, message, priority, created_at, state)
       VALUES (:sessionId, :kind, :internetMessageId, :message, :priority, :createdAt, 'waiting') ON CONFLICT DO NOTHING`,
      {
        sessionId,
        kind: entry.kind,
        internetMessageId: entry.internetMessageId,
        message: JSON.stringify(entry.message),
        priority: outboxPriorities[entry.priority],
        createdAt: entry.createdAtMs,
      },
    );
  }
}

const rowSchema = z.object({
  id: z.number(),
  kind: z.enum(outboxKinds),
  internet_message_id: z.string(),
  message: z.string(),
  priority: z.number(),
  created_at: z.number(),
  state: z.enum(outboxStateKinds),
  state_at: z.number().nullable(),
  failure: z.string().nullable(),
  request_id: z.string().nullable(),
  attempt_count: z.number(),
  unknown_count: z.number(),
});

function toEntry(row: SqlRow): OutboxEntry {
  const parsed = rowSchema.parse(row);
  return {
    id: parsed.id,
    kind: parsed.kind,
    internetMessageId: parsed.internet_message_id,
    message: mailMessageSchema.parse(JSON.parse(parsed.message)),
    priority: priorityOf(parsed.priority),
    createdAtMs: parsed.created_at,
    state: toState(parsed),
    attemptCount: parsed.attempt_count,
    unknownOutcomeCount: parsed.unknown_count,
  };
}

function toState(row: z.infer<typeof rowSchema>): OutboxState {
  const failure: DeliveryFailure | null =
    row.failure === null ? null : deliveryFailureSchema.parse(JSON.parse(row.failure));
  const unexplained: DeliveryFailure = { kind: 'not-accepted', status: 0, code: '' };
  switch (row.state) {
    case 'waiting':
    case 'sending':
      return { kind: row.state };
    case 'accepted':
      return { kind: 'accepted', atMs: row.state_at ?? 0, requestId: row.request_id ?? '' };
    case 'retry-at':
    case 'outcome-unknown':
      return { kind: row.state, atMs: row.state_at ?? 0, failure: failure ?? unexplained };
    case 'parked':
      return { kind: 'parked', failure: failure ?? unexplained };
    case 'discarded':
      return { kind: 'discarded', failure };
  }
}

function priorityOf(stored: number): OutboxPriority {
  switch (stored) {
    case outboxPriorities.failure:
      return 'failure';
    case outboxPriorities.warning:
      return 'warning';
    default:
      return 'success';
  }
}

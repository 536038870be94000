/**
 * The durable record of sessions, notifications and attempts. Whatever a call has changed is on disk when it returns.
 *
 * It serves intake (`SessionJournal`), the pipeline (`JudgementJournal`) and delivery (`Outbox`) through the ports that
 * those rooms declare.
 */
import type { BackupObject, JobSession, JobSessionHead } from '../../src-shared/domain/job-session.ts';
import {
  outboxPriorities,
  type EndedAttempt,
  type EncodableOutboxEntry,
  type NewOutboxEntry,
  type OutboxEntry,
  type OutboxState,
} from '../../src-shared/domain/outbox-entry.ts';
import type { ChainDecision } from '../../src-shared/domain/judgement.ts';
import type { Database } from './database.ts';
import { ExpiredEntries } from './expired-entries.ts';
import { HistoryRecords } from './history-records.ts';
import { readJournalStatistics, type JournalStatistics } from './journal-statistics.ts';
import { ObservedDatabase } from './observed-database.ts';
import { readOutboxTrouble, type OutboxTrouble } from './outbox-trouble.ts';
import { toEntry } from './outbox-row.ts';
import { SessionRecords, type JournaledSession } from './session-records.ts';

/** A notification and the session that it reports. */
export interface SessionNotification {
  journalId: number;
  entry: NewOutboxEntry | EncodableOutboxEntry;
}

const entryColumns = `
  o.*,
  (SELECT count(*) FROM attempt a WHERE a.outbox_id = o.id) AS attempt_count,
  (SELECT count(*) FROM attempt a WHERE a.outbox_id = o.id AND a.failure LIKE '%"outcome-unknown"%') AS unknown_count`;
const isDueKind = `o.kind = 'notification' AND o.state IN ('waiting', 'retry-at', 'outcome-unknown')`;

const pageBytes = 4_096;
/** A day's entries need room again: so much stays. */
const keptFreePages = 1_000;
const givenBackPages = 500;

/** Named, because SQLite would rather read each message that waits and sort them. */
const toSend = 'outbox o INDEXED BY outbox_to_send';

export class Journal {
  readonly #database: Database;
  readonly #sessions: SessionRecords;
  /** What the History window lists, and what a person does there. */
  readonly history: HistoryRecords;
  /** What is older than history is kept. */
  readonly expired: ExpiredEntries;
  #onWritten: () => void = () => {};

  constructor(database: Database) {
    this.#database = new ObservedDatabase(database, () => this.#onWritten());
    this.#sessions = new SessionRecords(this.#database);
    this.history = new HistoryRecords(this.#database);
    this.expired = new ExpiredEntries(this.#database);
  }

  /** @param listener - called after something was written; replaces an earlier one */
  listen(listener: () => void): void {
    this.#onWritten = listener;
  }

  /**
   * All or nothing. Where the id was used by another run (another end, result or job), as scripts do that give all their
   * runs one, the session gets an id of its own.
   *
   * @returns what became of each, in the order given
   */
  recordSessions(sessions: readonly JobSession[], receivedAtMs: number): ('recorded' | 'known')[] {
    return this.#database.transaction(() => sessions.map((session) => this.#sessions.recordRun(session, receivedAtMs)));
  }

  /** Of a source whose ids never come again: another report under one that is known changes nothing. */
  recordSession(session: JobSession, receivedAtMs: number): 'recorded' | 'known' {
    return this.#database.transaction(() => this.#sessions.record(session, receivedAtMs));
  }

  beginEarlyObjects(): number {
    return this.#database.transaction(() => this.#sessions.beginEarlyObjects());
  }

  addEarlyObjects(earlyId: number, firstPiece: number, pieces: readonly string[]): void {
    this.#database.transaction(() => this.#sessions.addEarlyObjects(earlyId, firstPiece, pieces));
  }

  /** As {@link recordSessions}. */
  recordEarlySession(head: JobSessionHead, earlyId: number, receivedAtMs: number): 'recorded' | 'known' {
    return this.#database.transaction(() => this.#sessions.recordEarly(head, earlyId, receivedAtMs));
  }

  /** Whether {@link recordSessions} would find it known. */
  isRunKnown(head: JobSessionHead): boolean {
    return this.#sessions.isRunKnown(head);
  }

  /** Whether a session was recorded before. */
  isKnown(source: string, id: string): boolean {
    return this.#sessions.isKnown(source, id);
  }

  /** The journal's ids of all sessions, or of those among these. */
  sessionIds(among?: readonly number[]): number[] {
    return this.#sessions.ids(among);
  }

  /** End of the last session of a source, by its clock, in milliseconds since the Unix epoch; `null`: there is none. */
  lastEndedAtMs(source: string): number | null {
    return this.#sessions.lastEndedAtMs(source);
  }

  openChains(nowMs: number, held: 'without-held' | 'with-held'): string[] {
    return this.#sessions.openChains(nowMs, held);
  }

  chain(key: string): JournaledSession[] {
    return this.#sessions.chain(key);
  }

  objectsOf(journalId: number): Iterable<BackupObject> {
    return this.#sessions.objectsOf(journalId);
  }

  nextHoldEndsAtMs(): number | null {
    return this.#sessions.nextHoldEndsAtMs();
  }

  /** Writes decisions and the notifications that follow from them: all or nothing. */
  recordDecisions(decisions: readonly ChainDecision[], notifications: readonly SessionNotification[]): void {
    this.#database.transaction(() => {
      for (const decision of decisions) this.#sessions.decide(decision);
      for (const { journalId, entry } of notifications) this.#insert(entry, journalId);
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
        `SELECT ${entryColumns} FROM outbox o WHERE o.id IN (
           SELECT o.id FROM ${toSend} WHERE ${isDueKind} AND coalesce(o.state_at, 0) <= :nowMs
           ORDER BY o.priority, o.id LIMIT :limit
         ) ORDER BY o.priority, o.id`,
        { nowMs, limit },
      )
      .map(toEntry);
  }

  nextDueAtMs(): number | null {
    const at = this.#database.query(`SELECT min(coalesce(o.state_at, 0)) AS at FROM ${toSend} WHERE ${isDueKind}`)[0]?.[
      'at'
    ];
    return typeof at === 'number' ? at : null;
  }

  endNetworkBackOff(nowMs: number): void {
    this.#database.change(
      `UPDATE outbox SET state_at = :nowMs WHERE kind = 'notification' AND state = 'retry-at' AND state_at > :nowMs
       AND json_extract(failure, '$.kind') IN ('not-reachable', 'captive-portal')`,
      { nowMs },
    );
  }

  recordAndClaim(ended: readonly EndedAttempt[], maxClaimed: number, nowMs: number): OutboxEntry[] {
    return this.#database.transaction(() => {
      for (const attempt of ended) this.#endAttempt(attempt);
      const entries = maxClaimed > 0 ? this.due(nowMs, maxClaimed) : [];
      for (const { id } of entries) this.#beginAttempt(id, nowMs);
      return entries;
    });
  }

  beginAttempt(id: number, nowMs: number): void {
    this.#database.transaction(() => this.#beginAttempt(id, nowMs));
  }

  endAttempt(id: number, nowMs: number, state: OutboxState): void {
    this.recordAndClaim([{ id, atMs: nowMs, state }], 0, nowMs);
  }

  interrupted(): OutboxEntry[] {
    return this.#database
      .query(`SELECT ${entryColumns} FROM outbox o WHERE o.state = 'sending' ORDER BY o.id`)
      .map(toEntry);
  }

  hasAcceptedSinceLastTry(id: number): boolean {
    const found = this.#database.query(
      `SELECT 1 FROM attempt WHERE outcome = 'accepted' AND started_at >=
         (SELECT started_at FROM attempt WHERE outbox_id = :id ORDER BY id DESC LIMIT 1 OFFSET 1) LIMIT 1`,
      { id },
    );
    return found.length > 0;
  }

  attemptStartsSince(sinceMs: number): number[] {
    return this.#database
      .query('SELECT started_at FROM attempt WHERE started_at > :sinceMs', { sinceMs })
      .map((row) => Number(row['started_at']));
  }

  /** Notifications that are on their way, and those that wait for a person. */
  counts(): { waiting: number; parked: number } {
    const row = this.#database.query(
      `SELECT (SELECT count(*) FROM ${toSend} WHERE ${isDueKind})
              + (SELECT count(*) FROM outbox WHERE state = 'sending' AND kind = 'notification') AS waiting,
              (SELECT count(*) FROM outbox WHERE state = 'parked' AND kind = 'notification') AS parked`,
    )[0];
    return { waiting: Number(row?.['waiting'] ?? 0), parked: Number(row?.['parked'] ?? 0) };
  }

  /** When a notification was last accepted, in milliseconds since the Unix epoch; `null`: never. */
  lastAcceptedAtMs(): number | null {
    // By attempts, newest first: they are small, and the outbox holds messages.
    const at = this.#database.query(
      `SELECT a.ended_at AS at FROM attempt a JOIN outbox o ON o.id = a.outbox_id
       WHERE a.outcome = 'accepted' AND o.kind = 'notification' ORDER BY a.id DESC LIMIT 1`,
    )[0]?.['at'];
    return typeof at === 'number' ? at : null;
  }

  /** What stands in the way of notifications, for the health of the whole (product section 6.7). */
  trouble(): OutboxTrouble {
    return readOutboxTrouble(this.#database);
  }

  statistics(): JournalStatistics {
    return readJournalStatistics(this.#database);
  }

  /** @returns what was remembered under this name, by this run of the program or an earlier one; `null`: nothing. */
  recall(name: string): unknown {
    const value = this.#database.query('SELECT value FROM remembered WHERE name = :name', { name })[0]?.['value'];
    return typeof value === 'string' ? JSON.parse(value) : null;
  }

  /** @param value - anything that JSON can hold; replaces what was there */
  remember(name: string, value: unknown): void {
    this.#database.change(
      'INSERT INTO remembered (name, value) VALUES (:name, :value) ON CONFLICT (name) DO UPDATE SET value = excluded.value',
      { name, value: JSON.stringify(value) },
    );
  }

  /**
   * Gives room that removed entries have left in the file back to the disk, a piece at a time. A journal that an earlier
   * version has begun keeps its room for entries to come.
   *
   * @returns how many bytes were given back; 0: there is nothing more
   */
  giveSpaceBack(): number {
    const pragma = (name: string) => Number(this.#database.query(`PRAGMA ${name}`)[0]?.[name] ?? 0);
    const spare = pragma('freelist_count') - keptFreePages;
    if (spare <= 0) return 0;
    const before = pragma('page_count');
    this.#database.execute(`PRAGMA incremental_vacuum(${Math.min(givenBackPages, spare)})`);
    return (before - pragma('page_count')) * pageBytes;
  }

  close(): void {
    this.#database.close();
  }

  #beginAttempt(id: number, nowMs: number): void {
    this.#database.change(`UPDATE outbox SET state = 'sending', state_at = NULL WHERE id = :id`, { id });
    this.#database.change('INSERT INTO attempt (outbox_id, started_at) VALUES (:id, :nowMs)', { id, nowMs });
  }

  #endAttempt({ id, atMs, state }: EndedAttempt): void {
    const stored = {
      state: state.kind,
      failure: 'failure' in state && state.failure !== null ? JSON.stringify(state.failure) : null,
      requestId: state.kind === 'accepted' ? state.requestId : null,
    };
    this.#database.change(
      'UPDATE outbox SET state = :state, state_at = :stateAt, failure = :failure, request_id = :requestId WHERE id = :id',
      { ...stored, id, stateAt: 'atMs' in state ? state.atMs : null },
    );
    this.#database.change(
      `UPDATE attempt SET ended_at = :atMs, outcome = :state, failure = :failure, request_id = :requestId
       WHERE outbox_id = :id AND ended_at IS NULL`,
      { ...stored, id, atMs },
    );
  }

  #insert(entry: NewOutboxEntry | EncodableOutboxEntry, sessionId: number | null): void {
    this.#database.change(
      `INSERT INTO outbox (session_id, kind, internet_message_id, message, priority, created_at, state)
       VALUES (:sessionId, :kind, :internetMessageId, CAST(:message AS TEXT), :priority, :createdAt, 'waiting') ON CONFLICT DO NOTHING`,
      {
        sessionId,
        kind: entry.kind,
        internetMessageId: entry.internetMessageId,
        message: 'encode' in entry.message ? entry.message.encode() : JSON.stringify(entry.message),
        priority: outboxPriorities[entry.priority],
        createdAt: entry.createdAtMs,
      },
    );
  }
}

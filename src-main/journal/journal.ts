/**
 * The durable record of sessions, notifications and attempts. Whatever a call has changed is on disk when it returns.
 *
 * It serves intake (`SessionJournal`), the pipeline (`JudgementJournal`) and delivery (`Outbox`) through the ports that
 * those rooms declare.
 */
import type { BackupObject, JobSession, JobSessionHead } from '../../src-shared/model/job-session.ts';
import type {
  EncodableOutboxEntry,
  EndedAttempt,
  NewOutboxEntry,
  OutboxEntry,
  OutboxState,
} from '../../src-shared/model/outbox-entry.ts';
import { microsoftSenderId } from '../../src-shared/model/sender.ts';
import type { ChainDecision } from '../../src-shared/model/chain.ts';
import { ObservedDatabase, type Database } from './database.ts';
import { ExpiredEntries } from './expired-entries.ts';
import { HistoryRecords } from './history.ts';
import { Messages } from './messages.ts';
import { readJournalStatistics, readMessageTrouble, type JournalStatistics, type MessageTrouble } from './overview.ts';
import { SessionRecords, type JournaledSession } from './session-records.ts';

/** A notification and the session that it reports. */
export interface SessionNotification {
  journalId: number;
  entry: NewOutboxEntry | EncodableOutboxEntry;
}

const pageBytes = 4_096;
/** A day's entries need room again: so much stays. */
const keptFreePages = 1_000;
const givenBackPages = 500;

export class Journal {
  readonly #database: Database;
  readonly #sessions: SessionRecords;
  readonly #messages: Messages;
  /** What the History window lists, and what a person does there. */
  readonly history: HistoryRecords;
  /** What is older than history is kept. */
  readonly expired: ExpiredEntries;
  #onWritten: () => void = () => {};

  constructor(database: Database) {
    this.#database = new ObservedDatabase(database, () => this.#onWritten());
    this.#sessions = new SessionRecords(this.#database);
    this.#messages = new Messages(this.#database);
    this.history = new HistoryRecords(this.#database, this.#messages);
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
      for (const { journalId, entry } of notifications) this.#messages.insert(entry, journalId);
    });
  }

  add(entry: NewOutboxEntry): OutboxEntry {
    return this.#database.transaction(() => {
      this.#messages.insert(entry, null);
      return this.#messages.entry(entry.internetMessageId);
    });
  }

  due(nowMs: number, limit: number, senderId: string = microsoftSenderId): OutboxEntry[] {
    return this.#messages.due(senderId, nowMs, limit);
  }

  nextDueAtMs(senderId: string): number | null {
    return this.#messages.nextDueAtMs(senderId);
  }

  endNetworkBackOff(senderId: string, nowMs: number): void {
    this.#messages.endNetworkBackOff(senderId, nowMs);
  }

  recordAndClaim(
    ended: readonly EndedAttempt[],
    claims: readonly { senderId: string; maxCount: number }[],
    nowMs: number,
  ): OutboxEntry[] {
    return this.#database.transaction(() => {
      for (const attempt of ended) this.#messages.endAttempt(attempt);
      const entries = claims.flatMap(({ senderId, maxCount }) => this.#messages.due(senderId, nowMs, maxCount));
      for (const { id } of entries) this.#messages.beginAttempt(id, nowMs);
      return entries;
    });
  }

  beginAttempt(id: number, nowMs: number): void {
    this.#database.transaction(() => this.#messages.beginAttempt(id, nowMs));
  }

  endAttempt(id: number, nowMs: number, state: OutboxState): void {
    this.recordAndClaim([{ id, atMs: nowMs, state }], [], nowMs);
  }

  interrupted(): OutboxEntry[] {
    return this.#messages.interrupted();
  }

  hasAcceptedSinceLastTry(id: number): boolean {
    return this.#messages.hasAcceptedSinceLastTry(id);
  }

  attemptStartsSince(senderId: string, sinceMs: number): number[] {
    return this.#messages.attemptStartsSince(senderId, sinceMs);
  }

  /** Notifications that are on their way, and those that wait for a person. */
  counts(): { waiting: number; parked: number } {
    return this.#messages.counts();
  }

  /** When a notification was last accepted, in milliseconds since the Unix epoch; `null`: never. */
  lastAcceptedAtMs(): number | null {
    return this.#messages.lastAcceptedAtMs();
  }

  /** What stands in the way of notifications, for the health of the whole (product section 6.7). */
  trouble(): MessageTrouble {
    return readMessageTrouble(this.#database);
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
   * Gives room that removed entries have left in the file back to the disk, a piece at a time.
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
}

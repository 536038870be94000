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
import type { NewRecentMail } from '../../src-shared/model/recent-mail.ts';
import { microsoftSenderId } from '../../src-shared/model/sender.ts';
import type { KnownNoise } from '../../src-shared/model/known-noise.ts';
import type { ChainDecision, RouteDecision } from '../../src-shared/model/chain.ts';
import { ObservedDatabase, type Database } from './database.ts';
import { DigestRuns } from './digest-runs.ts';
import { ExpectedRunRecords, type DecidedJob } from './expected-runs.ts';
import { ExpiredEntries } from './expired-entries.ts';
import { HistoryRecords } from './history.ts';
import { JobRecords } from './jobs.ts';
import { MetricRecords } from './metric-records.ts';
import { Messages } from './messages.ts';
import {
  readChannelTroubles,
  readJournalStatistics,
  readMessageTrouble,
  readSenderTrouble,
  type ChannelTrouble,
  type JournalStatistics,
  type MessageTrouble,
} from './overview.ts';
import { RecentMails } from './recent-mails.ts';
import { JudgedChains, type JournaledSession, type NoiseOf } from './judged-chains.ts';
import { SessionRecords } from './session-records.ts';

/** A notification and the session that it reports. */
export interface SessionNotification {
  journalId: number;
  entry: NewOutboxEntry | EncodableOutboxEntry;
}

/** A mail of another program, and what becomes of it. */
export interface TakenInMail {
  /** What goes out instead of it; none where it is not forwarded. */
  entries: readonly NewOutboxEntry[];
  /** `null`: it reports no job. */
  session: JobSession | null;
  recent: NewRecentMail;
}

const pageBytes = 4_096;
/** A day's entries need room again: so much stays. */
const keptFreePages = 1_000;
const givenBackPages = 500;

export class Journal {
  readonly #database: Database;
  readonly #sessions: SessionRecords;
  readonly #chains: JudgedChains;
  readonly #messages: Messages;
  /** What the History window lists, and what a person does there. */
  readonly history: HistoryRecords;
  /** The jobs that sessions were reported of. */
  readonly jobs: JobRecords;
  /** What digests tell of them. */
  readonly digestRuns: DigestRuns;
  /** When jobs are expected to run, and the runs that did not happen. */
  readonly expectedRuns: ExpectedRunRecords;
  /** What metrics tell. */
  readonly metrics: MetricRecords;
  /** What other programs have mailed last. */
  readonly recentMails: RecentMails;
  /** What is older than history is kept. */
  readonly expired: ExpiredEntries;
  #onWritten: () => void = () => {};

  constructor(database: Database) {
    this.#database = new ObservedDatabase(database, () => this.#onWritten());
    this.#sessions = new SessionRecords(this.#database);
    this.#chains = new JudgedChains(this.#database);
    this.#messages = new Messages(this.#database);
    this.history = new HistoryRecords(this.#database, this.#messages);
    this.jobs = new JobRecords(this.#database);
    this.digestRuns = new DigestRuns(this.#database);
    this.expectedRuns = new ExpectedRunRecords(this.#database);
    this.metrics = new MetricRecords(this.#database);
    this.recentMails = new RecentMails(this.#database);
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
    return this.#chains.openChains(nowMs, held);
  }

  /**
   * @param otherRoutes - ids of the routes beside the default one that are asked about
   * @param noiseOf - asked about the sessions that are open: of the others it is settled
   */
  chain(key: string, otherRoutes: readonly string[] = [], noiseOf: NoiseOf = () => null): JournaledSession[] {
    return this.#chains.chain(key, otherRoutes, noiseOf);
  }

  objectsOf(journalId: number): Iterable<BackupObject> {
    return this.#sessions.objectsOf(journalId);
  }

  nextHoldEndsAtMs(): number | null {
    return this.#chains.nextHoldEndsAtMs();
  }

  /** Writes decisions and the notifications that follow from them: all or nothing. */
  recordDecisions(
    decisions: readonly ChainDecision[],
    notifications: readonly SessionNotification[],
    routeDecisions: readonly RouteDecision[] = [],
    noise: readonly { journalId: number; noise: KnownNoise | null }[] = [],
  ): void {
    this.#database.transaction(() => {
      for (const each of noise) this.#chains.settleNoise(each.journalId, each.noise);
      for (const decision of decisions) this.#chains.decide(decision);
      for (const decision of routeDecisions) this.#chains.decideOnRoute(decision);
      for (const { journalId, entry } of notifications) this.#messages.insert(entry, journalId);
    });
  }

  /** What was decided on expected runs, and the messages on those that are missed: all or nothing. */
  recordExpectedRuns(decided: readonly DecidedJob[]): void {
    this.#database.transaction(() => {
      for (const { jobId, notes, missed } of decided) {
        this.expectedRuns.note(jobId, notes);
        if (missed === null) continue;
        this.expectedRuns.addMissed(jobId, missed);
        for (const entry of missed.entries) this.#messages.insert(entry, null);
      }
    });
  }

  add(entry: NewOutboxEntry): OutboxEntry {
    return this.#database.transaction(() => {
      this.#messages.insert(entry, null);
      return this.#messages.entry(entry.internetMessageId);
    });
  }

  /** Whether a message of this id is there. */
  hasMessage(internetMessageId: string): boolean {
    return this.#messages.has(internetMessageId);
  }

  /** Messages that report no session, and what is to be remembered with them: all or nothing. */
  addAndRemember(entries: readonly (NewOutboxEntry | EncodableOutboxEntry)[], name: string, value: unknown): void {
    this.#database.transaction(() => {
      for (const entry of entries) this.#messages.insert(entry, null);
      this.remember(name, value);
    });
  }

  /** All or nothing, with one sync of the disk: a mail that reports a job is never forwarded without it, nor counted twice. */
  takeInMails(mails: readonly TakenInMail[]): void {
    this.#database.transaction(() => {
      for (const { entries, session, recent } of mails) {
        if (session !== null) this.#sessions.record(session, recent.receivedAtMs);
        for (const entry of entries) this.#messages.insert(entry, null);
      }
      this.recentMails.add(mails.map(({ recent }) => recent));
    });
  }

  due(nowMs: number, limit: number, senderId: string = microsoftSenderId): OutboxEntry[] {
    return this.#messages.due(senderId, nowMs, limit);
  }

  nextDueAtMs(senderId: string): number | null {
    return this.#messages.nextDueAtMs(senderId);
  }

  /** Messages of the sender that are to be sent, now or later. */
  waitingCount(senderId: string): number {
    return this.#messages.waitingCount(senderId);
  }

  endNetworkBackOff(senderId: string, nowMs: number): void {
    this.#messages.endNetworkBackOff(senderId, nowMs);
  }

  recordAndClaim(
    ended: readonly EndedAttempt[],
    claims: readonly { senderId: string; maxCount: number }[],
    nowMs: number,
    routes: readonly { id: string; senderId: string }[] = [],
  ): OutboxEntry[] {
    return this.#database.transaction(() => {
      for (const attempt of ended) this.#messages.endAttempt(attempt);
      for (const { id, senderId } of routes) this.#messages.moveToSender(id, senderId, nowMs);
      const entries = claims.flatMap(({ senderId, maxCount }) => this.#messages.due(senderId, nowMs, maxCount));
      for (const { id } of entries) this.#messages.beginAttempt(id, nowMs);
      return entries;
    });
  }

  discardOfRemovedChannels(kept: readonly string[], nowMs: number): number {
    const ids = this.#messages.ofRemovedChannels(kept);
    // The usual case, which is asked often: nothing is written.
    if (ids.length > 0) this.#database.transaction(() => this.#messages.discardOfRemovedChannels(ids, nowMs));
    return ids.length;
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

  /** The same of channels beside email. */
  channelTroubles(): ChannelTrouble[] {
    return readChannelTroubles(this.#database);
  }

  /** As {@link trouble}, of the messages of one sender. */
  troubleOf(senderId: string): Pick<MessageTrouble, 'failing' | 'idle'> {
    return readSenderTrouble(this.#database, senderId);
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

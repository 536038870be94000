/**
 * Removes what is older than history is kept (product section 8): at start, every day, and when a person shortens the time.
 * A batch at a time, so that nothing else has to wait; what an ending program leaves over, the next run removes.
 */
import { describeError } from '../../src-shared/model/describe-error.ts';
import type { Clock, Scheduler } from '../platform/clock.ts';
import { Alarm } from '../timing/alarm.ts';
import { SerialQueue } from '../timing/serial-queue.ts';

/** A session in the order of removal. */
interface ExpiredSession {
  journalId: number;
  receivedAtMs: number;
}

/** `isComplete` is false where there is more to do. */
interface Removal {
  removed: number;
  isComplete: boolean;
}

/** Never gives what still waits, is held, or needs a person. Each call is one batch, durable when it returns. */
export interface ExpiringHistory {
  sessions(beforeMs: number, after: ExpiredSession | null, limit: number): ExpiredSession[];
  removeSessions(ids: readonly number[], beforeMs: number): Removal;
  /** Those that belong to no session. */
  removeMessages(beforeMs: number): Removal;
}

export interface ExpiringReports {
  /** The journal's ids of the sessions whose report is kept. */
  ids(): Promise<Set<number>>;
  remove(journalId: number): Promise<void>;
  /** Reports whose session the journal does not know. */
  removeSetAside(beforeMs: number): Promise<void>;
}

export interface HistoryRetentionOptions {
  history: ExpiringHistory;
  /** Bytes that were given back to the disk; 0: there are no more. */
  giveSpaceBack: () => number;
  reports: ExpiringReports;
  /** What sources keep of sessions that were taken in before. @returns how many files were removed */
  removeTakenIn: (beforeMs: number, signal: AbortSignal) => Promise<number>;
  /** `null`: nobody has said it, or what was said cannot be read. Then nothing goes: a default must not remove anything. */
  retentionDays: () => number | null;
  clock: Clock;
  scheduler: Scheduler;
  /** Entries of the history are gone. */
  onRemoved: () => void;
  log: (message: string) => void;
}

/** Days of the setting are days of 24 hours. */
export const dayMs = 24 * 60 * 60_000;
const sessionsPerBatch = 100;

interface Removed {
  sessions: number;
  messages: number;
  reports: number;
  files: number;
  bytesGivenBack: number;
}

export class HistoryRetention {
  readonly #options: HistoryRetentionOptions;
  readonly #stopping = new AbortController();
  readonly #next: Alarm;
  readonly #removals = new SerialQueue();
  #appliedDays: number | null = null;
  #isStarted = false;

  constructor(options: HistoryRetentionOptions) {
    this.#options = options;
    this.#next = new Alarm(options.scheduler);
  }

  start(): void {
    this.#isStarted = true;
    this.#run();
  }

  /** A shorter time holds at once. */
  settingsChanged(): void {
    if (this.#isStarted && this.#options.retentionDays() !== this.#appliedDays) this.#run();
  }

  /** Waits for the batch that is under way. */
  async stop(): Promise<void> {
    this.#stopping.abort();
    this.#next.cancel();
    await this.#removals.settled();
  }

  #run(): void {
    this.#appliedDays = this.#options.retentionDays();
    this.#next.after(dayMs, () => this.#run());
    void this.#removals.run(() => this.#remove());
  }

  async #remove(): Promise<void> {
    const { clock, retentionDays, onRemoved, log } = this.#options;
    const days = retentionDays();
    if (days === null) return;
    const beforeMs = clock.nowMs() - days * dayMs;
    const removed: Removed = { sessions: 0, messages: 0, reports: 0, files: 0, bytesGivenBack: 0 };
    const steps = [
      () => this.#removeSessions(beforeMs, removed),
      () => this.#removeMessages(beforeMs, removed),
      () => this.#giveSpaceBack(removed),
      () => this.#removeFiles(beforeMs, removed),
    ];
    for (const step of steps) {
      if (this.#stopping.signal.aborted) break;
      // A share that is away, or a report that another program holds, must not keep the rest from being removed.
      await step().catch((error: unknown) => log(`Old history could not be removed: ${describeError(error)}`));
    }
    if (removed.sessions + removed.messages > 0) onRemoved();
    if (Object.values(removed).some((count) => count > 0)) log(describeRemoved(removed, days));
  }

  async #removeSessions(beforeMs: number, removed: Removed): Promise<void> {
    const { history, reports } = this.#options;
    const kept = await reports.ids();
    let after: ExpiredSession | null = null;
    while (!this.#stopping.signal.aborted) {
      const batch: ExpiredSession[] = history.sessions(beforeMs, after, sessionsPerBatch);
      if (batch.length === 0) return;
      after = batch.at(-1) ?? null;
      const ids: number[] = [];
      for (const { journalId } of batch) {
        // The report first: one that were left over would be taken for that of a later session with the same number.
        if (!kept.has(journalId) || (await this.#removeReport(journalId, removed))) ids.push(journalId);
      }
      await this.#inBatches(() => {
        const outcome = history.removeSessions(ids, beforeMs);
        removed.sessions += outcome.removed;
        return outcome.isComplete;
      });
    }
  }

  /** @returns whether it is gone; otherwise its session stays, and it is tried again the next day. */
  async #removeReport(journalId: number, removed: Removed): Promise<boolean> {
    try {
      await this.#options.reports.remove(journalId);
      removed.reports += 1;
      return true;
    } catch (error) {
      this.#options.log(`The report of session ${journalId} could not be removed: ${describeError(error)}`);
      return false;
    }
  }

  #removeMessages(beforeMs: number, removed: Removed): Promise<void> {
    return this.#inBatches(() => {
      const outcome = this.#options.history.removeMessages(beforeMs);
      removed.messages += outcome.removed;
      return outcome.isComplete;
    });
  }

  #giveSpaceBack(removed: Removed): Promise<void> {
    return this.#inBatches(() => {
      const bytes = this.#options.giveSpaceBack();
      removed.bytesGivenBack += bytes;
      return bytes === 0;
    });
  }

  async #removeFiles(beforeMs: number, removed: Removed): Promise<void> {
    const { reports, removeTakenIn } = this.#options;
    await reports.removeSetAside(beforeMs);
    removed.files = await removeTakenIn(beforeMs, this.#stopping.signal);
  }

  /** @param batch - returns whether there is nothing more */
  async #inBatches(batch: () => boolean): Promise<void> {
    while (!this.#stopping.signal.aborted) {
      const isComplete = batch();
      await this.#options.scheduler.nextTurn();
      if (isComplete) return;
    }
  }
}

function describeRemoved(removed: Removed, days: number): string {
  const { sessions, messages, reports, files, bytesGivenBack } = removed;
  return (
    `Removed what is older than ${days} days: ${sessions} sessions, ${messages} messages without one, ` +
    `${reports} reports, ${files} accepted files; ${Math.round(bytesGivenBack / 1e6)} MB given back to the disk.`
  );
}

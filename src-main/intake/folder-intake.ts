/** Takes finished sessions in from the watched folder (product section 7.1). */
import { describeError } from '../../src-shared/domain/describe-error.ts';
import type { JobSession } from '../../src-shared/domain/job-session.ts';
import type { StorageFailure } from '../../src-shared/domain/failure.ts';
import type { CancelScheduled, Clock, Scheduler } from '../system-ports/clock.ts';
import { decodeText } from './decode-text.ts';
import { describeBadDocuments, readSessionText, sessionTextFormOf } from './read-session-text.ts';
import type { FileMoving, RejectedPart, SessionFile, SessionFolder } from './session-folder.ts';

/** Where sessions become durable. */
export interface SessionJournal {
  /**
   * Durable when it returns, all or none. A session that is known already (same source and id) is left as it is.
   *
   * @returns what became of each, in the order given
   */
  recordSessions(sessions: readonly JobSession[], receivedAtMs: number): ('recorded' | 'known')[];
}

export interface FolderIntakeOptions {
  folder: SessionFolder;
  /** For messages to the person. */
  path: string;
  journal: SessionJournal;
  clock: Clock;
  scheduler: Scheduler;
  hash: (text: string) => string;
  /** At least one new session was recorded. */
  onRecorded: () => void;
  /** `null`: the folder works (again). */
  onFailure: (failure: StorageFailure | null) => void;
  log: (message: string) => void;
}

/**
 * A file that does not parse may still be written to, and one of many lines may get more; one that has not changed for
 * so long is taken as finished.
 */
export const settledAfterMs = 10_000;
/** Scanners hold a file for seconds. One that is held for so long is told of. */
export const lockPatienceMs = 5 * 60_000;
/** Network shares tell nothing of changes, so the folder is looked through anyway. */
export const scanIntervalMs = 5_000;
export const maxDocumentBytes = 256 * 1024 * 1024;
/** So many files are recorded with one sync of the disk; thousands may wait, and each sync takes as long as many files. */
export const maxBatchFiles = 64;
/** So much of them is in memory at a time; a larger file is taken in alone. */
const maxBatchBytes = 4 * 1024 * 1024;

interface ReadFile {
  name: string;
  sessions: readonly JobSession[];
  /** Lines of it that are no session. */
  bad: RejectedPart | null;
}

type Look = { sizeBytes: number; modifiedAtMs: number; unchangedSinceMs: number };

/** A file that another program holds, for longer than is normal. */
class HeldFile extends Error {
  override readonly name = 'HeldFile';
}

export class FolderIntake {
  readonly #options: FolderIntakeOptions;
  readonly #looks = new Map<string, Look>();
  /** Since when another program has kept files from being read, or from being moved, by name. */
  readonly #unreadableSinceMs = new Map<string, number>();
  readonly #unmovableSinceMs = new Map<string, number>();
  /** Files whose bad lines are in `rejected/` already, while they themselves could not be moved yet. */
  readonly #partsRejected = new Set<string>();
  #scan: Promise<void> | null = null;
  #shouldScanAgain = false;
  /** Something was recorded that {@link FolderIntakeOptions.onRecorded} has not taken up yet. */
  #hasNews = false;
  #cancelNext: CancelScheduled = () => {};
  #isRunning = false;

  constructor(options: FolderIntakeOptions) {
    this.#options = options;
  }

  start(): void {
    this.#isRunning = true;
    this.wake();
  }

  /** Waits for a scan that is under way. */
  async stop(): Promise<void> {
    this.#isRunning = false;
    this.#cancelNext();
    await this.#scan;
  }

  /** Something may have changed in the folder: look now. Scans never overlap. */
  wake(): void {
    if (!this.#isRunning) return;
    if (this.#scan !== null) {
      this.#shouldScanAgain = true;
      return;
    }
    this.#cancelNext();
    this.#scan = this.#runScan().finally(() => {
      this.#scan = null;
      if (!this.#isRunning) return;
      if (this.#shouldScanAgain) {
        this.#shouldScanAgain = false;
        this.wake();
      } else {
        this.#cancelNext = this.#options.scheduler.after(scanIntervalMs, () => this.wake());
      }
    });
  }

  async #runScan(): Promise<void> {
    try {
      const files = await this.#options.folder.list();
      const names = new Set(files.map(({ name }) => name));
      for (const known of [this.#looks, this.#unreadableSinceMs, this.#unmovableSinceMs, this.#partsRejected]) {
        for (const name of known.keys()) if (!names.has(name)) known.delete(name);
      }
      let trouble: unknown = null;
      try {
        this.#passOn();
      } catch (error) {
        trouble = error;
      }
      for (const batch of toBatches(files)) {
        if (!this.#isRunning) return;
        trouble = (await this.#takeIn(batch)) ?? trouble;
      }
      if (trouble === null) this.#options.onFailure(null);
      else this.#fail(trouble);
    } catch (error) {
      this.#fail(error);
    }
  }

  #fail(error: unknown): void {
    const { path, log, onFailure } = this.#options;
    const reason = describeError(error);
    // The name of a file says more about a customer than belongs into a log.
    log(
      error instanceof HeldFile
        ? 'A session file is held by another program.'
        : `The session folder could not be used: ${reason}`,
    );
    onFailure({ kind: error instanceof HeldFile ? 'session-file-held' : 'session-folder-unusable', path, reason });
  }

  /** @returns what went wrong with one of the files; it must not hold up the others. `null`: nothing. */
  async #takeIn(batch: readonly SessionFile[]): Promise<unknown> {
    let trouble: unknown = null;
    const note = (error: unknown) => {
      trouble ??= error;
      return null;
    };
    const read = await Promise.all(batch.map((file) => this.#read(file).catch(note)));
    const files = read.filter((file) => file !== null);
    // Durable first, moved second: a crash in between reads the file again and finds the session known.
    const recorded = this.#record(files, note);
    await Promise.all(recorded.map((file) => this.#accept(file).catch(note)));
    try {
      this.#passOn();
    } catch (error) {
      note(error);
    }
    return trouble;
  }

  /** @returns what is in the file; `null` where there is nothing (yet). */
  async #read(file: SessionFile): Promise<ReadFile | null> {
    if (file.sizeBytes > maxDocumentBytes) {
      if (this.#isSettled(file)) await this.#reject(file.name, 'The document is larger than 256 MB.');
      return null;
    }
    const form = sessionTextFormOf(file.name);
    // Each line may be followed by another, so that only time tells when it is complete.
    if (form === 'document-per-line' && !this.#isSettled(file)) return null;
    const reading = await this.#options.folder.read(file.name);
    if (reading.kind === 'gone') return null;
    if (reading.kind === 'locked') return this.#noteHeld(file.name, this.#unreadableSinceMs);
    this.#unreadableSinceMs.delete(file.name);
    const { sessions, bad } = readSessionText(decodeText(reading.bytes), form, {
      source: 'folder',
      writtenAtMs: file.modifiedAtMs,
      hash: this.#options.hash,
    });
    if (bad.length === 0) return { name: file.name, sessions, bad: null };
    // Half-written: the rest may still come.
    if (bad.some(({ kind }) => kind === 'broken') && !this.#isSettled(file)) return null;
    const reason = describeBadDocuments(bad);
    if (sessions.length === 0) {
      await this.#reject(file.name, reason);
      return null;
    }
    // Only these go to `rejected`: corrected and offered again, they bring none of the others a second time.
    return { name: file.name, sessions, bad: { text: bad.map(({ text }) => `${text.trimEnd()}\n`).join(''), reason } };
  }

  /** All with one sync of the disk or, where that fails, each alone. @returns those whose sessions are recorded. */
  #record(files: readonly ReadFile[], onTrouble: (error: unknown) => void): readonly ReadFile[] {
    if (files.length === 0) return [];
    const { journal, clock, log } = this.#options;
    // Files may have been copied, and lines written, in another order than the jobs have ended.
    const sessions = files
      .flatMap((file) => file.sessions)
      .toSorted((a, b) => Date.parse(a.endedAt) - Date.parse(b.endedAt));
    try {
      const outcomes = journal.recordSessions(sessions, clock.nowMs());
      const newCount = outcomes.filter((outcome) => outcome === 'recorded').length;
      log(`Sessions taken in: ${newCount} recorded, ${outcomes.length - newCount} known already.`);
      if (newCount > 0) this.#hasNews = true;
      return files;
    } catch (error) {
      if (files.length > 1) return files.flatMap((file) => this.#record([file], onTrouble));
      onTrouble(error);
      return [];
    }
  }

  /** What fails here (a full disk) is tried again at the next look: a recorded session must not wait for another one. */
  #passOn(): void {
    if (!this.#hasNews) return;
    this.#options.onRecorded();
    this.#hasNews = false;
  }

  async #accept({ name, bad }: ReadFile): Promise<void> {
    if (bad !== null && !this.#partsRejected.has(name)) {
      this.#options.log('Lines of a session file were rejected.');
      await this.#options.folder.rejectPart(name, bad);
      // Once, however often it takes to move the file itself.
      this.#partsRejected.add(name);
    }
    await this.#move(name, (folder) => folder.accept(name));
  }

  async #reject(name: string, reason: string): Promise<void> {
    this.#options.log('A session file was rejected.');
    await this.#move(name, (folder) => folder.reject(name, reason));
  }

  async #move(name: string, move: (folder: SessionFolder) => Promise<FileMoving>): Promise<void> {
    if ((await move(this.#options.folder)) === 'locked') this.#noteHeld(name, this.#unmovableSinceMs);
    else this.#unmovableSinceMs.delete(name);
  }

  /** @throws HeldFile once the person should know; until then, the next look decides. */
  #noteHeld(name: string, heldSinceMs: Map<string, number>): null {
    const nowMs = this.#options.clock.nowMs();
    const sinceMs = heldSinceMs.get(name) ?? nowMs;
    heldSinceMs.set(name, sinceMs);
    if (nowMs - sinceMs >= lockPatienceMs) throw new HeldFile(name);
    return null;
  }

  #isSettled(file: SessionFile): boolean {
    const nowMs = this.#options.clock.nowMs();
    const last = this.#looks.get(file.name);
    if (last?.sizeBytes === file.sizeBytes && last.modifiedAtMs === file.modifiedAtMs) {
      return nowMs - last.unchangedSinceMs >= settledAfterMs;
    }
    this.#looks.set(file.name, {
      sizeBytes: file.sizeBytes,
      modifiedAtMs: file.modifiedAtMs,
      unchangedSinceMs: nowMs,
    });
    return false;
  }
}

function* toBatches(files: readonly SessionFile[]): Generator<readonly SessionFile[]> {
  let batch: SessionFile[] = [];
  let batchBytes = 0;
  for (const file of files) {
    if (batch.length >= maxBatchFiles || (batch.length > 0 && batchBytes + file.sizeBytes > maxBatchBytes)) {
      yield batch;
      batch = [];
      batchBytes = 0;
    }
    batch.push(file);
    batchBytes += file.sizeBytes;
  }
  if (batch.length > 0) yield batch;
}

/** Takes finished sessions in from the watched folder (product section 7.1). */
import { describeError } from '../../src-shared/domain/describe-error.ts';
import type { JobSession } from '../../src-shared/domain/job-session.ts';
import type { StorageFailure } from '../../src-shared/domain/failure.ts';
import type { CancelScheduled, Clock, Scheduler } from '../system-ports/clock.ts';
import { decodeText } from './decode-text.ts';
import { recordPackedSessions, type EarlyObjectsJournal, type LargeFileReader } from './large-session-files.ts';
import { describeBadDocuments, readSessionText, sessionTextFormOf, type BadDocument } from './read-session-text.ts';
import { RejectedFiles } from './rejected-files.ts';
import { SinceByName } from './since-by-name.ts';
import type { FileMoving, RejectedPart, SessionFile, SessionFolder } from './session-folder.ts';

/** Where sessions become durable. */
export interface SessionJournal extends EarlyObjectsJournal {
  /**
   * Durable when it returns, all or none. A session that is known already (same source, id and run) is left as it is;
   * another run under its id is recorded under one of its own.
   *
   * @returns what became of each, in the order given
   */
  recordSessions(sessions: readonly JobSession[], receivedAtMs: number): ('recorded' | 'known')[];
}

export interface FolderIntakeOptions {
  folder: SessionFolder;
  path: string;
  /** For files that would keep windows waiting. */
  largeFiles: LargeFileReader;
  journal: SessionJournal;
  clock: Clock;
  scheduler: Scheduler;
  hash: (text: string) => string;
  /** At least one new session was recorded. */
  onRecorded: () => void;
  /** `null`: the folder works (again). */
  onFailure: (failure: StorageFailure | null) => void;
  /** Files lie in `rejected/`; `null`: none does any more. `known`: a person was told of each that is left. */
  onRejected: (failure: StorageFailure | null, news: 'new' | 'known') => void;
  log: (message: string) => void;
}

/**
 * A file that does not parse may still be written to, and one of many lines may get more; one that has not changed for
 * so long is taken as finished.
 */
export const settledAfterMs = 10_000;
/** Scanners hold a file for seconds. One that is held for so long is told of, and what is in it is waited for no more. */
export const lockPatienceMs = 5 * 60_000;
/** Network shares tell nothing of changes, so the folder is looked through anyway. */
export const scanIntervalMs = 5_000;
export const maxDocumentBytes = 256 * 1024 * 1024;
/** So many files are recorded with one sync of the disk; thousands may wait, and each sync takes as long as many files. */
export const maxBatchFiles = 64;
/** So much of them is in memory at a time; a larger file is taken in alone. */
const maxBatchBytes = 4 * 1024 * 1024;
/** The computer may be short of memory for a moment. */
export const memoryRestMs = 60_000;
const maxMemoryFailures = 3;
/** From here on, reading a file takes longer than a person notices. */
export const largeFileBytes = 1024 * 1024;

interface ReadFile {
  name: string;
  /** How much of it was read, where more may be written to it; `null`: it is complete. */
  sizeBytes: number | null;
  sessions: readonly JobSession[];
  /** Lines of it that are no session. */
  bad: RejectedPart | null;
}

type Look = { sizeBytes: number; modifiedAtMs: number; unchangedSinceMs: number };

/** Trouble with one file, which keeps no other from being taken in. */
class FileTrouble extends Error {
  override readonly name = 'FileTrouble';
  readonly toFailure: (path: string) => StorageFailure;

  constructor(message: string, toFailure: (path: string) => StorageFailure) {
    super(message);
    this.toFailure = toFailure;
  }
}

/** For longer than is normal. */
function heldFile(name: string): FileTrouble {
  return new FileTrouble('A session file is held by another program.', (path) => {
    return { kind: 'session-file-held', path, reason: name };
  });
}

function unreadableFile(name: string, reason: string): FileTrouble {
  return new FileTrouble('A session file cannot be read or moved.', (path) => {
    return { kind: 'session-file-unreadable', path, name, reason };
  });
}

/** Names the source of what comes in this way, for good. */
export const folderSourceName = 'folder';

export class FolderIntake {
  readonly #options: FolderIntakeOptions;
  readonly #looks = new Map<string, Look>();
  /** Since when another program has kept files from being read, or from being moved, by name. */
  readonly #unreadable = new SinceByName();
  readonly #unmovable = new SinceByName();
  /** Since when files could not be taken in, by name: they may be half-written, or held by another program. */
  readonly #left = new SinceByName();
  /** Files whose bad lines are in `rejected/` already, while they themselves could not be moved yet. */
  readonly #partsRejected = new Set<string>();
  /** Large files that needed more memory than there was: how often, and when they are read again. */
  readonly #memoryShort = new Map<string, { count: number; againAtMs: number }>();
  readonly #rejected: RejectedFiles;
  #lastReadAtMs = Number.NEGATIVE_INFINITY;
  #scan: Promise<void> | null = null;
  #shouldScanAgain = false;
  /** Something was recorded that {@link FolderIntakeOptions.onRecorded} has not taken up yet. */
  #hasNews = false;
  #cancelNext: CancelScheduled = () => {};
  #isRunning = false;
  #stopping = new AbortController();

  constructor(options: FolderIntakeOptions) {
    this.#options = options;
    this.#rejected = new RejectedFiles(options);
  }

  /**
   * When everything that lay in the folder was known, by our own clock; before the first look, `-Infinity`. A file that
   * cannot be read for as long as a person is told of does not count any more: it must not hold up all others for good.
   */
  get lastReadAtMs(): number {
    return this.#lastReadAtMs;
  }

  start(): void {
    this.#isRunning = true;
    this.#stopping = new AbortController();
    this.wake();
  }

  /** Waits for a scan that is under way. */
  async stop(): Promise<void> {
    this.#isRunning = false;
    this.#cancelNext();
    this.#stopping.abort(new Error('the program is ending'));
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
    const { folder, clock } = this.#options;
    try {
      const beganAtMs = clock.nowMs();
      // Side by side: on a share, each takes its time.
      const [files] = await Promise.all([folder.list(), this.#rejected.look()]);
      const names = new Set(files.map(({ name }) => name));
      this.#forgetAllBut(names);
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
      if (this.#left.areAllOlderThan(lockPatienceMs, clock.nowMs())) this.#lastReadAtMs = beganAtMs;
      if (this.#rejected.hasNew) await this.#rejected.look();
      if (trouble === null) this.#options.onFailure(null);
      else this.#fail(trouble);
    } catch (error) {
      this.#fail(error);
    }
  }

  #forgetAllBut(names: ReadonlySet<string>): void {
    const byName = [this.#looks, this.#unreadable, this.#unmovable, this.#left, this.#partsRejected, this.#memoryShort];
    for (const known of byName) for (const name of known.keys()) if (!names.has(name)) known.delete(name);
  }

  #fail(error: unknown): void {
    const { path, log, onFailure } = this.#options;
    if (error instanceof FileTrouble) {
      // The name of a file says more about a customer than belongs into a log.
      log(error.message);
      onFailure(error.toFailure(path));
      return;
    }
    const reason = describeError(error);
    log(`The session folder could not be used: ${reason}`);
    onFailure({ kind: 'session-folder-unusable', path, reason });
  }

  /** @returns what went wrong with one of the files; it must not hold up the others. `null`: nothing. */
  async #takeIn(batch: readonly SessionFile[]): Promise<unknown> {
    let trouble: unknown = null;
    const note = (error: unknown) => {
      trouble ??= error;
      return null;
    };
    const [first] = batch;
    const nowMs = this.#options.clock.nowMs();
    // Until it is recorded.
    for (const { name } of batch) this.#left.note(name, nowMs);
    if (first !== undefined && isLarge(first)) {
      await this.#takeInLarge(first).catch((error: unknown) => {
        // What was recorded until then is known the next time.
        if (this.#isRunning) note(error);
      });
    } else {
      await this.#takeInSmall(batch, note);
    }
    try {
      this.#passOn();
    } catch (error) {
      note(error);
    }
    return trouble;
  }

  async #takeInSmall(batch: readonly SessionFile[], note: (error: unknown) => null): Promise<void> {
    const read = await Promise.all(batch.map((file) => this.#read(file).catch(note)));
    const files = read.filter((file) => file !== null);
    // Durable first, moved second: a crash in between reads the file again and finds the session known.
    const recorded = this.#record(files, note);
    await Promise.all(recorded.map((file) => this.#accept(file).catch(note)));
  }

  /** @returns what is in the file; `null` where there is nothing (yet). */
  async #read(file: SessionFile): Promise<ReadFile | null> {
    const form = sessionTextFormOf(file.name);
    // Each line may be followed by another, so that only time tells when it is complete.
    if (form === 'document-per-line' && !this.#isSettled(file)) return null;
    const reading = await this.#options.folder.read(file.name).catch((error: unknown) => {
      throw unreadableFile(file.name, describeError(error));
    });
    if (reading.kind === 'gone') return null;
    if (reading.kind !== 'content') return this.#noteHeld(file.name, this.#unreadable, reading.kind);
    this.#unreadable.delete(file.name);
    const { sessions, bad } = readSessionText(decodeText(reading.bytes), form, {
      source: folderSourceName,
      writtenAtMs: file.modifiedAtMs,
      hash: this.#options.hash,
    });
    // Half-written: the rest may still come.
    if (bad.some(({ kind }) => kind === 'broken') && !this.#isSettled(file)) return null;
    if (sessions.length > 0) {
      const sizeBytes = form === 'document-per-line' ? reading.bytes.byteLength : null;
      return { name: file.name, sizeBytes, sessions, bad: toRejectedPart(bad) };
    }
    await this.#reject(file.name, describeBadDocuments(bad));
    return null;
  }

  /** Rejects with what went wrong. What was recorded until then is known the next time. */
  async #takeInLarge(file: SessionFile): Promise<void> {
    // It would be read in vain while it is still being written, and reading it takes seconds.
    if (!this.#isSettled(file)) return;
    if (file.sizeBytes > maxDocumentBytes) {
      await this.#reject(file.name, 'The document is larger than 256 MB.');
      return;
    }
    const { largeFiles, path, clock, log } = this.#options;
    if (clock.nowMs() < (this.#memoryShort.get(file.name)?.againAtMs ?? 0)) return;
    const { signal } = this.#stopping;
    const read = await largeFiles.read(path, file, signal).catch((error: unknown) => {
      throw unreadableFile(file.name, describeError(error));
    });
    if (read.kind === 'gone') return;
    if (read.kind === 'memory-short') {
      await this.#putOff(file.name);
      return;
    }
    this.#memoryShort.delete(file.name);
    if (read.kind !== 'read') {
      this.#noteHeld(file.name, this.#unreadable, read.kind);
      return;
    }
    this.#unreadable.delete(file.name);
    const { parts, bad } = read.reading;
    if (parts.length === 0) {
      await this.#reject(file.name, describeBadDocuments(bad));
      return;
    }
    const newCount = await recordPackedSessions(read.reading, this.#options, signal);
    log(`A large session file was taken in: ${newCount} recorded.`);
    this.#left.delete(file.name);
    if (newCount > 0) this.#hasNews = true;
    const sizeBytes = sessionTextFormOf(file.name) === 'document-per-line' ? read.sizeBytes : null;
    await this.#accept({ name: file.name, sizeBytes, bad: toRejectedPart(bad) });
  }

  /** Reading it in vain takes seconds and gigabytes each time. */
  async #putOff(name: string): Promise<void> {
    const count = (this.#memoryShort.get(name)?.count ?? 0) + 1;
    this.#options.log(`A session file needs more memory than there is, ${count} times so far.`);
    this.#memoryShort.set(name, { count, againAtMs: this.#options.clock.nowMs() + memoryRestMs });
    if (count < maxMemoryFailures) return;
    const reason = `Reading the document needs more memory than there is; it was tried ${maxMemoryFailures} times. Have the script report fewer objects, or leave the list of objects out and give objectCount and issueCount.`;
    await this.#reject(name, reason);
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
      for (const { name } of files) this.#left.delete(name);
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

  async #accept({ name, sizeBytes, bad }: Omit<ReadFile, 'sessions'>): Promise<void> {
    if (bad !== null && !this.#partsRejected.has(name)) {
      this.#options.log('Lines of a session file were rejected.');
      await this.#options.folder.rejectPart(name, bad);
      // Once, however often it takes to move the file itself.
      this.#partsRejected.add(name);
      this.#rejected.noteNew();
    }
    await this.#move(name, (folder) => folder.accept(name, sizeBytes));
  }

  async #reject(name: string, reason: string): Promise<void> {
    this.#options.log('A session file was rejected.');
    if (await this.#move(name, (folder) => folder.reject(name, reason))) this.#rejected.noteNew();
  }

  /** @returns whether it was moved */
  async #move(name: string, move: (folder: SessionFolder) => Promise<FileMoving>): Promise<boolean> {
    const moving = await move(this.#options.folder);
    if (moving !== 'moved') {
      this.#noteHeld(name, this.#unmovable, moving);
      return false;
    }
    this.#unmovable.delete(name);
    return true;
  }

  /** @throws FileTrouble once the person should know; until then, the next look decides. */
  #noteHeld(name: string, held: SinceByName, how: 'locked' | 'denied'): null {
    const nowMs = this.#options.clock.nowMs();
    if (nowMs - held.note(name, nowMs) < lockPatienceMs) return null;
    throw how === 'locked' ? heldFile(name) : unreadableFile(name, 'the system denies access to it');
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

/** Only these go to `rejected`: corrected and offered again, they bring none of the others a second time. */
function toRejectedPart(bad: readonly BadDocument[]): RejectedPart | null {
  if (bad.length === 0) return null;
  return { text: bad.map(({ text }) => `${text.trimEnd()}\n`).join(''), reason: describeBadDocuments(bad) };
}

function isLarge({ sizeBytes }: SessionFile): boolean {
  return sizeBytes > largeFileBytes;
}

/** Large files are alone. */
function* toBatches(files: readonly SessionFile[]): Generator<readonly SessionFile[]> {
  let batch: SessionFile[] = [];
  let batchBytes = 0;
  for (const file of files) {
    const isFull =
      batch.length >= maxBatchFiles ||
      batchBytes + file.sizeBytes > maxBatchBytes ||
      isLarge(file) ||
      batch.some(isLarge);
    if (batch.length > 0 && isFull) {
      yield batch;
      batch = [];
      batchBytes = 0;
    }
    batch.push(file);
    batchBytes += file.sizeBytes;
  }
  if (batch.length > 0) yield batch;
}

/** Takes finished sessions in from the watched folder (product section 7.1). */
import { describeError } from '../../../src-shared/model/describe-error.ts';
import type { JobSession } from '../../../src-shared/model/job-session.ts';
import type { SessionFolderFailure } from '../../../src-shared/model/failures/session-folder-failure.ts';
import type { Clock, Scheduler } from '../../platform/clock.ts';
import { Alarm } from '../../timing/alarm.ts';
import type { Memory } from '../../platform/memory.ts';
import { isLarge, toBatches } from './file-batches.ts';
import { FileMover } from './file-mover.ts';
import { FileTrouble, lockPatienceMs } from './file-trouble.ts';
import { LargeFileIntake } from './large-file-intake.ts';
import { OtherFiles } from './other-files.ts';
import type { EarlyObjectsJournal, LargeFileReader } from './large-session-files.ts';
import { RejectedFiles } from './rejected-files.ts';
import { SettledFiles, SinceByName } from './file-ages.ts';
import { SmallFileIntake } from './small-file-intake.ts';
import type { SessionFile, SessionFolder } from './session-folder.ts';
import { TakenLines } from './taken-lines.ts';

/** Where sessions become durable. */
export interface SessionJournal extends EarlyObjectsJournal, Memory {
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
  /** Goes by real time, as the disk does, whatever the clock says. */
  diskScheduler: Scheduler;
  hash: (text: string) => string;
  /** At least one new session was recorded. */
  onRecorded: () => void;
  /** Everything that lay in the folder is known, after it had not been for longer than {@link awayAfterMs}. */
  onReadAgain: () => void;
  /** `null`: the folder works (again). */
  onFailure: (failure: SessionFolderFailure | null) => void;
  /** Files lie in `rejected/`; `null`: none does any more. `known`: a person was told of each that is left. */
  onRejected: (failure: SessionFolderFailure | null, news: 'new' | 'known') => void;
  /** As {@link onRejected}, of files that are not read because of their names. */
  onOthers: (failure: SessionFolderFailure | null, news: 'new' | 'known') => void;
  log: (message: string) => void;
}

/** Network shares tell nothing of changes, so the folder is looked through anyway. */
export const scanIntervalMs = 5_000;
/** A folder that was not looked through for so long is away: its share is, or the program was. */
export const awayAfterMs = 60_000;
/** A share that is away may keep one step of a look waiting for good: the person is told after this time. */
export const stepPatienceMs = 5 * 60_000;
/** In so many parts: a computer that wakes up has one of them behind it, however long it slept. */
const stepParts = 10;
/** For so long, such a look holds up the end of the program or the change to another folder. */
const stopPatienceMs = 10_000;

export class FolderIntake {
  readonly #options: FolderIntakeOptions;
  readonly #small: SmallFileIntake;
  readonly #large: LargeFileIntake;
  readonly #rejected: RejectedFiles;
  readonly #others: OtherFiles;
  readonly #takenLines: TakenLines;
  /** Since when files could not be taken in, by name: they may be half-written, or held by another program. */
  readonly #left = new SinceByName();
  /** What is known of files by their names. */
  readonly #byName: readonly { keys(): Iterable<string>; delete(name: string): unknown }[];
  #lastReadAtMs = Number.NEGATIVE_INFINITY;
  #loggedTrouble: string | null = null;
  #scan: Promise<void> | null = null;
  #shouldScanAgain = false;
  /** Something was recorded that {@link FolderIntakeOptions.onRecorded} has not taken up yet. */
  #hasNews = false;
  readonly #next: Alarm;
  readonly #stepLimit: Alarm;
  #isRunning = false;
  #stopping = new AbortController();

  constructor(options: FolderIntakeOptions) {
    this.#options = options;
    this.#stepLimit = new Alarm(options.diskScheduler);
    this.#next = new Alarm(options.scheduler);
    const rejected = new RejectedFiles(options);
    const takenLines = new TakenLines({ ...options, memory: options.journal });
    const settled = new SettledFiles();
    const mover = new FileMover({ ...options, takenLines, rejected });
    const onRecorded = (names: readonly string[], isNew: boolean) => {
      this.#hasNews ||= isNew;
      for (const name of names) this.#left.delete(name);
    };
    const shared = { ...options, mover, settled, takenLines, onRecorded };
    this.#small = new SmallFileIntake(shared);
    this.#large = new LargeFileIntake(shared);
    this.#rejected = rejected;
    this.#others = new OtherFiles(options);
    this.#takenLines = takenLines;
    const held = [mover.unmovable, this.#small.unreadable, this.#large.unreadable];
    this.#byName = [settled, takenLines, this.#left, this.#large.memoryShort, ...held];
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

  /** Waits for a scan that is under way, unless the folder keeps it waiting. */
  async stop(): Promise<void> {
    this.#isRunning = false;
    this.#next.cancel();
    this.#stopping.abort(new Error('the program is ending'));
    if (this.#scan === null) return;
    const limit = Promise.withResolvers<void>();
    const cancel = this.#options.diskScheduler.after(stopPatienceMs, limit.resolve);
    await Promise.race([this.#scan, limit.promise]);
    cancel();
    this.#stepLimit.cancel();
  }

  /** Something may have changed in the folder: look now. Scans never overlap. */
  wake(): void {
    if (!this.#isRunning) return;
    if (this.#scan !== null) {
      this.#shouldScanAgain = true;
      return;
    }
    this.#next.cancel();
    this.#scan = this.#runScan().finally(() => {
      this.#scan = null;
      if (!this.#isRunning) return;
      if (this.#shouldScanAgain) {
        this.#shouldScanAgain = false;
        this.wake();
      } else {
        this.#next.after(scanIntervalMs, () => this.wake());
      }
    });
  }

  async #runScan(): Promise<void> {
    const { folder, clock } = this.#options;
    let trouble: unknown = null;
    const note = (error: unknown) => {
      trouble ??= error;
      return null;
    };
    try {
      this.#limitStep();
      const beganAtMs = clock.nowMs();
      // Side by side: on a share, each takes its time.
      const [files, isAnyPutBack] = await Promise.all([
        folder.list(),
        this.#rejected.look(note),
        this.#takenLines.look(beganAtMs).catch(note),
      ]);
      this.#shouldScanAgain ||= isAnyPutBack;
      this.#others.look(beganAtMs);
      this.#forgetAllBut(new Set(files.map(({ name }) => name)));
      this.#passOn(note);
      for (const batch of toBatches(files)) {
        if (!this.#isRunning) return;
        this.#limitStep();
        await this.#takeIn(batch, note);
      }
      if (this.#left.areAllOlderThan(lockPatienceMs, clock.nowMs())) this.#noteRead(beganAtMs);
      if (this.#rejected.hasNew) await this.#rejected.look(note);
      if (trouble !== null) return this.#fail(trouble);
      this.#loggedTrouble = null;
      this.#options.onFailure(null);
    } catch (error) {
      this.#fail(error);
    } finally {
      this.#stepLimit.cancel();
    }
  }

  #noteRead(atMs: number): void {
    const wasAway = atMs - this.#lastReadAtMs >= awayAfterMs;
    this.#lastReadAtMs = atMs;
    if (wasAway) this.#options.onReadAgain();
  }

  /** The step goes on all the same: nothing can end it, and another one beside it would wait as well. */
  #limitStep(partsLeft = stepParts): void {
    this.#stepLimit.after(stepPatienceMs / stepParts, () => {
      if (partsLeft > 1) this.#limitStep(partsLeft - 1);
      else this.#fail(new Error(`it has not answered for ${stepPatienceMs / 60_000} minutes, and is waited for`));
    });
  }

  #forgetAllBut(names: ReadonlySet<string>): void {
    for (const known of this.#byName) for (const name of known.keys()) if (!names.has(name)) known.delete(name);
  }

  #fail(error: unknown): void {
    const { path, onFailure } = this.#options;
    if (error instanceof FileTrouble) {
      // The name of a file says more about a customer than belongs into a log.
      this.#logTrouble(error.message);
      onFailure(error.toFailure(path));
      return;
    }
    const reason = describeError(error);
    this.#logTrouble(`The session folder could not be used: ${reason}`);
    onFailure({ area: 'session-folder', kind: 'session-folder-unusable', path, reason });
  }

  /** Each look finds it again: a line every few seconds would drive all others out of the log. */
  #logTrouble(message: string): void {
    if (message !== this.#loggedTrouble) this.#options.log(message);
    this.#loggedTrouble = message;
  }

  /** @param note - gets what went wrong with one of the files; it must not hold up the others */
  async #takeIn(batch: readonly SessionFile[], note: (error: unknown) => null): Promise<void> {
    const [first] = batch;
    const nowMs = this.#options.clock.nowMs();
    // Until it is recorded.
    for (const { name } of batch) this.#left.note(name, nowMs);
    if (first !== undefined && isLarge(first)) {
      await this.#large.takeIn(first, this.#stopping.signal).catch((error: unknown) => {
        // What was recorded until then is known the next time.
        if (this.#isRunning) note(error);
      });
    } else {
      await this.#small.takeIn(batch, note);
    }
    this.#passOn(note);
    try {
      this.#takenLines.save();
    } catch (error) {
      note(error);
    }
  }

  /** What fails here (a full disk) is tried again at the next look: a recorded session must not wait for another one. */
  #passOn(note: (error: unknown) => null): void {
    if (!this.#hasNews) return;
    try {
      this.#options.onRecorded();
      this.#hasNews = false;
    } catch (error) {
      note(error);
    }
  }
}

/** Writes the metrics into the folder that the settings name: on change and every minute (product section 17.5). */
import { describeError } from '../../src-shared/model/describe-error.ts';
import type { SystemFailure } from '../../src-shared/model/failures/system-failure.ts';
import type { Scheduler } from '../platform/clock.ts';
import { Alarm } from '../timing/alarm.ts';
import { GatheredCall } from '../timing/gathered-call.ts';

/** Folders of the textfile collector. Others may be on a share that does not answer: calls may take for ever. */
export interface MetricsFolder {
  /** The file is whole, or as it was. @throws Error with the system's reason */
  write(folder: string, text: string): Promise<void>;
  /** It need not be there. @throws as {@link write} */
  remove(folder: string): Promise<void>;
}

export interface MetricsFileOptions {
  /** `null`: no metrics are written. */
  folder: () => string | null;
  text: () => string;
  files: MetricsFolder;
  scheduler: Scheduler;
  /** Told once, however long it lasts; `null`: it is over. */
  onFailure: (failure: SystemFailure | null) => void;
  log: (message: string) => void;
}

/** Its time of change tells monitoring that the program is running. */
export const metricsIntervalMs = 60_000;
/** A burst of changes is written once. */
const gatherMs = 5_000;
/** What is being written when the program ends may take so long. */
const stopGraceMs = 2_000;

export class MetricsFile {
  readonly #options: MetricsFileOptions;
  readonly #changes: GatheredCall;
  readonly #next: Alarm;
  /** What is under way, and what is to be done right afterwards. */
  #work: Promise<void> | null = null;
  #isWanted = false;
  /** Where the file was written last. */
  #writtenIn: string | null = null;
  #isFailing = false;
  #isRunning = false;

  constructor(options: MetricsFileOptions) {
    this.#options = options;
    const { scheduler } = options;
    this.#next = new Alarm(scheduler);
    this.#changes = new GatheredCall({
      scheduler,
      intervalMs: gatherMs,
      first: 'after-interval',
      action: () => this.#write(),
    });
  }

  start(): void {
    this.#isRunning = true;
    this.#writeRegularly();
  }

  /** Something may have changed that the metrics tell. */
  request(): void {
    if (this.#isRunning && this.#options.folder() !== null) this.#changes.request();
  }

  /** Writes now: the folder may be another one, or the machine has slept. */
  writeNow(): void {
    if (this.#isRunning) this.#writeRegularly();
  }

  /** The last file stays: its age tells that the program is not running. */
  async stop(): Promise<void> {
    this.#isRunning = false;
    this.#changes.stop();
    this.#next.cancel();
    const limit = Promise.withResolvers<void>();
    const cancelLimit = this.#options.scheduler.after(stopGraceMs, limit.resolve);
    await Promise.race([this.#work, limit.promise]);
    cancelLimit();
  }

  #writeRegularly(): void {
    this.#next.cancel();
    if (this.#options.folder() !== null) {
      this.#next.after(metricsIntervalMs, () => {
        if (this.#work !== null) this.#fail('the folder has not answered for a minute');
        this.#writeRegularly();
      });
    }
    this.#write();
  }

  /** One at a time; what is asked for meanwhile is done right afterwards. */
  #write(): void {
    this.#isWanted = true;
    this.#work ??= this.#writeWanted().finally(() => (this.#work = null));
  }

  async #writeWanted(): Promise<void> {
    while (this.#isWanted && this.#isRunning) {
      this.#isWanted = false;
      const folder = this.#options.folder();
      await this.#removeFormer(folder);
      if (folder === null) {
        this.#succeed();
        continue;
      }
      try {
        await this.#options.files.write(folder, this.#options.text());
        this.#writtenIn = folder;
        this.#succeed();
      } catch (error) {
        if (folder === this.#options.folder()) this.#fail(describeError(error));
      }
    }
  }

  /** In a folder that is not used any more, the last values would be shown for ever. */
  async #removeFormer(folder: string | null): Promise<void> {
    const former = this.#writtenIn;
    if (former === null || former === folder) return;
    this.#writtenIn = null;
    try {
      await this.#options.files.remove(former);
    } catch (error) {
      this.#options.log(`The metrics could not be removed from ${former}: ${describeError(error)}`);
    }
  }

  #succeed(): void {
    if (!this.#isFailing) return;
    this.#isFailing = false;
    this.#options.onFailure(null);
  }

  #fail(reason: string): void {
    const path = this.#options.folder();
    if (path === null || this.#isFailing) return;
    this.#isFailing = true;
    this.#options.log(`The metrics could not be written: ${reason}`);
    this.#options.onFailure({ area: 'system', kind: 'metrics-not-written', path, reason });
  }
}

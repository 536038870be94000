/** Watches how much room is left for the data of the program (product section 17.3). */
import { describeError } from '../../src-shared/model/describe-error.ts';
import type { StorageFailure } from '../../src-shared/model/failures/storage-failure.ts';
import type { Scheduler } from '../platform/clock.ts';
import { Alarm } from '../timing/alarm.ts';

export interface DiskSpace {
  /** What this account may still use. */
  freeBytes: number;
  totalBytes: number;
}

/** Of the volume that holds a folder. */
export interface FreeSpace {
  /** @throws Error with the system's reason */
  read(folder: string): Promise<DiskSpace>;
}

export interface DiskWatchOptions {
  /** Whose volume is watched. */
  folder: string;
  space: FreeSpace;
  scheduler: Scheduler;
  onFailure: (failure: StorageFailure | null) => void;
  log: (message: string) => void;
}

export const diskIntervalMs = 5 * 60_000;
const largestLimitBytes = 500_000_000;
const limitShare = 0.02;
/** What is freed has to be more than what a few messages take again: otherwise it would begin and end all the time. */
const relief = 1.25;

/** @returns below how much the disk is nearly full: 500 MB, or 2 % of a small one */
export function diskLimitOf({ totalBytes }: Pick<DiskSpace, 'totalBytes'>): number {
  return Math.min(largestLimitBytes, totalBytes * limitShare);
}

export function isNearlyFull(space: DiskSpace, wasNearlyFull: boolean): boolean {
  const limitBytes = diskLimitOf(space);
  return space.freeBytes < (wasNearlyFull ? limitBytes * relief : limitBytes);
}

export class DiskWatch {
  readonly #options: DiskWatchOptions;
  readonly #next: Alarm;
  #isNearlyFull = false;
  #isUnreadable = false;
  #isStopped = false;
  #work: Promise<void> = Promise.resolve();

  constructor(options: DiskWatchOptions) {
    this.#options = options;
    this.#next = new Alarm(options.scheduler);
  }

  start(): void {
    this.#work = this.#look();
  }

  async stop(): Promise<void> {
    this.#isStopped = true;
    this.#next.cancel();
    await this.#work;
  }

  async #look(): Promise<void> {
    const { folder, space, onFailure, log } = this.#options;
    try {
      const found = await space.read(folder);
      this.#isUnreadable = false;
      const isFull = isNearlyFull(found, this.#isNearlyFull);
      if (isFull !== this.#isNearlyFull && !this.#isStopped) {
        this.#isNearlyFull = isFull;
        const limitBytes = diskLimitOf(found);
        onFailure(isFull ? { area: 'storage', kind: 'disk-nearly-full', path: folder, limitBytes } : null);
      }
    } catch (error) {
      // Not known is neither full nor free: what was known stays.
      if (!this.#isUnreadable) log(`The free space of the disk could not be read: ${describeError(error)}`);
      this.#isUnreadable = true;
    }
    if (!this.#isStopped) this.#next.after(diskIntervalMs, () => void (this.#work = this.#look()));
  }
}

/** Copies the journal once a day: at the start when the copy is older, and every 24 hours. */
import { describeError } from '../../src-shared/model/describe-error.ts';
import type { StorageFailure } from '../../src-shared/model/failures/storage-failure.ts';
import type { Clock, Scheduler } from '../platform/clock.ts';
import { Alarm } from '../timing/alarm.ts';

export interface DailyCopyOptions {
  /** When the copy that there is was made, in milliseconds since the Unix epoch; `null`: there is none. */
  copiedAtMs: () => number | null;
  /** Holds nobody up. Rejects where it could not be made, and then the one before stays. */
  copy: (signal: AbortSignal) => Promise<void>;
  clock: Clock;
  scheduler: Scheduler;
  /** `null`: the copy was made (again). */
  onFailure: (failure: StorageFailure | null) => void;
  log: (message: string) => void;
}

export const copyEveryMs = 24 * 60 * 60_000;
/** After a copy that could not be made, as on a full disk. */
export const copyAgainAfterMs = 60 * 60_000;

export class DailyCopy {
  readonly #options: DailyCopyOptions;
  readonly #stopping = new AbortController();
  readonly #next: Alarm;

  constructor(options: DailyCopyOptions) {
    this.#options = options;
    this.#next = new Alarm(options.scheduler);
  }

  start(): void {
    const { copiedAtMs, clock } = this.#options;
    const atMs = copiedAtMs();
    const ageMs = atMs === null ? copyEveryMs : clock.nowMs() - atMs;
    // A copy from the future is one of a clock that was set back.
    this.#after(ageMs < 0 ? 0 : Math.max(0, copyEveryMs - ageMs));
  }

  /**
   * Gives up a copy that is being made; the one before stays. Its end isn't waited for: SQLite can't be interrupted while
   * it copies, and nothing depends on a half-made copy, which the next one removes.
   */
  stop(): void {
    this.#stopping.abort();
    this.#next.cancel();
  }

  #after(delayMs: number): void {
    this.#next.after(delayMs, () => void this.#copy());
  }

  async #copy(): Promise<void> {
    const { copy, onFailure, log } = this.#options;
    const { signal } = this.#stopping;
    try {
      await copy(signal);
      if (signal.aborted) return;
      log('The journal was copied.');
      onFailure(null);
      this.#after(copyEveryMs);
    } catch (error) {
      if (signal.aborted) return;
      const reason = describeError(error);
      log(`The journal could not be copied: ${reason}`);
      onFailure({ area: 'storage', kind: 'journal-not-copied', reason });
      this.#after(copyAgainAfterMs);
    }
  }
}

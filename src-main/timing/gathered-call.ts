/** A call that may be asked for very often: done at once, then at most once in each interval while it is asked for. */
import type { CancelScheduled, Scheduler } from '../platform/clock.ts';

export interface GatheredCallOptions {
  scheduler: Scheduler;
  intervalMs: number;
  action: () => void;
}

export class GatheredCall {
  readonly #options: GatheredCallOptions;
  /** Within an interval; whether it was asked for meanwhile. */
  #interval: { isAskedFor: boolean } | null = null;
  #cancelNext: CancelScheduled = () => {};
  #isStopped = false;

  constructor(options: GatheredCallOptions) {
    this.#options = options;
  }

  /** The action is done now or, after all that has happened meanwhile, when the interval ends. */
  request(): void {
    if (this.#isStopped) return;
    if (this.#interval !== null) {
      this.#interval.isAskedFor = true;
      return;
    }
    const interval = { isAskedFor: false };
    this.#interval = interval;
    this.#cancelNext = this.#options.scheduler.after(this.#options.intervalMs, () => {
      this.#interval = null;
      if (interval.isAskedFor) this.request();
    });
    this.#options.action();
  }

  stop(): void {
    this.#isStopped = true;
    this.#cancelNext();
  }
}

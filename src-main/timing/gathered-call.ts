/** A call that may be requested very often: it is done at most once in each interval. */
import type { Scheduler } from '../platform/clock.ts';
import { Alarm } from './alarm.ts';

export interface GatheredCallOptions {
  scheduler: Scheduler;
  intervalMs: number;
  /** When the first one of a burst is done. Default: at once. */
  first?: 'at-once' | 'after-interval';
  action: () => void;
}

export class GatheredCall {
  readonly #options: GatheredCallOptions;
  readonly #interval: Alarm;
  #isRequested = false;
  #isStopped = false;

  constructor(options: GatheredCallOptions) {
    this.#options = options;
    this.#interval = new Alarm(options.scheduler);
  }

  /** The action is done now or, after all that has happened meanwhile, when the interval ends. */
  request(): void {
    if (this.#isStopped) return;
    this.#isRequested = true;
    if (this.#interval.isSet) return;
    if (this.#options.first === 'after-interval') this.#beginInterval();
    else this.#act();
  }

  /** The action is done now, also within the interval: nothing that was requested waits any more. */
  now(): void {
    if (this.#isStopped) return;
    this.#interval.cancel();
    this.#act();
  }

  stop(): void {
    this.#isStopped = true;
    this.#interval.cancel();
  }

  #beginInterval(): void {
    this.#interval.after(this.#options.intervalMs, () => {
      if (this.#isRequested) this.#act();
    });
  }

  #act(): void {
    this.#isRequested = false;
    // What waits an interval first has kept its distance already: no timer need fire for nothing.
    if (this.#options.first !== 'after-interval') this.#beginInterval();
    this.#options.action();
  }
}

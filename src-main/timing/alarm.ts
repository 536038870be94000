/** One call that is planned: setting it again replaces the one before. */
import type { CancelScheduled, Scheduler } from '../platform/clock.ts';

export class Alarm {
  readonly #scheduler: Scheduler;
  #cancel: CancelScheduled | null = null;

  constructor(scheduler: Scheduler) {
    this.#scheduler = scheduler;
  }

  /** Whether a call is planned. */
  get isSet(): boolean {
    return this.#cancel !== null;
  }

  /** Calls `action` once, `delayMs` milliseconds from now; what is due already is called with the next timers. */
  after(delayMs: number, action: () => void): void {
    this.cancel();
    this.#cancel = this.#scheduler.after(Math.max(0, delayMs), () => {
      this.#cancel = null;
      action();
    });
  }

  /** Calls nothing any more. It can be set again. */
  cancel(): void {
    this.#cancel?.();
    this.#cancel = null;
  }
}

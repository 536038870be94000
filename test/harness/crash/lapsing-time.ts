/** A time that both processes share and that may go faster than the machine's, so that what the program waits for comes soon. */
import { SystemScheduler } from '../../../src-main/adapters/system/node-parts.ts';
import type { CancelScheduled, Clock, Scheduler } from '../../../src-main/platform/clock.ts';

export interface Lapse {
  /** What time it was, in milliseconds since the Unix epoch ... */
  atMs: number;
  /** ... when the machine's clock said this. */
  fromMs: number;
  /** So many times as fast as the machine's clock it goes on. */
  factor: number;
}

export class LapsingClock implements Clock {
  readonly lapse: Lapse;

  constructor(lapse: Lapse) {
    this.lapse = lapse;
  }

  nowMs(): number {
    const { atMs, fromMs, factor } = this.lapse;
    return Math.round(atMs + (Date.now() - fromMs) * factor);
  }
}

export class LapsingScheduler implements Scheduler {
  readonly #scheduler = new SystemScheduler();
  readonly #factor: number;

  constructor({ factor }: Lapse) {
    this.#factor = factor;
  }

  after(delayMs: number, action: () => void): CancelScheduled {
    return this.#scheduler.after(delayMs / this.#factor, action);
  }

  nextTurn(): Promise<void> {
    return this.#scheduler.nextTurn();
  }
}

import { setImmediate as nextTurn } from 'node:timers/promises';
import type { CancelScheduled, Scheduler } from '../../src-main/platform/clock.ts';
import type { ManualClock } from './manual-clock.ts';

/** Time passes at once where the program waits. */
export class PassingScheduler implements Scheduler {
  readonly #clock: ManualClock;

  constructor(clock: ManualClock) {
    this.#clock = clock;
  }

  after(delayMs: number, action: () => void): CancelScheduled {
    this.#clock.setMs(this.#clock.nowMs() + delayMs);
    action();
    return () => {};
  }

  nextTurn(): Promise<void> {
    return nextTurn();
  }
}

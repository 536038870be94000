import { setImmediate as nextTurn } from 'node:timers/promises';
import type { CancelScheduled, Scheduler } from '../../platform/clock.ts';

/** Longer delays overflow Node's timers, which would then fire at once. */
const longestTimerMs = 2 ** 31 - 1;

/** Timers that never keep the process alive by themselves. */
export class SystemScheduler implements Scheduler {
  after(delayMs: number, action: () => void): CancelScheduled {
    let timer: NodeJS.Timeout;
    const wait = (remainingMs: number): void => {
      const stepMs = Math.min(remainingMs, longestTimerMs);
      const next = remainingMs > stepMs ? () => wait(remainingMs - stepMs) : action;
      timer = setTimeout(next, stepMs).unref();
    };
    wait(Math.max(0, delayMs));
    return () => clearTimeout(timer);
  }

  nextTurn(): Promise<void> {
    return nextTurn();
  }
}

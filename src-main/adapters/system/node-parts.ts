import { randomUUID } from 'node:crypto';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { CancelScheduled, Clock, IdSource, Scheduler } from '../../platform/clock.ts';
import { readLicenses } from './program-files.ts';
import { logUncaughtErrors } from './uncaught-errors.ts';

/** The time of the operating system. */
export class SystemClock implements Clock {
  nowMs(): number {
    return Date.now();
  }
}

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

/** Ids from the system's cryptographic source; numbers from an ordinary one, they are for jitter only. */
export class RandomIdSource implements IdSource {
  newId(): string {
    return randomUUID();
  }

  random(): number {
    return Math.random();
  }
}

/** What a system has of Node alone: time, chance, and files of the package. @param root - folder of package.json */
export function createNodeParts(root: string) {
  return {
    clock: new SystemClock(),
    scheduler: new SystemScheduler(),
    ids: new RandomIdSource(),
    logUncaughtErrors,
    readLicenses: () => readLicenses(root),
  };
}

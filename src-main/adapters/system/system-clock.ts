import type { Clock } from '../../platform/clock.ts';

/** The time of the operating system. */
export class SystemClock implements Clock {
  nowMs(): number {
    return Date.now();
  }
}

import type { Clock } from '../../src-main/platform/clock.ts';

/** A machine that a spec lets sleep: its clock goes on, its timers stand still, and it tells when it wakes. */
export class SleepingMachine implements Clock {
  readonly #listeners = new Set<() => void>();
  #sleptMs = 0;

  nowMs(): number {
    return Date.now() + this.#sleptMs;
  }

  readonly onResume = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  };

  /** Returns when it is awake again, and everybody has heard of it. */
  sleep(ms: number): void {
    this.#sleptMs += ms;
    for (const listener of this.#listeners) listener();
  }
}

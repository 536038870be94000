import type { Clock } from '../../src-main/platform/clock.ts';

/** A clock that a spec sets. */
export class ManualClock implements Clock {
  #nowMs: number;

  constructor(now = '2026-11-22T22:38:33.000Z') {
    this.#nowMs = Date.parse(now);
  }

  nowMs(): number {
    return this.#nowMs;
  }

  /** Forwards or, as clocks of servers do, back. */
  setMs(nowMs: number): void {
    this.#nowMs = nowMs;
  }
}

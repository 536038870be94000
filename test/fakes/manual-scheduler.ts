import { setImmediate as nextTurn } from 'node:timers/promises';
import type { CancelScheduled, Scheduler } from '../../src-main/platform/clock.ts';
import type { ManualClock } from './manual-clock.ts';

interface Scheduled {
  atMs: number;
  delayMs: number;
  action: () => void;
}

/** Runs what was scheduled when a spec lets time pass; moves the clock along. */
export class ManualScheduler implements Scheduler {
  readonly #clock: ManualClock;
  #scheduled: Scheduled[] = [];
  /** How many calls have run. */
  firedCount = 0;

  constructor(clock: ManualClock) {
    this.#clock = clock;
  }

  /** How long until each scheduled call, the next one first. */
  get delaysMs(): number[] {
    return this.#scheduled.map(({ atMs }) => atMs - this.#clock.nowMs()).sort((a, b) => a - b);
  }

  /** The delay that each scheduled call was asked for with, however much of it has passed: tells whose call it is. */
  get askedDelaysMs(): number[] {
    return this.#scheduled.map(({ delayMs }) => delayMs);
  }

  after(delayMs: number, action: () => void): CancelScheduled {
    const scheduled = { atMs: this.#clock.nowMs() + delayMs, delayMs, action };
    this.#scheduled.push(scheduled);
    return () => {
      this.#scheduled = this.#scheduled.filter((other) => other !== scheduled);
    };
  }

  /** Takes no time, so it does not wait for {@link advance}. */
  nextTurn(): Promise<void> {
    return nextTurn();
  }

  /** Lets time pass: each call that falls due runs at its own instant, in order, with what follows from it. */
  async advance(ms: number): Promise<void> {
    const endMs = this.#clock.nowMs() + ms;
    await settle();
    for (;;) {
      const next = this.#scheduled.filter(({ atMs }) => atMs <= endMs).sort((a, b) => a.atMs - b.atMs)[0];
      if (next === undefined) break;
      this.#scheduled = this.#scheduled.filter((other) => other !== next);
      this.#clock.setMs(Math.max(next.atMs, this.#clock.nowMs()));
      this.firedCount += 1;
      next.action();
      await settle();
    }
    this.#clock.setMs(endMs);
  }

  /** As on a computer that sleeps until then: what falls due meanwhile runs once, when it wakes. */
  async sleepUntil(atMs: number): Promise<void> {
    await settle();
    this.#clock.setMs(atMs);
    const due = this.#scheduled.filter((each) => each.atMs <= atMs).sort((a, b) => a.atMs - b.atMs);
    for (const each of due) {
      // What one of them calls off does not happen any more.
      if (!this.#scheduled.includes(each)) continue;
      this.#scheduled = this.#scheduled.filter((other) => other !== each);
      this.firedCount += 1;
      each.action();
      await settle();
    }
  }
}

/** Lets everything go on that waits for nothing outside the process. */
export async function settle(): Promise<void> {
  for (let turn = 0; turn < 5; turn += 1) await nextTurn();
}

/** Whether notifications are paused. Survives a restart, and ends by itself when its time has come. */
import { type Pause, type PauseKind, pauseSchema } from '../../src-shared/model/pause.ts';
import type { Clock, Scheduler } from '../platform/clock.ts';
import type { Memory } from '../platform/memory.ts';
import { Alarm } from '../timing/alarm.ts';

export interface DeliveryPauseOptions {
  memory: Memory;
  clock: Clock;
  scheduler: Scheduler;
  timeZone: string;
  /** It began or ended. */
  onChanged: () => void;
}

/** Stored on disk. */
const pauseName = 'delivery-pause';

export class DeliveryPause {
  readonly #options: DeliveryPauseOptions;
  #pause: Pause;
  readonly #end: Alarm;

  /** Takes up what an earlier run of the program left behind. */
  constructor(options: DeliveryPauseOptions) {
    this.#options = options;
    this.#end = new Alarm(options.scheduler);
    const stored = pauseSchema.safeParse(options.memory.recall(pauseName));
    this.#pause = stored.success ? stored.data : { kind: 'not-paused' };
    this.#planEnd();
  }

  get current(): Pause {
    const pause = this.#pause;
    // By the clock, not by the timer: timers stand still while the machine sleeps.
    return pause.kind === 'until' && pause.untilMs <= this.#options.clock.nowMs() ? { kind: 'not-paused' } : pause;
  }

  get isPaused(): boolean {
    return this.current.kind !== 'not-paused';
  }

  /** @throws where it cannot be written down; then nothing has changed */
  begin(kind: PauseKind): void {
    const { clock, timeZone } = this.#options;
    this.#set(decidePause(kind, clock.nowMs(), timeZone));
  }

  /** @throws as {@link begin} */
  resume(): void {
    this.#set({ kind: 'not-paused' });
  }

  stop(): void {
    this.#end.cancel();
  }

  #set(pause: Pause): void {
    this.#options.memory.remember(pauseName, pause);
    this.#pause = pause;
    this.#planEnd();
    this.#options.onChanged();
  }

  #planEnd(): void {
    const { clock, onChanged } = this.#options;
    this.#end.cancel();
    const { current } = this;
    if (current.kind !== 'until') return;
    this.#end.after(current.untilMs - clock.nowMs(), () => {
      this.#planEnd();
      if (!this.isPaused) onChanged();
    });
  }
}

const hourMs = 60 * 60_000;
const dayMs = 24 * hourMs;

/** @param timeZone - IANA name: `until-tomorrow` ends with the person's day */
export function decidePause(kind: PauseKind, nowMs: number, timeZone: string): Pause {
  switch (kind) {
    case 'for-an-hour':
      return { kind: 'until', untilMs: nowMs + hourMs };
    case 'until-tomorrow':
      return { kind: 'until', untilMs: nextMidnightMs(nowMs, timeZone) };
    case 'until-resumed':
      return { kind: 'until-resumed' };
  }
}

function nextMidnightMs(nowMs: number, timeZone: string): number {
  const midnightMs = nowMs + dayMs - sinceMidnightMs(nowMs, timeZone);
  // Where the clocks are changed meanwhile, that is an hour off.
  const offMs = sinceMidnightMs(midnightMs, timeZone);
  return offMs > dayMs / 2 ? midnightMs + dayMs - offMs : midnightMs - offMs;
}

function sinceMidnightMs(atMs: number, timeZone: string): number {
  const parts = new Intl.DateTimeFormat('en-GB', { timeZone, timeStyle: 'medium' }).formatToParts(atMs);
  const value = (type: string) => Number(parts.find((part) => part.type === type)?.value ?? 0);
  return (value('hour') * 60 + value('minute')) * 60_000 + value('second') * 1_000 + (atMs % 1_000);
}

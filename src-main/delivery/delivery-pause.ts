/** Whether notifications are paused. Survives a restart, and ends by itself when its time has come. */
import { pauseSchema, type Pause, type PauseKind } from '../../src-shared/model/pause.ts';
import type { CancelScheduled, Clock, Scheduler } from '../platform/clock.ts';
import type { Memory } from '../platform/memory.ts';
import { decidePause } from './decide-pause.ts';

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
  #cancelEnd: CancelScheduled = () => {};

  /** Takes up what an earlier run of the program left behind. */
  constructor(options: DeliveryPauseOptions) {
    this.#options = options;
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
    this.#cancelEnd();
  }

  #set(pause: Pause): void {
    this.#options.memory.remember(pauseName, pause);
    this.#pause = pause;
    this.#planEnd();
    this.#options.onChanged();
  }

  #planEnd(): void {
    const { clock, scheduler, onChanged } = this.#options;
    this.#cancelEnd();
    const { current } = this;
    if (current.kind !== 'until') return;
    this.#cancelEnd = scheduler.after(current.untilMs - clock.nowMs(), () => {
      this.#planEnd();
      if (!this.isPaused) onChanged();
    });
  }
}

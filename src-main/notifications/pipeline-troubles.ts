/** What the pipeline could not do, by chain, and when it is tried again. */
import { describeError } from '../../src-shared/model/describe-error.ts';
import type { NotificationsFailure } from '../../src-shared/model/failures/notifications-failure.ts';

interface Trouble {
  reason: string;
  againAtMs: number;
  rests: boolean;
}

/** What could not be judged (a full disk) is tried again after so long. */
export const judgeAgainAfterMs = 60_000;

export class PipelineTroubles {
  readonly #byChain = new Map<string, Trouble>();

  /** @param rests - it is not to be tried before its time, whatever else is judged meanwhile. */
  note(key: string, error: unknown, nowMs: number, rests: boolean): string {
    const reason = describeError(error);
    this.#byChain.set(key, { reason, againAtMs: nowMs + judgeAgainAfterMs, rests });
    return reason;
  }

  clear(key: string): void {
    this.#byChain.delete(key);
  }

  /** Forgets all others: they have been settled otherwise. */
  keepOnly(keys: ReadonlySet<string>): void {
    for (const key of this.#byChain.keys()) if (!keys.has(key)) this.#byChain.delete(key);
  }

  isResting(key: string, nowMs: number): boolean {
    const trouble = this.#byChain.get(key);
    return trouble?.rests === true && trouble.againAtMs > nowMs;
  }

  /** @returns when the first one is tried again, of those that are not under way; `null`: there is none. */
  nextAtMs(isUnderWay: (key: string) => boolean): number | null {
    const times = [...this.#byChain].filter(([key]) => !isUnderWay(key)).map(([, { againAtMs }]) => againAtMs);
    return times.length === 0 ? null : Math.min(...times);
  }

  /** All together, with the reason that came last; `null`: there is none. */
  get failure(): NotificationsFailure | null {
    const reason = [...this.#byChain.values()].at(-1)?.reason;
    return reason === undefined
      ? null
      : { area: 'notifications', kind: 'sessions-not-processed', count: this.#byChain.size, reason };
  }
}

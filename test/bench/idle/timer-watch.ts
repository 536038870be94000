/** Counts what wakes this process up by time: imported first, before anybody keeps hold of a timer function. */

export interface WakeUps {
  /** How often timers of each length have fired, the shortest first. */
  byDelayMs: { delayMs: number; count: number }[];
  total: number;
}

const counts = new Map<number, number>();

function watch<T extends 'setTimeout' | 'setInterval'>(name: T): void {
  const original = globalThis[name] as (...args: unknown[]) => NodeJS.Timeout;
  const watched = (action: (...args: unknown[]) => void, delayMs: number | undefined, ...args: unknown[]) => {
    const key = Math.round(delayMs ?? 0);
    return original(
      (...given: unknown[]) => {
        counts.set(key, (counts.get(key) ?? 0) + 1);
        action(...given);
      },
      delayMs,
      ...args,
    );
  };
  Object.assign(globalThis, { [name]: watched });
}

watch('setTimeout');
watch('setInterval');

/** @returns what has fired since the last call. */
export function takeWakeUps(): WakeUps {
  const byDelayMs = [...counts]
    .map(([delayMs, count]) => ({ delayMs, count }))
    .toSorted((a, b) => a.delayMs - b.delayMs);
  counts.clear();
  return { byDelayMs, total: byDelayMs.reduce((sum, { count }) => sum + count, 0) };
}

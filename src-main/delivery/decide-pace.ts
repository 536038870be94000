/** A sender's limits, kept by the program's own clock. Pure. */
import type { PaceLimits } from '../senders/sender.ts';

export const paceWindowMs = 60_000;

/** `count`: so many messages may be sent now, at least 1. */
export type Pace = { kind: 'go'; count: number } | { kind: 'wait-for-request' } | { kind: 'wait-until'; atMs: number };

/**
 * @param attemptStarts - when the latest attempts began, in any order, at least those of the last minute
 * @param requestsUnderWay - requests that have no answer yet
 */
export function decidePace(
  attemptStarts: readonly number[],
  requestsUnderWay: number,
  nowMs: number,
  { maxConcurrentRequests, maxMessagesPerWindow }: PaceLimits,
): Pace {
  const freeRequests = maxConcurrentRequests - requestsUnderWay;
  if (freeRequests <= 0) return { kind: 'wait-for-request' };
  if (maxMessagesPerWindow === null) return { kind: 'go', count: freeRequests };
  // A clock that was set back leaves starts in the future: they must not block for longer than one window.
  const inWindow = attemptStarts.filter((at) => at > nowMs - paceWindowMs && at <= nowMs).sort((a, b) => a - b);
  const blocking = inWindow.at(-maxMessagesPerWindow);
  return blocking === undefined
    ? { kind: 'go', count: Math.min(freeRequests, maxMessagesPerWindow - inWindow.length) }
    : { kind: 'wait-until', atMs: blocking + paceWindowMs };
}

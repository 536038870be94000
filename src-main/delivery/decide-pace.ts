/** Exchange Online's limits per application and mailbox, kept by the program's own clock (product section 6.5). Pure. */

export interface PaceLimits {
  /** At least 1. */
  maxConcurrentRequests: number;
  /** At least 1; `null`: as many as there are, for development only. */
  maxMessagesPerWindow: number | null;
}

export const exchangeOnlinePace: PaceLimits = { maxConcurrentRequests: 4, maxMessagesPerWindow: 30 };
export const paceWindowMs = 60_000;

export type Pace = { kind: 'go' } | { kind: 'wait-for-request' } | { kind: 'wait-until'; atMs: number };

/**
 * @param attemptStarts - when the latest attempts began, in any order, at least those of the last minute
 * @param requestsUnderWay - requests that have no answer yet
 */
export function decidePace(
  attemptStarts: readonly number[],
  requestsUnderWay: number,
  nowMs: number,
  { maxConcurrentRequests, maxMessagesPerWindow }: PaceLimits = exchangeOnlinePace,
): Pace {
  if (requestsUnderWay >= maxConcurrentRequests) return { kind: 'wait-for-request' };
  if (maxMessagesPerWindow === null) return { kind: 'go' };
  // A clock that was set back leaves starts in the future: they must not block for longer than one window.
  const inWindow = attemptStarts.filter((at) => at > nowMs - paceWindowMs && at <= nowMs).sort((a, b) => a - b);
  const blocking = inWindow.at(-maxMessagesPerWindow);
  return blocking === undefined ? { kind: 'go' } : { kind: 'wait-until', atMs: blocking + paceWindowMs };
}

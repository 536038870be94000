import type { NewOutboxEntry, OutboxEntry, OutboxState } from '../../src-shared/domain/outbox-entry.ts';

/** The outbox as delivery needs it. Every change is durable when the call returns (product section 6.1). */
export interface Outbox {
  /** @returns the new entry in state `waiting`, or the one that exists under the same internet message id. */
  add(entry: NewOutboxEntry): OutboxEntry;
  /**
   * Notifications that may be sent at `nowMs`, best first: by priority, then by age. Test messages are not among them:
   * whoever adds one sends it.
   */
  due(nowMs: number, limit: number): OutboxEntry[];
  /** The earliest instant at which another entry becomes due, or `null`. */
  nextDueAtMs(): number | null;
  /** What is to be tried again later because the network was away is due at `nowMs`. */
  endNetworkBackOff(nowMs: number): void;
  /** Marks the entry as `sending` and counts the attempt, before the request leaves. */
  beginAttempt(id: number, nowMs: number): void;
  endAttempt(id: number, nowMs: number, state: OutboxState): void;
  /** Entries that were being sent when the program ended. */
  interrupted(): OutboxEntry[];
  /** Starts of attempts since an instant, for the pace. */
  attemptStartsSince(sinceMs: number): number[];
}

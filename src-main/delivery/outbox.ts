import type { EndedAttempt, NewOutboxEntry, OutboxEntry, OutboxState } from '../../src-shared/domain/outbox-entry.ts';

/** The outbox as delivery needs it. Every change is durable when the call returns (product section 6.1). */
export interface Outbox {
  /** @returns the new entry in state `waiting`, or the one that exists under the same internet message id. */
  add(entry: NewOutboxEntry): OutboxEntry;
  /**
   * Writes down how attempts ended; then marks up to `maxClaimed` of the notifications that may be sent at `nowMs` as
   * `sending` and counts their attempts, best first: by priority, then by age. All or nothing, with one sync of the disk.
   * Test messages are not among them: whoever adds one sends it.
   *
   * @returns what is to be sent now, as it was before its attempt was counted
   */
  recordAndClaim(ended: readonly EndedAttempt[], maxClaimed: number, nowMs: number): OutboxEntry[];
  /** The earliest instant at which another entry becomes due, or `null`. */
  nextDueAtMs(): number | null;
  /** What is to be tried again later because the network was away is due at `nowMs`. */
  endNetworkBackOff(nowMs: number): void;
  /** Marks one entry as `sending` and counts the attempt, before the request leaves. */
  beginAttempt(id: number, nowMs: number): void;
  endAttempt(id: number, nowMs: number, state: OutboxState): void;
  /** Entries that were being sent when the program ended. */
  interrupted(): OutboxEntry[];
  /** Whether a message was accepted whose attempt began after the last but one of this entry; `false` where it had one only. */
  hasAcceptedSinceLastTry(id: number): boolean;
  /** Starts of attempts since an instant, for the pace. */
  attemptStartsSince(sinceMs: number): number[];
}

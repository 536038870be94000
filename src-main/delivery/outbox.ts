import type { EndedAttempt, NewOutboxEntry, OutboxEntry, OutboxState } from '../../src-shared/model/outbox-entry.ts';

/** Which sender the messages of a route go through now. */
export interface RouteSender {
  id: string;
  senderId: string;
}

/** So many messages of a sender may be sent now. */
export interface SenderClaim {
  senderId: string;
  maxCount: number;
}

/** The outbox as delivery needs it. Every change is durable when the call returns (product section 6.1). */
export interface Outbox {
  /** @returns the new entry in state `waiting`, or the one that exists under the same internet message id. */
  add(entry: NewOutboxEntry): OutboxEntry;
  /**
   * Writes down how attempts ended; gives what is to be sent to the sender that its route has now, due at `nowMs` if it was
   * to be tried later; then, for each claim, marks up to `maxCount` of the sender's notifications that may be
   * sent at `nowMs` as `sending` and counts their attempts, best first: by priority, then by age. All or nothing, with one
   * sync of the disk.
   * Test messages are not among them: whoever adds one sends it.
   *
   * @returns what is to be sent now, as it was before its attempt was counted
   */
  recordAndClaim(
    ended: readonly EndedAttempt[],
    claims: readonly SenderClaim[],
    nowMs: number,
    routes?: readonly RouteSender[],
  ): OutboxEntry[];
  /**
   * What waits for a channel that is not among these, or has come to wait for a person, will not be sent: the channel was
   * removed.
   *
   * @param kept - ids of the senders of the channels that there are
   * @returns how many were discarded
   */
  discardOfRemovedChannels(kept: readonly string[], nowMs: number): number;
  /** The earliest instant at which another entry of the sender becomes due, or `null`. */
  nextDueAtMs(senderId: string): number | null;
  /** What the sender is to try again later because the network was away is due at `nowMs`. */
  endNetworkBackOff(senderId: string, nowMs: number): void;
  /** Marks one entry as `sending` and counts the attempt, before the request leaves. */
  beginAttempt(id: number, nowMs: number): void;
  endAttempt(id: number, nowMs: number, state: OutboxState): void;
  /** Entries that were being sent when the program ended. */
  interrupted(): OutboxEntry[];
  /**
   * Whether the entry's sender had a message accepted whose attempt began after the last but one of this entry; `false`
   * where the entry had one only.
   */
  hasAcceptedSinceLastTry(id: number): boolean;
  /** Starts of the sender's attempts since an instant, for the pace. */
  attemptStartsSince(senderId: string, sinceMs: number): number[];
}

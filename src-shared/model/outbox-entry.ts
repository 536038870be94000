/** A message to be sent and its attempts so far (product sections 6.1 and 6.2). */
import type { DeliveryFailure } from './failures/delivery-failure.ts';

/** A message as its channel stores it: JSON that only the channel understands. Stored on disk. */
export type StoredMessage = Readonly<Record<string, unknown>>;

/** Stored on disk. */
export const outboxKinds = ['notification', 'test'] as const;
export type OutboxKind = (typeof outboxKinds)[number];

/** Stored on disk as numbers: failures overtake warnings, warnings overtake successes (6.5); a smaller one goes first. */
export const outboxPriorities = { failure: 0, warning: 1, success: 2 } as const;
export type OutboxPriority = keyof typeof outboxPriorities;

/** Stored on disk. */
export const outboxStateKinds = [
  'waiting',
  'sending',
  'retry-at',
  'accepted',
  'outcome-unknown',
  'parked',
  'discarded',
] as const;

/** Instants are milliseconds since the Unix epoch. */
export type OutboxState =
  | { kind: 'waiting' }
  | { kind: 'sending' }
  | { kind: 'retry-at'; atMs: number; failure: DeliveryFailure }
  | { kind: 'accepted'; atMs: number; requestId: string }
  /** May or may not have been sent; is sent again at `atMs` (6.4). */
  | { kind: 'outcome-unknown'; atMs: number; failure: DeliveryFailure }
  /** Waits for a person. */
  | { kind: 'parked'; failure: DeliveryFailure }
  | { kind: 'discarded'; failure: DeliveryFailure | null };

export interface OutboxEntry {
  id: number;
  kind: OutboxKind;
  routeId: string;
  senderId: string;
  /** The kind of the channel that has rendered it. */
  channel: string;
  /** What it is about, as History lists it: of an email its subject. */
  title: string;
  /** Who gets it, as History lists it: of an email its recipients as the To field writes them. */
  target: string;
  /** Constant over all attempts, so that a receiving system can recognise a duplicate (RFC 5322 `Message-ID`). */
  internetMessageId: string;
  message: StoredMessage;
  priority: OutboxPriority;
  createdAtMs: number;
  state: OutboxState;
  /** Attempts begun so far. */
  attemptCount: number;
  /** Attempts whose outcome is not known. */
  unknownOutcomeCount: number;
}

export type NewOutboxEntry = Omit<OutboxEntry, 'id' | 'state' | 'attemptCount' | 'unknownOutcomeCount'>;

/** What came of an attempt to send an entry; `state` is the one that the entry is in now. */
export interface EndedAttempt {
  /** The entry's. */
  id: number;
  atMs: number;
  state: OutboxState;
}

/** An entry whose message is written down only when it is stored: JSON of a {@link StoredMessage} in UTF-8. */
export type EncodableOutboxEntry = Omit<NewOutboxEntry, 'message'> & { message: { encode: () => Uint8Array } };

/** A message to be sent and its attempts so far (product sections 6.1 and 6.2). */
import type { DeliveryFailure } from './failures/delivery-failure.ts';

/**
 * A message as its channel stores it: JSON that only the channel understands, and `bytes` (a `Uint8Array`) where it has
 * any, which are kept as they are. Stored on disk.
 */
export type StoredMessage = Readonly<Record<string, unknown>>;

/** Stored on disk. */
export const outboxKinds = ['notification', 'test'] as const;
export type OutboxKind = (typeof outboxKinds)[number];

/**
 * What a message tells of. `recovery`: a session that is a success after a failure; `missed`: a run of a job that did not happen; `mail`: it came from another program, to be
 * forwarded; `alarm`: something is wrong with the program itself. Stored on disk.
 */
export const messageSubjects = ['session', 'recovery', 'test', 'missed', 'digest', 'mail', 'alarm'] as const;
export type MessageSubject = (typeof messageSubjects)[number];

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
  /** `notBeforeMs`: absent where its time has come. */
  | { kind: 'waiting'; notBeforeMs?: number }
  | { kind: 'sending' }
  | { kind: 'retry-at'; atMs: number; failure: DeliveryFailure }
  /** `failure`: the service told so of some of the recipients. The others have it, so it is not sent again. */
  | { kind: 'accepted'; atMs: number; requestId: string; failure?: DeliveryFailure }
  /** May or may not have been sent; is sent again at `atMs` (6.4). */
  | { kind: 'outcome-unknown'; atMs: number; failure: DeliveryFailure }
  /** Waits for a person. */
  | { kind: 'parked'; failure: DeliveryFailure }
  | { kind: 'discarded'; failure: DeliveryFailure | null };

export interface OutboxEntry {
  id: number;
  kind: OutboxKind;
  about: MessageSubject;
  /** The journal's id of the one job that it tells of, where no session says which. */
  jobId: number | null;
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

export interface NewOutboxEntry extends Omit<OutboxEntry, 'id' | 'state' | 'attemptCount' | 'unknownOutcomeCount'> {
  /** It is not to be sent before this instant; absent or `null`: at once. */
  notBeforeMs?: number | null;
}

/** What came of an attempt to send an entry; `state` is the one that the entry is in now. */
export interface EndedAttempt {
  /** The entry's. */
  id: number;
  atMs: number;
  state: OutboxState;
}

/** An entry whose message is written down only when it is stored: JSON of a {@link StoredMessage} in UTF-8. */
export type EncodableOutboxEntry = Omit<NewOutboxEntry, 'message'> & { message: { encode: () => Uint8Array } };

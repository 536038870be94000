/** The port of every way to send: what delivery and test messages know of a sender, and all that they know. */
import type { ChannelPost } from '../../src-shared/model/channel-post.ts';
import type { DeliveryFailure } from '../../src-shared/model/failures/delivery-failure.ts';
import type { SenderFailure } from '../../src-shared/model/failures/sender-failure.ts';
import type { ForwardedMail } from '../../src-shared/model/forwarded-mail.ts';
import type { MailMessage } from '../../src-shared/model/mail-message.ts';
import type { SenderState } from '../../src-shared/model/sender-state.ts';
import type { MessageSizeLimits } from './message-size.ts';

/** What a sender of mail is handed. */
export type OutgoingMessage = MailMessage | ForwardedMail;

/** What one request to send came to. `F`: the failures of one kind of sender. */
export type SendOutcome<F extends SenderFailure = SenderFailure> =
  /** `refused`: the service has told so of some of the recipients. It is not sent again: the others have it. */
  | { kind: 'accepted'; requestId: string; refused?: RecipientsRefused }
  /** Certainly not sent. `retryAfterMs` is how long the service asked to wait, `null` where it did not say. */
  | { kind: 'try-again'; failure: DeliveryFailure; retryAfterMs: number | null }
  | { kind: 'outcome-unknown'; failure: DeliveryFailure & { kind: 'outcome-unknown' } }
  /** Refused for a reason that this program does not know: it may concern this message or anything else, and may pass. */
  | { kind: 'unknown-refusal'; failure: DeliveryFailure & { kind: 'not-accepted' }; retryAfterMs: number | null }
  | Refusal<F>;

export type RecipientsRefused = DeliveryFailure & { kind: 'recipients-refused' };

export type Refusal<F extends SenderFailure = SenderFailure> =
  /** The same message would be refused again. */
  | { kind: 'refused'; failure: DeliveryFailure }
  /** Every message would be refused. The sender's state is not `ready` until it is worth trying again. */
  | { kind: 'sender-unusable'; failure: { area: 'delivery'; kind: 'sender'; failure: F } };

export interface PaceLimits {
  /** At least 1. */
  maxConcurrentRequests: number;
  /** In one minute; at least 1. `null`: the service sets no such limit. */
  maxMessagesPerWindow: number | null;
}

export interface SenderLimits extends MessageSizeLimits {
  pace: PaceLimits;
  maxRecipients: number;
}

/**
 * What delivery sends through, whatever its messages are: the outbox names with each message the sender that takes it. A
 * channel beside email has one of its own.
 */
export interface AnySender extends Pick<Sender, 'id' | 'limits' | 'readiness'> {
  send(message: OutgoingMessage | ChannelPost, attempt: SendAttempt): Promise<SendOutcome>;
}

/** Whether it is worth sending now. Whoever builds a sender wakes delivery when it becomes `ready`. */
export type SenderReadiness = 'ready' | 'starting' | 'unusable';

export interface SendAttempt {
  /** The same for each attempt of a message, so that the mail system can recognize copies. */
  internetMessageId: string;
  signal: AbortSignal;
}

/** Hands a message to a mail service. Owns its credentials: nobody else sees them. */
export interface Sender {
  /** Stored on disk, with each message that goes through this sender. */
  readonly id: string;
  readonly limits: SenderLimits;
  readonly readiness: SenderReadiness;
  /** What people are told of it. */
  readonly state: SenderState;
  /** Sends the message once. Never rejects: every ending is an outcome. */
  send(message: OutgoingMessage, attempt: SendAttempt): Promise<SendOutcome>;
}

/** A sender while a test message is sent through it, whatever is signed in or saved meanwhile. */
export interface TestSender extends Pick<Sender, 'send' | 'limits'> {
  /** Address that its messages come from; `null`: no account is authorized. */
  mailbox: string | null;
}

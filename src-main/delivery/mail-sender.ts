import type { DeliveryFailure } from '../../src-shared/domain/failure.ts';
import type { MailMessage } from '../../src-shared/domain/mail-message.ts';

export interface Submission {
  message: MailMessage;
  internetMessageId: string;
  accessToken: string;
  signal: AbortSignal;
}

/** What one request to send came to. */
export type SendOutcome =
  | { kind: 'accepted'; requestId: string }
  /** Certainly not sent. `retryAfterMs` is what Microsoft 365 asked to wait, `null` where it did not say. */
  | { kind: 'try-again'; failure: DeliveryFailure; retryAfterMs: number | null }
  | { kind: 'outcome-unknown'; failure: DeliveryFailure & { kind: 'outcome-unknown' } }
  /** Refused for a reason that this program does not know: it may be of this message or of anything else, and may pass. */
  | { kind: 'unknown-refusal'; failure: DeliveryFailure & { kind: 'not-accepted' }; retryAfterMs: number | null }
  | Refusal
  /** A new token may help. `ifAgain`: what it comes to where that one is refused as well. */
  | { kind: 'token-refused'; ifAgain: Refusal };

export type Refusal =
  /** The same message would be refused again. */
  | { kind: 'refused'; failure: DeliveryFailure }
  /** Every message would be. */
  | { kind: 'account-unusable'; failure: DeliveryFailure & { kind: 'account' } };

/** Hands a message to Microsoft 365. Never rejects: every ending is an outcome. Never tries twice by itself. */
export interface MailSender {
  send(submission: Submission): Promise<SendOutcome>;
}

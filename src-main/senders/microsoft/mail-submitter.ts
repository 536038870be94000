import type { MailMessage } from '../../../src-shared/model/mail-message.ts';
import type { MessageSizeLimits } from '../message-size.ts';
import type { Refusal, SendAttempt, SendOutcome } from '../sender.ts';

export interface Submission extends SendAttempt {
  message: MailMessage;
  accessToken: string;
}

/** `token-refused`: a new token may help. `ifAgain`: the outcome where that one is refused as well. */
export type SubmissionOutcome = SendOutcome | { kind: 'token-refused'; ifAgain: Refusal };

/** Hands a message to Microsoft 365 with a token. Never rejects, and never retries. */
export interface MailSubmitter {
  readonly sizeLimits: MessageSizeLimits;
  submit(submission: Submission): Promise<SubmissionOutcome>;
}

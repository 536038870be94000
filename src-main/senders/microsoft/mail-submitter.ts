import type { AccountFailure } from '../../../src-shared/model/failures/account-failure.ts';
import type { MicrosoftCloud } from '../../../src-shared/model/microsoft-clouds.ts';
import type { MessageSizeLimits } from '../message-size.ts';
import type { SubmissionOutcome } from '../account/send-through-account.ts';
import type { OutgoingMessage, SendAttempt } from '../sender.ts';

export interface Submission extends SendAttempt {
  message: OutgoingMessage;
  /** The account's own; `null`: it is not known. */
  mailbox: string | null;
  /** Shared mailbox to send as; `null`: the account's own mailbox. */
  sendAs: string | null;
  accessToken: string;
  /** The one that gave the token. */
  cloud: MicrosoftCloud;
  /** Whose mailbox an application sends from; `null`: of the person whose token it is. */
  user: string | null;
}

export type GraphOutcome = SubmissionOutcome<AccountFailure>;

/** Hands a message to Microsoft 365 with a token. Never rejects, and never retries. */
export interface MailSubmitter {
  readonly sizeLimits: MessageSizeLimits;
  submit(submission: Submission): Promise<GraphOutcome>;
}

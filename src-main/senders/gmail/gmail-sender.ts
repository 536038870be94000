/** Sends through Gmail, from the account that is signed in. */
import type { GoogleAccount } from '../../../src-shared/model/google-account.ts';
import { gmailSenderId } from '../../../src-shared/model/gmail-sender.ts';
import type { GoogleAccountFailure } from '../../../src-shared/model/failures/google-account-failure.ts';
import { maxRecipients } from '../../../src-shared/model/recipients.ts';
import type { SenderState } from '../../../src-shared/model/sender-state.ts';
import type { Scheduler } from '../../platform/clock.ts';
import type { AttemptAccount } from '../account/account-service.ts';
import type { TestedSender } from '../running-sender.ts';
import { sendThroughAccount, senderUnusable } from '../account/send-through-account.ts';
import type {
  OutgoingMessage,
  PaceLimits,
  SendAttempt,
  Sender,
  SenderLimits,
  SenderReadiness,
  SendOutcome,
  TestSender,
} from '../sender.ts';
import { gmailMessageLimits, type GmailSubmitter } from './gmail-submitter.ts';

/** Units of the Gmail API that one account has in a minute, and that one message costs. */
const [unitsPerMinute, unitsPerMessage] = [15_000, 100];
export const gmailPace: PaceLimits = {
  maxConcurrentRequests: 4,
  maxMessagesPerWindow: unitsPerMinute / unitsPerMessage,
};

type GoogleAttempt = AttemptAccount<GoogleAccountFailure, GoogleAccount>;

/** The account as sending needs it. */
export interface SendingGoogleAccount {
  readonly readiness: SenderReadiness;
  readonly senderState: SenderState;
  forSending(): GoogleAttempt;
  forTest(from: TestedSender): GoogleAttempt;
}

export interface GmailSenderOptions {
  account: SendingGoogleAccount;
  submitter: GmailSubmitter;
  scheduler: Scheduler;
}

export class GmailSender implements Sender {
  readonly id = gmailSenderId;
  readonly limits: SenderLimits = { pace: gmailPace, maxRecipients, ...gmailMessageLimits };
  readonly #options: GmailSenderOptions;

  constructor(options: GmailSenderOptions) {
    this.#options = options;
  }

  get readiness(): SenderReadiness {
    return this.#options.account.readiness;
  }

  get state(): SenderState {
    return this.#options.account.senderState;
  }

  async send(message: OutgoingMessage, attempt: SendAttempt): Promise<SendOutcome> {
    return this.#sendFrom(this.#options.account.forSending(), message, attempt);
  }

  /** @param from - which account the test message goes through */
  testSender(from: TestedSender): TestSender {
    const account = this.#options.account.forTest(from);
    return {
      mailbox: account.mailbox,
      limits: this.limits,
      send: (message, attempt) => this.#sendFrom(account, message, attempt),
    };
  }

  #sendFrom(account: GoogleAttempt, message: OutgoingMessage, attempt: SendAttempt): Promise<SendOutcome> {
    const { submitter, scheduler } = this.#options;
    const from = { address: account.mailbox ?? '', name: account.account?.displayName ?? '' };
    const judgeRefusal = (failure: GoogleAccountFailure): SendOutcome => {
      account.reportRefused(failure);
      return senderUnusable(failure);
    };
    return sendThroughAccount({
      account: { ...account, judgeRefusal },
      service: 'gmail',
      scheduler,
      signal: attempt.signal,
      submit: (accessToken, signal) => submitter.submit({ ...attempt, message, from, accessToken, signal }),
    });
  }
}

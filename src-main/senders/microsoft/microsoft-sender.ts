/** Sends through Microsoft 365, by the account or as the shared mailbox that is chosen. */
import type { AccountFailure } from '../../../src-shared/model/failures/account-failure.ts';
import type { SenderState } from '../../../src-shared/model/sender-state.ts';
import { microsoftSenderId } from '../../../src-shared/model/sender.ts';
import { maxRecipients } from '../../../src-shared/model/recipients.ts';
import type { MicrosoftCloud } from '../../../src-shared/model/microsoft-clouds.ts';
import type { AttemptAccount } from '../account/account-service.ts';
import type { TestedSender } from '../running-sender.ts';
import type { Scheduler } from '../../platform/clock.ts';
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
import { sendThroughAccount } from '../account/send-through-account.ts';
import type { MailSubmitter } from './mail-submitter.ts';

/** Exchange Online's limits for one application and one mailbox. */
export const exchangeOnlinePace: PaceLimits = { maxConcurrentRequests: 4, maxMessagesPerWindow: 30 };

/** One message's way out. */
export interface MicrosoftAttempt extends Pick<
  AttemptAccount<AccountFailure>,
  'mailbox' | 'tokens' | 'reportAccepted'
> {
  /** Where the mailbox is. */
  cloud: MicrosoftCloud;
  /** Whose mailbox an application sends from; `null`: of the person who is signed in. */
  user: string | null;
  /** Takes note that Microsoft 365 did not let it send, or that there was no token. @returns what that comes to */
  judgeRefusal(failure: AccountFailure): SendOutcome;
}

/** The account as sending needs it. */
export interface SendingAccount {
  readonly readiness: SenderReadiness;
  readonly senderState: SenderState;
  forSending(): MicrosoftAttempt;
  forTest(from: TestedSender): MicrosoftAttempt;
}

export interface MicrosoftSenderOptions {
  account: SendingAccount;
  /** Shared mailbox that the settings say to send as; `null`: the account's own mailbox. */
  sendAs: () => string | null;
  submitter: MailSubmitter;
  scheduler: Scheduler;
}

interface MessageOrigin {
  account: MicrosoftAttempt;
  sendAs: string | null;
}

export class MicrosoftSender implements Sender {
  readonly id = microsoftSenderId;
  readonly limits: SenderLimits;
  readonly #options: MicrosoftSenderOptions;

  constructor(options: MicrosoftSenderOptions) {
    this.#options = options;
    this.limits = { pace: exchangeOnlinePace, maxRecipients, ...options.submitter.sizeLimits };
  }

  get readiness(): SenderReadiness {
    return this.#options.account.readiness;
  }

  get state(): SenderState {
    return this.#options.account.senderState;
  }

  async send(message: OutgoingMessage, attempt: SendAttempt): Promise<SendOutcome> {
    const { account, sendAs } = this.#options;
    return this.#sendThrough(originOf(account.forSending(), sendAs()), message, attempt);
  }

  /** @param from - which account the test message goes through, and @param sendAs - as which mailbox */
  testSender(from: TestedSender, sendAs: string | null): TestSender {
    return this.testThrough(this.#options.account.forTest(from), sendAs);
  }

  /** @param account - what the window shows, whatever is saved */
  testThrough(account: MicrosoftAttempt, sendAs: string | null): TestSender {
    return {
      mailbox: account.mailbox,
      limits: this.limits,
      send: (message, attempt) => this.#sendThrough(originOf(account, sendAs), message, attempt),
    };
  }

  #sendThrough(
    { account, sendAs }: MessageOrigin,
    message: OutgoingMessage,
    attempt: SendAttempt,
  ): Promise<SendOutcome> {
    const { submitter, scheduler } = this.#options;
    const { cloud, user, mailbox } = account;
    return sendThroughAccount({
      account,
      service: 'microsoft-365',
      scheduler,
      signal: attempt.signal,
      submit: (accessToken, signal) =>
        submitter.submit({ ...attempt, message, mailbox, sendAs, accessToken, cloud, user, signal }),
    });
  }
}

/** An application names the mailbox itself, so there is no other one to send as. */
function originOf(account: MicrosoftAttempt, sendAs: string | null): MessageOrigin {
  return { account, sendAs: account.user === null ? sendAs : null };
}

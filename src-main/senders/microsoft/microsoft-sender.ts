/** Sends through Microsoft 365: the account's token, one renewal if it is refused, and a time limit for each request. */
import type { DeliveryFailure } from '../../../src-shared/model/failures/delivery-failure.ts';
import type { MailMessage } from '../../../src-shared/model/mail-message.ts';
import { microsoftSenderId } from '../../../src-shared/model/sender.ts';
import { maxRecipients } from '../../../src-shared/model/recipients.ts';
import type { AttemptAccount, TestedSender } from './account/account-service.ts';
import type { AccessTokens, TokenOutcome } from './account/token-provider.ts';
import type { Scheduler } from '../../platform/clock.ts';
import type { PaceLimits, SendAttempt, Sender, SenderLimits, SenderState, SendOutcome, TestSender } from '../sender.ts';
import { unlessAborted } from '../unless-aborted.ts';
import type { MailSubmitter, SubmissionOutcome } from './mail-submitter.ts';

/** Exchange Online's limits for one application and one mailbox. */
export const exchangeOnlinePace: PaceLimits = { maxConcurrentRequests: 4, maxMessagesPerWindow: 30 };

/** Generous: Graph takes seconds for large messages, and giving up early makes an outcome unknown. */
export const submissionTimeoutMs = 120_000;

const notReachable: DeliveryFailure = { area: 'delivery', kind: 'not-reachable', service: 'microsoft-365' };

/** The account as sending needs it. */
export interface SendingAccount {
  readonly senderState: SenderState;
  forSending(): AttemptAccount;
  forTest(from: TestedSender): AttemptAccount;
}

export interface MicrosoftSenderOptions {
  account: SendingAccount;
  submitter: MailSubmitter;
  scheduler: Scheduler;
}

export class MicrosoftSender implements Sender {
  readonly id = microsoftSenderId;
  readonly limits: SenderLimits;
  readonly #options: MicrosoftSenderOptions;

  constructor(options: MicrosoftSenderOptions) {
    this.#options = options;
    this.limits = { pace: exchangeOnlinePace, maxRecipients, ...options.submitter.sizeLimits };
  }

  get state(): SenderState {
    return this.#options.account.senderState;
  }

  async send(message: MailMessage, attempt: SendAttempt): Promise<SendOutcome> {
    return this.#sendAs(this.#options.account.forSending(), message, attempt);
  }

  /** @param from - which account the test message goes through */
  testSender(from: TestedSender): TestSender {
    const account = this.#options.account.forTest(from);
    return {
      mailbox: account.mailbox,
      limits: this.limits,
      send: (message, attempt) => this.#sendAs(account, message, attempt),
    };
  }

  async #sendAs(account: AttemptAccount, message: MailMessage, attempt: SendAttempt): Promise<SendOutcome> {
    const outcome = await this.#sendWith(account.tokens, message, attempt);
    if (outcome.kind === 'sender-unusable') account.reportRefused(outcome.failure.failure);
    else if (outcome.kind === 'accepted') account.reportAccepted();
    return outcome;
  }

  async #sendWith(tokens: AccessTokens, message: MailMessage, attempt: SendAttempt): Promise<SendOutcome> {
    const first = await this.#submit(tokens, false, message, attempt);
    if (first.kind !== 'token-refused') return first;
    const second = await this.#submit(tokens, true, message, attempt);
    // A new token that is refused as well: only a person can help.
    return second.kind === 'token-refused' ? second.ifAgain : second;
  }

  async #submit(
    tokens: AccessTokens,
    mustRenew: boolean,
    message: MailMessage,
    { internetMessageId, signal }: SendAttempt,
  ): Promise<SubmissionOutcome> {
    const { submitter, scheduler } = this.#options;
    const token = await unlessAborted(tokens.acquireToken({ mustRenew }), signal, 'aborted' as const);
    // Nothing has left, so nobody has to wonder later whether it was sent.
    if (token === 'aborted' || signal.aborted) return { kind: 'try-again', failure: notReachable, retryAfterMs: 0 };
    if (token.kind === 'failed') return toSendOutcome(token);
    const timeout = new AbortController();
    const cancelTimeout = scheduler.after(submissionTimeoutMs, () => timeout.abort());
    const outcome = await submitter.submit({
      message,
      internetMessageId,
      accessToken: token.accessToken,
      signal: AbortSignal.any([signal, timeout.signal]),
    });
    cancelTimeout();
    return outcome;
  }
}

function toSendOutcome({ failure }: TokenOutcome & { kind: 'failed' }): SendOutcome {
  switch (failure.kind) {
    case 'offline':
      return { kind: 'try-again', failure: notReachable, retryAfterMs: null };
    case 'unexpected-answer':
      return {
        kind: 'try-again',
        failure: { ...failure, area: 'delivery', kind: 'captive-portal', service: 'microsoft-365' },
        retryAfterMs: null,
      };
    default:
      return { kind: 'sender-unusable', failure: { area: 'delivery', kind: 'account', failure } };
  }
}

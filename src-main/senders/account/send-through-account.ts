/** One message through an account: its token, one renewal if that is refused, a time limit, and what sending shows of the account. */
import type { SenderFailure } from '../../../src-shared/model/failures/sender-failure.ts';
import type { Service } from '../../../src-shared/model/services.ts';
import type { Scheduler } from '../../platform/clock.ts';
import type { Refusal, SendOutcome } from '../sender.ts';
import { unlessAborted } from '../unless-aborted.ts';
import type { TokenOutcome } from './account-kind.ts';
import type { AttemptAccount } from './account-service.ts';

/** Generous: services take seconds for large messages, and giving up early makes an outcome unknown. */
export const submissionTimeoutMs = 120_000;

/** `token-refused`: a new token may help. `ifAgain`: the outcome where that one is refused as well. */
export type SubmissionOutcome<F extends SenderFailure> =
  SendOutcome<F> | { kind: 'token-refused'; ifAgain: Refusal<F> };

/** What sending asks of an account, and what it shows of it. */
export interface SendingAccount<F> extends Pick<AttemptAccount<F>, 'tokens' | 'reportAccepted'> {
  /** Takes note that the service did not let it send, or that there was no token. @returns what that comes to */
  judgeRefusal(failure: F): SendOutcome;
}

export interface ThroughAccount<F extends SenderFailure> {
  account: SendingAccount<F>;
  service: Service;
  scheduler: Scheduler;
  /** Ends it at once. */
  signal: AbortSignal;
  /** Hands the message over once. Never rejects. */
  submit: (accessToken: string, signal: AbortSignal) => Promise<SubmissionOutcome<F>>;
}

/** Failures of getting a token that say nothing of the account; of every service, by the same names. */
type Account = SenderFailure & { area: 'account' | 'google-account' };

export async function sendThroughAccount<F extends Account>(through: ThroughAccount<F>): Promise<SendOutcome> {
  const { account } = through;
  const outcome = await sendWithToken(through);
  if (outcome.kind === 'accepted') account.reportAccepted();
  return outcome.kind === 'sender-unusable' ? account.judgeRefusal(outcome.failure.failure) : outcome;
}

async function sendWithToken<F extends Account>(through: ThroughAccount<F>): Promise<SendOutcome<F>> {
  const first = await submitOnce(through, false);
  if (first.kind !== 'token-refused') return first;
  const second = await submitOnce(through, true);
  // A new token that is refused as well: only a person can help.
  return second.kind === 'token-refused' ? second.ifAgain : second;
}

async function submitOnce<F extends Account>(
  { account, service, scheduler, signal, submit }: ThroughAccount<F>,
  mustRenew: boolean,
): Promise<SubmissionOutcome<F>> {
  const token = await unlessAborted(account.tokens.acquireToken({ mustRenew }), signal, 'aborted' as const);
  // Nothing has left, so nobody has to wonder later whether it was sent.
  if (token === 'aborted' || signal.aborted) return { ...notReachable(service), retryAfterMs: 0 };
  if (token.kind === 'failed') return withoutToken(token, service);
  const timeout = new AbortController();
  const cancelTimeout = scheduler.after(submissionTimeoutMs, () => timeout.abort());
  const outcome = await submit(token.accessToken, AbortSignal.any([signal, timeout.signal]));
  cancelTimeout();
  return outcome;
}

function withoutToken<F extends Account>(
  { failure }: TokenOutcome<F> & { kind: 'failed' },
  service: Service,
): SendOutcome<F> {
  switch (failure.kind) {
    case 'offline':
      return notReachable(service);
    case 'unexpected-answer': {
      // With where it was redirected to, if it was.
      const { kind: _kind, area: _area, ...found } = failure;
      return {
        kind: 'try-again',
        failure: { ...found, area: 'delivery', kind: 'captive-portal', service },
        retryAfterMs: null,
      };
    }
    default:
      return senderUnusable(failure);
  }
}

function notReachable(service: Service): SendOutcome<never> & { kind: 'try-again' } {
  return { kind: 'try-again', failure: { area: 'delivery', kind: 'not-reachable', service }, retryAfterMs: null };
}

export function senderUnusable<F extends SenderFailure>(failure: F): Refusal<F> & { kind: 'sender-unusable' } {
  return { kind: 'sender-unusable', failure: { area: 'delivery', kind: 'sender', failure } };
}

/** One submission with everything that belongs to it: a token, one renewal if it is refused, and a time limit. */
import type { MailMessage } from '../../src-shared/domain/mail-message.ts';
import type { Scheduler } from '../system-ports/clock.ts';
import type { AccessTokens, TokenOutcome } from './access-tokens.ts';
import type { MailSender, SendOutcome } from './mail-sender.ts';
import { unlessAborted } from './unless-aborted.ts';

/** Generous: Graph takes seconds for large messages, and giving up early makes an outcome unknown. */
export const submissionTimeoutMs = 120_000;

export interface SubmitPorts {
  mailSender: MailSender;
  scheduler: Scheduler;
}

/** A refused token is dealt with in here. */
export type SubmitOutcome = Exclude<SendOutcome, { kind: 'token-refused' }>;

export async function submit(
  { message, internetMessageId }: { message: MailMessage; internetMessageId: string },
  tokens: AccessTokens,
  { mailSender, scheduler }: SubmitPorts,
  signal: AbortSignal,
): Promise<SubmitOutcome> {
  const send = async (mustRenew: boolean): Promise<SendOutcome> => {
    const token = await unlessAborted(tokens.acquireToken({ mustRenew }), signal, 'aborted' as const);
    // Nothing has left, so nobody shall wonder later whether it was sent.
    if (token === 'aborted' || signal.aborted)
      return { kind: 'try-again', failure: { kind: 'not-reachable' }, retryAfterMs: 0 };
    if (token.kind === 'failed') return toSendOutcome(token);
    const timeout = new AbortController();
    const cancelTimeout = scheduler.after(submissionTimeoutMs, () => timeout.abort());
    const outcome = await mailSender.send({
      message,
      internetMessageId,
      accessToken: token.accessToken,
      signal: AbortSignal.any([signal, timeout.signal]),
    });
    cancelTimeout();
    return outcome;
  };
  const first = await send(false);
  if (first.kind !== 'token-refused') return first;
  const second = await send(true);
  // A brand-new token that is refused as well: only a person can help.
  return second.kind === 'token-refused' ? second.ifAgain : second;
}

function toSendOutcome({ failure }: TokenOutcome & { kind: 'failed' }): SubmitOutcome {
  switch (failure.kind) {
    case 'offline':
      return { kind: 'try-again', failure: { kind: 'not-reachable' }, retryAfterMs: null };
    case 'unexpected-answer':
      return { kind: 'try-again', failure: { ...failure, kind: 'captive-portal' }, retryAfterMs: null };
    default:
      return { kind: 'account-unusable', failure: { kind: 'account', failure } };
  }
}

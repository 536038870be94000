/** What an answer of Graph's sendMail means (product sections 6.3 and 6.4). Pure. */
import { z } from 'zod';
import type { AccountFailure } from '../../../../src-shared/model/failures/account-failure.ts';
import type { DeliveryFailure } from '../../../../src-shared/model/failures/delivery-failure.ts';
import { outsideWord } from '../../../../src-shared/model/outside-text.ts';
import { senderUnusable } from '../../account/send-through-account.ts';
import type { GraphOutcome } from '../mail-submitter.ts';
import { readRetryAfterMs } from '../../http-sending.ts';
import type { Refusal } from '../../sender.ts';
import { meaningOfRefusal, type RefusalMeaning } from './graph-refusals.ts';

const service = 'microsoft-365';

export interface GraphAnswer {
  status: number;
  requestId: string;
  /** The header as it came: seconds or a date. */
  retryAfter: string | null;
  isJson: boolean;
  text: string;
  /** As of `HttpAnswer`. */
  redirectHost: string | null;
}

const errorBodySchema = z.object({ error: z.object({ code: z.string() }) });

export interface ClassifyingContext {
  /** Of the Graph that was asked. */
  host: string;
  /** From a mailbox that is not the account's own (2.4). */
  isSentAsOther: boolean;
  /** What a Retry-After date is measured from. */
  nowMs: number;
}

export function classifyGraphAnswer(
  answer: GraphAnswer,
  { host, isSentAsOther, nowMs }: ClassifyingContext,
): GraphOutcome {
  const { status, requestId } = answer;
  if (status === 202) return { kind: 'accepted', requestId };
  if (answer.redirectHost !== null)
    return tryAgain({
      area: 'delivery',
      kind: 'captive-portal',
      service,
      redirectedTo: answer.redirectHost,
      askedHost: host,
    });
  const code = readErrorCode(answer);
  const retryAfterMs = readRetryAfterMs(answer.retryAfter, nowMs);
  const meaning = meaningOfRefusal(status, code);
  if (meaning !== null) return outcomeOf(meaning, { status, code, retryAfterMs, isSentAsOther });
  if (status >= 500) {
    // By itself, none of these rules out that the message was taken: a 502 is of a gateway that did not understand what
    // came back, and Graph also answers `ErrorInternalServerError` and `UnknownError` for mail that then arrives
    // (https://learn.microsoft.com/en-us/answers/questions/5629476). Sent again as often as it takes, such a mail would
    // come every half hour.
    return retryAfterMs === null
      ? outcomeUnknown('server-error')
      : tryAgain({ area: 'delivery', kind: 'service-unavailable', service, status }, retryAfterMs);
  }
  // Not Graph's form of an answer: a proxy or the sign-in page of a network. The message did not get through.
  if (code === '' && !answer.isJson) return tryAgain({ area: 'delivery', kind: 'captive-portal', service });
  // Success, but not the one that sendMail has.
  if (status >= 200 && status < 300) return outcomeUnknown('server-error');
  return {
    kind: 'unknown-refusal',
    failure: { area: 'delivery', kind: 'not-accepted', service, status, code },
    retryAfterMs,
  };
}

interface RefusedRequest {
  status: number;
  code: string;
  retryAfterMs: number | null;
  isSentAsOther: boolean;
}

function outcomeOf(meaning: RefusalMeaning, request: RefusedRequest): GraphOutcome {
  const { status, code, retryAfterMs, isSentAsOther } = request;
  // Only where another mailbox is named may that one be the cause.
  const ofMailbox = (failure: AccountFailure): Refusal<AccountFailure> =>
    isSentAsOther ? refused({ area: 'delivery', kind: 'send-as-denied' }) : senderUnusable(failure);
  switch (meaning) {
    case 'token-refused':
      return { kind: 'token-refused', ifAgain: senderUnusable({ area: 'account', kind: 'sign-in-again' }) };
    case 'access-denied':
      // Of the token, not of the message: the permission is missing, or a policy keeps applications from the mailbox. A
      // token from before a consent is refused too.
      return { kind: 'token-refused', ifAgain: ofMailbox({ area: 'account', kind: 'sending-not-permitted' }) };
    case 'mailbox-not-found':
      return ofMailbox({ area: 'account', kind: 'no-mailbox', account: '' });
    case 'no-mailbox':
      return senderUnusable({ area: 'account', kind: 'no-mailbox', account: '' });
    case 'mailbox-over-quota':
    case 'sending-blocked':
    case 'sending-limit-reached':
    case 'account-disabled':
    case 'organization-blocked':
      return senderUnusable({ area: 'account', kind: meaning });
    case 'send-as-denied':
      return refused({ area: 'delivery', kind: meaning });
    case 'recipients-refused':
    case 'message-too-large':
      return refused({ area: 'delivery', kind: meaning, service });
    case 'content-refused':
      return refused({ area: 'delivery', kind: 'not-accepted', service, status, code });
    case 'throttled':
      return tryAgain({ area: 'delivery', kind: 'throttled', service }, retryAfterMs);
    case 'unavailable':
      return tryAgain({ area: 'delivery', kind: 'service-unavailable', service, status }, retryAfterMs);
    case 'something-else-answered':
      return tryAgain({ area: 'delivery', kind: 'captive-portal', service });
    case 'gateway-timeout':
      return outcomeUnknown('gateway-timeout');
  }
}

function tryAgain(failure: DeliveryFailure, retryAfterMs: number | null = null): GraphOutcome {
  return { kind: 'try-again', failure, retryAfterMs };
}

function refused(failure: DeliveryFailure): Refusal<AccountFailure> {
  return { kind: 'refused', failure };
}

function outcomeUnknown(cause: 'gateway-timeout' | 'server-error'): GraphOutcome {
  return { kind: 'outcome-unknown', failure: { area: 'delivery', kind: 'outcome-unknown', service, cause } };
}

function readErrorCode({ text }: GraphAnswer): string {
  try {
    const parsed = errorBodySchema.safeParse(JSON.parse(text));
    return parsed.success ? outsideWord(parsed.data.error.code) : '';
  } catch {
    return '';
  }
}

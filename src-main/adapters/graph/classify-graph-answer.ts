/** What an answer of Graph's sendMail means (product sections 6.3 and 6.4). Pure. */
import { z } from 'zod';
import type { AccountFailure } from '../../../src-shared/domain/failure.ts';
import type { Refusal, SendOutcome } from '../../delivery/mail-sender.ts';
import { readRetryAfterMs } from './read-retry-after.ts';

export interface GraphAnswer {
  status: number;
  requestId: string;
  /** The header as it came: seconds or a date. */
  retryAfter: string | null;
  isJson: boolean;
  text: string;
}

const errorBodySchema = z.object({ error: z.object({ code: z.string() }) });

/** Room in a mailbox does not come back within a minute. */
const mailboxFullRetryMs = 30 * 60_000;

export interface ClassifyingContext {
  /** From a mailbox that is not the account's own (2.4). */
  isSentAsOther: boolean;
  /** What a Retry-After date is measured from. */
  nowMs: number;
}

export function classifyGraphAnswer(answer: GraphAnswer, { isSentAsOther, nowMs }: ClassifyingContext): SendOutcome {
  const { status, requestId } = answer;
  if (status === 202) return { kind: 'accepted', requestId };
  const code = readErrorCode(answer);
  const retryAfterMs = readRetryAfterMs(answer.retryAfter, nowMs);
  if (status === 401) return { kind: 'token-refused', ifAgain: accountUnusable({ kind: 'sign-in-again' }) };
  // Exchange says that a mailbox is full with different statuses.
  if (status === 507 || mailboxFullCodes.has(code)) {
    return {
      kind: 'try-again',
      failure: { kind: 'mailbox-full' },
      retryAfterMs: Math.max(retryAfterMs ?? 0, mailboxFullRetryMs),
    };
  }
  // 509: over the bandwidth that an application may use, which is throttling by another name.
  if (status === 429 || status === 509) return { kind: 'try-again', failure: { kind: 'throttled' }, retryAfterMs };
  if (status === 504) return outcomeUnknown('gateway-timeout');
  // 511 is of a network that wants a sign-in first (RFC 6585): the request was not passed on.
  if (status === 503 || status === 511 || (status >= 500 && saysNotProcessed(code, retryAfterMs)))
    return { kind: 'try-again', failure: { kind: 'service-unavailable', status }, retryAfterMs };
  if (status >= 500) return outcomeUnknown('server-error');
  switch (code) {
    case 'ErrorAccessDenied':
      // Of the token, not of the message: the permission is missing, or a policy keeps applications from the mailbox. A
      // token from before a consent is refused too. Only where another mailbox is named may that one be the cause.
      return {
        kind: 'token-refused',
        ifAgain: isSentAsOther
          ? { kind: 'refused', failure: { kind: 'send-as-denied' } }
          : accountUnusable({ kind: 'sending-not-permitted' }),
      };
    case 'ErrorSendAsDenied':
      return { kind: 'refused', failure: { kind: 'send-as-denied' } };
    case 'MailboxNotEnabledForRESTAPI':
    case 'MailboxNotSupportedForRESTAPI':
      return accountUnusable({ kind: 'no-mailbox', account: '' });
    case 'ErrorInvalidRecipients':
      return { kind: 'refused', failure: { kind: 'recipients-refused' } };
    case 'ErrorMessageSizeExceeded':
      return { kind: 'refused', failure: { kind: 'message-too-large' } };
  }
  if (status === 413) return { kind: 'refused', failure: { kind: 'message-too-large' } };
  // Not Graph's form of an answer: a proxy or the sign-in page of a network. The message did not get through.
  if (code === '' && !answer.isJson)
    return { kind: 'try-again', failure: { kind: 'captive-portal' }, retryAfterMs: null };
  return { kind: 'refused', failure: { kind: 'not-accepted', status, code } };
}

/** Graph's own name, and Exchange's. */
const mailboxFullCodes = new Set(['ErrorQuotaExceeded', 'QuotaExceededException']);

/**
 * Whether an answer of 500, 502 and the like rules out that the message was taken. By itself none does: a 502 is of a
 * gateway that did not understand what came back, and Graph also answers `ErrorInternalServerError` and `UnknownError`
 * for mail that then arrives (https://learn.microsoft.com/en-us/answers/questions/5629476). Sent again as often as it takes, such a mail
 * would come every half hour.
 */
function saysNotProcessed(code: string, retryAfterMs: number | null): boolean {
  return retryAfterMs !== null || turnedAwayCodes.has(code);
}

/** The request was turned away at the door, because of a limit. */
const turnedAwayCodes = new Set(['ErrorServerBusy', 'TooManyRequests']);

function outcomeUnknown(cause: 'gateway-timeout' | 'server-error'): SendOutcome {
  return { kind: 'outcome-unknown', failure: { kind: 'outcome-unknown', cause } };
}

function accountUnusable(failure: AccountFailure): Refusal {
  return { kind: 'account-unusable', failure: { kind: 'account', failure } };
}

function readErrorCode({ text }: GraphAnswer): string {
  try {
    const parsed = errorBodySchema.safeParse(JSON.parse(text));
    return parsed.success ? parsed.data.error.code : '';
  } catch {
    return '';
  }
}

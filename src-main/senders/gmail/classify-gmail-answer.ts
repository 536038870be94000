/**
 * What an answer of Gmail's `users.messages.send` means (product sections 6.3 and 6.4). Pure.
 *
 * Statuses and reasons: https://developers.google.com/workspace/gmail/api/guides/handle-errors
 */
import { z } from 'zod';
import type { DeliveryFailure } from '../../../src-shared/model/failures/delivery-failure.ts';
import type { GoogleAccountFailure } from '../../../src-shared/model/failures/google-account-failure.ts';
import { outsideWord } from '../../../src-shared/model/outside-text.ts';
import type { HttpAnswer } from '../../platform/http-client.ts';
import { senderUnusable, type SubmissionOutcome } from '../account/send-through-account.ts';
import { longestRetryAfterMs, readRetryAfterMs } from '../http-sending.ts';
import type { Refusal } from '../sender.ts';

const service = 'gmail';

type Outcome = SubmissionOutcome<GoogleAccountFailure>;

const sentSchema = z.object({ id: z.string().min(1) });
const errorSchema = z.object({
  error: z.object({
    message: z.string().default(''),
    errors: z.array(z.object({ reason: z.string() })).default([]),
  }),
});

interface GmailError {
  status: number;
  /** Google's word for why; empty where the answer has none. */
  reason: string;
  /** Google's sentence; for reading only. */
  message: string;
  retryAfterMs: number | null;
}

export function classifyGmailAnswer(answer: HttpAnswer, nowMs: number): Outcome {
  const { status, body, redirectHost } = answer;
  if (redirectHost !== null)
    return tryAgain({ area: 'delivery', kind: 'captive-portal', service, redirectedTo: redirectHost });
  const json = body.kind === 'whole' ? parseJson(body.text) : undefined;
  if (status >= 200 && status < 300) return classifySuccess(answer, json);
  const error = readError(answer, json, nowMs);
  const known = classifyReason(error) ?? classifyStatus(error);
  if (known !== null) return known;
  // Not Google's form of an answer: a proxy or the sign-in page of a network. The message did not get through.
  if (json === undefined && body.kind === 'whole')
    return tryAgain({ area: 'delivery', kind: 'captive-portal', service });
  return {
    kind: 'unknown-refusal',
    failure: { area: 'delivery', kind: 'not-accepted', service, status, code: error.reason },
    retryAfterMs: error.retryAfterMs,
  };
}

/** Only 200 with the id of the message is success, which no captive portal makes up. */
function classifySuccess({ status, body }: HttpAnswer, json: unknown): Outcome {
  const sent = sentSchema.safeParse(json);
  if (status === 200 && sent.success) return { kind: 'accepted', requestId: outsideWord(sent.data.id) };
  if (body.kind === 'broken-off') return outcomeUnknown('connection-lost');
  return json === undefined
    ? tryAgain({ area: 'delivery', kind: 'captive-portal', service })
    : outcomeUnknown('server-error');
}

function classifyReason(error: GmailError): Outcome | null {
  const { reason, message, retryAfterMs } = error;
  switch (reason) {
    case 'rateLimitExceeded':
    case 'userRateLimitExceeded':
      return isDailyLimit(message)
        ? unusable('sending-limit-reached')
        : tryAgain({ area: 'delivery', kind: 'throttled', service }, retryAfterMs);
    case 'dailyLimitExceeded':
    case 'quotaExceeded':
      return unusable('sending-limit-reached');
    case 'domainPolicy':
      return unusable('blocked-by-policy');
    case 'insufficientPermissions':
      return unusable('sending-not-permitted');
    case 'accessNotConfigured':
      return unusable('api-not-enabled');
    case 'failedPrecondition':
      return /mail service not enabled/i.test(message) ? unusable('no-mailbox') : null;
    case 'invalidArgument':
      return /recipient|(?:to|cc|bcc) header/i.test(message)
        ? { kind: 'refused', failure: { area: 'delivery', kind: 'recipients-refused', service } }
        : null;
    case 'uploadTooLarge':
      return messageTooLarge;
    default:
      return null;
  }
}

function classifyStatus(error: GmailError): Outcome | null {
  const { status, message, retryAfterMs } = error;
  switch (status) {
    case 401:
      return { kind: 'token-refused', ifAgain: unusable('sign-in-again') };
    case 413:
      return messageTooLarge;
    case 429:
      return isDailyLimit(message)
        ? unusable('sending-limit-reached')
        : tryAgain({ area: 'delivery', kind: 'throttled', service }, retryAfterMs);
    case 407:
    case 511:
      return tryAgain({ area: 'delivery', kind: 'captive-portal', service });
    case 408:
    case 425:
    case 503:
      return tryAgain({ area: 'delivery', kind: 'service-unavailable', service, status }, retryAfterMs);
    case 504:
      return outcomeUnknown('gateway-timeout');
    default:
      return status >= 500 ? unlessItSaysWhen(error) : null;
  }
}

/** A 500 or 502 by itself does not rule out that the message was taken; a service that says when to come again took none. */
function unlessItSaysWhen({ status, retryAfterMs }: GmailError): Outcome {
  return retryAfterMs === null
    ? outcomeUnknown('server-error')
    : tryAgain({ area: 'delivery', kind: 'service-unavailable', service, status }, retryAfterMs);
}

/** The account's limit of messages a day has no reason of its own: "User-rate limit exceeded (Mail sending)". */
const isDailyLimit = (message: string): boolean => /\(mail sending\)|daily/i.test(message);

function readError({ status, headers }: HttpAnswer, json: unknown, nowMs: number): GmailError {
  const { error } = errorSchema.safeParse(json).data ?? { error: { message: '', errors: [] } };
  return {
    status,
    reason: outsideWord(error.errors[0]?.reason ?? ''),
    message: error.message,
    retryAfterMs: readRetryAfterMs(headers['retry-after'] ?? null, nowMs) ?? readRetryInWords(error.message, nowMs),
  };
}

/** Gmail says it in its sentence too: "User-rate limit exceeded. Retry after 2026-11-29T22:21:35.303Z". */
function readRetryInWords(message: string, nowMs: number): number | null {
  const time = /Retry after (\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z)/i.exec(message)?.[1];
  const inMs = time === undefined ? 0 : Date.parse(time) - nowMs;
  return inMs > 0 ? Math.min(inMs, longestRetryAfterMs) : null;
}

/** @returns `undefined` for what is no JSON */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const messageTooLarge: Outcome = {
  kind: 'refused',
  failure: { area: 'delivery', kind: 'message-too-large', service },
};

function tryAgain(failure: DeliveryFailure, retryAfterMs: number | null = null): Outcome {
  return { kind: 'try-again', failure, retryAfterMs };
}

type Unusable =
  | 'sending-limit-reached'
  | 'blocked-by-policy'
  | 'sending-not-permitted'
  | 'api-not-enabled'
  | 'no-mailbox'
  | 'sign-in-again';

function unusable(kind: Unusable): Refusal<GoogleAccountFailure> {
  const area = 'google-account';
  return senderUnusable<GoogleAccountFailure>(kind === 'no-mailbox' ? { area, kind, account: '' } : { area, kind });
}

function outcomeUnknown(cause: 'gateway-timeout' | 'server-error' | 'connection-lost'): Outcome {
  return { kind: 'outcome-unknown', failure: { area: 'delivery', kind: 'outcome-unknown', service, cause } };
}

/** What the answers of all kinds of channels have in common (product sections 6.3 and 6.4). Pure. */
import type { ChannelKind } from '../../src-shared/model/channel.ts';
import type { ChannelFailure } from '../../src-shared/model/failures/channel-failure.ts';
import type { DeliveryFailure } from '../../src-shared/model/failures/delivery-failure.ts';
import { outsideText, outsideWord } from '../../src-shared/model/outside-text.ts';
import { cleanText } from '../notifications/facts/clean-text.ts';
import type { HttpAnswer } from '../platform/http-client.ts';
import { isCertainlyNotSent, readRetryAfterMs } from '../senders/http-sending.ts';
import type { SendOutcome } from '../senders/sender.ts';
import type { ChannelAnswer } from './http-channel.ts';

export interface AnswerRules {
  kind: ChannelKind;
  /**
   * Of an answer with a status of 2xx.
   *
   * @returns the receiver's id of the message, `''` where it gives none; `null`: this is not its answer
   */
  acceptedAs: (answer: HttpAnswer, text: string) => string | null;
  /** The receiver recognizes a message that it is sent twice: whatever is doubtful is sent again. */
  isRepeatHarmless?: boolean;
  /** What the receiver says of an error, in its own words; `''`: nothing that may be shown. Never an address. */
  reasonOf?: (text: string) => string;
  /** What this kind knows better than {@link classifyStatus}; `null`: nothing. */
  classify?: (answer: HttpAnswer, said: { reason: string; text: string }) => SendOutcome | null;
}

/** @param nowMs - for a Retry-After that is a date */
export function classifyAnswer(came: ChannelAnswer, rules: AnswerRules, nowMs: number): SendOutcome {
  const { kind: service, isRepeatHarmless = false } = rules;
  if (came.kind === 'failed') {
    return isCertainlyNotSent(came.error)
      ? tryAgain({ area: 'delivery', kind: 'not-reachable', service })
      : outcomeUnknown(service, 'connection-lost');
  }
  const { answer } = came;
  const { status, headers, body, redirectHost } = answer;
  if (redirectHost !== null) {
    return tryAgain({ area: 'delivery', kind: 'captive-portal', service, redirectedTo: redirectHost });
  }
  const text = body.kind === 'whole' ? body.text : '';
  const portal = tryAgain({ area: 'delivery', kind: 'captive-portal', service });
  if (status >= 200 && status < 300) {
    if (isHtml(answer, text)) return portal;
    const id = rules.acceptedAs(answer, text);
    if (id !== null) return { kind: 'accepted', requestId: outsideWord(id) };
    return body.kind === 'broken-off' ? outcomeUnknown(service, 'connection-lost') : portal;
  }
  const reason = outsideText(cleanText(rules.reasonOf?.(text) ?? '').trim(), 200);
  const known = rules.classify?.(answer, { reason, text });
  if (known !== undefined && known !== null) return known;
  const retryAfterMs = readRetryAfterMs(headers['retry-after'] ?? null, nowMs);
  const unavailable = tryAgain({ area: 'delivery', kind: 'service-unavailable', service, status }, retryAfterMs);
  switch (status) {
    case 401:
    case 403:
      return unusable({ area: 'channel', kind: 'channel-not-authorized', service, status, reason });
    case 404:
    case 410:
      return unusable({ area: 'channel', kind: 'channel-gone', service, status, reason });
    case 407:
    case 511:
      return portal;
    case 413:
      return { kind: 'refused', failure: { area: 'delivery', kind: 'message-too-large', service } };
    case 429:
      return tryAgain({ area: 'delivery', kind: 'throttled', service }, retryAfterMs);
    case 408:
    case 425:
    case 503:
      return unavailable;
    default:
      break;
  }
  if (status >= 500) {
    // What says when to come again has not taken the message.
    if (isRepeatHarmless || retryAfterMs !== null) return unavailable;
    return outcomeUnknown(service, status === 504 ? 'gateway-timeout' : 'server-error');
  }
  return {
    kind: 'unknown-refusal',
    failure: { ...notAccepted(service, status, reason), kind: 'not-accepted' },
    retryAfterMs,
  };
}

/** This message would be refused again. */
export function refuse(service: ChannelKind, { status }: HttpAnswer, reason: string): SendOutcome {
  return { kind: 'refused', failure: notAccepted(service, status, reason) };
}

export function unusable(failure: ChannelFailure): SendOutcome {
  return { kind: 'sender-unusable', failure: { area: 'delivery', kind: 'sender', failure } };
}

function tryAgain(failure: DeliveryFailure, retryAfterMs: number | null = null): SendOutcome {
  return { kind: 'try-again', failure, retryAfterMs };
}

function notAccepted(service: ChannelKind, status: number, reason: string) {
  return {
    area: 'delivery' as const,
    kind: 'not-accepted' as const,
    service,
    status,
    code: '',
    ...(reason === '' ? {} : { reply: { status, code: '', text: reason } }),
  };
}

function outcomeUnknown(
  service: ChannelKind,
  cause: 'gateway-timeout' | 'server-error' | 'connection-lost',
): SendOutcome {
  return { kind: 'outcome-unknown', failure: { area: 'delivery', kind: 'outcome-unknown', service, cause } };
}

/** The sign-in page of a network, a proxy's page of errors, or the page of a site whose address was pasted. */
function isHtml({ headers }: HttpAnswer, text: string): boolean {
  return /^\s*text\/html/i.test(headers['content-type'] ?? '') || /^\s*<(?:!doctype|html|head|body)/i.test(text);
}

/** @returns `undefined` for what is no JSON */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** What an answer of Graph's sendMail means (product sections 6.3 and 6.4). Pure. */
import { z } from 'zod';
import type { SendOutcome } from '../../delivery/mail-sender.ts';

export interface GraphAnswer {
  status: number;
  requestId: string;
  /** The header as it came: seconds or a date. */
  retryAfter: string | null;
  isJson: boolean;
  text: string;
}

const errorBodySchema = z.object({ error: z.object({ code: z.string() }) });

/** @param nowMs - what a Retry-After date is measured from */
export function classifyGraphAnswer(answer: GraphAnswer, nowMs: number): SendOutcome {
  const { status, requestId } = answer;
  if (status === 202) return { kind: 'accepted', requestId };
  const code = readErrorCode(answer);
  const retryAfterMs = readRetryAfterMs(answer.retryAfter, nowMs);
  if (status === 401) return { kind: 'token-refused' };
  if (status === 429) return { kind: 'try-again', failure: { kind: 'throttled' }, retryAfterMs };
  if (status === 504)
    return { kind: 'outcome-unknown', failure: { kind: 'outcome-unknown', cause: 'gateway-timeout' } };
  if (status >= 500) return { kind: 'try-again', failure: { kind: 'service-unavailable', status }, retryAfterMs };
  switch (code) {
    case 'ErrorSendAsDenied':
      return { kind: 'refused', failure: { kind: 'send-as-denied' } };
    case 'MailboxNotEnabledForRESTAPI':
    case 'MailboxNotSupportedForRESTAPI':
      return { kind: 'account-unusable', failure: { kind: 'account', failure: { kind: 'no-mailbox', account: '' } } };
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

function readErrorCode({ text }: GraphAnswer): string {
  try {
    const parsed = errorBodySchema.safeParse(JSON.parse(text));
    return parsed.success ? parsed.data.error.code : '';
  } catch {
    return '';
  }
}

/** RFC 9110, section 10.2.3: seconds or an HTTP date. */
function readRetryAfterMs(header: string | null, nowMs: number): number | null {
  if (header === null) return null;
  const seconds = Number(header);
  if (header.trim() !== '' && Number.isFinite(seconds)) return Math.max(0, seconds * 1000);
  const date = Date.parse(header);
  return Number.isNaN(date) ? null : Math.max(0, date - nowMs);
}

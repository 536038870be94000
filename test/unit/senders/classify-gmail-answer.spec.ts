import { describe, expect, test } from 'vitest';
import { classifyGmailAnswer } from '../../../src-main/senders/gmail/classify-gmail-answer.ts';
import { httpAnswer, jsonAnswer } from '../../builders/http-answer.ts';

const nowMs = Date.parse('2026-11-29T12:00:00Z');
const refusal = (status: number, reason: string, message = 'A sentence.', headers: Record<string, string> = {}) =>
  classifyGmailAnswer(
    jsonAnswer(status, { error: { code: status, message, errors: [{ message, domain: 'global', reason }] } }, headers),
    nowMs,
  );
const unusable = (kind: string, more = {}) => ({
  kind: 'sender-unusable',
  failure: { area: 'delivery', kind: 'sender', failure: { area: 'google-account', kind, ...more } },
});
const tryAgain = (kind: string, retryAfterMs: number | null = null, more = {}) => ({
  kind: 'try-again',
  failure: { area: 'delivery', kind, service: 'gmail', ...more },
  retryAfterMs,
});
const unknown = (cause: string) => ({
  kind: 'outcome-unknown',
  failure: { area: 'delivery', kind: 'outcome-unknown', service: 'gmail', cause },
});

describe('a refusal', () => {
  test.each([
    [403, 'rateLimitExceeded', tryAgain('throttled')],
    [403, 'userRateLimitExceeded', tryAgain('throttled')],
    [403, 'dailyLimitExceeded', unusable('sending-limit-reached')],
    [403, 'domainPolicy', unusable('blocked-by-policy')],
    [403, 'insufficientPermissions', unusable('sending-not-permitted')],
    [403, 'accessNotConfigured', unusable('api-not-enabled')],
    [401, 'authError', { kind: 'token-refused', ifAgain: unusable('sign-in-again') }],
    [
      413,
      'uploadTooLarge',
      { kind: 'refused', failure: { area: 'delivery', kind: 'message-too-large', service: 'gmail' } },
    ],
    [429, 'rateLimitExceeded', tryAgain('throttled')],
    [500, 'backendError', unknown('server-error')],
    [502, '', unknown('server-error')],
    [503, 'backendError', tryAgain('service-unavailable', null, { status: 503 })],
    [503, '', tryAgain('service-unavailable', null, { status: 503 })],
    [504, 'backendError', unknown('gateway-timeout')],
  ])('with status %d and reason "%s"', (status, reason, expected) => {
    expect(refusal(status, reason)).toEqual(expected);
  });

  test.each([
    [400, 'failedPrecondition', 'Mail service not enabled', unusable('no-mailbox', { account: '' })],
    [
      400,
      'invalidArgument',
      'Recipient address required',
      { kind: 'refused', failure: { area: 'delivery', kind: 'recipients-refused', service: 'gmail' } },
    ],
    [
      400,
      'invalidArgument',
      'Invalid To header',
      { kind: 'refused', failure: { area: 'delivery', kind: 'recipients-refused', service: 'gmail' } },
    ],
    [429, 'userRateLimitExceeded', 'User-rate limit exceeded (Mail sending)', unusable('sending-limit-reached')],
    [
      429,
      'userRateLimitExceeded',
      'User-rate limit exceeded.  Retry after 2026-11-29T12:05:00.000Z',
      tryAgain('throttled', 300_000),
    ],
  ])('with status %d, reason "%s" and the words "%s"', (status, reason, message, expected) => {
    expect(refusal(status, reason, message)).toEqual(expected);
  });

  test('waits as long as Retry-After says', () => {
    expect(refusal(429, 'rateLimitExceeded', '', { 'retry-after': '7' })).toEqual(tryAgain('throttled', 7_000));
    expect(refusal(500, 'backendError', '', { 'retry-after': '7' })).toEqual(
      tryAgain('service-unavailable', 7_000, { status: 500 }),
    );
  });

  test('for a reason that nobody knows is retried for a day, and not taken for the account’s trouble', () => {
    expect(refusal(403, 'somethingNew')).toEqual({
      kind: 'unknown-refusal',
      failure: { area: 'delivery', kind: 'not-accepted', service: 'gmail', status: 403, code: 'somethingNew' },
      retryAfterMs: null,
    });
  });
});

describe('success', () => {
  test('is 200 with the id of the message', () => {
    expect(classifyGmailAnswer(jsonAnswer(200, { id: '18f', threadId: '18f', labelIds: ['SENT'] }), nowMs)).toEqual({
      kind: 'accepted',
      requestId: '18f',
    });
  });

  test.each([
    ['a web page', httpAnswer(200, '<h1>Welcome</h1>'), tryAgain('captive-portal')],
    ['no id', jsonAnswer(200, {}), unknown('server-error')],
    ['another status', jsonAnswer(202, { id: '18f' }), unknown('server-error')],
    [
      'an answer that breaks off',
      { ...httpAnswer(200), body: { kind: 'broken-off', error: new Error('reset') } as const },
      unknown('connection-lost'),
    ],
    [
      'a redirect',
      { ...httpAnswer(302), redirectHost: 'hotel.example' },
      tryAgain('captive-portal', null, { redirectedTo: 'hotel.example' }),
    ],
  ])('is not %s', (_, answer, expected) => {
    expect(classifyGmailAnswer(answer, nowMs)).toEqual(expected);
  });
});

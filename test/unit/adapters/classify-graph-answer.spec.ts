import { describe, expect, test } from 'vitest';
import type { AccountFailure } from '../../../src-shared/domain/failure.ts';
import { classifyGraphAnswer, type GraphAnswer } from '../../../src-main/adapters/graph/classify-graph-answer.ts';

const nowMs = Date.parse('2026-11-22T22:38:33.000Z');

function answer(status: number, changes: Partial<GraphAnswer> & { code?: string } = {}): GraphAnswer {
  const { code = '', ...others } = changes;
  const text = JSON.stringify({ error: { code, message: 'Words are not to be relied on.' } });
  return { status, requestId: 'request-1', retryAfter: null, isJson: true, text, ...others };
}

const classify = (status: number, changes?: Parameters<typeof answer>[1], isSentAsOther = false) =>
  classifyGraphAnswer(answer(status, changes), { isSentAsOther, nowMs });
const account = (failure: AccountFailure) =>
  ({ kind: 'account-unusable', failure: { kind: 'account', failure } }) as const;

test.each([{ text: '' }, { text: '<html>', isJson: false }, { retryAfter: '30' }, { code: 'ErrorSendAsDenied' }])(
  '202 is accepted, whatever else it brings: %j',
  (changes) => {
    expect(classify(202, changes)).toEqual({ kind: 'accepted', requestId: 'request-1' });
  },
);

describe('accepted is 202 and nothing else', () => {
  test.each([200, 201, 203, 204, 206])('a web page with status %d is a captive portal: nothing was sent', (status) => {
    expect(classify(status, { isJson: false, text: '<h1>Welcome to Hotel Wi-Fi</h1>' })).toEqual({
      kind: 'try-again',
      failure: { kind: 'captive-portal' },
      retryAfterMs: null,
    });
  });

  test.each([200, 302])('an answer of JSON with status %d is not understood', (status) => {
    expect(classify(status, { text: '{}' })).toEqual({
      kind: 'refused',
      failure: { kind: 'not-accepted', status, code: '' },
    });
  });
});

test.each([
  [401, 'InvalidAuthenticationToken', { kind: 'token-refused', ifAgain: account({ kind: 'sign-in-again' }) }],
  [403, 'ErrorAccessDenied', { kind: 'token-refused', ifAgain: account({ kind: 'sending-not-permitted' }) }],
  [403, 'ErrorSendAsDenied', { kind: 'refused', failure: { kind: 'send-as-denied' } }],
  [400, 'ErrorInvalidRecipients', { kind: 'refused', failure: { kind: 'recipients-refused' } }],
  [400, 'ErrorMessageSizeExceeded', { kind: 'refused', failure: { kind: 'message-too-large' } }],
  [413, 'Anything', { kind: 'refused', failure: { kind: 'message-too-large' } }],
  [404, 'MailboxNotEnabledForRESTAPI', account({ kind: 'no-mailbox', account: '' })],
  [404, 'MailboxNotSupportedForRESTAPI', account({ kind: 'no-mailbox', account: '' })],
  [400, 'ErrorFuture', { kind: 'refused', failure: { kind: 'not-accepted', status: 400, code: 'ErrorFuture' } }],
  [504, 'UnknownError', { kind: 'outcome-unknown', failure: { kind: 'outcome-unknown', cause: 'gateway-timeout' } }],
] as const)('%d %s', (status, code, expected) => {
  expect(classify(status, { code })).toEqual(expected);
});

describe('waiting', () => {
  test.each([503, 511])('%d is tried again, also without a body', (status) => {
    expect(classify(status, { text: '', isJson: false })).toEqual({
      kind: 'try-again',
      failure: { kind: 'service-unavailable', status },
      retryAfterMs: null,
    });
  });

  test.each([429, 509])('%d asks to send less', (status) => {
    expect(classify(status, { text: '', isJson: false, retryAfter: '7' })).toEqual({
      kind: 'try-again',
      failure: { kind: 'throttled' },
      retryAfterMs: 7_000,
    });
  });

  test.each([
    [507, '', null, 30],
    [507, 'QuotaExceededException', '60', 30],
    [403, 'ErrorQuotaExceeded', '7200', 120],
  ])(
    '%d %s is a full mailbox: tried again after half an hour, or later if it says so',
    (status, code, retryAfter, minutes) => {
      expect(classify(status, { code, retryAfter })).toEqual({
        kind: 'try-again',
        failure: { kind: 'mailbox-full' },
        retryAfterMs: minutes * 60_000,
      });
    },
  );

  test('Retry-After counts for both answers that carry it', () => {
    expect(classify(429, { retryAfter: '7' })).toMatchObject({ kind: 'try-again', retryAfterMs: 7_000 });
    expect(classify(503, { retryAfter: '7' })).toMatchObject({ kind: 'try-again', retryAfterMs: 7_000 });
  });
});

describe('an error that does not rule out that the message was taken is an unknown outcome', () => {
  const unknown = { kind: 'outcome-unknown', failure: { kind: 'outcome-unknown', cause: 'server-error' } };

  test.each([
    [500, { code: 'ErrorInternalServerError' }],
    [500, { code: 'UnknownError' }],
    [500, { text: '', isJson: false }],
    [502, { code: 'UnknownError' }],
    [502, { text: '<html>Bad Gateway</html>', isJson: false }],
    [520, { text: '', isJson: false }],
  ])('%d %j', (status, changes) => {
    expect(classify(status, changes)).toEqual(unknown);
  });

  test.each([
    [500, { retryAfter: '7' }, 7_000],
    [502, { retryAfter: '7', text: '', isJson: false }, 7_000],
    [500, { code: 'ErrorServerBusy' }, null],
    [500, { code: 'TooManyRequests' }, null],
  ])('but not where it asks to come again or was turned away for a limit: %d %j', (status, changes, retryAfterMs) => {
    expect(classify(status, changes)).toEqual({
      kind: 'try-again',
      failure: { kind: 'service-unavailable', status },
      retryAfterMs,
    });
  });
});

test('access that is denied when another mailbox is named may concern that one alone, and parks the message', () => {
  expect(classify(403, { code: 'ErrorAccessDenied' }, true)).toEqual({
    kind: 'token-refused',
    ifAgain: { kind: 'refused', failure: { kind: 'send-as-denied' } },
  });
});

test.each([407, 403, 400, 404, 511])('a proxy’s page with status %d means that nothing was sent', (status) => {
  expect(classify(status, { isJson: false, text: '<html>Proxy</html>' })).toMatchObject({ kind: 'try-again' });
});

test.each(['', '{', 'null', '[]', '{"error":null}', '{"error":{"code":5}}', '"text"'])(
  'a body that is no error of Graph (%s) is no crash',
  (text) => {
    expect(classify(400, { text })).toEqual({
      kind: 'refused',
      failure: { kind: 'not-accepted', status: 400, code: '' },
    });
  },
);

import { describe, expect, test } from 'vitest';
import type { AccountFailure } from '../../../src-shared/model/failures/account-failure.ts';
import {
  classifyGraphAnswer,
  type GraphAnswer,
} from '../../../src-main/senders/microsoft/graph/classify-graph-answer.ts';
import {
  meaningOfRefusal,
  refusalTable,
  type RefusalMeaning,
} from '../../../src-main/senders/microsoft/graph/graph-refusals.ts';

const nowMs = Date.parse('2026-11-22T22:38:33.000Z');

function answer(status: number, changes: Partial<GraphAnswer> & { code?: string } = {}): GraphAnswer {
  const { code = '', ...others } = changes;
  const text = JSON.stringify({ error: { code, message: 'Words are not to be relied on.' } });
  return { status, requestId: 'request-1', retryAfter: null, isJson: true, text, redirectHost: null, ...others };
}

const classify = (status: number, changes?: Parameters<typeof answer>[1], isSentAsOther = false) =>
  classifyGraphAnswer(answer(status, changes), { host: 'graph.microsoft.com', isSentAsOther, nowMs });
const account = (failure: AccountFailure) =>
  ({ kind: 'sender-unusable', failure: { area: 'delivery', kind: 'sender', failure } }) as const;
const unknown = {
  kind: 'outcome-unknown',
  failure: { area: 'delivery', kind: 'outcome-unknown', service: 'microsoft-365', cause: 'server-error' },
};

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
      failure: { area: 'delivery', kind: 'captive-portal', service: 'microsoft-365' },
      retryAfterMs: null,
    });
  });

  test.each([200, 204])('an answer of JSON with status %d does not say whether the message was taken', (status) => {
    expect(classify(status, { text: '{}' })).toEqual(unknown);
  });
});

test.each([300, 301, 302, 303, 304, 305, 307, 308])(
  'a redirect (%d) is no refusal: whoever redirects took nothing',
  (status) => {
    expect(classify(status, { redirectHost: 'hotel.invalid', code: 'ErrorSendAsDenied' })).toEqual({
      kind: 'try-again',
      failure: {
        area: 'delivery',
        kind: 'captive-portal',
        service: 'microsoft-365',
        redirectedTo: 'hotel.invalid',
        askedHost: 'graph.microsoft.com',
      },
      retryAfterMs: null,
    });
  },
);

describe('each row of the table', () => {
  const outcomes: Record<RefusalMeaning, (status: number, code: string) => unknown> = {
    'token-refused': () => ({ kind: 'token-refused', ifAgain: account({ area: 'account', kind: 'sign-in-again' }) }),
    'access-denied': () => ({
      kind: 'token-refused',
      ifAgain: account({ area: 'account', kind: 'sending-not-permitted' }),
    }),
    'mailbox-not-found': () => account({ area: 'account', kind: 'no-mailbox', account: '' }),
    'no-mailbox': () => account({ area: 'account', kind: 'no-mailbox', account: '' }),
    'mailbox-over-quota': () => account({ area: 'account', kind: 'mailbox-over-quota' }),
    'sending-blocked': () => account({ area: 'account', kind: 'sending-blocked' }),
    'sending-limit-reached': () => account({ area: 'account', kind: 'sending-limit-reached' }),
    'account-disabled': () => account({ area: 'account', kind: 'account-disabled' }),
    'organization-blocked': () => account({ area: 'account', kind: 'organization-blocked' }),
    'send-as-denied': () => ({ kind: 'refused', failure: { area: 'delivery', kind: 'send-as-denied' } }),
    'recipients-refused': () => ({
      kind: 'refused',
      failure: { area: 'delivery', kind: 'recipients-refused', service: 'microsoft-365' },
    }),
    'message-too-large': () => ({
      kind: 'refused',
      failure: { area: 'delivery', kind: 'message-too-large', service: 'microsoft-365' },
    }),
    'content-refused': (status, code) => ({
      kind: 'refused',
      failure: { area: 'delivery', kind: 'not-accepted', service: 'microsoft-365', status, code },
    }),
    throttled: () => ({
      kind: 'try-again',
      failure: { area: 'delivery', kind: 'throttled', service: 'microsoft-365' },
      retryAfterMs: null,
    }),
    unavailable: (status) => ({
      kind: 'try-again',
      failure: { area: 'delivery', kind: 'service-unavailable', service: 'microsoft-365', status },
      retryAfterMs: null,
    }),
    'something-else-answered': () => ({
      kind: 'try-again',
      failure: { area: 'delivery', kind: 'captive-portal', service: 'microsoft-365' },
      retryAfterMs: null,
    }),
    'gateway-timeout': () => ({
      kind: 'outcome-unknown',
      failure: { area: 'delivery', kind: 'outcome-unknown', service: 'microsoft-365', cause: 'gateway-timeout' },
    }),
  };
  const cases = refusalTable.flatMap(({ meaning, statuses = [400, 403, 429, 503], codes = ['', 'ErrorFuture'] }) =>
    statuses.flatMap((status) => codes.map((code) => [status, code, meaning] as const)),
  );
  /** Codes count before statuses, so that a row of statuses is looked at with codes that are in no other. */
  test.each(cases.filter(([status, code, meaning]) => meaningOfRefusal(status, code) === meaning))(
    '%d %s: %s',
    (status, code, meaning) => {
      expect(classify(status, { code })).toEqual(outcomes[meaning](status, code));
    },
  );

  test('is reached: no row stands behind another that takes all that it names', () => {
    const unreached = refusalTable.filter(({ meaning, statuses = [400, 503], codes = ['', 'ErrorFuture'] }) =>
      codes.some((code) => !statuses.some((status) => meaningOfRefusal(status, code) === meaning)),
    );

    expect(unreached).toEqual([]);
  });

  test('names each code once, in whatever case', () => {
    const codes = refusalTable.flatMap((row) => (row.codes ?? []).map((code) => code.toLowerCase()));

    expect(codes).toEqual([...new Set(codes)]);
  });
});

test.each([
  [403, 'ErrorMessageSubmissionBlocked', account({ area: 'account', kind: 'sending-blocked' })],
  [403, 'ErrorQuotaExceeded', account({ area: 'account', kind: 'mailbox-over-quota' })],
  [507, '', account({ area: 'account', kind: 'mailbox-over-quota' })],
  [500, 'QuotaExceededException', account({ area: 'account', kind: 'mailbox-over-quota' })],
  [429, 'ErrorSubmissionQuotaExceeded', account({ area: 'account', kind: 'sending-limit-reached' })],
  [403, 'erroraccountdisabled', account({ area: 'account', kind: 'account-disabled' })],
  [403, 'ErrorOrganizationAccessBlocked', account({ area: 'account', kind: 'organization-blocked' })],
  [401, 'OrganizationFromTenantGuidNotFound', account({ area: 'account', kind: 'no-mailbox', account: '' })],
  [404, 'ResourceNotFound', account({ area: 'account', kind: 'no-mailbox', account: '' })],
  [
    403,
    'accessDenied',
    { kind: 'token-refused', ifAgain: account({ area: 'account', kind: 'sending-not-permitted' }) },
  ],
  [401, 'Anything', { kind: 'token-refused', ifAgain: account({ area: 'account', kind: 'sign-in-again' }) }],
  [
    413,
    'Anything',
    { kind: 'refused', failure: { area: 'delivery', kind: 'message-too-large', service: 'microsoft-365' } },
  ],
] as const)('%d %s', (status, code, expected) => {
  expect(classify(status, { code })).toEqual(expected);
});

describe('a refusal that is in no row may pass, and says what it was', () => {
  test.each([
    [400, 'ErrorFuture'],
    [403, 'generationFailure'],
    [404, 'ErrorItemNotFound'],
    [418, ''],
    [451, 'ErrorExceededMaxRecipientLimit'],
  ])('%d %s', (status, code) => {
    expect(classify(status, { code })).toEqual({
      kind: 'unknown-refusal',
      failure: { area: 'delivery', kind: 'not-accepted', service: 'microsoft-365', status, code },
      retryAfterMs: null,
    });
  });

  test('no sooner than Microsoft 365 asks', () => {
    expect(classify(400, { retryAfter: '90' })).toMatchObject({ kind: 'unknown-refusal', retryAfterMs: 90_000 });
  });

  test.each(['x'.repeat(101), 'two words', '<b>', 'a\nb', 'Error\u202e'])(
    'a code that is no word is left out: %j',
    (code) => {
      expect(classify(400, { code })).toMatchObject({
        failure: { area: 'delivery', kind: 'not-accepted', service: 'microsoft-365', code: '' },
      });
    },
  );
});

describe('waiting', () => {
  test.each([503, 408, 412, 423, 425])('%d is tried again, also without a body', (status) => {
    expect(classify(status, { text: '', isJson: false })).toEqual({
      kind: 'try-again',
      failure: { area: 'delivery', kind: 'service-unavailable', service: 'microsoft-365', status },
      retryAfterMs: null,
    });
  });

  test.each([429, 509])('%d asks to send less', (status) => {
    expect(classify(status, { text: '', isJson: false, retryAfter: '7' })).toEqual({
      kind: 'try-again',
      failure: { area: 'delivery', kind: 'throttled', service: 'microsoft-365' },
      retryAfterMs: 7_000,
    });
  });

  test('Retry-After counts for both answers that carry it', () => {
    expect(classify(429, { retryAfter: '7' })).toMatchObject({ kind: 'try-again', retryAfterMs: 7_000 });
    expect(classify(503, { retryAfter: '7' })).toMatchObject({ kind: 'try-again', retryAfterMs: 7_000 });
  });
});

describe('an error that does not rule out that the message was taken is an unknown outcome', () => {
  test.each([
    [500, { code: 'ErrorInternalServerError' }],
    [500, { code: 'UnknownError' }],
    [500, { text: '', isJson: false }],
    [502, { code: 'UnknownError' }],
    [502, { text: '<html>Bad Gateway</html>', isJson: false }],
    [520, { text: '', isJson: false }],
    [500, { code: 'ErrorMessageTransientError' }],
    [502, { code: 'ApplicationThrottled' }],
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
      failure: { area: 'delivery', kind: 'service-unavailable', service: 'microsoft-365', status },
      retryAfterMs,
    });
  });
});

describe('where another mailbox is named, it may be the cause, and parks the message:', () => {
  const refused = { kind: 'refused', failure: { area: 'delivery', kind: 'send-as-denied' } };

  test.each([
    ['ErrorAccessDenied', { kind: 'token-refused', ifAgain: refused }],
    ['ErrorNonExistentMailbox', refused],
  ])('%s', (code, expected) => {
    expect(classify(403, { code }, true)).toEqual(expected);
  });
});

test.each([407, 403, 400, 404, 511])('a proxy’s page with status %d means that nothing was sent', (status) => {
  expect(classify(status, { isJson: false, text: '<html>Proxy</html>' })).toMatchObject({ kind: 'try-again' });
});

test.each(['', '{', 'null', '[]', '{"error":null}', '{"error":{"code":5}}', '"text"'])(
  'a body that is no error of Graph (%s) is no crash',
  (text) => {
    expect(classify(400, { text })).toEqual({
      kind: 'unknown-refusal',
      failure: { area: 'delivery', kind: 'not-accepted', service: 'microsoft-365', status: 400, code: '' },
      retryAfterMs: null,
    });
  },
);

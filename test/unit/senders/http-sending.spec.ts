import { createServer } from 'node:net';
import { once } from 'node:events';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isCertainlyNotSent, longestRetryAfterMs, readRetryAfterMs } from '../../../src-main/senders/http-sending.ts';

const withCode = (code: string, more: object = {}) => Object.assign(new Error(code), { code, ...more });

describe('a request without an answer', () => {
  test.each([
    withCode('ENOTFOUND'),
    withCode('ECONNREFUSED'),
    withCode('ETIMEDOUT', { syscall: 'connect' }),
    new TypeError('fetch failed', { cause: withCode('EAI_AGAIN') }),
    new TypeError('fetch failed', { cause: new Error('connect', { cause: withCode('UND_ERR_CONNECT_TIMEOUT') }) }),
    new TypeError('fetch failed', { cause: Object.assign(new AggregateError([]), { code: 'ECONNREFUSED' }) }),
    new TypeError('fetch failed', {
      cause: Object.assign(new AggregateError([withCode('ETIMEDOUT', { syscall: 'connect' })]), { code: 'ETIMEDOUT' }),
    }),
    new Error('net::ERR_INTERNET_DISCONNECTED'),
    new Error('net::ERR_NAME_NOT_RESOLVED'),
    new Error('net::ERR_CONNECTION_FAILED'),
    new Error('net::ERR_CERT_AUTHORITY_INVALID'),
    new Error('net::ERR_PROXY_CONNECTION_FAILED'),
    new Error('net::ERR_SOCKS_CONNECTION_FAILED'),
    new Error('net::ERR_DNS_TIMED_OUT'),
  ])('was certainly not sent: %s', (error) => {
    expect(isCertainlyNotSent(error)).toBe(true);
  });

  test.each([
    withCode('ECONNRESET'),
    withCode('EPIPE'),
    withCode('ETIMEDOUT', { syscall: 'read' }),
    withCode('UND_ERR_SOCKET'),
    withCode('UND_ERR_HEADERS_TIMEOUT'),
    new TypeError('fetch failed', { cause: withCode('UND_ERR_SOCKET') }),
    new DOMException('aborted', 'AbortError'),
    new DOMException('timeout', 'TimeoutError'),
    new Error('net::ERR_CONNECTION_RESET'),
    new Error('net::ERR_CONNECTION_CLOSED'),
    new Error('net::ERR_EMPTY_RESPONSE'),
    new Error('net::ERR_NETWORK_CHANGED'),
    new Error('net::ERR_TIMED_OUT'),
    new Error('anything'),
    'text',
    undefined,
  ])('may have been read: %s', (error) => {
    expect(isCertainlyNotSent(error)).toBe(false);
  });

  test('is looked at without an end where causes go round in a circle', () => {
    const error = new Error('a');
    error.cause = error;

    expect(isCertainlyNotSent(error)).toBe(false);
  });

  test('to a port where nobody listens was certainly not sent, as fetch itself says it', async () => {
    const server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    const address = server.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    server.close();
    await once(server, 'close');

    const error: unknown = await fetch(`http://127.0.0.1:${port}/`).catch((reason: unknown) => reason);
    expect(isCertainlyNotSent(error)).toBe(true);
  });
});

const nowMs = Date.parse('2026-11-22T22:38:33.000Z');

describe('Retry-After', () => {
  test.each([
    ['7', 7_000],
    [' 90 ', 90_000],
    ['86400', 86_400_000],
    ['Sun, 22 Nov 2026 22:40:33 GMT', 120_000],
    ['Sunday, 22-Nov-26 22:40:33 GMT', 120_000],
  ])('%j is how long it asks to wait', (header, ms) => {
    expect(readRetryAfterMs(header, nowMs)).toBe(ms);
  });

  test.each([['86401'], ['99999999999999999999'], ['1'.repeat(400)], ['Sun, 22 Nov 2099 22:40:33 GMT']])(
    '%j is longer than any limit of a mail service, and counts as a day',
    (header) => {
      expect(readRetryAfterMs(header, nowMs)).toBe(longestRetryAfterMs);
    },
  );

  test.each([
    [null],
    [''],
    [' '],
    ['0'],
    ['-5'],
    ['1.5'],
    ['1e9'],
    ['0x10'],
    ['NaN'],
    ['Infinity'],
    ['soon'],
    ['2026-11-23'],
    ['Sun, 22 Nov 2026 22:00:00 GMT'],
    ['Xyz, 99 Nov 2026 99:99:99 GMT'],
    ['Sun Nov 22 22:40:33 2026'],
  ])('%j is no time to come: our own distances hold', (header) => {
    expect(readRetryAfterMs(header, nowMs)).toBeNull();
  });

  test('whatever it says, the wait is none or one that is bounded', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.integer().map(String), fc.double().map(String)), (header) => {
        const ms = readRetryAfterMs(header, nowMs);
        expect(ms === null || (ms > 0 && ms <= longestRetryAfterMs)).toBe(true);
      }),
    );
  });
});

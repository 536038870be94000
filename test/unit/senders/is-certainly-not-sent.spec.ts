import { createServer } from 'node:net';
import { once } from 'node:events';
import { describe, expect, test } from 'vitest';
import { isCertainlyNotSent } from '../../../src-main/senders/microsoft/graph/is-certainly-not-sent.ts';

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

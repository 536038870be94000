import { expect, test } from 'vitest';
import { classifyConnectionError } from '../../../src-main/adapters/pinned-https/pinned-https.ts';

const place = { host: 'vb365', port: 4443 };
const classify = (code: string, message = '') =>
  classifyConnectionError(Object.assign(new Error(message), { code }), place);
/** As BoringSSL words it, which Electron has. */
const boring = (reason: string) =>
  classify(
    'EPROTO',
    `write EPROTO 17496456:error:100000f7:SSL routines:OPENSSL_internal:${reason}:../../ssl.cc:231:\n`,
  );

test.each(['WRONG_VERSION_NUMBER', 'HTTP_REQUEST', 'PACKET_LENGTH_TOO_LONG'])(
  '%s means that no TLS is spoken',
  (reason) => {
    const withoutTls = { kind: 'server-without-tls', port: 4443 };
    expect([classify(`ERR_SSL_${reason}`), boring(reason)]).toEqual([withoutTls, withoutTls]);
  },
);

test.each(['UNSUPPORTED_PROTOCOL', 'TLSV1_ALERT_PROTOCOL_VERSION', 'DH_KEY_TOO_SMALL', 'NO_SHARED_CIPHER'])(
  '%s means that the two sides do not agree on how to encrypt',
  (reason) => {
    const notAgreed = { kind: 'tls-not-agreed', port: 4443, reason };
    expect([classify(`ERR_SSL_${reason}`), boring(reason)]).toEqual([notAgreed, notAgreed]);
  },
);

test('an error of TLS without a name is told by its code', () => {
  expect(classify('EPROTO', 'write EPROTO')).toEqual({ kind: 'tls-not-agreed', port: 4443, reason: 'EPROTO' });
});

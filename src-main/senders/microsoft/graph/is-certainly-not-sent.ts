/**
 * Whether a request that got no answer cannot have reached the other side: no name, no connection, no TLS. Everything
 * else may have been read before the connection broke. Knows the errors of Node's `fetch` and of Electron's `net.request`.
 */
export function isCertainlyNotSent(error: unknown): boolean {
  for (let at: unknown = error, depth = 0; at instanceof Error && depth < 5; depth += 1) {
    const code: unknown = Reflect.get(at, 'code');
    if (typeof code === 'string' && neverConnected.has(code)) return true;
    // A time limit on connecting, of one address or of all that a name has; any other one may come after the sending.
    if (code === 'ETIMEDOUT' && isAboutConnecting(at)) return true;
    const net = /net::(ERR_[A-Z_]+)/.exec(at.message)?.[1];
    if (net !== undefined && (neverConnected.has(net) || net.startsWith('ERR_CERT_') || net.startsWith('ERR_PROXY_')))
      return true;
    at = at.cause;
  }
  return false;
}

function isAboutConnecting(error: Error): boolean {
  const errors: unknown[] = error instanceof AggregateError ? error.errors : [error];
  return (
    errors.length > 0 && errors.every((each) => each instanceof Error && Reflect.get(each, 'syscall') === 'connect')
  );
}

const neverConnected = new Set([
  'ENOTFOUND',
  'EAI_AGAIN',
  'ECONNREFUSED',
  'ENETUNREACH',
  'EHOSTUNREACH',
  'ENETDOWN',
  'UND_ERR_CONNECT_TIMEOUT',
  'CERT_HAS_EXPIRED',
  'DEPTH_ZERO_SELF_SIGNED_CERT',
  'SELF_SIGNED_CERT_IN_CHAIN',
  'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
  'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
  'ERR_TLS_CERT_ALTNAME_INVALID',
  'ERR_NAME_NOT_RESOLVED',
  'ERR_NAME_RESOLUTION_FAILED',
  'ERR_DNS_TIMED_OUT',
  'ERR_CONNECTION_FAILED',
  'ERR_SOCKS_CONNECTION_FAILED',
  'ERR_SSL_VERSION_OR_CIPHER_MISMATCH',
  'ERR_INTERNET_DISCONNECTED',
  'ERR_CONNECTION_REFUSED',
  'ERR_CONNECTION_TIMED_OUT',
  'ERR_ADDRESS_UNREACHABLE',
  'ERR_NETWORK_ACCESS_DENIED',
  'ERR_TUNNEL_CONNECTION_FAILED',
  'ERR_SSL_PROTOCOL_ERROR',
  // The answer was a redirect to what is no address.
  'ERR_INVALID_REDIRECT',
  'ERR_UNSAFE_REDIRECT',
]);

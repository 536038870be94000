/** What answers and errors of a request say about a message, whichever service it was sent to over HTTP. Pure. */

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

/**
 * The longest limits of mail services (recipients of Exchange Online, messages of Gmail) are counted over a day. Who asks
 * for more is no such service, or mistaken, and an alert must not wait for a year because of it.
 */
export const longestRetryAfterMs = 24 * 60 * 60_000;

/**
 * How long a service asks to wait, by its Retry-After (RFC 9110, section 10.2.3: seconds, or a date of HTTP).
 *
 * @returns `null` where it does not say, or says no time to come: then our own distances hold, so that nothing spins
 */
export function readRetryAfterMs(header: string | null, nowMs: number): number | null {
  const text = header?.trim() ?? '';
  const askedMs = /^\d+$/.test(text) ? Number(text) * 1_000 : isDate(text) ? Date.parse(text) - nowMs : 0;
  return askedMs > 0 ? Math.min(askedMs, longestRetryAfterMs) : null;
}

/** Both forms that name their time zone; `Date.parse` by itself takes nearly anything for a date. */
function isDate(text: string): boolean {
  return /^[A-Z][a-z]+, \d{2}[ -][A-Z][a-z]{2}[ -]\d{2,4} \d{2}:\d{2}:\d{2} GMT$/.test(text);
}

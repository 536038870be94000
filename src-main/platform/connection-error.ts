/** Why there is no connection, from the codes of Node and OpenSSL. */

/** @returns the code of an error of the network; `''` where it has none */
export function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return '';
  // Where a name has several addresses, each of them was tried.
  if (error instanceof AggregateError) return codeOf(error.errors[0]);
  return 'code' in error && typeof error.code === 'string' ? error.code : '';
}

export function isNameUnknown(code: string): boolean {
  return code === 'ENOTFOUND' || code === 'EAI_AGAIN' || code === 'EAI_NODATA';
}

export function isOfTls(code: string): boolean {
  return code === 'EPROTO' || code.startsWith('ERR_SSL_');
}

/** In words, for a person. */
export function describeConnectionCode(code: string): string {
  return reasons[code] ?? (code === '' ? 'the connection failed' : code);
}

const reasons: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'the connection was refused',
  ECONNRESET: 'the connection was closed',
  EPIPE: 'the connection was closed',
  EHOSTUNREACH: 'there is no way to the server',
  ENETUNREACH: 'the network cannot be reached',
  ABORT_ERR: 'the attempt was ended',
};

/** What answers speaks no TLS: plain HTTP or the greeting of a mail server, for example. */
export const reasonsWithoutTls: ReadonlySet<string> = new Set([
  'WRONG_VERSION_NUMBER',
  'HTTP_REQUEST',
  'PACKET_LENGTH_TOO_LONG',
]);

/**
 * OpenSSL's name of what went wrong, which Node writes into the code where it can. With BoringSSL, which Electron has, it
 * stands at the end of the message only (`error:100000f7:SSL routines:OPENSSL_internal:WRONG_VERSION_NUMBER`).
 *
 * @param code - of the error, one that {@link isOfTls}
 */
export function readTlsReason(error: unknown, code: string): string {
  if (code !== 'EPROTO') return code.slice('ERR_SSL_'.length);
  const text = error instanceof AggregateError ? String(error.errors[0]) : String(error);
  const reason = /SSL routines:[^:]*:([^:\r\n]+)/.exec(text)?.[1]?.trim();
  return reason?.toUpperCase().replaceAll(' ', '_') ?? code;
}

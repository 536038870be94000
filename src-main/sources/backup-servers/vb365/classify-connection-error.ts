/** Why no answer came from a backup server, from the codes of Node and OpenSSL. Pure. */
import type { BackupServerFailure } from '../../../../src-shared/model/backup-server-failure.ts';

export function classifyConnectionError(
  error: unknown,
  { host, port }: { host: string; port: number },
): BackupServerFailure {
  const code = codeOf(error);
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN' || code === 'EAI_NODATA')
    return { kind: 'server-name-unknown', host };
  if (code === 'ETIMEDOUT') return { kind: 'server-timed-out', host, port };
  if (code === 'ANSWER_TOO_LARGE') return { kind: 'not-a-backup-server', found: 'an answer without end' };
  if (code.startsWith('HPE_')) return { kind: 'not-a-backup-server', found: 'something that is not HTTP' };
  if (code === 'EPROTO' || code.startsWith('ERR_SSL_')) {
    const reason = readTlsReason(error, code);
    return withoutTls.has(reason) ? { kind: 'server-without-tls', port } : { kind: 'tls-not-agreed', port, reason };
  }
  return {
    kind: 'server-not-reachable',
    host,
    port,
    reason: reasons[code] ?? (code === '' ? 'the connection failed' : code),
  };
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
const withoutTls = new Set(['WRONG_VERSION_NUMBER', 'HTTP_REQUEST', 'PACKET_LENGTH_TOO_LONG']);

/**
 * OpenSSL's name of what went wrong, which Node writes into the code where it can. With BoringSSL, which Electron has, it
 * stands at the end of the message only (`error:100000f7:SSL routines:OPENSSL_internal:WRONG_VERSION_NUMBER`).
 */
function readTlsReason(error: unknown, code: string): string {
  if (code !== 'EPROTO') return code.slice('ERR_SSL_'.length);
  const text = error instanceof AggregateError ? String(error.errors[0]) : String(error);
  const reason = /SSL routines:[^:]*:([^:\r\n]+)/.exec(text)?.[1]?.trim();
  return reason?.toUpperCase().replaceAll(' ', '_') ?? code;
}

function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return '';
  // Where a name has several addresses, each of them was tried.
  if (error instanceof AggregateError) return codeOf(error.errors[0]);
  return 'code' in error && typeof error.code === 'string' ? error.code : '';
}

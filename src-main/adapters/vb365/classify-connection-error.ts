/** Why no answer came from a backup server, from the codes of Node and OpenSSL. Pure. */
import type { BackupServerFailure } from '../../../src-shared/domain/backup-server-failure.ts';

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
  // What answers speaks no TLS: plain HTTP, for example.
  if (code === 'EPROTO' || code.startsWith('ERR_SSL_')) return { kind: 'server-without-tls', port };
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

function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return '';
  // Where a name has several addresses, each of them was tried.
  if (error instanceof AggregateError) return codeOf(error.errors[0]);
  return 'code' in error && typeof error.code === 'string' ? error.code : '';
}

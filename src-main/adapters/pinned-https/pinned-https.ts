/**
 * HTTPS to one server whose certificate a person has trusted by its fingerprint.
 *
 * Through Node and not through Chromium (`net.fetch`): there a certificate can only be judged for a whole session, and
 * the verdict is kept by the network service, so that neither "not one byte before the certificate is known" nor a
 * change of it can be relied on. Here each request has a connection of its own, whose certificate is compared before
 * the request is written to it. The system's proxy is not used: a backup server is in the same network, and a proxy in
 * between would see, or be, the certificate.
 */
import { request as httpRequest, type IncomingMessage } from 'node:http';
import { isIP } from 'node:net';
import { connect, type TLSSocket } from 'node:tls';
import type { BackupServerFailure } from '../../../src-shared/model/failures/backup-server-failure.ts';
import {
  codeOf,
  describeConnectionCode,
  isNameUnknown,
  isOfTls,
  readTlsReason,
  reasonsWithoutTls,
} from '../../platform/connection-error.ts';
import { maxBytesFor, readBody } from '../../platform/http-client.ts';
import type { CancelScheduled, Scheduler } from '../../platform/clock.ts';
import type {
  PinnedAnswer,
  PinnedRequest,
  PinnedServer,
  SendPinned,
} from '../../sources/backup-servers/backup-source.ts';

/** From the connection to the last byte. */
export const timeLimitMs = 60_000;

class CertificateRefused extends Error {
  readonly failure: BackupServerFailure;

  constructor(failure: BackupServerFailure) {
    super('The certificate is not the trusted one.');
    this.failure = failure;
  }
}

/** Never rejects. A signal that aborts, or the time limit, ends in a failure. */
export function createPinnedHttps(scheduler: Scheduler): SendPinned {
  return async (server, request, signal) => {
    const ending = new AbortController();
    let hasTimedOut = false;
    const end = () => ending.abort();
    const cancelTimeLimit: CancelScheduled = scheduler.after(timeLimitMs, () => {
      hasTimedOut = true;
      end();
    });
    signal.addEventListener('abort', end, { once: true });
    if (signal.aborted) end();
    let socket: TLSSocket | null = null;
    try {
      socket = await openTrusted(server, ending.signal);
      return await exchange(socket, server, request, ending.signal);
    } catch (error) {
      const { host, port } = server;
      if (hasTimedOut) return { kind: 'failed', failure: { kind: 'server-timed-out', host, port } };
      if (error instanceof CertificateRefused) return { kind: 'failed', failure: error.failure };
      return { kind: 'failed', failure: classifyConnectionError(error, server) };
    } finally {
      socket?.destroy();
      cancelTimeLimit();
      signal.removeEventListener('abort', end);
    }
  };
}

/** @returns a connection on which nothing has been sent yet but the handshake. */
function openTrusted({ host, port, fingerprint }: PinnedServer, signal: AbortSignal): Promise<TLSSocket> {
  return new Promise((resolve, reject) => {
    const socket = connect({
      host,
      port,
      // Nobody vouches for the certificates of backup servers: the fingerprint alone counts, and is looked at below.
      rejectUnauthorized: false,
      ...(isIP(host) === 0 ? { servername: host } : {}),
    });
    const abort = () => socket.destroy(new Error('aborted'));
    if (signal.aborted) abort();
    signal.addEventListener('abort', abort, { once: true });
    socket.once('secureConnect', () => {
      const found = socket.getPeerCertificate().fingerprint256 ?? '';
      if (found === fingerprint) return resolve(socket);
      const failure: BackupServerFailure =
        fingerprint === null
          ? { kind: 'certificate-unknown', fingerprint: found }
          : { kind: 'certificate-changed', trusted: fingerprint, found };
      socket.destroy();
      return reject(new CertificateRefused(failure));
    });
    socket.once('error', reject);
    socket.once('close', () => {
      signal.removeEventListener('abort', abort);
      reject(Object.assign(new Error('The connection was closed.'), { code: 'ECONNRESET' }));
    });
  });
}

function exchange(
  socket: TLSSocket,
  { host, port }: PinnedServer,
  { method, path, headers, body, maxAnswerBytes }: PinnedRequest,
  signal: AbortSignal,
): Promise<PinnedAnswer> {
  return new Promise((resolve, reject) => {
    // HTTP over the connection that is open already: the handshake is done, and its certificate was compared.
    const sent = httpRequest({
      host,
      port,
      method,
      path,
      headers,
      signal,

      createConnection: () => socket,
    });
    sent.once('error', reject);
    sent.once('response', (response) => {
      const { statusCode: status = 0, headers: answered } = response;
      readText(response, maxBytesFor(status, { maxAnswerBytes })).then(
        (text) => resolve({ kind: 'answered', status, headers: toText(answered), body: text }),
        reject,
      );
    });
    sent.end(body ?? undefined);
  });
}

/** @throws where it breaks off or is too large */
async function readText(response: IncomingMessage, maxBytes: number): Promise<string> {
  const body = await readBody(response, maxBytes);
  if (body.kind === 'whole') return body.text;
  if (body.kind === 'broken-off') throw body.error;
  throw Object.assign(new Error('The answer is too large.'), { code: 'ANSWER_TOO_LARGE' });
}

/** Headers that came more than once are one text, as of `Headers`. */
function toText(headers: IncomingMessage['headers']): Record<string, string | undefined> {
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name, Array.isArray(value) ? value.join(', ') : value]),
  );
}

/** Why no answer came. */
export function classifyConnectionError(
  error: unknown,
  { host, port }: { host: string; port: number },
): BackupServerFailure {
  const code = codeOf(error);
  if (isNameUnknown(code)) return { kind: 'server-name-unknown', host };
  if (code === 'ETIMEDOUT') return { kind: 'server-timed-out', host, port };
  if (code === 'ANSWER_TOO_LARGE') return { kind: 'not-a-backup-server', found: 'an answer without end' };
  if (code.startsWith('HPE_')) return { kind: 'not-a-backup-server', found: 'something that is not HTTP' };
  if (isOfTls(code)) {
    const reason = readTlsReason(error, code);
    return reasonsWithoutTls.has(reason)
      ? { kind: 'server-without-tls', port }
      : { kind: 'tls-not-agreed', port, reason };
  }
  return { kind: 'server-not-reachable', host, port, reason: describeConnectionCode(code) };
}

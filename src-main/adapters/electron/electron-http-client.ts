import { net, type ClientRequest, type IncomingMessage } from 'electron';
import { type HttpAnswer, type HttpClient, maxBytesFor, readBody, redirectHostOf } from '../../platform/http-client.ts';

/**
 * Requests through Chromium's network: the system's proxy, PAC scripts and certificates, which Node's own does not know.
 *
 * `net.request` and not `net.fetch`, which can only follow redirects or fail over them (`redirect: 'manual'` is an error
 * there): here a redirect is handed out, and the request ends with it.
 */
export const electronHttpClient: HttpClient = async (
  url,
  { method = 'GET', headers = {}, body, signal, maxAnswerBytes },
) => {
  signal.throwIfAborted();
  const request = net.request({
    url,
    method,
    headers,
    redirect: 'manual',
    // No cookie jar between requests, and no copy of an answer in Chromium's cache on disk.
    credentials: 'omit',
    cache: 'no-store',
  });
  const begun = beginningOf(request, signal);
  request.end(body instanceof Uint8Array ? Buffer.from(body.buffer, body.byteOffset, body.byteLength) : body);
  try {
    const answer = await begun;
    return answer.kind === 'redirect'
      ? describeRedirect(answer, url)
      : await readAnswer(answer.response, url, signal, maxAnswerBytes);
  } finally {
    // Also what was not read to its end.
    request.abort();
  }
};

type Beginning =
  | { kind: 'redirect'; status: number; location: string; headers: Record<string, string[]> }
  | { kind: 'response'; response: IncomingMessage };

function beginningOf(request: ClientRequest, signal: AbortSignal): Promise<Beginning> {
  return new Promise((resolve, reject) => {
    const abort = () => reject(asError(signal.reason));
    signal.addEventListener('abort', abort, { once: true });
    const begin = (beginning: Beginning) => {
      signal.removeEventListener('abort', abort);
      resolve(beginning);
    };
    request.on('redirect', (status, _method, location, headers) => {
      begin({ kind: 'redirect', status, location, headers });
      // Before this listener ends: what was neither followed nor aborted by then is an error.
      request.abort();
    });
    request.on('response', (response) => begin({ kind: 'response', response }));
    // After the beginning it is the body that fails, and nobody hears of it here.
    request.on('error', reject);
  });
}

function describeRedirect({ status, location, headers }: Beginning & { kind: 'redirect' }, url: string): HttpAnswer {
  return {
    status,
    headers: joinValues(headers),
    body: unread,
    redirectHost: redirectHostOf(status, location, url),
  };
}

async function readAnswer(
  response: IncomingMessage,
  url: string,
  signal: AbortSignal,
  maxAnswerBytes: number,
): Promise<HttpAnswer> {
  const { statusCode: status } = response;
  const headers = joinValues(response.headers);
  const redirectHost = redirectHostOf(status, headers['location'], url);
  // Typed as an emitter of events; it is a stream of Node.
  const stream = response as unknown as AsyncIterable<Uint8Array> & { destroy: (error: Error) => void };
  const breakOff = () => stream.destroy(asError(signal.reason));
  if (signal.aborted) breakOff();
  signal.addEventListener('abort', breakOff, { once: true });
  const body = redirectHost === null ? await readBody(stream, maxBytesFor(status, { maxAnswerBytes })) : unread;
  signal.removeEventListener('abort', breakOff);
  return { status, headers, body, redirectHost };
}

const unread = { kind: 'unread' } as const;

function joinValues(headers: Record<string, string | string[]>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [
      name.toLowerCase(),
      typeof value === 'string' ? value : value.join(', '),
    ]),
  );
}

function asError(reason: unknown): Error {
  return reason instanceof Error ? reason : new Error('The request was aborted.', { cause: reason });
}

/**
 * One request to a server that we do not trust with more than this request.
 *
 * Redirects are never followed: whoever is between this computer and Microsoft 365 could lead the token and the whole
 * message to another host, or answer there as if the message had been sent. A redirect is an answer like any other.
 *
 * Rejects when no answer came, or the signal aborted before one; resolves for every status.
 */
export type HttpClient = (url: string, request: HttpRequest) => Promise<HttpAnswer>;

export interface HttpRequest {
  /** Default: GET. */
  method?: string;
  headers?: Record<string, string>;
  body?: string | Uint8Array<ArrayBuffer>;
  /** Ends the request and the reading of its answer. There is always one: an answer may come byte by byte for ever. */
  signal: AbortSignal;
  /** How much of an answer with a status of 200 to 299 is read, after decompression; 0: nothing. Others: {@link maxErrorBytes}. */
  maxAnswerBytes: number;
}

export interface HttpAnswer {
  status: number;
  /** Names in small letters. */
  headers: Readonly<Record<string, string>>;
  body: HttpBody;
  /** Host and port that a redirect leads to, `''` where it names none; `null`: this is no redirect. */
  redirectHost: string | null;
}

export type HttpBody =
  | { kind: 'whole'; text: string }
  /** Longer than was to be read. */
  | { kind: 'unread' }
  /** The connection broke, or the signal aborted. */
  | { kind: 'broken-off'; error: unknown };

/** Errors are a few lines of JSON; anything larger is not of Microsoft 365 or of a backup server. */
export const maxErrorBytes = 64 * 1024;

/** How much of an answer is to be read. */
export function maxBytesFor(status: number, { maxAnswerBytes }: Pick<HttpRequest, 'maxAnswerBytes'>): number {
  return status >= 200 && status < 300 ? maxAnswerBytes : maxErrorBytes;
}

/** @param location - as the server gave it; `undefined`: not at all */
export function redirectHostOf(status: number, location: string | undefined, url: string): string | null {
  if (status < 300 || status > 399) return null;
  try {
    return location === undefined ? '' : new URL(location, url).host.slice(0, maxHostLength);
  } catch {
    return '';
  }
}

/** The longest name of DNS, and a port. */
const maxHostLength = 260;

/**
 * Reads a body to its end, or gives up where it is longer than `maxBytes`: leaving the iteration closes the stream. Never
 * rejects.
 */
export async function readBody(chunks: AsyncIterable<Uint8Array>, maxBytes: number): Promise<HttpBody> {
  if (maxBytes === 0) return { kind: 'unread' };
  const parts: Uint8Array[] = [];
  let sizeBytes = 0;
  try {
    for await (const chunk of chunks) {
      sizeBytes += chunk.byteLength;
      if (sizeBytes > maxBytes) return { kind: 'unread' };
      parts.push(chunk);
    }
  } catch (error) {
    return { kind: 'broken-off', error };
  }
  return { kind: 'whole', text: new TextDecoder('utf-8').decode(join(parts, sizeBytes)) };
}

function join(parts: readonly Uint8Array[], sizeBytes: number): Uint8Array {
  const whole = new Uint8Array(sizeBytes);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.byteLength;
  }
  return whole;
}

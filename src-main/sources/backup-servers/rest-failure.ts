/** What an answer of a backup server that is not the one hoped for means; products word errors alike. Pure. */
import type { BackupServerFailure } from '../../../src-shared/model/failures/backup-server-failure.ts';
import { outsideText, outsideWord } from '../../../src-shared/model/outside-text.ts';
import type { PinnedAnswer, SourceFailure } from './backup-source.ts';
import { errorSchema, tokenErrorSchema } from './answer-fields.ts';

/** @param path - for the message, without the query */
export function classifyAnswer(answer: PinnedAnswer, path: string, username: string, nowMs: number): SourceFailure {
  const retryAfterMs = readRetryAfter(answer.headers['retry-after'], nowMs);
  const failed = (failure: BackupServerFailure): SourceFailure => ({ kind: 'failed', failure, retryAfterMs });
  const { status } = answer;
  if (status === 429) return failed({ kind: 'server-throttled' });
  if (status === 403) return failed({ kind: 'server-access-denied', username });
  if (status >= 500) return failed({ kind: 'server-error', status, message: readMessage(answer) ?? '' });
  if (status >= 300 && status < 400) return failed({ kind: 'not-a-backup-server', found: 'a redirection' });
  const message = readMessage(answer);
  if (message === null) return failed({ kind: 'not-a-backup-server', found: describeFound(answer) });
  return failed({ kind: 'answer-not-understood', path, reason: `status ${status}, ${message}` });
}

/** The token's path has failures of its own: what is refused there is the sign-in. */
export function classifyTokenAnswer(
  answer: PinnedAnswer,
  path: string,
  username: string,
  nowMs: number,
): SourceFailure {
  const message = readMessage(answer) ?? readTokenError(answer);
  if (isSignInStatus(answer.status) && message !== null) {
    const isMfa = /\bmfa\b|multi-?factor|two-?factor|one-time password/i.test(message);
    const failed = (failure: BackupServerFailure): SourceFailure => ({ kind: 'failed', failure, retryAfterMs: null });
    if (isMfa) return failed({ kind: 'mfa-required', username });
    // Forbidden, which says nothing against the password: no account is locked by it.
    if (answer.status === 403) return failed({ kind: 'sign-in-denied', username, message });
    return failed({ kind: 'password-refused', username });
  }
  return classifyAnswer(answer, path, username, nowMs);
}

/** What a server answers that was asked for a token and gives none. */
export function isSignInStatus(status: number): boolean {
  return status === 400 || status === 401 || status === 403;
}

/** The server has an API, and not in the version that was asked for. */
export function isVersionRefused(answer: PinnedAnswer): boolean {
  return answer.status === 400 && readErrorCode(answer) === 'NotImplemented';
}

export function notUnderstood(path: string, reason: string): SourceFailure {
  return { kind: 'failed', failure: { kind: 'answer-not-understood', path, reason }, retryAfterMs: null };
}

/** As servers in front of the API word it (RFC 6749, section 5.2), or not at all. `null`: something else answers. */
function readTokenError({ status, body }: PinnedAnswer): string | null {
  const parsed = tokenErrorSchema.safeParse(parseJson(body));
  if (parsed.success) return parsed.data.error_description ?? parsed.data.error;
  return status === 401 && body.trim() === '' ? '' : null;
}

/** The words of an error of the REST API, short enough for a line; `null` where it is none. */
export function readMessage({ body }: PinnedAnswer): string | null {
  const parsed = errorSchema.safeParse(parseJson(body));
  return parsed.success ? outsideText(parsed.data.message) : null;
}

export function readErrorCode({ body }: PinnedAnswer): string | null {
  const parsed = errorSchema.safeParse(parseJson(body));
  return parsed.success ? outsideWord(parsed.data.errorCode ?? '') || null : null;
}

/** @returns `undefined` where it is not JSON */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return undefined;
  }
}

export function describeFound({ headers, body }: PinnedAnswer): string {
  const isWebPage = headers['content-type']?.includes('html') === true || /^\s*<(!doctype|html)/i.test(body);
  return isWebPage ? 'a web page' : 'an answer of another kind';
}

/** In seconds, or as a date (RFC 9110, section 10.2.3). */
function readRetryAfter(header: string | undefined, nowMs: number): number | null {
  if (header === undefined) return null;
  if (/^\d+$/.test(header.trim())) return Number(header) * 1000;
  const atMs = Date.parse(header);
  return Number.isNaN(atMs) ? null : Math.max(0, atMs - nowMs);
}

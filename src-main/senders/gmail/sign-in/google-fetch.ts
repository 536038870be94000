/** The OAuth library's requests through our `HttpClient` (system proxy), which hands redirects out and bounds what it reads. */
import type { CustomFetch } from 'openid-client';
import type { HttpClient } from '../../../platform/http-client.ts';

const requestTimeoutMs = 30_000;
/** Tokens are a few kilobytes. */
const maxAnswerBytes = 1024 * 1024;

/** What answered says nothing about the sign-in. The library hands it on as the cause of an error of its own. */
export class AnswerProblem extends Error {
  readonly problem:
    | { kind: 'redirected'; host: string }
    /** The service asks to wait, or is down, whatever the body holds. */
    | { kind: 'unavailable'; status: number }
    | { kind: 'endless' };

  constructor(problem: AnswerProblem['problem']) {
    super(`The sign-in service could not be used: ${problem.kind}.`);
    this.problem = problem;
  }
}

export function createGoogleFetch(httpClient: HttpClient): CustomFetch {
  return async (url, { method, headers, body }) => {
    const answer = await httpClient(url, {
      method,
      headers,
      signal: AbortSignal.timeout(requestTimeoutMs),
      maxAnswerBytes,
      ...(body == null ? {} : { body: toText(body) }),
    });
    const { status, redirectHost } = answer;
    // It was not followed, because the other host would have been given what signs in.
    if (redirectHost !== null) throw new AnswerProblem({ kind: 'redirected', host: redirectHost });
    if (status === 429 || status >= 500) throw new AnswerProblem({ kind: 'unavailable', status });
    if (answer.body.kind === 'broken-off') throw answer.body.error;
    if (answer.body.kind === 'unread') throw new AnswerProblem({ kind: 'endless' });
    const contentType = answer.headers['content-type'];
    return new Response(status === 204 || status === 304 ? null : answer.body.text, {
      status,
      headers: contentType === undefined ? {} : { 'Content-Type': contentType },
    });
  };
}

function toText(body: unknown): string {
  if (typeof body === 'string') return body;
  if (body instanceof URLSearchParams) return body.toString();
  throw new Error('The OAuth library sent what is no form.');
}

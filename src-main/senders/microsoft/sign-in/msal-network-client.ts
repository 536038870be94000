/** MSAL's requests through our `HttpClient` (system proxy), with a time limit that MSAL lacks. */
import { AuthError, type INetworkModule, type NetworkRequestOptions, type NetworkResponse } from '@azure/msal-node';
import type { HttpBody, HttpClient } from '../../../platform/http-client.ts';

const requestTimeoutMs = 30_000;
/** Tokens and keys are a few kilobytes. */
const maxAnswerBytes = 1024 * 1024;

export function createMsalNetworkClient(httpClient: HttpClient): INetworkModule {
  async function send<T>(
    method: 'GET' | 'POST',
    url: string,
    options: NetworkRequestOptions = {},
  ): Promise<NetworkResponse<T>> {
    const answer = await httpClient(url, {
      method,
      signal: AbortSignal.timeout(requestTimeoutMs),
      maxAnswerBytes,
      ...(options.headers === undefined ? {} : { headers: options.headers }),
      ...(options.body === undefined ? {} : { body: options.body }),
    });
    const { status, redirectHost } = answer;
    // MSAL would take the words of such an answer for the sign-in's own failure, and forget the status.
    if (status === 429 || status >= 500) throw passingError(status);
    if (redirectHost !== null) throw redirectedError(redirectHost, new URL(url).host);
    // With it, MSAL answers further requests by itself for as long, with an error that it makes of the last one's numbers.
    const { 'retry-after': _, ...headers } = answer.headers;
    // MSAL reads members of the body and treats what is not there as a broken answer.
    return { status, headers, body: parseBody(answer.body) as T };
  }
  return {
    sendGetRequestAsync: (url, options) => send('GET', url, options),
    sendPostRequestAsync: (url, options) => send('POST', url, options),
  };
}

// `AuthError` is the one class that MSAL lets through; in the place of others it puts a bare `network_error`.

/** The service asks to wait, or is down: nothing is said about the sign-in, whatever the body holds. */
function passingError(status: number): AuthError {
  const errorCode = status === 429 ? 'temporarily_unavailable' : 'server_error';
  return new AuthError(errorCode, '', `The sign-in service answered with status ${status}.`);
}

/** Ours, not one of MSAL's codes. */
export const redirectedCode = 'redirected';

/** Another host was to be asked instead: it was not, because it would have been given what signs in. */
export function redirectedError(redirectHost: string, askedHost: string): AuthError {
  const error = new AuthError(redirectedCode, '', 'The sign-in service answered with a redirect.');
  return Object.assign(error, { redirectHost, askedHost });
}

/** @throws AuthError for the page of a captive portal or a proxy, for an answer without end, and for JSON that says nothing */
function parseBody(body: HttpBody): object {
  if (body.kind === 'broken-off') throw new AuthError('network_error', '', 'The answer broke off.');
  try {
    const value: unknown = JSON.parse(body.kind === 'whole' ? body.text : '');
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value;
  } catch {
    // Named below.
  }
  throw new AuthError(
    'token_parsing_error',
    '',
    'The sign-in service answered with something other than a JSON object.',
  );
}

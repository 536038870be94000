/** MSAL's requests through our `HttpClient` (system proxy, development origin), with a time limit that MSAL lacks. */
import { AuthError, type INetworkModule, type NetworkRequestOptions, type NetworkResponse } from '@azure/msal-node';
import type { HttpClient } from '../../system-ports/http-client.ts';

const requestTimeoutMs = 30_000;

export function createMsalNetworkClient(httpClient: HttpClient): INetworkModule {
  async function send<T>(
    method: 'GET' | 'POST',
    url: string,
    options: NetworkRequestOptions = {},
  ): Promise<NetworkResponse<T>> {
    const response = await httpClient(url, {
      method,
      signal: AbortSignal.timeout(requestTimeoutMs),
      ...(options.headers === undefined ? {} : { headers: options.headers }),
      ...(options.body === undefined ? {} : { body: options.body }),
    });
    const { status } = response;
    // MSAL would take the words of such an answer for the sign-in's own failure, and forget the status.
    if (status === 429 || status >= 500) throw passingError(status);
    const headers = new Headers(response.headers);
    // With it, MSAL answers further requests by itself for as long, with an error that it makes of the last one's numbers.
    headers.delete('retry-after');
    // MSAL reads members of the body and treats what is not there as a broken answer.
    return { status, headers: Object.fromEntries(headers), body: parseBody(await response.text()) as T };
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

/** @throws AuthError for the page of a captive portal or a proxy */
function parseBody(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new AuthError('token_parsing_error', '', 'The sign-in service answered with something other than JSON.');
  }
}

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
    return {
      status: response.status,
      headers: Object.fromEntries(response.headers),
      // MSAL reads members of the body and treats what is not there as a broken answer.
      body: parseBody(await response.text(), response.status) as T,
    };
  }
  return {
    sendGetRequestAsync: (url, options) => send('GET', url, options),
    sendPostRequestAsync: (url, options) => send('POST', url, options),
  };
}

/** @throws AuthError, the one class that MSAL lets through; in the place of others it puts a bare `network_error`. */
function parseBody(text: string, status: number): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // A gateway's page for a service that is down, or else a captive portal or a proxy.
    const errorCode = status >= 500 ? 'server_error' : 'token_parsing_error';
    throw new AuthError(errorCode, '', 'The sign-in service answered with something other than JSON.');
  }
}

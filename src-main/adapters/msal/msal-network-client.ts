/** MSAL's requests through our `HttpClient` (system proxy, development origin), with a time limit that MSAL lacks. */
import type { INetworkModule, NetworkRequestOptions, NetworkResponse } from '@azure/msal-node';
import type { HttpClient } from '../../system-ports/http-client.ts';

const requestTimeoutMs = 30_000;

export function createMsalNetworkClient(httpClient: HttpClient): INetworkModule {
  async function send<T>(method: 'GET' | 'POST', url: string, options: NetworkRequestOptions = {}): Promise<NetworkResponse<T>> {
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
      body: parseBody(await response.text()) as T,
    };
  }
  return {
    sendGetRequestAsync: (url, options) => send('GET', url, options),
    sendPostRequestAsync: (url, options) => send('POST', url, options),
  };
}

/** Thrown for an answer that is no JSON: a captive portal or a proxy's page. */
export class NotJsonAnswer extends Error {
  override readonly name = 'NotJsonAnswer';
}

function parseBody(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new NotJsonAnswer('The sign-in service answered with something other than JSON.');
  }
}

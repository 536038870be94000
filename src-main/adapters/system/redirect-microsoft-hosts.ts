/**
 * Development and tests only: sends what would go to Microsoft's sign-in and Graph hosts to one other origin, same
 * paths. A packaged build never sets an origin.
 */
import type { HttpClient } from '../../platform/http-client.ts';

/** All hosts that the program contacts for Microsoft 365. */
export const microsoftHosts: ReadonlySet<string> = new Set(['login.microsoftonline.com', 'graph.microsoft.com']);

/** @param origin - for example `http://127.0.0.1:9000` */
export function redirectMicrosoftUrl(url: string, origin: string): string {
  const parsed = new URL(url);
  return microsoftHosts.has(parsed.host) ? new URL(parsed.pathname + parsed.search, origin).href : url;
}

export function redirectMicrosoftHosts(httpClient: HttpClient, origin: string): HttpClient {
  return (url, init) => httpClient(redirectMicrosoftUrl(url, origin), init);
}

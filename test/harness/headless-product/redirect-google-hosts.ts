/** Has a program that knows nothing of it meet the emulator where it means Google. */
import type { HttpClient } from '../../../src-main/platform/http-client.ts';
import type { System } from '../../../src-main/platform/system.ts';

/** All hosts that the program contacts for Gmail, or opens in the browser. */
export const googleHosts: ReadonlySet<string> = new Set([
  'accounts.google.com',
  'oauth2.googleapis.com',
  'gmail.googleapis.com',
]);

/** @param origin - for example `http://127.0.0.1:9000` */
export function redirectGoogleUrl(url: string, origin: string): string {
  const parsed = new URL(url);
  return googleHosts.has(parsed.host) ? new URL(parsed.pathname + parsed.search, origin).href : url;
}

export function redirectGoogleHosts(httpClient: HttpClient, origin: string): HttpClient {
  return (url, init) => httpClient(redirectGoogleUrl(url, origin), init);
}

/** The same machine, on which Google's hosts are the emulator. As in a real build, there is no preinstalled application. */
export function withEmulatedGoogle(system: System, origin: string): System {
  return { ...system, httpClient: redirectGoogleHosts(system.httpClient, origin) };
}

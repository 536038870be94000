/** Has a program that knows nothing of it meet the emulator where it means Microsoft. */
import type { HttpClient } from '../../../src-main/platform/http-client.ts';
import type { System } from '../../../src-main/platform/system.ts';
import { emulatedClouds, worldwideCloud } from '../microsoft-emulator/emulated-clouds.ts';
import { preinstalledApplication } from '../microsoft-emulator/emulated-directory.ts';

/** All hosts that the program contacts for Microsoft 365. */
export const microsoftHosts: ReadonlySet<string> = new Set(
  emulatedClouds.flatMap(({ signInHost, graphHost }) => [signInHost, graphHost]),
);
const worldwideHosts = new Set([worldwideCloud.signInHost, worldwideCloud.graphHost]);

/** @param origin - for example `http://127.0.0.1:9000` */
export function redirectMicrosoftUrl(url: string, origin: string): string {
  const parsed = new URL(url);
  if (!microsoftHosts.has(parsed.host)) return url;
  const prefix = worldwideHosts.has(parsed.host) ? '' : `/hosts/${parsed.host}`;
  return new URL(prefix + parsed.pathname + parsed.search, origin).href;
}

export function redirectMicrosoftHosts(httpClient: HttpClient, origin: string): HttpClient {
  return (url, init) => httpClient(redirectMicrosoftUrl(url, origin), init);
}

/** The same machine, on which Microsoft's hosts are the emulator and the preinstalled application is the one it knows. */
export function withEmulatedMicrosoft(system: System, origin: string): System {
  return {
    ...system,
    httpClient: redirectMicrosoftHosts(system.httpClient, origin),
    preinstalledApplicationJson: JSON.stringify({ clientId: preinstalledApplication.clientId }),
  };
}

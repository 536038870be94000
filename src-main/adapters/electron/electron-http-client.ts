import { net } from 'electron';
import type { HttpClient } from '../../system-ports/http-client.ts';

/**
 * `fetch` through Chromium's network: the system's proxy, PAC scripts and certificates, which Node's own does not know.
 *
 * Redirects are followed: `net.fetch` cannot hand them out (`redirect: 'manual'` fails there).
 */
export const electronHttpClient: HttpClient = async (url, init = {}) =>
  await net.fetch(url, {
    ...init,
    // No cookie jar between requests, and no copy of an answer in Chromium's cache on disk.
    credentials: 'omit',
    cache: 'no-store',
  });

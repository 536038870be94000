/** `HttpClient` under plain Node, where there is no system proxy to honour. The product has Electron's. */
import { type HttpClient, maxBytesFor, readBody, redirectHostOf } from '../../../src-main/platform/http-client.ts';

export const nodeHttpClient: HttpClient = async (url, { maxAnswerBytes, ...request }) => {
  // Node hands redirects out as they came, unlike a browser.
  const response = await fetch(url, { ...request, redirect: 'manual' });
  const { status } = response;
  const headers = Object.fromEntries(response.headers);
  const redirectHost = redirectHostOf(status, headers['location'], url);
  const maxBytes = redirectHost === null ? maxBytesFor(status, { maxAnswerBytes }) : 0;
  const body = await readBody(response.body ?? noBytes(), maxBytes);
  if (maxBytes === 0) await response.body?.cancel();
  return { status, headers, body, redirectHost };
};

async function* noBytes(): AsyncGenerator<Uint8Array> {}

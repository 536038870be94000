/**
 * The shape of `fetch`, limited to what is used here. Electron's `net.fetch` and Node's `fetch` both fit.
 *
 * Rejects when no answer came; resolves for every status.
 */
export type HttpClient = (url: string, init?: HttpRequestInit) => Promise<Response>;

export interface HttpRequestInit {
  method?: string;
  headers?: Record<string, string>;
  body?: string | Uint8Array<ArrayBuffer>;
  signal?: AbortSignal;
}

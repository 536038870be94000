import type { HttpBindings } from '@hono/node-server';
import type { MiddlewareHandler } from 'hono';
import type { FaultAnswer, RestRequest } from './request-faults.ts';

interface FaultyServer {
  /** By the server's own clock. */
  nowMs: () => number;
  faults: { strike(request: RestRequest): FaultAnswer | null };
  onRequest: (request: RestRequest) => void;
}

/** Notes each request, has the faults strike it, and dates the answer by the server's clock. */
export function strikeFaults({
  nowMs,
  faults,
  onRequest,
}: FaultyServer): MiddlewareHandler<{ Bindings: HttpBindings }> {
  return async (context, next) => {
    const url = new URL(context.req.url);
    const { method } = context.req;
    // Read once and kept by the context: the route reads it again.
    const form = new URLSearchParams(method === 'POST' ? await context.req.text() : '');
    const request = { method, path: url.pathname, query: url.searchParams, form };
    onRequest(request);
    const fault = faults.strike(request);
    if (fault === 'drop') {
      context.env.incoming.socket.destroy();
      return new Response(null);
    }
    // Ends with the connection.
    if (fault === 'silence') return new Promise<never>(() => {});
    if (fault === null) await next();
    else context.res = fault;
    context.res.headers.set('Date', new Date(nowMs()).toUTCString());
  };
}

import { randomUUID } from 'node:crypto';
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import type { MiddlewareHandler } from 'hono';
import { dropConnection, isDroppedConnection } from './dropped-connection.ts';
import type { EmulatorEnv, EmulatorState } from './emulator-state.ts';

/** Ids for every answer; the log; and the destruction of connections that a handler dropped. */
export function observeRequests(state: EmulatorState): MiddlewareHandler<EmulatorEnv> {
  return async (context, next) => {
    const { method, path } = context.req;
    context.set('requestId', randomUUID());
    context.set('pageNonce', randomUUID());
    const isForPeople = path === '/' || /^\/(inbox|emulator)(\/|$)/.test(path);
    const entry = isForPeople ? undefined : state.requests.add(method, path);
    await next();
    const isDropped = isDroppedConnection(context.res);
    if (isDropped) {
      context.env.incoming.socket.destroy();
      context.res = RESPONSE_ALREADY_SENT;
    }
    if (entry) state.requests.settle(entry, isDropped ? 'dropped' : context.res.status);
  };
}

/** The faults of the network between the program and Microsoft: everything but the pages a person sees. */
export function disturbNetwork(state: EmulatorState): MiddlewareHandler<EmulatorEnv> {
  return async (context, next) => {
    if (!isProgramRequest(context.req.path)) return next();
    // A fault of the network is decided once the request has arrived as a whole.
    await context.req.arrayBuffer();
    if (state.faults.take('offline')) return dropConnection();
    if (state.faults.take('captive-portal')) return context.html(captivePortalPage);
    const redirect = state.faults.take('redirected');
    if (redirect) return new Response(null, { status: redirect.status, headers: { location: redirect.location } });
    return next();
  };
}

function isProgramRequest(path: string): boolean {
  return (
    path.startsWith('/v1.0/') ||
    path.startsWith('/common/discovery/') ||
    /^\/[^/]+\/(oauth2\/v2\.0\/token|v2\.0\/\.well-known\/)/.test(path)
  );
}

const captivePortalPage = `<!doctype html><html lang="en"><title>Welcome to Hotel Wi-Fi</title><h1>Welcome to Hotel Wi-Fi</h1><p>Accept the terms of use to go online.</p></html>`;

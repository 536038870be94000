import { randomUUID } from 'node:crypto';
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import type { MiddlewareHandler } from 'hono';
import { dropConnection, isDroppedConnection } from './dropped-connection.ts';
import type { CommonState, EmulatorEnv } from './emulator-env.ts';

/** Ids for every answer; the log; and the destruction of connections that a handler dropped. */
export function observeRequests({ service, requests }: CommonState): MiddlewareHandler<EmulatorEnv> {
  return async (context, next) => {
    const { method, path } = context.req;
    context.set('service', service);
    context.set('requestId', randomUUID());
    context.set('pageNonce', randomUUID());
    const isForPeople = path === '/' || /^\/(inbox|emulator)(\/|$)/.test(path);
    const entry = isForPeople ? undefined : requests.add(method, path);
    await next();
    const isDropped = isDroppedConnection(context.res);
    if (isDropped) {
      context.env.incoming.socket.destroy();
      context.res = RESPONSE_ALREADY_SENT;
    }
    if (entry) requests.settle(entry, isDropped ? 'dropped' : context.res.status);
  };
}

/** The faults of the network between the program and the service: everything but the pages a person sees. */
export function disturbNetwork(
  { faults }: CommonState,
  isProgramRequest: (path: string) => boolean,
): MiddlewareHandler<EmulatorEnv> {
  return async (context, next) => {
    if (!isProgramRequest(context.req.path)) return next();
    // A fault of the network is decided once the request has arrived as a whole.
    await context.req.arrayBuffer();
    if (faults.takeOfNetwork('offline')) return dropConnection();
    if (faults.takeOfNetwork('captive-portal')) return context.html(captivePortalPage);
    const redirect = faults.takeOfNetwork('redirected');
    if (redirect) return new Response(null, { status: redirect.status, headers: { location: redirect.location } });
    return next();
  };
}

const captivePortalPage = `<!doctype html><html lang="en"><title>Welcome to Hotel Wi-Fi</title><h1>Welcome to Hotel Wi-Fi</h1><p>Accept the terms of use to go online.</p></html>`;

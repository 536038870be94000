import { Hono } from 'hono';
import type { EmulatorEnv } from '../../emulator/emulator-env.ts';
import type { EmulatorState } from '../emulator-state.ts';
import { graphErrorResponse } from './graph-error.ts';
import { meRoute } from './me-route.ts';
import { sendMailRoute } from './send-mail-route.ts';

/** The part of Microsoft Graph v1.0 that the product uses; anything else is refused as Graph refuses it. */
export function graphRoutes(state: EmulatorState): Hono<EmulatorEnv> {
  const routes = new Hono<EmulatorEnv>();
  routes.use('/v1.0/*', async (context, next) => {
    const requestId = context.get('requestId');
    context.header('request-id', requestId);
    context.header('client-request-id', context.req.header('client-request-id') ?? requestId);
    context.header('Date', new Date(state.nowMs()).toUTCString());
    context.header('Cache-Control', 'private');
    await next();
  });
  routes.route('/', meRoute(state));
  routes.route('/', sendMailRoute(state));
  routes.all('/v1.0/*', (context) =>
    graphErrorResponse(context, state, {
      status: 400,
      code: 'BadRequest',
      message: `This emulator does not know ${context.req.method} ${context.req.path}.`,
    }),
  );
  return routes;
}

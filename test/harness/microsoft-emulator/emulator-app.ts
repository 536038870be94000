import { Hono } from 'hono';
import type { EmulatorEnv } from '../emulator/emulator-env.ts';
import { hostPrefix } from './emulated-clouds.ts';
import type { EmulatorState } from './emulator-state.ts';
import { authorizeRoutes } from './entra/authorize-routes.ts';
import { openIdConfigurationRoutes } from './entra/openid-configuration.ts';
import { tokenRoutes } from './entra/token-routes.ts';
import { faultRoutes } from '../emulator/faults/fault-routes.ts';
import { graphRoutes } from './graph/graph-routes.ts';
import { inboxRoutes } from '../emulator/mailbox/inbox-routes.ts';
import { messageRoutes } from '../emulator/mailbox/message-routes.ts';
import { changeRoutes } from '../emulator/pages/live-page.ts';
import { disturbNetwork, observeRequests } from '../emulator/program-requests.ts';

/** All routes on one origin, with the paths that Microsoft's hosts use. */
export function createEmulatorApp(state: EmulatorState): Hono<EmulatorEnv> {
  const app = new Hono<EmulatorEnv>();
  app.use(observeRequests(state));
  app.use(disturbNetwork(state, isProgramRequest));
  for (const prefix of ['/', hostPrefix]) {
    app.route(prefix, openIdConfigurationRoutes(state));
    app.route(prefix, authorizeRoutes(state));
    app.route(prefix, tokenRoutes(state));
    app.route(prefix, graphRoutes(state));
  }
  app.route('/', messageRoutes(state));
  app.route('/', inboxRoutes(state));
  app.route('/', faultRoutes(state));
  app.route('/', changeRoutes(state));
  app.get('/', (context) => context.redirect('/emulator'));
  return app;
}

function isProgramRequest(asked: string): boolean {
  const path = asked.replace(/^\/hosts\/[^/]+/, '');
  return (
    path.startsWith('/v1.0/') ||
    path.startsWith('/common/discovery/') ||
    /^\/[^/]+\/(oauth2\/v2\.0\/token|v2\.0\/\.well-known\/)/.test(path)
  );
}

import { Hono } from 'hono';
import type { EmulatorEnv, EmulatorState } from './emulator-state.ts';
import { authorizeRoutes } from './entra/authorize-routes.ts';
import { openIdConfigurationRoutes } from './entra/openid-configuration.ts';
import { tokenRoutes } from './entra/token-routes.ts';
import { faultRoutes } from './faults/fault-routes.ts';
import { graphRoutes } from './graph/graph-routes.ts';
import { inboxRoutes } from './mailbox/inbox-routes.ts';
import { messageRoutes } from './mailbox/message-routes.ts';
import { changeRoutes } from './pages/live-page.ts';
import { disturbNetwork, observeRequests } from './program-api.ts';

/** All routes on one origin, with the paths that Microsoft's hosts use. */
export function createEmulatorApp(state: EmulatorState): Hono<EmulatorEnv> {
  const app = new Hono<EmulatorEnv>();
  app.use(observeRequests(state));
  app.use(disturbNetwork(state));
  app.route('/', openIdConfigurationRoutes(state));
  app.route('/', authorizeRoutes(state));
  app.route('/', tokenRoutes(state));
  app.route('/', graphRoutes(state));
  app.route('/', messageRoutes(state));
  app.route('/', inboxRoutes(state));
  app.route('/', faultRoutes(state));
  app.route('/', changeRoutes(state));
  app.get('/', (context) => context.redirect('/emulator'));
  return app;
}

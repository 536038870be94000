import { Hono } from 'hono';
import type { EmulatorEnv } from '../emulator/emulator-env.ts';
import { faultRoutes } from '../emulator/faults/fault-routes.ts';
import { FaultSwitches } from '../emulator/faults/fault-switches.ts';
import { listenerOf, listenOnLoopback } from '../emulator/listen-on-loopback.ts';
import { inboxRoutes } from '../emulator/mailbox/inbox-routes.ts';
import { Mailbox, type ReceivedMessage } from '../emulator/mailbox/mailbox.ts';
import { messageRoutes } from '../emulator/mailbox/message-routes.ts';
import { changeRoutes } from '../emulator/pages/live-page.ts';
import { disturbNetwork, observeRequests } from '../emulator/program-requests.ts';
import { RequestLog, type LoggedRequest } from '../emulator/request-log.ts';
import { authorizeRoutes } from './authorize-routes.ts';
import { googleFaults } from './fault-catalogue.ts';
import { gmailRoutes } from './gmail-routes.ts';
import { googleAccounts, googleApplications } from './google-directory.ts';
import type { GoogleState } from './google-state.ts';
import { GoogleTokens } from './google-tokens.ts';
import { tokenRoutes } from './token-routes.ts';

export interface GoogleEmulatorOptions {
  /** Default 0: one that is free. */
  port?: number;
  /** Clock of token lifetimes. ID tokens are checked by the real time: stay near it where somebody signs in. */
  nowMs?: () => number;
}

/** A running stand-in for Google's sign-in and Gmail's REST API. */
export interface GoogleEmulator {
  /** `http://127.0.0.1:<port>`, without a slash at the end. */
  readonly origin: string;
  readonly faults: Pick<FaultSwitches<typeof googleFaults>, 'set' | 'clear' | 'list'>;
  /** Accepted messages in order, and `find`, `clear`. */
  readonly mailbox: Pick<Mailbox, 'list' | 'find' | 'clear'>;
  /** Requests of the program and of the sign-in pages, in order. */
  readonly requests: Pick<RequestLog, 'list' | 'waitFor' | 'clear'>;
  /** Every code and token since the start, `reset` or not. */
  issuedSecrets(): readonly string[];
  waitForMessages(count: number, signal?: AbortSignal): Promise<readonly ReceivedMessage[]>;
  waitForRequest(matches: (request: LoggedRequest) => boolean, signal?: AbortSignal): Promise<LoggedRequest>;
  /** Back to the state after the start. Held requests are released. */
  reset(): void;
  stop(): Promise<void>;
}

/** Listens on 127.0.0.1 only. Rejects when the port is taken. */
export async function startGoogleEmulator(options: GoogleEmulatorOptions = {}): Promise<GoogleEmulator> {
  const state = createState(options.nowMs ?? Date.now);
  const { faults, mailbox, requests, tokens, signIns } = state;
  const server = await listenOnLoopback(listenerOf(createApp(state)), options.port ?? 0);
  return {
    origin: server.origin,
    faults,
    mailbox,
    requests,
    issuedSecrets: () => tokens.issuedSecrets(),
    waitForMessages: (count, signal) => mailbox.waitFor(count, signal),
    waitForRequest: (matches, signal) => requests.waitFor(matches, signal),
    reset: () => {
      faults.clear();
      for (const each of [mailbox, requests, tokens, signIns]) each.clear();
    },
    stop: () => {
      faults.clear();
      return server.stop();
    },
  };
}

function createState(nowMs: () => number): GoogleState {
  const tokens = new GoogleTokens(nowMs);
  return {
    service: 'Gmail',
    nowMs,
    accounts: googleAccounts,
    applications: googleApplications,
    signIns: new Map(),
    tokens,
    faults: new FaultSwitches(googleFaults, {
      'tokens-revoked': () => tokens.revokeAll(),
      'access-tokens-expired': () => tokens.expireAccessTokens(),
    }),
    mailbox: new Mailbox(nowMs),
    requests: new RequestLog(),
  };
}

/** All routes on one origin, with the paths that Google's hosts use. */
function createApp(state: GoogleState): Hono<EmulatorEnv> {
  const app = new Hono<EmulatorEnv>();
  app.use(observeRequests(state));
  app.use(disturbNetwork(state, (path) => /^\/(token|revoke|gmail\/|upload\/)/.test(path)));
  for (const routes of [authorizeRoutes, tokenRoutes, gmailRoutes]) app.route('/', routes(state));
  for (const routes of [messageRoutes, inboxRoutes, faultRoutes, changeRoutes]) app.route('/', routes(state));
  app.get('/', (context) => context.redirect('/emulator'));
  return app;
}

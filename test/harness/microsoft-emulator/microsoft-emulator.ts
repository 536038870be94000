import { FaultSwitches } from '../emulator/faults/fault-switches.ts';
import { listenerOf, listenOnLoopback } from '../emulator/listen-on-loopback.ts';
import { DirectoryLookup } from './directory-lookup.ts';
import { defaultAccounts, defaultApplications, defaultTenants } from './emulated-directory.ts';
import type { EmulatedAccount, EmulatedApplication, EmulatedTenant } from './emulated-directory.ts';
import { createEmulatorApp } from './emulator-app.ts';
import type { EmulatorState } from './emulator-state.ts';
import { RegisteredCertificates } from './entra/registered-certificates.ts';
import { SignInTransactions } from './entra/sign-in-transactions.ts';
import { TokenStore } from './entra/token-store.ts';
import { faultCatalogue } from './faults/fault-catalogue.ts';
import { MailboxLimits } from './graph/mailbox-limits.ts';
import { Mailbox } from '../emulator/mailbox/mailbox.ts';
import type { ReceivedMessage } from '../emulator/mailbox/mailbox.ts';
import { RequestLog } from '../emulator/request-log.ts';
import type { LoggedRequest } from '../emulator/request-log.ts';

export interface MicrosoftEmulatorOptions {
  /** Default 0: one that is free. */
  port?: number;
  /** Clock of token lifetimes, throttling and dates. MSAL keeps its own: stay near the real time where it is used. */
  nowMs?: () => number;
  tenants?: readonly EmulatedTenant[];
  accounts?: readonly EmulatedAccount[];
  applications?: readonly EmulatedApplication[];
  /** Exchange Online's pace (30 messages a minute, 4 requests at a time). Default true. */
  hasLimits?: boolean;
}

/** A running stand-in for Entra ID sign-in and Microsoft Graph mail. */
export interface MicrosoftEmulator {
  /** `http://127.0.0.1:<port>`, without a slash at the end. */
  readonly origin: string;
  readonly inboxUrl: string;
  readonly faults: Pick<FaultSwitches<typeof faultCatalogue>, 'set' | 'clear' | 'list'>;
  /** Accepted messages in order, and `find`, `clear`. */
  readonly mailbox: Pick<Mailbox, 'list' | 'find' | 'clear'>;
  /** Requests of the program and of the sign-in pages, in order. */
  readonly requests: Pick<RequestLog, 'list' | 'waitFor' | 'clear'>;
  /** Every code, access token, refresh token and ID token since the start, `reset` or not. */
  issuedSecrets(): readonly string[];
  /** The refresh token that a client should hold now for that account. */
  latestRefreshToken(address: string): string | undefined;
  /** Resolves with all messages once there are at least `count`; rejects when the signal aborts. */
  waitForMessages(count: number, signal?: AbortSignal): Promise<readonly ReceivedMessage[]>;
  /** Resolves with the first request that matches, already seen or still to come. */
  waitForRequest(matches: (request: LoggedRequest) => boolean, signal?: AbortSignal): Promise<LoggedRequest>;
  /** Uploads a certificate, as PEM, to an application's registration. */
  registerCertificate(clientId: string, pem: string): void;
  /** Back to the state after the start: no messages, tokens, consents, faults, log. Held requests are released. */
  reset(): void;
  /** Closes every connection at once. Calling it again does nothing. */
  stop(): Promise<void>;
}

/** Listens on 127.0.0.1 only. Rejects when the port is taken. */
export async function startMicrosoftEmulator(options: MicrosoftEmulatorOptions = {}): Promise<MicrosoftEmulator> {
  const state = createState(options);
  const server = await listenOnLoopback(listenerOf(createEmulatorApp(state)), options.port ?? 0);
  const { origin } = server;
  return {
    origin,
    inboxUrl: `${origin}/inbox`,
    faults: state.faults,
    mailbox: state.mailbox,
    requests: state.requests,
    issuedSecrets: () => state.tokens.issuedSecrets(),
    latestRefreshToken: (address) => state.tokens.latestRefreshToken(address),
    waitForMessages: (count, signal) => state.mailbox.waitFor(count, signal),
    waitForRequest: (matches, signal) => state.requests.waitFor(matches, signal),
    registerCertificate: (clientId, pem) => state.certificates.register(clientId, pem),
    reset: () => resetState(state),
    stop: () => {
      state.faults.clear();
      return server.stop();
    },
  };
}

function createState(options: MicrosoftEmulatorOptions): EmulatorState {
  const nowMs = options.nowMs ?? Date.now;
  const tokens = new TokenStore(nowMs);
  return {
    service: 'Microsoft 365',
    nowMs,
    tokens,
    directory: new DirectoryLookup({
      tenants: options.tenants ?? defaultTenants,
      accounts: options.accounts ?? defaultAccounts,
      applications: options.applications ?? defaultApplications,
    }),
    certificates: new RegisteredCertificates(),
    transactions: new SignInTransactions(),
    faults: new FaultSwitches(faultCatalogue, { 'tokens-revoked': () => tokens.revokeAll() }),
    limits: new MailboxLimits(options.hasLimits ?? true, nowMs),
    mailbox: new Mailbox(nowMs),
    requests: new RequestLog(),
  };
}

function resetState({ certificates, faults, limits, mailbox, requests, tokens, transactions }: EmulatorState): void {
  certificates.clear();
  faults.clear();
  limits.clear();
  mailbox.clear();
  requests.clear();
  tokens.clear();
  transactions.clear();
}

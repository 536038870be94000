import { createServer, type Server } from 'node:https';
import { getRequestListener } from '@hono/node-server';
import { makeSelfSignedCertificate, type EmulatedCertificate } from './certificates.ts';
import { EmulatedSite } from './emulated-site.ts';
import { Faults, type RestRequest } from './faults.ts';
import { createRestApp, type NotificationSettings, type RestState, type SessionListingHabits } from './rest-routes.ts';
import type { RestVersion } from './rest-shapes.ts';
import { TokenDesk } from './token-desk.ts';

export interface Vb365EmulatorOptions {
  /** Default 0: one that is free. */
  port?: number;
  nowMs?: () => number;
  /** What the server speaks; a newer one speaks the older versions too. Default: all three. */
  versions?: readonly RestVersion[];
  account?: { username?: string; password?: string; hasMfa?: boolean };
}

/** A running stand-in for the REST API of Veeam Backup for Microsoft 365, over HTTPS with a self-signed certificate. */
export interface Vb365Emulator {
  readonly host: string;
  readonly port: number;
  readonly account: { username: string; password: string };
  /** SHA-256 of the certificate that is shown now. */
  readonly fingerprint: string;
  readonly site: EmulatedSite;
  readonly faults: Pick<Faults, 'set' | 'clear'>;
  readonly tokens: Pick<TokenDesk, 'secrets' | 'expireTokens'>;
  notificationSettings: NotificationSettings;
  /** Default: newest first, filtered by their ends. */
  readonly listing: SessionListingHabits;
  /** In order of arrival, since the start. */
  readonly requests: RestRequest[];
  /** How far the server's clock is ahead. */
  clockSkewMs: number;
  /** Changes every answer before it is sent. @param path - without version and ids, for example `/LogItems` */
  alter(change: (path: string, body: unknown) => unknown): void;
  /** No longer reachable; connections break. */
  goDown(): Promise<void>;
  /** Reachable again on the same port, with every token forgotten. */
  comeUp(): Promise<void>;
  /** As when the certificate was renewed. */
  changeCertificate(): Promise<void>;
  stop(): Promise<void>;
}

/** Listens on 127.0.0.1 only. */
export async function startVb365Emulator(options: Vb365EmulatorOptions = {}): Promise<Vb365Emulator> {
  const nowMs = options.nowMs ?? Date.now;
  const emulator = new RunningEmulator(nowMs, options, await makeSelfSignedCertificate());
  await emulator.listen(options.port ?? 0);
  return emulator;
}

class RunningEmulator implements Vb365Emulator {
  readonly host = '127.0.0.1';
  readonly site = new EmulatedSite();
  readonly faults = new Faults();
  readonly tokens: TokenDesk;
  readonly requests: RestRequest[] = [];
  readonly listing: SessionListingHabits = { order: 'newest-first', timeFilter: 'end' };
  readonly #state: RestState;
  #certificate: EmulatedCertificate;
  #server: Server | null = null;
  #port = 0;
  clockSkewMs = 0;

  constructor(nowMs: () => number, options: Vb365EmulatorOptions, certificate: EmulatedCertificate) {
    const serverNowMs = () => nowMs() + this.clockSkewMs;
    this.#certificate = certificate;
    this.tokens = new TokenDesk(
      { username: 'CONTOSO\\svc-notifier', password: 'Corréct horse', hasMfa: false, ...options.account },
      // Lifetimes and throttling count elapsed time, which no skew changes.
      nowMs,
    );
    this.#state = {
      nowMs: serverNowMs,
      site: this.site,
      tokens: this.tokens,
      faults: this.faults,
      versions: options.versions ?? ['v6', 'v7', 'v8'],
      notificationSettings: {
        enableNotification: true,
        from: 'vb365@contoso.com',
        to: 'backup@contoso.com;noc@contoso.com',
        subject: '[%JobResult%] %OrgName% - %JobName% (%MailboxCount% objects), %Issues% issues',
        notifyOnSuccess: false,
        notifyOnWarning: true,
        notifyOnFailure: true,
        supressUntilLastRetry: true,
        attachDetailedReport: true,
      },
      listing: this.listing,
      alter: (_, body) => body,
      onRequest: (request) => void this.requests.push(request),
    };
  }

  get port(): number {
    return this.#port;
  }

  get account(): { username: string; password: string } {
    return this.tokens.account;
  }

  get fingerprint(): string {
    return this.#certificate.fingerprint;
  }

  get notificationSettings(): NotificationSettings {
    return this.#state.notificationSettings;
  }

  set notificationSettings(settings: NotificationSettings) {
    this.#state.notificationSettings = settings;
  }

  alter(change: (path: string, body: unknown) => unknown): void {
    this.#state.alter = change;
  }

  async listen(port: number): Promise<void> {
    const { key, cert } = this.#certificate;
    const listener = getRequestListener(createRestApp(this.#state).fetch, { overrideGlobalObjects: false });
    const server = createServer({ key, cert }, (request, response) => void listener(request, response));
    const { promise, resolve, reject } = Promise.withResolvers<void>();
    server.once('error', reject);
    server.listen(port, this.host, resolve);
    await promise;
    const address = server.address();
    if (address === null || typeof address === 'string') throw new Error('The emulator has no port.');
    this.#server = server;
    this.#port = address.port;
  }

  async goDown(): Promise<void> {
    const server = this.#server;
    if (server === null) return;
    this.#server = null;
    const { promise, resolve } = Promise.withResolvers<void>();
    server.close(() => resolve());
    server.closeAllConnections();
    await promise;
  }

  async comeUp(): Promise<void> {
    this.tokens.forgetTokens();
    if (this.#server === null) await this.listen(this.#port);
  }

  async changeCertificate(): Promise<void> {
    this.#certificate = await makeSelfSignedCertificate();
    this.#server?.setSecureContext({ key: this.#certificate.key, cert: this.#certificate.cert });
  }

  async stop(): Promise<void> {
    this.faults.clear();
    await this.goDown();
  }
}

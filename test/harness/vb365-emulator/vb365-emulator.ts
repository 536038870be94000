import { makeSelfSignedCertificate, type EmulatedCertificate } from '../emulator/certificates.ts';
import type { RestRequest } from '../emulator/request-faults.ts';
import { SecureServer } from '../emulator/secure-server.ts';
import { EmulatedSite } from './emulated-site.ts';
import { createFaults } from './faults.ts';
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
  readonly faults: Pick<ReturnType<typeof createFaults>, 'set' | 'clear'>;
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
  readonly site = new EmulatedSite();
  readonly faults = createFaults();
  readonly tokens: TokenDesk;
  readonly requests: RestRequest[] = [];
  readonly listing: SessionListingHabits = { order: 'newest-first', timeFilter: 'end' };
  readonly #state: RestState;
  readonly #server: SecureServer;
  clockSkewMs = 0;

  constructor(nowMs: () => number, options: Vb365EmulatorOptions, certificate: EmulatedCertificate) {
    const serverNowMs = () => nowMs() + this.clockSkewMs;
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
    this.#server = new SecureServer(createRestApp(this.#state), certificate);
  }

  get host(): string {
    return this.#server.host;
  }

  get port(): number {
    return this.#server.port;
  }

  get account(): { username: string; password: string } {
    return this.tokens.account;
  }

  get fingerprint(): string {
    return this.#server.fingerprint;
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
    await this.#server.listen(port);
  }

  async goDown(): Promise<void> {
    await this.#server.goDown();
  }

  async comeUp(): Promise<void> {
    this.tokens.forgetTokens();
    await this.#server.comeUp();
  }

  async changeCertificate(): Promise<void> {
    await this.#server.changeCertificate();
  }

  async stop(): Promise<void> {
    this.faults.clear();
    await this.goDown();
  }
}

import { makeSelfSignedCertificate, type EmulatedCertificate } from '../emulator/certificates.ts';
import type { RestRequest } from '../emulator/request-faults.ts';
import { SecureServer } from '../emulator/secure-server.ts';
import { EmulatedSite } from './emulated-site.ts';
import { createFaults } from './faults.ts';
import { createRestApp, type EmailSettings, type VbrState } from './rest-routes.ts';
import type { VbrVersion } from './rest-shapes.ts';
import { TokenDesk, type EmulatedAccount } from './token-desk.ts';

export interface VbrEmulatorOptions {
  /** Default 0: one that is free. */
  port?: number;
  nowMs?: () => number;
  /** What the server speaks; a newer one speaks the older versions too. Default: all of them. */
  versions?: readonly VbrVersion[];
  account?: Partial<EmulatedAccount>;
}

/** A running stand-in for the REST API of Veeam Backup & Replication, over HTTPS with a self-signed certificate. */
export class VbrEmulator {
  readonly site = new EmulatedSite();
  readonly faults = createFaults();
  readonly tokens: TokenDesk;
  /** In order of arrival, since the start. */
  readonly requests: RestRequest[] = [];
  readonly emailSettings: EmailSettings = {
    isEnabled: true,
    from: 'vbr@contoso.com',
    to: 'backup@contoso.com;noc@contoso.com',
    subject: '[%JobResult%] %JobName% (%ObjectCount% objects) %Issues%',
    notifyOnSuccess: false,
    notifyOnWarning: true,
    notifyOnFailure: true,
    notifyOnLastRetry: true,
  };
  readonly #state: VbrState;
  readonly #server: SecureServer;
  /** How far the server's clock is ahead. */
  clockSkewMs = 0;

  constructor(options: VbrEmulatorOptions, certificate: EmulatedCertificate) {
    const nowMs = options.nowMs ?? Date.now;
    const account = { username: 'CONTOSO\\svc-notifier', password: 'Corréct horse', role: 'Administrator' as const };
    this.tokens = new TokenDesk({ ...account, ...options.account }, nowMs);
    this.#state = {
      nowMs: () => nowMs() + this.clockSkewMs,
      site: this.site,
      tokens: this.tokens,
      faults: this.faults,
      versions: options.versions ?? ['1.1-rev0', '1.2-rev1', '1.3-rev1', '1.3-rev2'],
      emailSettings: this.emailSettings,
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
    const { username, password } = this.tokens.account;
    return { username, password };
  }

  /** SHA-256 of the certificate that is shown now. */
  get fingerprint(): string {
    return this.#server.fingerprint;
  }

  /** Changes every answer before it is sent. @param path - without ids, for example `/sessions/logs` */
  alter(change: (path: string, body: unknown) => unknown): void {
    this.#state.alter = change;
  }

  async listen(port: number): Promise<void> {
    await this.#server.listen(port);
  }

  async goDown(): Promise<void> {
    await this.#server.goDown();
  }

  /** Reachable again on the same port, with every token forgotten. */
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

/** Listens on 127.0.0.1 only. */
export async function startVbrEmulator(options: VbrEmulatorOptions = {}): Promise<VbrEmulator> {
  const emulator = new VbrEmulator(options, await makeSelfSignedCertificate());
  await emulator.listen(options.port ?? 0);
  return emulator;
}

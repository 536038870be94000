import { createServer, type Server } from 'node:https';
import { getRequestListener } from '@hono/node-server';
import { makeSelfSignedCertificate, type EmulatedCertificate } from './certificates.ts';

interface App {
  fetch: Parameters<typeof getRequestListener>[0];
}

/** HTTPS on 127.0.0.1 with a self-signed certificate, as a backup server has it: it may go down, come back, and renew it. */
export class SecureServer {
  readonly host = '127.0.0.1';
  readonly #app: App;
  #certificate: EmulatedCertificate;
  #server: Server | null = null;
  #port = 0;

  constructor(app: App, certificate: EmulatedCertificate) {
    this.#app = app;
    this.#certificate = certificate;
  }

  get port(): number {
    return this.#port;
  }

  /** SHA-256 of the certificate that is shown now. */
  get fingerprint(): string {
    return this.#certificate.fingerprint;
  }

  /** @param port - 0: one that is free */
  async listen(port: number): Promise<void> {
    const { key, cert } = this.#certificate;
    const listener = getRequestListener(this.#app.fetch, { overrideGlobalObjects: false });
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

  /** No longer reachable; connections break. */
  async goDown(): Promise<void> {
    const server = this.#server;
    if (server === null) return;
    this.#server = null;
    const { promise, resolve } = Promise.withResolvers<void>();
    server.close(() => resolve());
    server.closeAllConnections();
    await promise;
  }

  /** Reachable again on the same port. */
  async comeUp(): Promise<void> {
    if (this.#server === null) await this.listen(this.#port);
  }

  /** As when the certificate was renewed. */
  async changeCertificate(): Promise<void> {
    this.#certificate = await makeSelfSignedCertificate();
    this.#server?.setSecureContext({ key: this.#certificate.key, cert: this.#certificate.cert });
  }
}

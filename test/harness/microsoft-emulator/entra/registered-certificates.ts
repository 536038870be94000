import type { EmulatedApplication } from '../emulated-directory.ts';

/** The certificates that administrators have uploaded to registrations, as PEM. */
export class RegisteredCertificates {
  #byClientId = new Map<string, string[]>();

  register(clientId: string, pem: string): void {
    this.#byClientId.set(clientId, [...(this.#byClientId.get(clientId) ?? []), pem]);
  }

  of({ clientId }: EmulatedApplication): readonly string[] {
    return this.#byClientId.get(clientId) ?? [];
  }

  clear(): void {
    this.#byClientId.clear();
  }
}

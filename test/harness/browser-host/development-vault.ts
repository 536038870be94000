import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { describeError } from '../../../src-shared/model/describe-error.ts';
import type { SecretVault, VaultReading } from '../../../src-main/secrets/secret-vault.ts';

/**
 * A vault for development only: its key lies in clear beside what it protects. It keeps tokens out of sight of a
 * careless `cat`, nothing more.
 */
export class DevelopmentVault implements SecretVault {
  readonly #keyPath: string;

  constructor(keyPath: string) {
    this.#keyPath = keyPath;
  }

  availability(): Promise<'available'> {
    return Promise.resolve('available');
  }

  encrypt(text: string): Promise<Uint8Array<ArrayBuffer>> {
    const nonce = randomBytes(12);
    const cipher = createCipheriv('aes-256-gcm', this.#key(), nonce);
    const encrypted = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
    return Promise.resolve(new Uint8Array(Buffer.concat([nonce, cipher.getAuthTag(), encrypted])));
  }

  decrypt(data: Uint8Array<ArrayBuffer>): Promise<VaultReading> {
    try {
      const decipher = createDecipheriv('aes-256-gcm', this.#key(), data.subarray(0, 12));
      decipher.setAuthTag(data.subarray(12, 28));
      const text = Buffer.concat([decipher.update(data.subarray(28)), decipher.final()]).toString('utf8');
      return Promise.resolve({ kind: 'read', text });
    } catch (error) {
      return Promise.resolve({ kind: 'unreadable', reason: describeError(error) });
    }
  }

  #key(): Buffer {
    if (!existsSync(this.#keyPath)) writeFileSync(this.#keyPath, randomBytes(32), { mode: 0o600 });
    return readFileSync(this.#keyPath);
  }
}

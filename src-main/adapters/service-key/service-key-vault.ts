import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { describeError } from '../../../src-shared/model/describe-error.ts';
import type { SecretVault, VaultReading } from '../../secrets/secret-vault.ts';
import { keyIdBytes, readServiceKey, type KeySource, type ServiceKey } from './service-key.ts';

/** Stored on disk: this, the id of the key, nonce, tag, and what is encrypted. The first two are authenticated too. */
const format = Buffer.from('BNK1', 'latin1');
const nonceBytes = 12;
const tagBytes = 16;
const headerBytes = format.length + keyIdBytes;

/** Secrets of a service: AES-256-GCM under the key of the service. */
export class ServiceKeyVault implements SecretVault {
  readonly #source: KeySource;

  constructor(source: KeySource) {
    this.#source = source;
  }

  availability(): Promise<'available' | 'unavailable'> {
    return Promise.resolve(this.#readKey().kind === 'key' ? 'available' : 'unavailable');
  }

  async encrypt(text: string): Promise<Uint8Array<ArrayBuffer>> {
    const found = this.#readKey();
    if (found.kind === 'no-key') throw new Error(`There is no key to encrypt with: ${found.reason}.`);
    const header = Buffer.concat([format, found.id]);
    const nonce = randomBytes(nonceBytes);
    const cipher = createCipheriv('aes-256-gcm', found.key, nonce).setAAD(header);
    const encrypted = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
    return new Uint8Array(Buffer.concat([header, nonce, cipher.getAuthTag(), encrypted]));
  }

  async decrypt(data: Uint8Array<ArrayBuffer>): Promise<VaultReading> {
    const bytes = Buffer.from(data);
    if (!bytes.subarray(0, format.length).equals(format) || bytes.length < headerBytes + nonceBytes + tagBytes) {
      return { kind: 'unreadable', reason: 'It was not encrypted with the key of a service' };
    }
    const found = this.#readKey();
    // The key may come back: what it protects is not to be replaced.
    if (found.kind === 'no-key') return { kind: 'temporarily-unavailable', reason: found.reason };
    if (!bytes.subarray(format.length, headerBytes).equals(found.id)) {
      return { kind: 'unreadable', reason: `It was encrypted with another key than ${this.#source.path}` };
    }
    try {
      const tagAt = headerBytes + nonceBytes;
      const decipher = createDecipheriv('aes-256-gcm', found.key, bytes.subarray(headerBytes, tagAt), {
        authTagLength: tagBytes,
      });
      decipher.setAAD(bytes.subarray(0, headerBytes)).setAuthTag(bytes.subarray(tagAt, tagAt + tagBytes));
      const text = Buffer.concat([decipher.update(bytes.subarray(tagAt + tagBytes)), decipher.final()]);
      return { kind: 'read', text: text.toString('utf8') };
    } catch {
      return { kind: 'unreadable', reason: 'It was changed since it was encrypted' };
    }
  }

  /** Read each time: it is short, and is then in memory no longer than it is used. */
  #readKey(): ({ kind: 'key' } & ServiceKey) | { kind: 'no-key'; reason: string } {
    try {
      return { kind: 'key', ...readServiceKey(this.#source) };
    } catch (error) {
      return { kind: 'no-key', reason: describeError(error) };
    }
  }
}

import type { SecretVault, VaultReading } from '../../src-main/secrets/secret-vault.ts';

/** A vault whose trouble a spec chooses. What it encrypts does not show the text. */
export class InMemoryVault implements SecretVault {
  isAvailable = true;
  /** What stands in the way of decrypting; `null`: nothing. */
  trouble: 'temporarily-unavailable' | 'unreadable' | null = null;

  /** Until it is released, nothing is encrypted or decrypted: the system asks the person to unlock it. */
  lock: Promise<void> = Promise.resolve();

  availability(): Promise<'available' | 'unavailable'> {
    return Promise.resolve(this.isAvailable ? 'available' : 'unavailable');
  }

  async encrypt(text: string): Promise<Uint8Array<ArrayBuffer>> {
    if (!this.isAvailable) throw new Error('There is no keyring.');
    await this.lock;
    return new TextEncoder().encode(`sealed:${Buffer.from(text, 'utf8').toString('base64')}`);
  }

  async decrypt(data: Uint8Array<ArrayBuffer>): Promise<VaultReading> {
    await this.lock;
    if (this.trouble !== null) return { kind: this.trouble, reason: 'the keyring said no' };
    const sealed = new TextDecoder().decode(data);
    if (!sealed.startsWith('sealed:')) return { kind: 'unreadable', reason: 'not sealed here' };
    return { kind: 'read', text: Buffer.from(sealed.slice(7), 'base64').toString('utf8') };
  }
}

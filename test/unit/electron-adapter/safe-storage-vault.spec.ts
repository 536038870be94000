import { describe, expect, it } from 'vitest';
import { SafeStorageVault, type AsyncSafeStorage } from '../../../src-main/adapters/electron/safe-storage-vault.ts';

describe('the vault over safeStorage', () => {
  it('reads back what it encrypted', async () => {
    const vault = new SafeStorageVault(new FakeSafeStorage('v11'), 'linux');

    const data = await vault.encrypt('a secret: ä€😀');

    expect(await vault.availability()).toBe('available');
    expect(await vault.decrypt(data)).toEqual({ kind: 'read', text: 'a secret: ä€😀' });
  });

  it('is unavailable on Linux where only the constant key is left, and hands out nothing under it', async () => {
    const vault = new SafeStorageVault(new FakeSafeStorage('v10'), 'linux');

    expect(await vault.availability()).toBe('unavailable');
    await expect(vault.encrypt('a secret')).rejects.toThrow('There is no keyring to encrypt with.');
  });

  it('takes v10 for what it is elsewhere: the mark of a real key', async () => {
    for (const platform of ['win32', 'darwin'] as const) {
      const vault = new SafeStorageVault(new FakeSafeStorage('v10'), platform);

      expect(await vault.availability()).toBe('available');
      expect((await vault.encrypt('a secret')).length).toBeGreaterThan(0);
    }
  });

  it('is unavailable while Electron says so, or fails', async () => {
    const silent = new FakeSafeStorage('v11');
    silent.isAvailable = false;
    const broken = new FakeSafeStorage('v11');
    broken.encryptionError = 'Error while encrypting the text provided to safeStorage.encryptStringAsync.';

    expect(await new SafeStorageVault(silent, 'darwin').availability()).toBe('unavailable');
    expect(await new SafeStorageVault(broken, 'darwin').availability()).toBe('unavailable');
  });

  it('tells a locked keyring from data that cannot be read', async () => {
    const locked = new FakeSafeStorage('v11');
    locked.decryptionError = 'safeStorage.decryptStringAsync is temporarily unavailable. Please try again.';
    const foreign = new FakeSafeStorage('v11');
    foreign.decryptionError = 'Error while decrypting the ciphertext provided to safeStorage.decryptStringAsync.';
    const data = new Uint8Array([1, 2, 3]);

    expect(await new SafeStorageVault(locked, 'linux').decrypt(data)).toEqual({
      kind: 'temporarily-unavailable',
      reason: locked.decryptionError,
    });
    expect(await new SafeStorageVault(foreign, 'linux').decrypt(data)).toEqual({
      kind: 'unreadable',
      reason: foreign.decryptionError,
    });
  });

  it('does not call data unreadable while the keyring that protects it is away', async () => {
    const away = new FakeSafeStorage('v10');
    away.decryptionError = 'Error while decrypting the ciphertext provided to safeStorage.decryptStringAsync.';

    const reading = await new SafeStorageVault(away, 'linux').decrypt(new Uint8Array([1, 2, 3]));

    expect(reading.kind).toBe('temporarily-unavailable');
  });
});

/** Puts a mark in front of the text, as Chromium does in front of the ciphertext. */
class FakeSafeStorage implements AsyncSafeStorage {
  isAvailable = true;
  encryptionError: string | null = null;
  decryptionError: string | null = null;
  readonly #mark: string;

  constructor(mark: 'v10' | 'v11') {
    this.#mark = mark;
  }

  isAsyncEncryptionAvailable(): Promise<boolean> {
    return Promise.resolve(this.isAvailable);
  }

  encryptStringAsync(text: string): Promise<Buffer> {
    if (this.encryptionError !== null) return Promise.reject(new Error(this.encryptionError));
    return Promise.resolve(Buffer.from(this.#mark + text));
  }

  decryptStringAsync(data: Buffer): Promise<{ result: string; shouldReEncrypt: boolean }> {
    if (this.decryptionError !== null) return Promise.reject(new Error(this.decryptionError));
    return Promise.resolve({ result: data.toString('utf8').slice(this.#mark.length), shouldReEncrypt: false });
  }
}

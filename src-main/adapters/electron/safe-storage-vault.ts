import type { SafeStorage } from 'electron';
import { describeError } from '../../../src-shared/model/describe-error.ts';
import type { SecretVault, VaultReading } from '../../secrets/secret-vault.ts';

/** What the vault needs of Electron's `safeStorage`: its asynchronous half. The other is deprecated. */
export type AsyncSafeStorage = Pick<
  SafeStorage,
  'isAsyncEncryptionAvailable' | 'encryptStringAsync' | 'decryptStringAsync'
>;

/**
 * Where Linux has no keyring, Chromium encrypts with a constant key and says so only in the first bytes of the result.
 * `getSelectedStorageBackend()` is no substitute: it speaks of the synchronous half, which finds fewer keyrings.
 */
const constantKeyPrefix = 'v10';

/** The only sign by which Electron tells a locked keyring from data that cannot be read (`safe_storage.cc`). */
const temporarilyUnavailable = /temporarily unavailable/i;

/** Secrets in the keychain of macOS, under DPAPI on Windows, in the keyring on Linux. Use after Electron is ready. */
export class SafeStorageVault implements SecretVault {
  readonly #storage: AsyncSafeStorage;
  readonly #platform: NodeJS.Platform;

  constructor(storage: AsyncSafeStorage, platform: NodeJS.Platform = process.platform) {
    this.#storage = storage;
    this.#platform = platform;
  }

  async availability(): Promise<'available' | 'unavailable'> {
    try {
      if (!(await this.#storage.isAsyncEncryptionAvailable())) return 'unavailable';
      // Asked anew each time: a keyring may be started or unlocked while the program runs.
      await this.encrypt('probe');
      return 'available';
    } catch {
      return 'unavailable';
    }
  }

  async encrypt(text: string): Promise<Uint8Array<ArrayBuffer>> {
    const data = new Uint8Array(await this.#storage.encryptStringAsync(text));
    if (this.#isUnderConstantKey(data)) throw new Error('There is no keyring to encrypt with.');
    return data;
  }

  async decrypt(data: Uint8Array<ArrayBuffer>): Promise<VaultReading> {
    try {
      const { result } = await this.#storage.decryptStringAsync(Buffer.from(data));
      return { kind: 'read', text: result };
    } catch (error) {
      const reason = describeError(error);
      // Without its keyring, data that a keyring protects fails like any garbage. The keyring may come back.
      const isTemporary = temporarilyUnavailable.test(reason) || (await this.availability()) === 'unavailable';
      return { kind: isTemporary ? 'temporarily-unavailable' : 'unreadable', reason };
    }
  }

  #isUnderConstantKey(data: Uint8Array): boolean {
    const prefix = Buffer.from(data.subarray(0, constantKeyPrefix.length)).toString('latin1');
    return this.#platform === 'linux' && prefix === constantKeyPrefix;
  }
}

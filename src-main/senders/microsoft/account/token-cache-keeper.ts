/** Keeps token caches on disk, encrypted, as they change. Plain text is never written (product section 3.3). */
import { describeError } from '../../../../src-shared/model/describe-error.ts';
import type { AccountFailure } from '../../../../src-shared/model/failures/account-failure.ts';
import type { SecretVault } from '../../../secrets/secret-vault.ts';
import type { SecretStore } from '../../../secrets/secret-store.ts';
import type { TokenSource } from './token-provider.ts';

interface TokenCacheKeeperOptions {
  vault: SecretVault;
  cacheStore: SecretStore;
  log: (message: string) => void;
}

/** `isTemporary`: it may be read later, for example when the keyring is unlocked. */
export type CacheReading =
  { kind: 'loaded'; text: string } | { kind: 'failed'; failure: AccountFailure; isTemporary: boolean };

export class TokenCacheKeeper {
  readonly #options: TokenCacheKeeperOptions;
  #followed: { id: string; source: TokenSource } | null = null;
  /** Files that could not be read. They are never overwritten or removed without the person's word. */
  readonly #unreadable = new Set<string>();
  #writing: Promise<void> = Promise.resolve();

  constructor(options: TokenCacheKeeperOptions) {
    this.#options = options;
  }

  async load(id: string): Promise<CacheReading> {
    const { cacheStore, vault, log } = this.#options;
    const unreadable = (reason: string, isTemporary: boolean): CacheReading => {
      if (!this.#unreadable.has(id))
        log(`The stored sign-in could not be read: ${reason}. The file was left as it is.`);
      this.#unreadable.add(id);
      return {
        kind: 'failed',
        failure: { area: 'account', kind: 'sign-in-unreadable', path: cacheStore.pathOf(id) },
        isTemporary,
      };
    };
    try {
      const data = await cacheStore.read(id);
      if (data === null)
        return { kind: 'failed', failure: { area: 'account', kind: 'sign-in-again' }, isTemporary: false };
      const reading = await vault.decrypt(data);
      if (reading.kind !== 'read') {
        return unreadable(`${reading.kind}: ${reading.reason}`, reading.kind === 'temporarily-unavailable');
      }
      this.#unreadable.delete(id);
      return { kind: 'loaded', text: reading.text };
    } catch (error) {
      return unreadable(describeError(error), true);
    }
  }

  /**
   * Writes the cache of a new sign-in.
   *
   * @returns its id, or `null` where it can be kept in memory only: no safe storage, or a folder that cannot be written.
   */
  async store(id: string, source: TokenSource): Promise<string | null> {
    const { vault, cacheStore, log } = this.#options;
    if ((await vault.availability()) === 'unavailable') return null;
    try {
      await cacheStore.write(id, await vault.encrypt(source.serialiseCache()));
      return id;
    } catch (error) {
      log(`The sign-in could not be stored: ${describeError(error)}`);
      return null;
    }
  }

  /** From now on each change of this cache is written to its file, and changes of the one before are not. */
  follow(id: string | null, source: TokenSource): void {
    this.#followed?.source.onCacheChanged(null);
    this.#followed = id === null ? null : { id, source };
    if (id === null) return;
    source.onCacheChanged(() => {
      this.#writing = this.#writing.then(() => this.#write(id, source));
    });
  }

  /** @param word - `the-person-said-so` removes a file that could not be read as well */
  async remove(id: string, word?: 'the-person-said-so'): Promise<void> {
    if (this.#unreadable.has(id) && word === undefined) return;
    if (this.#followed?.id === id) this.#followed = null;
    await this.settled();
    await this.#options.cacheStore.remove(id).catch((error: unknown) => {
      this.#options.log(`A stored sign-in could not be removed: ${describeError(error)}`);
    });
  }

  /** Resolves when everything that was to be written is written. */
  async settled(): Promise<void> {
    await this.#writing;
  }

  async #write(id: string, source: TokenSource): Promise<void> {
    if (this.#followed?.source !== source) return;
    const { vault, cacheStore, log } = this.#options;
    try {
      await cacheStore.write(id, await vault.encrypt(source.serialiseCache()));
    } catch (error) {
      // The cache in memory is good, and the refresh token on disk stays valid for its 90 days.
      log(`The renewed sign-in could not be stored: ${describeError(error)}`);
    }
  }
}

/**
 * Keeps secrets of one kind on disk, encrypted, each under an id of its own. The settings name the id, never the secret, and
 * plain text is never written (product section 3.3).
 */
import { describeError } from '../../src-shared/model/describe-error.ts';
import { SerialQueue } from '../timing/serial-queue.ts';
import type { SecretStore, SecretVault } from './secret-vault.ts';

export interface SecretKeeperOptions {
  /** What it keeps, for the log: `sign-in`, `password of a backup server`. */
  name: string;
  vault: SecretVault;
  store: SecretStore;
  log: (message: string) => void;
}

export type SecretReading =
  | { kind: 'read'; text: string }
  /** Never stored, or removed, or the settings came from another computer. */
  | { kind: 'absent' }
  /** The file stays as it is. `isTemporary`: it may be read later, for example when the keyring is unlocked. */
  | { kind: 'unreadable'; path: string; isTemporary: boolean };

export class SecretKeeper {
  readonly #options: SecretKeeperOptions;
  /** Ids whose files could not be read. */
  readonly #unreadable = new Set<string>();
  readonly #changes = new SerialQueue();

  constructor(options: SecretKeeperOptions) {
    this.#options = options;
  }

  /** Whether there is safe storage. Without it, secrets are kept in memory only. */
  async canStore(): Promise<boolean> {
    return (await this.#options.vault.availability()) === 'available';
  }

  async read(id: string): Promise<SecretReading> {
    const { vault, store } = this.#options;
    try {
      const data = await store.read(id);
      if (data === null) return { kind: 'absent' };
      const reading = await vault.decrypt(data);
      if (reading.kind !== 'read') {
        return this.#tellUnreadable(
          id,
          `${reading.kind}: ${reading.reason}`,
          reading.kind === 'temporarily-unavailable',
        );
      }
      this.#unreadable.delete(id);
      return reading;
    } catch (error) {
      return this.#tellUnreadable(id, describeError(error), true);
    }
  }

  /**
   * Writes a new secret under a new id. The one that it replaces stays until it is removed.
   *
   * @returns the id, or `null` where the secret can be kept in memory only: no safe storage, or a folder that cannot be
   *   written.
   */
  async store(newId: string, text: string): Promise<string | null> {
    const { name, log } = this.#options;
    if (!(await this.canStore())) return null;
    try {
      await this.#write(newId, text);
      return newId;
    } catch (error) {
      log(`The ${name} could not be stored: ${describeError(error)}`);
      return null;
    }
  }

  /**
   * Writes a secret that has changed under the id that it has. Where that fails, the file holds the one before.
   *
   * @param textNow - called when the writes before have ended; `null`: it is not wanted any more
   */
  async update(id: string, textNow: () => string | null): Promise<void> {
    const { name, log } = this.#options;
    await this.#changes.run(async () => {
      const text = textNow();
      if (text === null) return;
      try {
        await this.#write(id, text);
      } catch (error) {
        log(`The renewed ${name} could not be stored: ${describeError(error)}`);
      }
    });
  }

  /** @param word - `the-person-said-so` removes a file that could not be read as well */
  async remove(id: string, word?: 'the-person-said-so'): Promise<void> {
    const { name, store, log } = this.#options;
    if (this.#unreadable.has(id) && word === undefined) return;
    await this.#changes.run(async () => {
      try {
        await store.remove(id);
      } catch (error) {
        log(`The stored ${name} could not be removed: ${describeError(error)}`);
      }
    });
  }

  /** Resolves when everything that was to be written is written. */
  async settled(): Promise<void> {
    await this.#changes.settled();
  }

  async #write(id: string, text: string): Promise<void> {
    const { vault, store } = this.#options;
    await store.write(id, await vault.encrypt(text));
  }

  #tellUnreadable(id: string, reason: string, isTemporary: boolean): SecretReading {
    const { name, store, log } = this.#options;
    // A keyring that stays locked is asked often.
    if (!this.#unreadable.has(id)) log(`The stored ${name} could not be read: ${reason}. The file was left as it is.`);
    this.#unreadable.add(id);
    return { kind: 'unreadable', path: store.pathOf(id), isTemporary };
  }
}

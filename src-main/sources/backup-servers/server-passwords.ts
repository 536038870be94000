/** Passwords of backup servers: encrypted in files, never in the settings, never given to a window (product section 7.3). */
import type { BackupServerFailure } from '../../../src-shared/model/failures/backup-server-failure.ts';
import { describeError } from '../../../src-shared/model/describe-error.ts';
import type { SecretStore } from '../../secrets/secret-store.ts';
import type { SecretVault } from '../../secrets/secret-vault.ts';

export interface ServerPasswordsPorts {
  vault: SecretVault;
  store: SecretStore;
  log: (message: string) => void;
}

type Owner = { id: string; passwordId: string | null };

export class ServerPasswords {
  readonly #ports: ServerPasswordsPorts;
  /** By the server's id: those that could not be stored, and those that were read. */
  readonly #inMemory = new Map<string, string>();

  constructor(ports: ServerPasswordsPorts) {
    this.#ports = ports;
  }

  /** Whether there is a password, as far as can be told without decrypting one. */
  has({ id, passwordId }: Owner): boolean {
    return passwordId !== null || this.#inMemory.has(id);
  }

  /**
   * Writes a new password under a new id; the old one stays until it is {@link forget}.
   *
   * @returns the id, or `null` where it can be kept in memory only.
   */
  async store(newId: string, password: string): Promise<string | null> {
    const { vault, store, log } = this.#ports;
    if ((await vault.availability()) === 'unavailable') return null;
    try {
      await store.write(newId, await vault.encrypt(password));
      return newId;
    } catch (error) {
      log(`A password could not be stored: ${describeError(error)}`);
      return null;
    }
  }

  /** Holds a password in memory while the program is running. @returns what takes it back: the one before is held again */
  keep(serverId: string, password: string): () => void {
    const before = this.#inMemory.get(serverId);
    this.#inMemory.set(serverId, password);
    return () => {
      if (before === undefined) this.#inMemory.delete(serverId);
      else this.#inMemory.set(serverId, before);
    };
  }

  async read({
    id,
    passwordId,
  }: Owner): Promise<{ kind: 'read'; password: string } | { kind: 'failed'; failure: BackupServerFailure }> {
    const kept = this.#inMemory.get(id);
    if (kept !== undefined) return { kind: 'read', password: kept };
    const { vault, store, log } = this.#ports;
    if (passwordId === null) return { kind: 'failed', failure: { kind: 'password-missing' } };
    const unreadable = (reason: string) => {
      log(`The stored password of a backup server could not be read: ${reason}. The file was left as it is.`);
      return { kind: 'failed', failure: { kind: 'password-unreadable', path: store.pathOf(passwordId) } } as const;
    };
    try {
      const data = await store.read(passwordId);
      if (data === null) return { kind: 'failed', failure: { kind: 'password-missing' } };
      const reading = await vault.decrypt(data);
      if (reading.kind !== 'read') return unreadable(`${reading.kind}: ${reading.reason}`);
      this.#inMemory.set(id, reading.text);
      return { kind: 'read', password: reading.text };
    } catch (error) {
      return unreadable(describeError(error));
    }
  }

  /** Removes a password that nothing names any more. */
  async forget(passwordId: string | null): Promise<void> {
    if (passwordId === null) return;
    await this.#ports.store.remove(passwordId).catch((error: unknown) => {
      this.#ports.log(`A stored password could not be removed: ${describeError(error)}`);
    });
  }

  /** The server is gone. */
  async forgetServer({ id, passwordId }: Owner): Promise<void> {
    this.#inMemory.delete(id);
    await this.forget(passwordId);
  }
}

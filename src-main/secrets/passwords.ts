/** Passwords that a person types: stored by a {@link SecretKeeper}, and held in memory while the program is running. */
import type { SecretKeeper, SecretReading } from './secret-keeper.ts';

/** What a password belongs to, as the settings have it. `passwordId` is `null` where it could not be stored. */
export interface PasswordOwner {
  id: string;
  passwordId: string | null;
}

/** A password between the two ends of a commit: one of the two is called. */
export interface ReplacedPassword {
  /** For the settings. `null`: it is in memory only, or there is none. */
  passwordId: string | null;
  /** The settings are saved: the password before is removed. */
  complete: () => Promise<void>;
  /** The settings could not be saved: everything is as it was before. */
  abort: () => Promise<void>;
}

export class Passwords {
  readonly #keeper: SecretKeeper;
  /** By the owner's id: those that could not be stored, and those that were read. */
  readonly #held = new Map<string, string>();
  /** What was being read while one of them changed may be the one before. */
  #changeCount = 0;

  constructor(keeper: SecretKeeper) {
    this.#keeper = keeper;
  }

  /** Whether there is a password, as far as can be told without decrypting one. */
  has({ id, passwordId }: PasswordOwner): boolean {
    return passwordId !== null || this.#held.has(id);
  }

  /**
   * First half of saving a password. When this resolves, it is stored under a new id, or is in memory only where it cannot be
   * stored; the one before is still stored.
   *
   * @param owner - as the settings have it before
   * @param text - `''`: it has no password any more
   */
  async replace(owner: PasswordOwner, text: string, newId: string): Promise<ReplacedPassword> {
    const passwordId = text === '' ? null : await this.#keeper.store(newId, text);
    const heldBefore = this.#held.get(owner.id);
    // Whoever hears of the change must find the password.
    this.#hold(owner.id, text === '' ? undefined : text);
    return {
      passwordId,
      complete: () => this.#forget(owner.passwordId),
      abort: async () => {
        this.#hold(owner.id, heldBefore);
        await this.#forget(passwordId);
      },
    };
  }

  async read({ id, passwordId }: PasswordOwner): Promise<SecretReading> {
    const held = this.#held.get(id);
    if (held !== undefined) return { kind: 'read', text: held };
    if (passwordId === null) return { kind: 'absent' };
    const countBefore = this.#changeCount;
    const reading = await this.#keeper.read(passwordId);
    if (reading.kind === 'read' && this.#changeCount === countBefore) this.#held.set(id, reading.text);
    return reading;
  }

  /** The owner is gone. */
  async forgetOwner({ id, passwordId }: PasswordOwner): Promise<void> {
    this.#hold(id, undefined);
    await this.#forget(passwordId);
  }

  #hold(ownerId: string, password: string | undefined): void {
    this.#changeCount += 1;
    if (password === undefined) this.#held.delete(ownerId);
    else this.#held.set(ownerId, password);
  }

  async #forget(passwordId: string | null): Promise<void> {
    if (passwordId !== null) await this.#keeper.remove(passwordId, 'the-person-said-so');
  }
}

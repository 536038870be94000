/** Mirrors the token cache of the account in use to its encrypted file, as it changes. */
import type { SecretKeeper } from '../../secrets/secret-keeper.ts';
import type { AccountRules, TokenSource } from './account-kind.ts';

/** `isTemporary`: it may be read later, for example when the keyring is unlocked. */
export type CacheReading<F> = { kind: 'loaded'; text: string } | { kind: 'failed'; failure: F; isTemporary: boolean };

export class TokenCacheKeeper<F> {
  readonly #rules: AccountRules<F>;
  readonly #secrets: SecretKeeper;
  #followed: { id: string; source: TokenSource<F> } | null = null;

  constructor({ rules, secrets }: { rules: AccountRules<F>; secrets: SecretKeeper }) {
    this.#rules = rules;
    this.#secrets = secrets;
  }

  async load(id: string): Promise<CacheReading<F>> {
    const reading = await this.#secrets.read(id);
    switch (reading.kind) {
      case 'read':
        return { kind: 'loaded', text: reading.text };
      case 'absent':
        return { kind: 'failed', failure: this.#rules.failure('sign-in-again'), isTemporary: false };
      case 'unreadable':
        return { kind: 'failed', failure: this.#rules.unreadable(reading.path), isTemporary: reading.isTemporary };
    }
  }

  /** Writes the cache of a new sign-in. Returns as {@link SecretKeeper.store}. */
  async store(newId: string, source: TokenSource<F>): Promise<string | null> {
    return await this.#secrets.store(newId, source.serialiseCache());
  }

  /** From now on each change of this cache is written to its file, and changes of the one before are not. */
  follow(id: string | null, source: TokenSource<F>): void {
    this.#followed?.source.onCacheChanged(null);
    this.#followed = id === null ? null : { id, source };
    if (id === null) return;
    const isFollowed = () => this.#followed?.source === source;
    source.onCacheChanged(() => void this.#secrets.update(id, () => (isFollowed() ? source.serialiseCache() : null)));
  }

  /** As of {@link SecretKeeper.remove}. */
  async remove(id: string, word?: 'the-person-said-so'): Promise<void> {
    if (this.#followed?.id === id) this.#followed = null;
    await this.#secrets.remove(id, word);
  }

  /** Resolves when everything that was to be written is written. */
  async settled(): Promise<void> {
    await this.#secrets.settled();
  }
}

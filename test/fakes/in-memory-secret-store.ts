import type { SecretStore } from '../../src-main/secrets/secret-vault.ts';

export class InMemorySecretStore implements SecretStore {
  readonly #files = new Map<string, Uint8Array<ArrayBuffer>>();
  /** Set: every read and write fails for this reason. */
  trouble: string | null = null;

  get ids(): string[] {
    return [...this.#files.keys()];
  }

  /** What was written to another one before a restart. */
  takeOver(other: InMemorySecretStore): void {
    for (const [id, data] of other.#files) this.#files.set(id, data);
  }

  pathOf(id: string): string {
    return `/user-data/accounts/${id}.bin`;
  }

  async read(id: string): Promise<Uint8Array<ArrayBuffer> | null> {
    this.#throwTrouble();
    const data = this.#files.get(id);
    return data === undefined ? null : data.slice();
  }

  async write(id: string, data: Uint8Array<ArrayBuffer>): Promise<void> {
    this.#throwTrouble();
    this.#files.set(id, data.slice());
  }

  async remove(id: string): Promise<void> {
    this.#files.delete(id);
  }

  #throwTrouble(): void {
    if (this.trouble !== null) throw new Error(this.trouble);
  }
}

/** Encrypted secrets, each under an id of its own, so that a new one never overwrites an old one. */
export interface SecretStore {
  /** @returns `null` where there is none. Rejects when it is there and cannot be read. */
  read(id: string): Promise<Uint8Array<ArrayBuffer> | null>;
  /** Durable when it resolves. */
  write(id: string, data: Uint8Array<ArrayBuffer>): Promise<void>;
  remove(id: string): Promise<void>;
  /** For messages to the person. */
  pathOf(id: string): string;
}

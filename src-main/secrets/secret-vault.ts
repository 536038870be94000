/** Ports for what must never be on disk in clear. */
/** Encrypts and decrypts what must never be on disk in clear (product section 3.3). */
export interface SecretVault {
  /**
   * Whether encrypted text survives a restart of the program and can be read by this user only.
   * `unavailable`: nothing may be written; secrets are kept in memory.
   */
  availability(): Promise<'available' | 'unavailable'>;
  /** Rejects when the vault is unavailable. */
  encrypt(text: string): Promise<Uint8Array<ArrayBuffer>>;
  /**
   * `temporarily-unavailable` (a locked keyring) is not `unreadable` (another machine, user or key): what is
   * temporarily unavailable must be tried again and never be replaced.
   */
  decrypt(data: Uint8Array<ArrayBuffer>): Promise<VaultReading>;
}

export type VaultReading =
  | { kind: 'read'; text: string }
  | { kind: 'temporarily-unavailable'; reason: string }
  | { kind: 'unreadable'; reason: string };

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

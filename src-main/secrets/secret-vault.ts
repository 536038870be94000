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

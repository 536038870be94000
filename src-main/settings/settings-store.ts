/** Where the settings are kept: one document, replaced as a whole. */
export interface SettingsStore {
  read(): Promise<StoredSettings>;
  /** Durable when it resolves; a crash leaves the old document or the new one, never a part. */
  write(value: unknown): Promise<void>;
  /** Renames the document to a dated name beside it. @returns the new path. */
  setAside(): Promise<string>;
  /** For messages to the person. */
  readonly path: string;
}

export type StoredSettings =
  | { kind: 'absent' }
  | { kind: 'read'; value: unknown }
  /** Not JSON. */
  | { kind: 'damaged'; reason: string }
  /** There, but the system does not let us read it. */
  | { kind: 'unreadable'; reason: string };

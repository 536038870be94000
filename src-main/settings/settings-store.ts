/** Where the settings are stored: one document, replaced as a whole. */
import type { Settings } from '../../src-shared/model/settings.ts';
import type { UnusableSettings } from './parse-settings.ts';

export interface SettingsStore {
  /** Reads the document. One that cannot be used is quarantined: renamed to a dated name beside it. Never throws. */
  read(): StoredSettings;
  /**
   * Durable when it returns; a crash leaves the old document or the new one, never a part. It replaces whatever is there,
   * so {@link read} first.
   *
   * @throws Error with the system's reason; the old document is then unchanged
   */
  write(settings: Settings): void;
  /** For messages to the person. */
  readonly path: string;
}

export type StoredSettings =
  | { kind: 'absent' }
  | { kind: 'read'; settings: Settings }
  /** There, but the system does not let us read it, or it is not a file. It is not damaged, and stays where it is. */
  | { kind: 'unreadable'; reason: string }
  | { kind: 'quarantined'; found: UnusableSettings; path: string }
  /** It is still there. */
  | { kind: 'not-quarantined'; found: UnusableSettings; reason: string };

/** A file as electron-store and conf, its engine, offer it: `store` reads it, and setting `store` writes it. */
export interface SettingsFile {
  store: Record<string, unknown>;
}

/** What electron-store and conf are given alike, so that both read and write the same file in the same way. */
export interface SettingsFileOptions {
  /** Absolute path of the folder. */
  cwd: string;
  configFileMode: number;
  accessPropertiesByDotNotation: boolean;
  serialize(value: Record<string, unknown>): string;
  deserialize(text: string): Record<string, unknown>;
}

/** @param name - of the file, without `.json` */
export type OpenSettingsFile = (name: string, options: SettingsFileOptions) => SettingsFile;

/** The settings in force, loaded once and replaced as a whole (product section 2). */
import { describeError } from '../../src-shared/domain/describe-error.ts';
import type { StorageFailure } from '../../src-shared/domain/failure.ts';
import { defaultSettings, type Settings } from '../../src-shared/domain/settings.ts';
import { parseSettings } from './parse-settings.ts';
import type { SettingsStore } from './settings-store.ts';

export interface SettingsServiceOptions {
  store: SettingsStore;
  onFailure: (failure: StorageFailure) => void;
  log: (message: string) => void;
}

export class SettingsService {
  readonly #options: SettingsServiceOptions;
  #current: Settings = defaultSettings;
  #isStored = false;
  /** A document that is neither understood nor set aside must not be written over. */
  #writeBlockedBecause: string | null = null;

  constructor(options: SettingsServiceOptions) {
    this.#options = options;
  }

  get current(): Settings {
    return this.#current;
  }

  /** Whether they are a person's: false while the defaults apply because nothing was saved yet, or it was damaged. */
  get isStored(): boolean {
    return this.#isStored;
  }

  /** Reads the stored settings. What cannot be understood is set aside under a dated name, and the defaults apply. */
  async load(): Promise<void> {
    const stored = await this.#options.store.read();
    if (stored.kind === 'absent') return;
    if (stored.kind !== 'read') {
      await this.#setAside((setAsidePath) => ({ kind: 'settings-set-aside', reason: stored.reason, setAsidePath }));
      return;
    }
    const reading = parseSettings(stored.value);
    switch (reading.kind) {
      case 'settings':
        this.#current = reading.settings;
        this.#isStored = true;
        return;
      case 'newer':
        await this.#setAside((setAsidePath) => ({ kind: 'settings-newer', version: reading.version, setAsidePath }));
        return;
      case 'damaged':
        await this.#setAside((setAsidePath) => ({ kind: 'settings-set-aside', reason: reading.reason, setAsidePath }));
    }
  }

  /** Durable, and in force, when it resolves to `null`; otherwise nothing has changed. */
  async save(settings: Settings): Promise<StorageFailure | null> {
    const { store, log } = this.#options;
    try {
      if (this.#writeBlockedBecause !== null) throw new Error(this.#writeBlockedBecause);
      await store.write(settings);
    } catch (error) {
      const reason = describeError(error);
      log(`The settings could not be saved: ${reason}`);
      return { kind: 'settings-not-saved', path: store.path, reason };
    }
    this.#current = settings;
    this.#isStored = true;
    return null;
  }

  async #setAside(toFailure: (setAsidePath: string) => StorageFailure): Promise<void> {
    const { store, log, onFailure } = this.#options;
    let failure: StorageFailure;
    try {
      failure = toFailure(await store.setAside());
    } catch (error) {
      const reason = describeError(error);
      this.#writeBlockedBecause = `the file there could neither be read nor set aside (${reason})`;
      failure = toFailure(store.path);
    }
    log(`The settings were not understood: ${JSON.stringify(failure)}`);
    onFailure(failure);
  }
}

/** The settings in force: what is stored, loaded once and replaced as a whole (product section 2), under the policy (18.1). */
import { describeError } from '../../src-shared/model/describe-error.ts';
import type { StorageFailure } from '../../src-shared/model/failures/storage-failure.ts';
import { isSameValue } from '../../src-shared/model/same-value.ts';
import { defaultSettings, type Settings } from '../../src-shared/model/settings.ts';
import { applyPolicy, sourcesOf, withoutPolicy } from '../policy/apply-policy.ts';
import { noPolicy, type Policy } from '../policy/parse-policy.ts';
import type { UnusableSettings } from './parse-settings.ts';
import type { SettingsStore, StoredSettings } from './settings-store.ts';

export interface SettingsServiceOptions {
  store: SettingsStore;
  onFailure: (failure: StorageFailure) => void;
  log: (message: string) => void;
}

export class SettingsService {
  readonly #options: SettingsServiceOptions;
  /** What the person has chosen. */
  #stored: Settings = defaultSettings;
  #policy: Policy = noPolicy;
  #current: Settings = defaultSettings;
  #isStored = false;
  readonly #listeners: (() => void)[] = [];
  /** It may hold settings that a person wants back, so nothing replaces it before a restart has loaded it. */
  #hasUnreadDocument = false;

  constructor(options: SettingsServiceOptions) {
    this.#options = options;
  }

  get current(): Settings {
    return this.#current;
  }

  get policy(): Policy {
    return this.#policy;
  }

  /** Where each value that is in force comes from. */
  get sources(): ReturnType<typeof sourcesOf> {
    return sourcesOf(this.#stored, this.#policy);
  }

  /** From now on it is in force, over what is stored. */
  adopt(policy: Policy): void {
    this.#policy = policy;
    this.#apply();
  }

  /** Whether a person saved them: false while the defaults apply because nothing was saved yet, or it was not usable. */
  get isStored(): boolean {
    return this.#isStored;
  }

  /** Reads the stored settings. Where they cannot be used, the defaults apply, and the failure says why. */
  load(): void {
    const stored = this.#options.store.read();
    if (stored.kind === 'read') {
      this.#stored = stored.settings;
      this.#apply();
      this.#isStored = true;
      return;
    }
    this.#hasUnreadDocument = stored.kind === 'unreadable';
    this.#report(stored, 'default');
  }

  /**
   * Blocks the program while it writes. A document that cannot be used and cannot be quarantined is never written over.
   *
   * @param settings - those in force with what was changed; what the policy says of them is not stored
   * @returns `null`: the settings are durable, and in force; otherwise nothing has changed
   */
  save(settings: Settings): StorageFailure | null {
    const { store, log } = this.#options;
    const chosen = withoutPolicy(settings, this.#stored, this.#policy);
    try {
      const stored = store.read();
      if (stored.kind === 'quarantined') this.#report(stored, 'current');
      const obstacle = this.#describeObstacle(stored);
      if (obstacle !== null) throw new Error(obstacle);
      store.write(chosen);
    } catch (error) {
      const reason = describeError(error);
      log(`The settings could not be saved: ${reason}`);
      return { area: 'storage', kind: 'settings-not-saved', path: store.path, reason };
    }
    this.#stored = chosen;
    // What is in force already stays the same object: whoever compares sees no change.
    this.#current = settings;
    this.#apply();
    this.#isStored = true;
    this.#hasUnreadDocument = false;
    return null;
  }

  /** @param listener - is called after a change was stored, and what belongs to the change (the account) was done */
  onChanged(listener: () => void): void {
    this.#listeners.push(listener);
  }

  /** Runs a change that may {@link save}, and calls the listeners if it did. */
  async announceAfter<T>(change: () => Promise<T>): Promise<T> {
    const before = this.#current;
    try {
      return await change();
    } finally {
      if (this.#current !== before) for (const listener of this.#listeners) listener();
    }
  }

  #apply(): void {
    const applied = applyPolicy(this.#stored, this.#policy);
    if (!isSameValue(applied, this.#current)) this.#current = applied;
  }

  #describeObstacle(stored: StoredSettings): string | null {
    switch (stored.kind) {
      case 'unreadable':
        return `the file that is there cannot be read (${stored.reason})`;
      case 'not-quarantined':
        return `the file that is there cannot be used, and could not be renamed (${stored.reason})`;
      case 'read':
        return this.#hasUnreadDocument
          ? 'the file that is there could not be read before; restart the program to load it'
          : null;
      default:
        return null;
    }
  }

  #report(stored: Exclude<StoredSettings, { kind: 'read' }>, inUse: 'default' | 'current'): void {
    const { store, log, onFailure } = this.#options;
    if (stored.kind === 'absent') return;
    const failure: StorageFailure =
      stored.kind === 'unreadable'
        ? { area: 'storage', kind: 'settings-unreadable', path: store.path, reason: stored.reason }
        : toFailure(stored.found, stored.kind === 'quarantined' ? stored.path : store.path, inUse);
    log(`The settings could not be used: ${JSON.stringify(failure)}`);
    onFailure(failure);
  }
}

function toFailure(found: UnusableSettings, setAsidePath: string, inUse: 'default' | 'current'): StorageFailure {
  return found.kind === 'newer'
    ? { area: 'storage', kind: 'settings-newer', version: found.version, setAsidePath, inUse }
    : { area: 'storage', kind: 'settings-set-aside', reason: found.reason, setAsidePath, inUse };
}

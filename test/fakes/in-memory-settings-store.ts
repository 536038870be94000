import { parseSettingsText } from '../../src-main/settings/parse-settings.ts';
import type { SettingsStore, StoredSettings } from '../../src-main/settings/settings-store.ts';
import type { Settings } from '../../src-shared/model/settings.ts';

/** The document as text, as a file would hold it. */
export class InMemorySettingsStore implements SettingsStore {
  readonly path = '/user-data/settings.json';
  /** `null`: there is no document. */
  text: string | null;
  /** Documents that were quarantined, by their path. */
  readonly quarantined = new Map<string, string>();
  /** Set: that operation fails for this reason. */
  trouble: { read?: string; write?: string; rename?: string } = {};

  constructor(value?: unknown) {
    this.text = value === undefined ? null : JSON.stringify(value);
  }

  read(): StoredSettings {
    if (this.trouble.read !== undefined) return { kind: 'unreadable', reason: this.trouble.read };
    if (this.text === null) return { kind: 'absent' };
    const found = parseSettingsText(this.text);
    if (found.kind === 'settings') return { kind: 'read', settings: found.settings };
    if (this.trouble.rename !== undefined) return { kind: 'not-quarantined', found, reason: this.trouble.rename };
    const path = `/user-data/settings.${this.quarantined.size + 1}.damaged.json`;
    this.quarantined.set(path, this.text);
    this.text = null;
    return { kind: 'quarantined', found, path };
  }

  write(settings: Settings): void {
    if (this.trouble.write !== undefined) throw new Error(this.trouble.write);
    this.text = JSON.stringify(settings);
  }
}

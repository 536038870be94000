import { describeError } from '../../src-shared/domain/describe-error.ts';
import type { SettingsStore, StoredSettings } from '../../src-main/settings/settings-store.ts';

/** The document as text, as a file would hold it. */
export class InMemorySettingsStore implements SettingsStore {
  readonly path = '/user-data/settings.json';
  /** `null`: there is no document. */
  text: string | null;
  /** Documents that were set aside, by their path. */
  readonly setAsides = new Map<string, string>();
  /** Set: that operation fails for this reason. */
  trouble: { read?: string; write?: string; setAside?: string } = {};

  constructor(value?: unknown) {
    this.text = value === undefined ? null : JSON.stringify(value);
  }

  async read(): Promise<StoredSettings> {
    if (this.trouble.read !== undefined) return { kind: 'unreadable', reason: this.trouble.read };
    if (this.text === null) return { kind: 'absent' };
    try {
      return { kind: 'read', value: JSON.parse(this.text) };
    } catch (error) {
      return { kind: 'damaged', reason: describeError(error) };
    }
  }

  async write(value: unknown): Promise<void> {
    if (this.trouble.write !== undefined) throw new Error(this.trouble.write);
    this.text = JSON.stringify(value);
  }

  async setAside(): Promise<string> {
    if (this.trouble.setAside !== undefined) throw new Error(this.trouble.setAside);
    if (this.text === null) throw new Error('There is no document.');
    const path = `/user-data/settings.${this.setAsides.size + 1}.damaged.json`;
    this.setAsides.set(path, this.text);
    this.text = null;
    return path;
  }
}

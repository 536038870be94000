/** Settings as one JSON file; `atomically` writes a temporary file, syncs it and renames it over the old one. */
import { writeFile } from 'atomically';
import { rename } from 'node:fs/promises';
import { describeError } from '../../../src-shared/domain/describe-error.ts';
import type { SettingsStore, StoredSettings } from '../../settings/settings-store.ts';
import type { Clock } from '../../system-ports/clock.ts';
import { datedNameFor } from './dated-name.ts';
import { privateFileMode } from './folder-rights.ts';
import { isErrorWithCode } from './is-error-with-code.ts';
import { readRegularFile } from './regular-file.ts';

/** Far more than any settings need; a file that is larger is not ours. */
const maxBytes = 16_000_000;

export class JsonSettingsStore implements SettingsStore {
  readonly path: string;
  readonly #clock: Clock;

  constructor(path: string, clock: Clock) {
    this.path = path;
    this.#clock = clock;
  }

  async read(): Promise<StoredSettings> {
    let text: string;
    try {
      text = (await readRegularFile(this.path, 'follow', maxBytes)).toString('utf8');
    } catch (error) {
      if (isErrorWithCode(error, ['ENOENT'])) return { kind: 'absent' };
      return { kind: 'unreadable', reason: describeError(error) };
    }
    try {
      return { kind: 'read', value: JSON.parse(text.replace(/^\uFEFF/, '')) };
    } catch (error) {
      return { kind: 'damaged', reason: describeError(error) };
    }
  }

  async write(value: unknown): Promise<void> {
    await writeFile(this.path, `${JSON.stringify(value, null, 2)}\n`, { mode: privateFileMode, timeout: 5_000 });
  }

  async setAside(): Promise<string> {
    const path = datedNameFor(this.path, this.#clock.nowMs());
    await rename(this.path, path);
    return path;
  }
}

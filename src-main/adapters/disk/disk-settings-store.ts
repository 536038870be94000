/** The settings as one JSON file, read and written by electron-store or by conf, its engine. */
import { renameSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describeError, isErrorWithCode } from '../../../src-shared/model/describe-error.ts';
import type { Settings } from '../../../src-shared/model/settings.ts';
import { parseSettingsText } from '../../settings/parse-settings.ts';
import type { OpenSettingsFile, SettingsFile, SettingsStore, StoredSettings } from '../../settings/settings-store.ts';
import type { Clock } from '../../platform/clock.ts';
import { datedNameFor } from './file-names.ts';
import { makeFolderSync, privateFileMode } from './make-folder.ts';
import { NotARegularFile } from './regular-file.ts';

/** Far more than any settings need; a file that is larger is not ours. */
const maxBytes = 16_000_000;

export class DiskSettingsStore implements SettingsStore {
  readonly path: string;
  readonly #clock: Clock;
  readonly #openFile: () => SettingsFile;
  #file: SettingsFile | null = null;
  /** Set whenever the file is read: the engine calls {@link #deserialize} as often as it likes. */
  #found: StoredSettings = { kind: 'absent' };

  /** @param folder - absolute */
  constructor(folder: string, open: OpenSettingsFile, clock: Clock) {
    this.path = join(folder, 'settings.json');
    this.#clock = clock;
    this.#openFile = () =>
      open('settings', {
        cwd: folder,
        configFileMode: privateFileMode,
        // Otherwise a key with a dot in it would become an object in an object.
        accessPropertiesByDotNotation: false,
        serialize: (value) => `${JSON.stringify(value, null, 2)}\n`,
        deserialize: (text) => this.#deserialize(text),
      });
  }

  read(): StoredSettings {
    try {
      this.#refuseOddFile();
      this.#found = { kind: 'absent' };
      this.#file ??= this.#openFile();
      void this.#file.store;
      return this.#found;
    } catch (error) {
      if (isErrorWithCode(error, ['ENOENT'])) return { kind: 'absent' };
      return { kind: 'unreadable', reason: describeError(error) };
    }
  }

  write(settings: Settings): void {
    // The engine would make it in a way that never returns on some file systems.
    makeFolderSync(dirname(this.path));
    const { SNAP: snap } = process.env;
    try {
      // A terminal that is a Snap hands this down, and the engine would then write into the file itself.
      delete process.env['SNAP'];
      this.#file ??= this.#openFile();
      this.#file.store = settings;
    } finally {
      if (snap !== undefined) process.env['SNAP'] = snap;
    }
  }

  /** The engine opens whatever is there, and would wait for the writer of a pipe for good. */
  #refuseOddFile(): void {
    const found = statSync(this.path);
    if (!found.isFile()) throw new NotARegularFile();
    if (found.size > maxBytes) throw new Error(`it is larger than ${maxBytes / 1_000_000} MB`);
  }

  #deserialize(text: string): Record<string, unknown> {
    const parsed = parseSettingsText(text);
    if (parsed.kind === 'settings') {
      this.#found = { kind: 'read', settings: parsed.settings };
      return parsed.settings;
    }
    const path = datedNameFor(this.path, this.#clock.nowMs());
    try {
      // Not a copy: the engine reads the file again and again, and now finds none.
      renameSync(this.path, path);
      this.#found = { kind: 'quarantined', found: parsed, path };
    } catch (error) {
      this.#found = { kind: 'not-quarantined', found: parsed, reason: describeError(error) };
    }
    return {};
  }
}

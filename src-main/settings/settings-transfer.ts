/** Settings as a file that a person takes to another computer (product section 9.4). No secret is in it. */
import { describeError } from '../../src-shared/model/describe-error.ts';
import type { StorageFailure } from '../../src-shared/model/failures/storage-failure.ts';
import type { FileSaveOutcome } from '../../src-shared/model/file-save-outcome.ts';
import { problemsOfForm } from '../../src-shared/forms/parsed-form.ts';
import { parseOptionsForm, toOptionsForm, type OptionsField } from '../../src-shared/forms/options-form.ts';
import { english } from '../../src-shared/languages/en/index.ts';
import { channelToAnotherComputer } from '../../src-shared/model/channel.ts';
import { toAnotherComputer } from '../../src-shared/model/sender.ts';
import { defaultSettings, type Settings } from '../../src-shared/model/settings.ts';
import type { SettingsImportOutcome } from '../../src-shared/forms/settings-import.ts';
import { describeFieldProblem } from '../../src-shared/wording/describe-field-problem.ts';
import { parseSettings } from './parse-settings.ts';

/** Files where a person wants them. */
export interface TransferFiles {
  /** @returns an absolute path, or `null` where the person thought better of it. */
  chooseToSave(suggestedName: string): Promise<string | null>;
  /** As {@link TransferFiles.chooseToSave}. @param extension - without the dot */
  chooseToOpen(extension: string): Promise<string | null>;
  /** Complete, or not there at all. @throws Error with the system's reason */
  write(path: string, bytes: Uint8Array): Promise<void>;
  /** @throws Error with the system's reason, also for what is too large to be settings */
  read(path: string): Promise<string>;
}

export interface SettingsTransferPorts {
  files: TransferFiles;
  settings: () => Settings | Promise<Settings>;
  log: (message: string) => void;
}

/** Stored on disk: tells the file from all other JSON. */
const format = 'backup-notifier-settings';

export class SettingsTransfer {
  readonly #ports: SettingsTransferPorts;

  constructor(ports: SettingsTransferPorts) {
    this.#ports = ports;
  }

  /** Saves what is in force. Who is authorized stays here: a sign-in belongs to the computer that it was made on. */
  async export(): Promise<FileSaveOutcome> {
    const { files, settings, log } = this.#ports;
    const path = await files.chooseToSave('backup-notifier-settings.json');
    if (path === null) return { kind: 'cancelled' };
    // Where sessions come from and where metrics go belongs to the computer, or needs a password.
    const { sources: _, general, ...all } = await settings();
    const exported = {
      ...all,
      general: { ...general, metricsFolder: null },
      senders: all.senders.map(toAnotherComputer),
      channels: all.channels.map(channelToAnotherComputer),
    };
    const text = JSON.stringify({ format, ...exported }, null, 2);
    try {
      await files.write(path, new TextEncoder().encode(`${text}\n`));
    } catch (error) {
      return {
        kind: 'failed',
        failure: { area: 'storage', kind: 'file-not-saved', path, reason: describeError(error) },
      };
    }
    log('The settings were exported.');
    return { kind: 'saved', path };
  }

  /** Changes nothing: the window shows what the file holds, and the person saves it or not. */
  async import(): Promise<SettingsImportOutcome> {
    const { files } = this.#ports;
    const path = await files.chooseToOpen('json');
    if (path === null) return { kind: 'cancelled' };
    const unusable = (reason: string) => refused({ area: 'storage', kind: 'settings-file-unusable', path, reason });
    let value: unknown;
    try {
      value = JSON.parse((await files.read(path)).replace(/^\uFEFF/, ''));
    } catch (error) {
      return unusable(describeError(error));
    }
    if (typeof value !== 'object' || value === null || !('format' in value) || value.format !== format) {
      return unusable('it was not made by this program');
    }
    const reading = parseSettings({ ...value, sources: defaultSettings.sources });
    switch (reading.kind) {
      case 'newer':
        return refused({ area: 'storage', kind: 'settings-file-newer', path, version: reading.version });
      case 'damaged':
        return unusable(reading.reason);
      case 'settings': {
        const form = toOptionsForm(reading.settings, false);
        const problems = problemsOfForm(parseOptionsForm(form)).filter(({ field }) => !isOfSecret(field));
        if (problems.length > 0)
          return unusable(problems.map(({ problem }) => describeFieldProblem(english.words, problem)).join(' '));
        return { kind: 'read', path, form, channels: reading.settings.channels.map(channelToAnotherComputer) };
      }
    }
  }
}

/** No file has it: the window asks for it when the person saves. */
function isOfSecret(field: OptionsField): boolean {
  return field === 'gmail.clientSecret' || field === 'smtp.password';
}

function refused(failure: StorageFailure): SettingsImportOutcome {
  return { kind: 'failed', failure };
}

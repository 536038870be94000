/** The wording of trouble with what the program stores on this computer. */
import type { StorageFailure } from '../model/failures/storage-failure.ts';
import { advice, type FailureDescription } from './failure-description.ts';
import { pluralize } from './plural.ts';

export function describeStorageFailure(failure: StorageFailure): FailureDescription {
  switch (failure.kind) {
    case 'settings-set-aside':
      return {
        title: 'The settings could not be read',
        detail: `The settings file is damaged (${failure.reason}). It was moved to ${failure.setAsidePath}, and the program ${describeUse(failure.inUse)}.`,
        nextStep: advice('Enter the settings again, or put the repaired file back while the program is not running.'),
      };
    case 'settings-newer':
      return {
        title: 'The settings are from a newer version',
        detail: `The settings file has version ${failure.version}, which this version does not know. It was moved to ${failure.setAsidePath}, and the program ${describeUse(failure.inUse)}.`,
        nextStep: advice('Install the newer version, or enter the settings again.'),
      };
    case 'settings-unreadable':
      return {
        title: 'The settings could not be read',
        detail: `${failure.path} could not be opened: ${failure.reason}. The program started with default settings. The file was left as it is, and no settings can be saved until the program has read it.`,
        nextStep: advice('Check the permissions of the file, then restart the program.'),
      };
    case 'settings-not-saved':
      return {
        title: 'The settings could not be saved',
        detail: `${failure.path} could not be written: ${failure.reason}.`,
        nextStep: advice('Check the free space and permissions of the folder, then try again.'),
      };
    case 'file-not-saved':
      return {
        title: 'The file could not be saved',
        detail: `The system did not let ${failure.path} be written: ${failure.reason}.`,
        nextStep: advice('Choose another folder, or check the free space and permissions of this one.'),
      };
    case 'journal-set-aside':
      return {
        title: 'The journal could not be read',
        detail: `The journal is damaged (${failure.reason}).${movedTo(failure.setAsidePath)} No copy of it can be used, so a new journal was started. Anything that had not been sent yet is not sent.`,
        nextStep: advice('Check your backup product for recently finished jobs; keep the file for support.'),
      };
    case 'journal-restored':
      return {
        title: 'The journal was restored from its copy',
        detail: `The journal could not be read (${failure.reason}).${movedTo(failure.setAsidePath)} Its copy of ${toUtcMinute(failure.copiedAtMs)} took its place, and jobs that finished since then are imported again.${describeUncertain(failure.uncertainMessages)} A recipient may get a message twice.`,
        nextStep: advice('Check History for jobs that finished since then; keep the damaged file for support.'),
      };
    case 'disk-nearly-full':
      return {
        title: 'The disk is nearly full',
        detail: `Less than ${Math.round(failure.limitBytes / 1_000_000)} MB are free on the disk that holds ${failure.path}. When it is full, finished jobs cannot be recorded.`,
        nextStep: advice('Free space on that disk, or keep history for fewer days (Options, General).'),
      };
    case 'journal-not-copied':
      return {
        title: 'The journal could not be copied',
        detail: `The daily copy, which takes the journal's place if it is ever damaged, could not be made: ${failure.reason}. The copy before it is still there.`,
        nextStep: advice('Check free space and the rights on the user data folder. The program retries every hour.'),
      };
    case 'journal-newer':
      return {
        title: 'The journal is from a newer version',
        detail: `The journal has version ${failure.version}, which this version does not know. It was moved to ${failure.setAsidePath}, and a new journal was started.`,
        nextStep: advice('Install the newer version to use that journal again.'),
      };
    case 'journal-in-memory':
      return {
        title: 'The journal cannot be written',
        detail: `${failure.path} could not be opened: ${failure.reason}. Until the program is restarted, sessions stay in their folder and nothing is sent.`,
        nextStep: advice('Check the free space and permissions of the folder, then restart the program.'),
      };
    case 'settings-file-unusable':
      return {
        title: 'The file has no usable settings',
        detail: `${failure.path}: ${failure.reason}. Nothing was changed.`,
        nextStep: advice('Choose a file created with “Export settings...”.'),
      };
    case 'settings-file-newer':
      return {
        title: 'The file is from a newer version',
        detail: `${failure.path} has version ${failure.version}, which this version does not know. Nothing was changed.`,
        nextStep: advice('Install the newer version on this computer, then import the file again.'),
      };
  }
}

function movedTo(path: string | null): string {
  return path === null ? '' : ` It was moved to ${path}.`;
}

function describeUncertain(count: number): string {
  return count === 0
    ? ''
    : pluralize(count, {
        one: ' # message may have been sent since and is sent again.',
        other: ' # messages may have been sent since and are sent again.',
      });
}

/** For example `2026-11-22 22:38 UTC`. */
function toUtcMinute(atMs: number): string {
  return `${new Date(atMs).toISOString().slice(0, 16).replace('T', ' ')} UTC`;
}

function describeUse(settings: 'default' | 'current'): string {
  return settings === 'default' ? 'started with default settings' : 'continues with the settings that it shows';
}

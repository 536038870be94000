/** Trouble with what the program stores on this computer. */
import { pluralize } from '../../pluralize.ts';

interface SetAside {
  setAsidePath: string;
  inUse: 'default' | 'current';
}

const movedSettings = ({ setAsidePath, inUse }: SetAside) =>
  `It was moved to ${setAsidePath}, and the program ${inUse === 'default' ? 'started with default settings' : 'continues with the settings that it shows'}.`;

const moved = (path: string | null) => (path === null ? '' : ` It was moved to ${path}.`);

const sentAgain = (count: number) =>
  count === 0
    ? ''
    : pluralize(count, {
        one: ' # message may have been sent since and is sent again.',
        other: ' # messages may have been sent since and are sent again.',
      });

export const storageText = {
  'settings-set-aside': {
    title: 'The settings could not be read',
    detail: ({ reason, ...aside }: SetAside & { reason: string }) =>
      `The settings file is damaged (${reason}). ${movedSettings(aside)}`,
    advice: 'Enter the settings again, or put the repaired file back while the program is not running.',
  },
  'settings-newer': {
    title: 'The settings are from a newer version',
    detail: ({ version, ...aside }: SetAside & { version: number }) =>
      `The settings file has version ${version}, which this version does not know. ${movedSettings(aside)}`,
    advice: 'Install the newer version, or enter the settings again.',
  },
  'settings-unreadable': {
    title: 'The settings could not be read',
    detail: ({ path, reason }: { path: string; reason: string }) =>
      `${path} could not be opened: ${reason}. The program started with default settings. The file was left as it is, and no settings can be saved until the program has read it.`,
    advice: 'Check the permissions of the file, then restart the program.',
  },
  'settings-not-saved': {
    title: 'The settings could not be saved',
    detail: ({ path, reason }: { path: string; reason: string }) => `${path} could not be written: ${reason}.`,
    advice: 'Check the free space and permissions of the folder, then try again.',
  },
  'file-not-saved': {
    title: 'The file could not be saved',
    detail: ({ path, reason }: { path: string; reason: string }) =>
      `The system did not let ${path} be written: ${reason}.`,
    advice: 'Choose another folder, or check the free space and permissions of this one.',
  },
  'journal-set-aside': {
    title: 'The journal could not be read',
    detail: ({ reason, setAsidePath }: { reason: string; setAsidePath: string | null }) =>
      `The journal is damaged (${reason}).${moved(setAsidePath)} No copy of it can be used, so a new journal was started. Anything that had not been sent yet is not sent.`,
    advice: 'Check your backup product for recently finished jobs; keep the file for support.',
  },
  'journal-restored': {
    title: 'The journal was restored from its copy',
    /** @param facts - `copiedAt`: date and time */
    detail: (facts: { reason: string; setAsidePath: string | null; copiedAt: string; uncertainMessages: number }) =>
      `The journal could not be read (${facts.reason}).${moved(facts.setAsidePath)} Its copy of ${facts.copiedAt} took its place, and jobs that finished since then are imported again.${sentAgain(facts.uncertainMessages)} A recipient may get a message twice.`,
    advice: 'Check History for jobs that finished since then; keep the damaged file for support.',
  },
  'disk-nearly-full': {
    title: 'The disk is nearly full',
    detail: ({ limit, path }: { limit: string; path: string }) =>
      `Less than ${limit} are free on the disk that holds ${path}. When it is full, finished jobs cannot be recorded.`,
    advice: 'Free space on that disk, or keep history for fewer days (Options, General).',
  },
  'journal-not-copied': {
    title: 'The journal could not be copied',
    detail: ({ reason }: { reason: string }) =>
      `The daily copy, which takes the journal's place if it is ever damaged, could not be made: ${reason}. The copy before it is still there.`,
    advice: 'Check free space and the rights on the user data folder. The program retries every hour.',
  },
  'journal-newer': {
    title: 'The journal is from a newer version',
    detail: ({ version, setAsidePath }: { version: number; setAsidePath: string }) =>
      `The journal has version ${version}, which this version does not know. It was moved to ${setAsidePath}, and a new journal was started.`,
    advice: 'Install the newer version to use that journal again.',
  },
  'journal-in-memory': {
    title: 'The journal cannot be written',
    detail: ({ path, reason }: { path: string; reason: string }) =>
      `${path} could not be opened: ${reason}. Until the program is restarted, sessions stay in their folder and nothing is sent.`,
    advice: 'Check the free space and permissions of the folder, then restart the program.',
  },
  'settings-file-unusable': {
    title: 'The file has no usable settings',
    detail: ({ path, reason }: { path: string; reason: string }) => `${path}: ${reason}. Nothing was changed.`,
    advice: 'Choose a file created with “Export settings...”.',
  },
  'settings-file-newer': {
    title: 'The file is from a newer version',
    detail: ({ path, version }: { path: string; version: number }) =>
      `${path} has version ${version}, which this version does not know. Nothing was changed.`,
    advice: 'Install the newer version on this computer, then import the file again.',
  },
} as const;

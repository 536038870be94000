/** How far the program may go with a new version by itself. Pure. */
import type { UpdateByHandReason } from '../../src-shared/model/update.ts';

export interface UpdateSurroundings {
  /** As Node names it: `win32`, `darwin`, `linux`. */
  system: string;
  /** The publishers, one of whom an update must be signed by; electron-builder takes them from the signature. */
  publisherNames: readonly string[];
  /** Installed where only an administrator may write. */
  isForAllUsers: boolean;
}

export type UpdateWay =
  /** Says that there is a new version, and fetches nothing. */
  { kind: 'tell'; reason: UpdateByHandReason } | { kind: 'install'; isInstalledOnQuit: boolean };

export function decideUpdateWay({ system, publisherNames, isForAllUsers }: UpdateSurroundings): UpdateWay {
  switch (system) {
    // Squirrel.Mac installs only what has the same signing identity as the running program, and lets nobody switch it off.
    case 'darwin':
      return { kind: 'install', isInstalledOnQuit: true };
    case 'win32':
      // The updater takes a missing name for a wish not to check.
      if (publisherNames.length === 0) return { kind: 'tell', reason: 'package-names-no-publisher' };
      // Quitting must not end in a question for an administrator's password that nobody expects.
      return { kind: 'install', isInstalledOnQuit: !isForAllUsers };
    // An AppImage has no signature that the updater checks; deb and rpm belong to the system's package manager.
    default:
      return { kind: 'tell', reason: 'system-proves-no-publisher' };
  }
}

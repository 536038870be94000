/** The place where new versions are published, and how far the program may go with one by itself. */
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

/** What came of fetching an update. Rejects where it could not be fetched. */
export type UpdateDownload =
  /** Whole, as the feed describes it, and signed by the publisher that this package names. */
  | { kind: 'ready' }
  /** Not signed by that publisher; nothing of it is kept. @property reason - for the log */
  | { kind: 'refused'; reason: string };

/** The place where the distributor publishes new versions. */
export interface UpdateFeed {
  /** For people, for example `updates.contoso.com`. */
  readonly host: string;
  readonly way: UpdateWay;
  /** @returns the version that is offered, `null` where it is not newer. Rejects where the feed cannot be read. */
  findNewer(): Promise<string | null>;
  /** Fetches what {@link UpdateFeed.findNewer} has found. Only where the way is `install`. */
  download(): Promise<UpdateDownload>;
  /** Quits the program, installs what is ready, and starts the new version. A window may still call quitting off. */
  restart(): void;
  /** The program is about to end because of {@link UpdateFeed.restart}. */
  readonly isRestarting: boolean;
}

import { app } from 'electron';
import { join, resolve } from 'node:path';

/**
 * Decides where all state is kept, and makes that folder. Must run before Electron is ready and before the single
 * instance lock is asked for: Electron keeps the lock and its key for secrets under these paths.
 *
 * @param chosen - from `--user-data`; `null` for the system's usual place.
 * @param makeFolder - makes a folder, and those above it, that nobody else may look into; one that is there keeps its rights
 * @throws when the folder cannot be made
 */
export function settleUserDataDirectory(chosen: string | null, makeFolder: (path: string) => void): string {
  const directory = chosen === null ? app.getPath('userData') : resolve(chosen);
  makeFolder(directory);
  app.setPath('userData', directory);
  // Apart from ours, so that a person who opens the folder finds what is theirs.
  app.setPath('sessionData', join(directory, 'chromium'));
  return directory;
}

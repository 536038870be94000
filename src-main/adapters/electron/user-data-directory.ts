import { app } from 'electron';
import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';

/**
 * Decides where all state is kept, and makes that folder. Must run before Electron is ready and before the single
 * instance lock is asked for: Electron keeps the lock and its key for secrets under these paths.
 *
 * @param chosen - from `--user-data`; `null` for the system's usual place.
 */
export function settleUserDataDirectory(chosen: string | null): string {
  const directory = chosen === null ? app.getPath('userData') : resolve(chosen);
  // The names and messages of backups are nobody else's business. A folder that is there keeps its rights.
  mkdirSync(directory, { recursive: true, mode: 0o700 });
  app.setPath('userData', directory);
  // Apart from ours, so that a person who opens the folder finds what is theirs.
  app.setPath('sessionData', join(directory, 'chromium'));
  return directory;
}

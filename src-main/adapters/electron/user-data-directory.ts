import { app } from 'electron';
import { join, resolve } from 'node:path';

/**
 * Each process of Chromium has a folder of its own there: an engine that runs alone, and windows that have attached to it. On
 * Windows it holds the key for secrets, so that both are one there (windows that attach have another user data folder).
 */
const chromiumFolders = { program: 'chromium', engine: process.platform === 'win32' ? 'chromium' : 'chromium-engine' };

/**
 * Decides where all state is kept, and makes that folder. Must run before Electron is ready and before the single
 * instance lock is asked for: Electron keeps the lock and its key for secrets under these paths.
 *
 * @param chosen - from `--user-data`; `null` for the system's usual place.
 * @param makeFolder - makes a folder, and those above it, that nobody else may look into; one that is there keeps its rights
 * @throws when the folder cannot be made
 */
export function settleUserDataDirectory(
  chosen: string | null,
  makeFolder: (path: string) => void,
  use: keyof typeof chromiumFolders,
): string {
  const directory = chosen === null ? app.getPath('userData') : resolve(chosen);
  makeFolder(directory);
  app.setPath('userData', directory);
  // Apart from ours, so that a person who opens the folder finds what is theirs.
  app.setPath('sessionData', join(directory, chromiumFolders[use]));
  return directory;
}

/**
 * Only one program may work on a user data folder. Call after that folder is settled.
 *
 * @param onSecondStart - called in the first program each time another start gave way to it; `argv` is the other's.
 * @returns whether this is the first; if not, the caller quits.
 */
export function claimSingleInstance(onSecondStart: (argv: readonly string[]) => void): boolean {
  // The arguments travel as additional data: Chromium reorders and drops some of the command line it passes on itself.
  if (!app.requestSingleInstanceLock({ argv: process.argv })) return false;
  app.on('second-instance', (_event, _commandLine, _workingDirectory, additionalData) => {
    onSecondStart(parseArgv(additionalData));
  });
  return true;
}

function parseArgv(additionalData: unknown): readonly string[] {
  if (typeof additionalData !== 'object' || additionalData === null || !('argv' in additionalData)) return [];
  const { argv } = additionalData;
  return Array.isArray(argv) ? argv.filter((argument) => typeof argument === 'string') : [];
}

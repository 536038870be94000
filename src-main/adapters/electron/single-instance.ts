import { app } from 'electron';

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

/** The one way to make a folder together with those above it. */
import { mkdirSync, statSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { privateFolderMode } from './folder-rights.ts';
import { isErrorWithCode } from './is-error-with-code.ts';

/**
 * Node's own `recursive` option never returns where a file system refuses a new folder with `ENOENT`, as `/proc` does.
 *
 * @param mode - of the folders that are made; a folder that is there keeps its rights
 * @returns the topmost folder that was made; `undefined`: all were there
 * @throws when the folder cannot be made
 */
export function makeFolderSync(directory: string, mode: number = privateFolderMode): string | undefined {
  if (isFolder(directory)) return undefined;
  const parent = dirname(directory);
  const first = parent === directory ? undefined : makeFolderSync(parent, mode);
  try {
    mkdirSync(directory, { mode });
  } catch (error) {
    // Another program may have made it meanwhile.
    if (isErrorWithCode(error, ['EEXIST']) && isFolder(directory)) return first;
    if (isErrorWithCode(error, ['EEXIST'])) throw new Error(`${directory} is not a folder`, { cause: error });
    throw isErrorWithCode(error, ['ENOENT'])
      ? new Error(`the system refuses to make the folder ${directory}`, { cause: error })
      : error;
  }
  return first ?? directory;
}

/** As {@link makeFolderSync}; a folder that is there, on a share for example, is looked at without blocking. */
export async function makeFolder(directory: string, mode?: number): Promise<void> {
  const isThere = await stat(directory).then(
    (found) => found.isDirectory(),
    () => false,
  );
  if (!isThere) makeFolderSync(directory, mode);
}

function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch (error) {
    if (isErrorWithCode(error, ['ENOENT'])) return false;
    throw error;
  }
}

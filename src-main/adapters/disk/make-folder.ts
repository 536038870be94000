/** The one way to make a folder together with those above it, with which rights, and what to do where one is missing. */
import { mkdirSync, statSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { isErrorWithCode } from '../../../src-shared/model/describe-error.ts';

/** Which rights the program gives to what it puts into a folder. Windows has its own, which are inherited. */

/** Names and messages of backups are nobody else's business. */
export const privateFileMode = 0o600;
export const privateFolderMode = 0o700;

/**
 * Where others may write into the folder, its people share it, and the system's usual rights hold in it too: files that
 * one of them puts there are moved and corrected by another. Otherwise only the owner can use what is in it.
 *
 * @param folder - its rights, as `stat` gives them
 */
export function rightsWithin(folder: { mode: number }): { file: number; folder: number } {
  const isShared = (folder.mode & 0o022) !== 0;
  return isShared ? { file: 0o666, folder: 0o777 } : { file: privateFileMode, folder: privateFolderMode };
}

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

/**
 * The usual folder is made. One that a person chose may be on a drive or a share that is away: made in its place, a folder
 * of that name would take in files that are hidden when the share is back, and all would look well.
 */
export type WhenMissing = 'make' | 'refuse';

/** @throws Error where it is not there and not to be made, or cannot be looked at or made */
export async function ensureFolder(directory: string, whenMissing: WhenMissing): Promise<void> {
  if (whenMissing === 'make') await makeFolder(directory);
  else await stat(directory).catch(refuse);
}

/**
 * As {@link ensureFolder}, for the command line.
 *
 * @returns the first of the folders that had to be made
 */
export function ensureFolderSync(directory: string, whenMissing: WhenMissing): string | undefined {
  if (whenMissing === 'make') return makeFolderSync(directory);
  try {
    statSync(directory);
    return undefined;
  } catch (error) {
    return refuse(error);
  }
}

function refuse(error: unknown): never {
  if (!isErrorWithCode(error, ['ENOENT', 'ENOTDIR'])) throw error;
  throw new Error('the folder is not there, or the drive or share that holds it is not connected', { cause: error });
}

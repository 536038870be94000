/** What is done where the session folder is not there. */
import { statSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { isErrorWithCode } from './is-error-with-code.ts';
import { makeFolder, makeFolderSync } from './make-folder.ts';

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

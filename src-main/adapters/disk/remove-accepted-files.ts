/** Removes files that were taken in long ago from the `accepted` folder of a session folder (product section 8). */
import { lstat, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { isErrorWithCode } from './is-error-with-code.ts';
import { isSessionFileName } from './session-file-name.ts';

/** So many are looked at side by side; between them, an ending program is seen. */
const filesAtATime = 32;

/**
 * Only what the program has put there: regular files with the name of a session file, neither written nor moved since.
 * A file that cannot be removed is left for the next time.
 *
 * @returns how many were removed; rejects when the folder cannot be read
 */
export async function removeAcceptedFiles(
  sessionFolder: string,
  beforeMs: number,
  signal: AbortSignal,
): Promise<number> {
  const folder = join(sessionFolder, 'accepted');
  let removed = 0;
  const names = await acceptedNames(sessionFolder);
  for (let at = 0; at < names.length && !signal.aborted; at += filesAtATime) {
    const outcomes = await Promise.all(
      names.slice(at, at + filesAtATime).map((name) => removeOld(join(folder, name), beforeMs)),
    );
    removed += outcomes.filter((isRemoved) => isRemoved).length;
  }
  return removed;
}

/** The session files in `accepted`; rejects when the folder cannot be read. */
export async function acceptedNames(sessionFolder: string): Promise<string[]> {
  const folder = join(sessionFolder, 'accepted');
  try {
    // In place of the folder, a link would lead out of it.
    if (!(await lstat(folder)).isDirectory()) return [];
    const entries = await readdir(folder, { withFileTypes: true });
    return entries.filter((entry) => entry.isFile() && isSessionFileName(entry.name)).map(({ name }) => name);
  } catch (error) {
    if (isErrorWithCode(error, ['ENOENT'])) return [];
    throw error;
  }
}

async function removeOld(path: string, beforeMs: number): Promise<boolean> {
  try {
    const { mtimeMs, ctimeMs } = await lstat(path);
    // The second changes when a file is moved, so that an old file that was taken in today stays its time.
    if (Math.max(mtimeMs, ctimeMs) >= beforeMs) return false;
    await rm(path);
    return true;
  } catch {
    return false;
  }
}

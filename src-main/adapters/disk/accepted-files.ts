/** The folder `accepted`: what is in it too long is removed, and what a lost journal knew is offered again. */
import { link, lstat, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { findFreeName, isSessionFileName } from './file-names.ts';
import { isErrorWithCode } from '../../../src-shared/model/describe-error.ts';
import { SessionFolderPlaces } from './session-folder-places.ts';

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

/** The clock of a share may be another one. What the journal knows is moved to `accepted` once more, and that is all. */
const marginMs = 60 * 60_000;

/**
 * Moves what was written or accepted since then back into the folder, never over another file.
 *
 * @returns how many files; rejects where one cannot be moved
 */
export async function offerAcceptedAgain(sessionFolder: string, sinceMs: number): Promise<number> {
  let count = 0;
  for (const name of await acceptedNames(sessionFolder)) {
    const { mtimeMs, ctimeMs, size } = await lstat(join(sessionFolder, 'accepted', name));
    // An empty one waited for a file to be moved over it when the program was killed.
    if (size === 0 || Math.max(mtimeMs, ctimeMs) < sinceMs - marginMs) continue;
    await moveBack(sessionFolder, name);
    count += 1;
  }
  return count;
}

/** Wherever it is killed, the file is in one of the two folders, or in both, and then its session is recognized. */
async function moveBack(sessionFolder: string, name: string): Promise<void> {
  const path = join(sessionFolder, 'accepted', name);
  const isTaken = async (candidate: string) => {
    try {
      await link(path, join(sessionFolder, candidate));
      return false;
    } catch (error) {
      if (isErrorWithCode(error, ['EEXIST'])) return true;
      throw error;
    }
  };
  try {
    await findFreeName(name, isTaken);
    await rm(path);
  } catch (error) {
    // Some file systems and shares have no second names for a file.
    if (!isErrorWithCode(error, ['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK', 'EISDIR', 'UNKNOWN']))
      throw error;
    const target = await new SessionFolderPlaces(sessionFolder).claim('.', name);
    await rename(path, target.path).catch(async (trouble: unknown) => {
      await target.release();
      throw trouble;
    });
  }
}

/** Brings files back from `accepted/`: the journal that knew their sessions was lost, and the one in its place is older. */
import { link, lstat, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { findFreeName } from './free-name.ts';
import { isErrorWithCode } from './is-error-with-code.ts';
import { acceptedNames } from './remove-accepted-files.ts';
import { SessionFolderPlaces } from './session-folder-places.ts';

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

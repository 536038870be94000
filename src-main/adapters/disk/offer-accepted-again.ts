/** Brings files back from `accepted/`: the journal that knew their sessions was lost, and the one in its place is older. */
import { lstat, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { acceptedNames } from './remove-accepted-files.ts';
import { SessionFolderPlaces } from './session-folder-places.ts';

/** The clock of a share may be another one. What the journal knows is moved to `accepted` once more, and that is all. */
const marginMs = 60 * 60_000;

/**
 * Moves what was written or accepted since then back into the folder.
 *
 * @returns how many files; rejects where one cannot be moved
 */
export async function offerAcceptedAgain(sessionFolder: string, sinceMs: number): Promise<number> {
  const folder = join(sessionFolder, 'accepted');
  const places = new SessionFolderPlaces(sessionFolder);
  let count = 0;
  for (const name of await acceptedNames(sessionFolder)) {
    const path = join(folder, name);
    const { mtimeMs, ctimeMs } = await lstat(path);
    if (Math.max(mtimeMs, ctimeMs) < sinceMs - marginMs) continue;
    const target = await places.claim('.', name);
    await rename(path, target.path).catch(async (error: unknown) => {
      await target.release();
      throw error;
    });
    count += 1;
  }
  return count;
}

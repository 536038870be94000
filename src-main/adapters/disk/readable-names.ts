/** Gives files names that can be spoken of: on Unix a name is bytes, and scripts of old write those of Latin-1. */
import { isUtf8 } from 'node:buffer';
import { lstat, readdir, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { findFreeName } from './free-name.ts';
import { isErrorWithCode } from './is-error-with-code.ts';

/** How a name that is no UTF-8 comes from the system: no path leads to the file any more. */
export function isUnreadableName(name: string): boolean {
  return name.includes('\ufffd');
}

/**
 * Renames the files in a folder whose names are no UTF-8 to what they mean in Latin-1; never over another file. One that
 * cannot be renamed stays as it is.
 *
 * @param isOurs - whether a file with this name is to be renamed
 */
export async function makeNamesReadable(folder: string, isOurs: (name: string) => boolean): Promise<void> {
  for (const entry of await readdir(folder, { withFileTypes: true, encoding: 'buffer' })) {
    const name = entry.name.toString('latin1');
    if (isUtf8(entry.name) || !entry.isFile() || !isOurs(name)) continue;
    const from = Buffer.concat([Buffer.from(join(folder, '/')), entry.name]);
    await findFreeName(name, (candidate) => isThere(join(folder, candidate)))
      .then((free) => rename(from, join(folder, free)))
      .catch(() => {});
  }
}

function isThere(path: string): Promise<boolean> {
  return lstat(path).then(
    () => true,
    (error: unknown) => {
      if (isErrorWithCode(error, ['ENOENT'])) return false;
      throw error;
    },
  );
}

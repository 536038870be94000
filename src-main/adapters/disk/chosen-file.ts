/** Files that a person has chosen in a dialog. */
import { writeFile } from 'atomically';
import { randomUUID } from 'node:crypto';
import { lstat, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { isErrorWithCode } from '../../../src-shared/model/describe-error.ts';
import { privateFileMode } from './make-folder.ts';
import { readRegularFile } from './regular-file.ts';

/** Settings are a few kilobytes; what is larger was chosen by mistake and must not fill the memory. */
const maxBytes = 1_000_000;

/** Reads a file that a person has chosen. @throws Error with the system's reason, or because it is too large */
export async function readChosenFile(path: string): Promise<string> {
  return (await readRegularFile(path, 'follow', maxBytes)).toString('utf8');
}

/**
 * Writes a file that a person asked for: complete or not at all, and for that person alone. Others may write into the
 * folder, so that no link is written through, and the temporary file has a name that nobody can guess.
 *
 * @throws Error with the system's reason, or because a link has this name
 */
export async function writeChosenFile(path: string, bytes: Uint8Array): Promise<void> {
  const folder = dirname(path);
  if (!(await stat(folder)).isDirectory()) throw new Error(`${folder} is not a folder`);
  const found = await lstat(path).catch((error: unknown) => {
    if (isErrorWithCode(error, ['ENOENT'])) return null;
    throw error;
  });
  if (found !== null && !found.isFile()) throw new Error('a link or a folder has this name; choose another one');
  await writeFile(path, Buffer.from(bytes), {
    mode: privateFileMode,
    timeout: 5_000,
    tmpCreate: () => join(folder, `.${randomUUID()}.part`),
  });
}

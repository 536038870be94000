import { writeFile } from 'atomically';
import { randomUUID } from 'node:crypto';
import { lstat, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { privateFileMode } from './folder-rights.ts';
import { isErrorWithCode } from './is-error-with-code.ts';

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

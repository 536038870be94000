/** The watched folder on disk. Nothing outside it is touched, and links are not followed. */
import { writeFile } from 'atomically';
import { constants } from 'node:fs';
import { lstat, mkdir, open, readdir, rename } from 'node:fs/promises';
import { join, parse } from 'node:path';
import type { SessionFile, SessionFolder } from '../../intake/session-folder.ts';
import { isErrorWithCode } from './is-error-with-code.ts';

export class DiskSessionFolder implements SessionFolder {
  readonly #directory: string;

  constructor(directory: string) {
    this.#directory = directory;
  }

  async list(): Promise<SessionFile[]> {
    await mkdir(this.#directory, { recursive: true });
    const files: SessionFile[] = [];
    for (const entry of await readdir(this.#directory, { withFileTypes: true })) {
      if (!entry.isFile() || !/\.json$/i.test(entry.name)) continue;
      const found = await lstat(join(this.#directory, entry.name)).catch(() => null);
      if (found === null) continue;
      files.push({ name: entry.name, sizeBytes: found.size, modifiedAtMs: Math.trunc(found.mtimeMs) });
    }
    return files.sort((a, b) => a.modifiedAtMs - b.modifiedAtMs || a.name.localeCompare(b.name, 'en'));
  }

  async read(name: string): Promise<string | null> {
    try {
      const file = await open(join(this.#directory, name), constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0));
      try {
        return (await file.readFile('utf8')).replace(/^\uFEFF/, '');
      } finally {
        await file.close();
      }
    } catch (error) {
      // Gone, or locked by a scanner or by its writer: the next look decides.
      if (isErrorWithCode(error, ['ENOENT', 'EBUSY', 'EPERM', 'ELOOP'])) return null;
      throw error;
    }
  }

  async accept(name: string): Promise<void> {
    await this.#move(name, 'accepted');
  }

  async reject(name: string, reason: string): Promise<void> {
    const target = await this.#freeName('rejected', name);
    // The reason first: a rejected file is never there without it.
    await writeFile(join(this.#directory, 'rejected', `${target}.error.txt`), `${reason}\n`);
    await rename(join(this.#directory, name), join(this.#directory, 'rejected', target));
  }

  async #move(name: string, folder: 'accepted'): Promise<void> {
    const target = await this.#freeName(folder, name);
    await rename(join(this.#directory, name), join(this.#directory, folder, target));
  }

  async #freeName(folder: 'accepted' | 'rejected', name: string): Promise<string> {
    await mkdir(join(this.#directory, folder), { recursive: true });
    const { name: stem, ext } = parse(name);
    for (let number = 1; ; number += 1) {
      const candidate = number === 1 ? name : `${stem} (${number})${ext}`;
      const isTaken = await lstat(join(this.#directory, folder, candidate)).then(
        () => true,
        (error: unknown) => !isErrorWithCode(error, ['ENOENT']),
      );
      if (!isTaken) return candidate;
    }
  }
}

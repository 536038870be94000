/** The watched folder on disk. Nothing outside it is touched, and links are not followed. */
import { writeFile } from 'atomically';
import { constants } from 'node:fs';
import { lstat, mkdir, open, readdir, rename } from 'node:fs/promises';
import { join, parse } from 'node:path';
import type { SessionFile, SessionFolder } from '../../intake/session-folder.ts';
import { isErrorWithCode } from './is-error-with-code.ts';

/** So many files are looked at side by side: one after the other, thousands on a network share take minutes. */
const looksAtATime = 32;

export class DiskSessionFolder implements SessionFolder {
  readonly #directory: string;
  /** Names that files are just being moved to, in lower case: two at a time must not choose the same. */
  readonly #beingTaken = new Set<string>();

  constructor(directory: string) {
    this.#directory = directory;
  }

  async list(): Promise<SessionFile[]> {
    await mkdir(this.#directory, { recursive: true });
    const names = (await readdir(this.#directory, { withFileTypes: true }))
      .filter((entry) => entry.isFile() && /\.json$/i.test(entry.name))
      .map(({ name }) => name);
    const files: SessionFile[] = [];
    for (let at = 0; at < names.length; at += looksAtATime) {
      const found = await Promise.all(names.slice(at, at + looksAtATime).map((name) => this.#look(name)));
      files.push(...found.filter((file) => file !== null));
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
    await this.#move(name, 'rejected', (target) =>
      // The reason first: a rejected file is never there without it.
      writeFile(join(this.#directory, 'rejected', `${target}.error.txt`), `${reason}\n`),
    );
  }

  async #look(name: string): Promise<SessionFile | null> {
    const found = await lstat(join(this.#directory, name)).catch(() => null);
    return found === null ? null : { name, sizeBytes: found.size, modifiedAtMs: Math.trunc(found.mtimeMs) };
  }

  async #move(
    name: string,
    folder: 'accepted' | 'rejected',
    prepare: (target: string) => Promise<void> = () => Promise.resolve(),
  ): Promise<void> {
    await mkdir(join(this.#directory, folder), { recursive: true });
    const target = await this.#takeFreeName(folder, name);
    try {
      await prepare(target);
      await rename(join(this.#directory, name), join(this.#directory, folder, target));
    } finally {
      this.#beingTaken.delete(toKey(folder, target));
    }
  }

  async #takeFreeName(folder: 'accepted' | 'rejected', name: string): Promise<string> {
    const { name: stem, ext } = parse(name);
    for (let number = 1; ; number += 1) {
      const candidate = number === 1 ? name : `${stem} (${number})${ext}`;
      const isTaken = await lstat(join(this.#directory, folder, candidate)).then(
        () => true,
        (error: unknown) => !isErrorWithCode(error, ['ENOENT']),
      );
      const key = toKey(folder, candidate);
      if (isTaken || this.#beingTaken.has(key)) continue;
      this.#beingTaken.add(key);
      return candidate;
    }
  }
}

function toKey(folder: 'accepted' | 'rejected', name: string): string {
  return `${folder}/${name.toLowerCase()}`;
}

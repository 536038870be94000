/** The watched folder on disk. Nothing outside it is touched, and links are not followed. */
import { writeFile } from 'atomically';
import { constants } from 'node:fs';
import { lstat, mkdir, open, readdir, readFile, rename } from 'node:fs/promises';
import { join, parse } from 'node:path';
import type { FileMoving, FileReading, RejectedPart, SessionFile, SessionFolder } from '../../intake/session-folder.ts';
import { isErrorWithCode } from './is-error-with-code.ts';
import { isSessionFileName } from './session-file-name.ts';
import { countSessionFiles } from './session-folder-path.ts';

/** So many files are looked at side by side: one after the other, thousands on a network share take minutes. */
const looksAtATime = 32;

export class DiskSessionFolder implements SessionFolder {
  readonly #directory: string;
  /** Names that files are just being moved to, in lower case: two at a time must not choose the same. */
  readonly #beingTaken = new Set<string>();
  /** Folders of ours that were looked at since the last listing: thousands of files are moved after one. */
  readonly #known = new Set<string>();

  constructor(directory: string) {
    this.#directory = directory;
  }

  async list(): Promise<SessionFile[]> {
    this.#known.clear();
    await mkdir(this.#directory, { recursive: true });
    const names = (await readdir(this.#directory, { withFileTypes: true }))
      .filter((entry) => entry.isFile() && isSessionFileName(entry.name))
      .map(({ name }) => name);
    const files: SessionFile[] = [];
    for (let at = 0; at < names.length; at += looksAtATime) {
      const found = await Promise.all(names.slice(at, at + looksAtATime).map((name) => this.#look(name)));
      files.push(...found.filter((file) => file !== null));
    }
    return files.sort((a, b) => a.modifiedAtMs - b.modifiedAtMs || a.name.localeCompare(b.name, 'en'));
  }

  async read(name: string): Promise<FileReading> {
    try {
      const file = await open(join(this.#directory, name), constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0));
      try {
        return { kind: 'content', bytes: await file.readFile() };
      } finally {
        await file.close();
      }
    } catch (error) {
      if (isErrorWithCode(error, ['ENOENT', 'ELOOP'])) return { kind: 'gone' };
      if (isLock(error)) return { kind: 'locked' };
      if (isErrorWithCode(error, ['EPERM', 'EACCES'])) return { kind: 'denied' };
      throw error;
    }
  }

  accept(name: string, takenInBytes: number | null): Promise<FileMoving> {
    return this.#move(name, 'accepted', {
      after: async (target) => {
        if (takenInBytes === null) return;
        const rest = await readRest(join(this.#directory, 'accepted', target), takenInBytes);
        if (rest !== null) await this.#putBack(name, rest);
      },
    });
  }

  reject(name: string, reason: string): Promise<FileMoving> {
    return this.#move(name, 'rejected', { before: (target) => this.#writeReason(target, reason) });
  }

  async rejectPart(name: string, { text, reason }: RejectedPart): Promise<void> {
    await this.#makeOwnFolder('rejected');
    await this.#withFreeName('rejected', name, async (target) => {
      await this.#writeReason(target, reason);
      await writeFile(join(this.#directory, 'rejected', target), text);
    });
  }

  countRejected(): Promise<number | null> {
    return countSessionFiles(join(this.#directory, 'rejected'));
  }

  async #look(name: string): Promise<SessionFile | null> {
    const found = await lstat(join(this.#directory, name)).catch(() => null);
    return found === null ? null : { name, sizeBytes: found.size, modifiedAtMs: Math.trunc(found.mtimeMs) };
  }

  /** The reason first: a rejected file is never there without it. */
  #writeReason(target: string, reason: string): Promise<void> {
    return writeFile(join(this.#directory, 'rejected', `${target}.error.txt`), `${reason}\n`);
  }

  async #move(
    name: string,
    folder: 'accepted' | 'rejected',
    { before, after }: Partial<Record<'before' | 'after', (target: string) => Promise<void>>>,
  ): Promise<FileMoving> {
    await this.#makeOwnFolder(folder);
    return this.#withFreeName(folder, name, async (target) => {
      await before?.(target);
      try {
        await rename(join(this.#directory, name), join(this.#directory, folder, target));
      } catch (error) {
        if (isLock(error)) return 'locked';
        if (isDeniedMove(error)) return 'denied';
        throw error;
      }
      await after?.(target);
      return 'moved';
    });
  }

  /** Its writer may have begun the file anew meanwhile: that one is left alone. */
  async #putBack(name: string, bytes: Uint8Array): Promise<void> {
    await this.#withFreeName('.', name, (target) => writeFile(join(this.#directory, target), Buffer.from(bytes)));
  }

  /** A link in its place would lead files out of the folder. */
  async #makeOwnFolder(folder: 'accepted' | 'rejected'): Promise<void> {
    if (this.#known.has(folder)) return;
    const path = join(this.#directory, folder);
    await mkdir(path, { recursive: true });
    if (!(await lstat(path)).isDirectory()) {
      throw new Error(`“${folder}” in it is a link; remove it, so that the program can make a folder there`);
    }
    this.#known.add(folder);
  }

  async #withFreeName<T>(
    folder: 'accepted' | 'rejected' | '.',
    name: string,
    use: (target: string) => Promise<T>,
  ): Promise<T> {
    const target = await this.#takeFreeName(folder, name);
    try {
      return await use(target);
    } finally {
      this.#beingTaken.delete(toKey(folder, target));
    }
  }

  async #takeFreeName(folder: 'accepted' | 'rejected' | '.', name: string): Promise<string> {
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

/** @returns what stands behind the first bytes, readable by itself; `null`: nothing */
async function readRest(path: string, fromByte: number): Promise<Uint8Array | null> {
  if ((await lstat(path)).size <= fromByte) return null;
  const bytes = await readFile(path);
  const rest = bytes.subarray(fromByte);
  // UTF-16 is known by its first two bytes.
  const mark = bytes.subarray(0, 2);
  return ['fffe', 'feff'].includes(mark.toString('hex')) ? Buffer.concat([mark, rest]) : rest;
}

/** How systems say that another program holds a file: a scanner, or its writer. */
function isLock(error: unknown): boolean {
  return isErrorWithCode(error, ['EBUSY', 'ETXTBSY']);
}

/** Other systems than Windows say `EACCES` where the folder may not be written. */
function isDeniedMove(error: unknown): boolean {
  return isErrorWithCode(error, process.platform === 'win32' ? ['EPERM', 'EACCES'] : ['EPERM']);
}

function toKey(folder: 'accepted' | 'rejected' | '.', name: string): string {
  return `${folder}/${name.toLowerCase()}`;
}

/** The watched folder on disk. Nothing outside it is touched, and links are not followed. */
import { writeFile } from 'atomically';
import { constants } from 'node:fs';
import { lstat, mkdir, open, readdir, rename } from 'node:fs/promises';
import { join } from 'node:path';
import type {
  AcceptedFile,
  FileAccepting,
  FileHeld,
  FileMoving,
  FileReading,
  RejectedPart,
  SessionFile,
  SessionFolder,
  TakenIn,
} from '../../intake/session-folder.ts';
import { findFreeName } from './free-name.ts';
import { isErrorWithCode } from './is-error-with-code.ts';
import { ensureFolder, type WhenMissing } from './missing-folder.ts';
import { isUnreadableName, makeNamesReadable } from './readable-names.ts';
import { isSessionFileName } from './session-file-name.ts';
import { countSessionFiles } from './session-folder-path.ts';
import { lookSince, partBehind, toTakenIn, type SinceTaken } from './taken-part.ts';

/** So many files are looked at side by side: one after the other, thousands on a network share take minutes. */
const looksAtATime = 32;

export class DiskSessionFolder implements SessionFolder {
  readonly #directory: string;
  readonly #whenMissing: WhenMissing;
  /** Names that files are just being moved to, in lower case: two at a time must not choose the same. */
  readonly #beingTaken = new Set<string>();
  /** Folders of ours that were looked at since the last listing: thousands of files are moved after one. */
  readonly #known = new Set<string>();

  constructor(directory: string, whenMissing: WhenMissing) {
    this.#directory = directory;
    this.#whenMissing = whenMissing;
  }

  async list(): Promise<SessionFile[]> {
    this.#known.clear();
    await ensureFolder(this.#directory, this.#whenMissing);
    let names = await this.#names();
    if (names.some(isUnreadableName)) {
      await makeNamesReadable(this.#directory, isSessionFileName);
      names = await this.#names();
    }
    const files: SessionFile[] = [];
    for (let at = 0; at < names.length; at += looksAtATime) {
      const found = await Promise.all(names.slice(at, at + looksAtATime).map((name) => this.#look(name)));
      files.push(...found.filter((file) => file !== null));
    }
    return files.sort((a, b) => a.modifiedAtMs - b.modifiedAtMs || a.name.localeCompare(b.name, 'en'));
  }

  async read(name: string, before: TakenIn | null): Promise<FileReading> {
    try {
      const file = await open(join(this.#directory, name), constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0));
      try {
        const found = await file.stat({ bigint: true });
        const bytes = await file.readFile();
        // Its end was written in between: read again after a crash, it must be of the same time.
        const asRead = bytes.byteLength === Number(found.size) ? found : await file.stat({ bigint: true });
        const rest = before === null ? null : partBehind(bytes, before);
        return {
          kind: 'content',
          bytes: rest ?? bytes,
          isRest: rest !== null,
          taken: toTakenIn(bytes, found),
          modifiedAtMs: Number(asRead.mtimeMs),
        };
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

  async accept(name: string, taken: TakenIn): Promise<FileAccepting> {
    const moving = await this.#move(name, 'accepted');
    if ('kind' in moving) return moving;
    return { kind: 'moved', file: await this.#bringBack(name, { name: moving.target, taken }) };
  }

  async sizeOfAccepted(name: string): Promise<number | null> {
    const found = await lstat(join(this.#directory, 'accepted', name)).catch((error: unknown) => {
      if (isErrorWithCode(error, ['ENOENT'])) return null;
      throw error;
    });
    return found?.isFile() === true ? found.size : null;
  }

  takeLate(file: AcceptedFile): Promise<AcceptedFile> {
    return this.#bringBack(file.name, file);
  }

  async reject(name: string, reason: string): Promise<FileMoving> {
    const moving = await this.#move(name, 'rejected', (target) => this.#writeReason(target, reason));
    return 'kind' in moving ? moving.kind : 'moved';
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

  async #names(): Promise<string[]> {
    return (await readdir(this.#directory, { withFileTypes: true }))
      .filter((entry) => entry.isFile() && isSessionFileName(entry.name))
      .map(({ name }) => name);
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
    before?: (target: string) => Promise<void>,
  ): Promise<{ target: string } | { kind: FileHeld }> {
    await this.#makeOwnFolder(folder);
    return this.#withFreeName(folder, name, async (target) => {
      await before?.(target);
      try {
        await rename(join(this.#directory, name), join(this.#directory, folder, target));
        return { target };
      } catch (error) {
        if (isLock(error)) return { kind: 'locked' };
        if (isDeniedMove(error)) return { kind: 'denied' };
        throw error;
      }
    });
  }

  /**
   * What was not taken in of an accepted file gets a name beside those that wait; its writer may have begun the file anew
   * meanwhile, and that one is left alone.
   */
  async #bringBack(name: string, file: AcceptedFile): Promise<AcceptedFile> {
    const path = join(this.#directory, 'accepted', file.name);
    const since = await lookSince(path, file.taken).catch((error: unknown): SinceTaken => {
      if (isErrorWithCode(error, ['ENOENT'])) return { kind: 'as-taken', rest: new Uint8Array(), taken: file.taken };
      // Nobody can say that all of it was taken in.
      return { kind: 'other' };
    });
    if (since.kind === 'as-taken') return { ...file, taken: since.taken };
    await this.#withFreeName('.', name, (target) => {
      const free = join(this.#directory, target);
      return since.kind === 'other' ? rename(path, free) : writeFile(free, Buffer.from(since.rest));
    });
    return since.kind === 'other' ? file : { ...file, taken: since.taken };
  }

  /** A link in its place would lead files out of the folder. */
  async #makeOwnFolder(folder: 'accepted' | 'rejected'): Promise<void> {
    if (this.#known.has(folder)) return;
    const path = join(this.#directory, folder);
    // Not with those above it: the session folder itself may just have gone away.
    await mkdir(path).catch((error: unknown) => {
      if (!isErrorWithCode(error, ['EEXIST'])) throw error;
    });
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

  #takeFreeName(folder: 'accepted' | 'rejected' | '.', name: string): Promise<string> {
    return findFreeName(name, async (candidate) => {
      const isThere = await lstat(join(this.#directory, folder, candidate)).then(
        () => true,
        (error: unknown) => !isErrorWithCode(error, ['ENOENT']),
      );
      const key = toKey(folder, candidate);
      if (isThere || this.#beingTaken.has(key)) return true;
      // At once: another file may look for a name meanwhile.
      this.#beingTaken.add(key);
      return false;
    });
  }
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

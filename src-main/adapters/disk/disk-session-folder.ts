/** The watched folder on disk. Nothing outside it is touched, and links are not followed. */
import type { Dirent } from 'node:fs';
import { lstat, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { maxDocumentBytes } from '../../sources/folder/file-batches.ts';
import {
  maxOthers,
  type AcceptedFile,
  type FileAccepting,
  type FileMoving,
  type FileReading,
  type FileRejecting,
  type RejectedFile,
  type RejectedPart,
  type SessionFile,
  type SessionFolder,
  type TakenIn,
} from '../../sources/folder/session-folder.ts';
import { isErrorWithCode } from '../../../src-shared/model/describe-error.ts';
import { ensureFolder, type WhenMissing } from './make-folder.ts';
import { isSessionFileName, isUnreadableName, makeNamesReadable } from './file-names.ts';
import { NotARegularFile, openRegularFile } from './regular-file.ts';
import { sessionFileNames } from './session-folder-path.ts';
import { lookAt, reasonEnding, SessionFolderPlaces, type ClaimedName } from './session-folder-places.ts';
import { lookSince, partBehind, toTakenIn, type SinceTaken } from './taken-part.ts';

/** So many files are looked at side by side: one after the other, thousands on a network share take minutes. */
const looksAtATime = 32;

export class DiskSessionFolder implements SessionFolder {
  readonly #directory: string;
  readonly #whenMissing: WhenMissing;
  readonly #places: SessionFolderPlaces;
  #others: readonly string[] = [];

  constructor(directory: string, whenMissing: WhenMissing) {
    this.#directory = directory;
    this.#whenMissing = whenMissing;
    this.#places = new SessionFolderPlaces(directory);
  }

  async list(): Promise<SessionFile[]> {
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
      const { file, found } = await openRegularFile(join(this.#directory, name), 'refuse');
      try {
        if (Number(found.size) > maxDocumentBytes) throw new Error('it is larger than 256 MB');
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
      if (error instanceof NotARegularFile || isErrorWithCode(error, ['ENOENT'])) return { kind: 'gone' };
      if (isLock(error)) return { kind: 'locked' };
      if (isErrorWithCode(error, ['EPERM', 'EACCES'])) return { kind: 'denied' };
      throw error;
    }
  }

  async accept(name: string, taken: TakenIn): Promise<FileAccepting> {
    const moving = await this.#move(name, await this.#places.claim('accepted', name));
    if (moving.kind !== 'moved') return moving;
    return { kind: 'moved', file: await this.#bringBack(name, { name: moving.name, taken }) };
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

  async reject(name: string, reason: string): Promise<FileRejecting> {
    return this.#move(name, await this.#places.claim('rejected', name, reason));
  }

  async rejectPart(name: string, { text, reason }: RejectedPart): Promise<void> {
    await this.#places.write('rejected', name, Buffer.from(text), reason);
  }

  async listRejected(): Promise<string[] | null> {
    try {
      const folder = join(this.#directory, 'rejected');
      // In place of the folder, a link would lead out of it.
      if ((await lookAt(folder))?.isDirectory() === false) return null;
      return await sessionFileNames(folder);
    } catch {
      return null;
    }
  }

  async lookAtRejected(names: readonly string[]): Promise<RejectedFile[]> {
    const found = await Promise.all(
      names.map(async (name) => {
        const path = join('rejected', name);
        const [file, reason] = await Promise.all([this.#look(path), this.#look(path + reasonEnding)]);
        return file === null ? null : { ...file, name, rejectedAtMs: reason?.modifiedAtMs ?? null };
      }),
    );
    return found.filter((file) => file !== null);
  }

  async putBack(name: string): Promise<FileMoving> {
    const path = join(await this.#places.folder('rejected'), name);
    if ((await lookAt(path))?.isFile() !== true) return 'gone';
    const moving = await this.#move(join('rejected', name), await this.#places.claim('.', name));
    // A reason that stays says something about a file that is not there: no harm.
    if (moving.kind === 'moved') await rm(path + reasonEnding, { force: true }).catch(() => {});
    return moving.kind;
  }

  others(): readonly string[] {
    return this.#others;
  }

  async #names(): Promise<string[]> {
    const entries = await readdir(this.#directory, { withFileTypes: true });
    const isOurs = (entry: Dirent) => entry.isFile() && isSessionFileName(entry.name);
    this.#others = entries
      .filter((entry) => !isOurs(entry) && (entry.isFile() || isSessionFileName(entry.name)))
      .slice(0, maxOthers)
      .map(({ name }) => name);
    return entries.filter(isOurs).map(({ name }) => name);
  }

  async #look(name: string): Promise<SessionFile | null> {
    const found = await lstat(join(this.#directory, name)).catch(() => null);
    return found?.isFile() !== true ? null : { name, sizeBytes: found.size, modifiedAtMs: Math.trunc(found.mtimeMs) };
  }

  /** @param from - within the folder */
  async #move(from: string, target: ClaimedName): Promise<FileRejecting> {
    try {
      await rename(join(this.#directory, from), target.path);
      return { kind: 'moved', name: target.name };
    } catch (error) {
      await target.release();
      if (isLock(error)) return { kind: 'locked' };
      if (isDeniedMove(error)) return { kind: 'denied' };
      throw error;
    }
  }

  /**
   * What was not taken in of an accepted file gets a name beside those that wait; its writer may have begun the file anew
   * meanwhile, and that one is left alone.
   */
  async #bringBack(name: string, file: AcceptedFile): Promise<AcceptedFile> {
    const path = join(await this.#places.folder('accepted'), file.name);
    const since = await lookSince(path, file.taken).catch((error: unknown): SinceTaken => {
      if (isErrorWithCode(error, ['ENOENT'])) return { kind: 'as-taken', rest: new Uint8Array(), taken: file.taken };
      // Nobody can say that all of it was taken in.
      return { kind: 'other' };
    });
    if (since.kind === 'as-taken') return { ...file, taken: since.taken };
    if (since.kind === 'rest') {
      await this.#places.write('.', name, since.rest);
      return { ...file, taken: since.taken };
    }
    const moving = await this.#move(join('accepted', file.name), await this.#places.claim('.', name));
    if (moving.kind !== 'moved') throw new Error('a file in “accepted” is held by another program');
    return file;
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

/**
 * Where the session folder's files go: `accepted`, `rejected` and the folder itself. Whoever may write into the folder may
 * put links into it, so that each file is made under a name that nobody else has: nothing is written through a link, and
 * nothing is written over.
 */
import { randomUUID } from 'node:crypto';
import type { Stats } from 'node:fs';
import { lstat, mkdir, open, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { privateFileMode, rightsWithin } from './make-folder.ts';
import { findFreeName } from './file-names.ts';
import { isErrorWithCode } from '../../../src-shared/model/describe-error.ts';

export type Place = 'accepted' | 'rejected' | '.';

/** An empty file that waits for the one that is moved over it. */
export interface ClaimedName {
  name: string;
  path: string;
  /** Removes what was made for it: nothing is moved there. */
  release: () => Promise<void>;
}

/** Says what is wrong with a rejected file, beside it. */
export const reasonEnding = '.error.txt';

export class SessionFolderPlaces {
  readonly #directory: string;

  constructor(directory: string) {
    this.#directory = directory;
  }

  /**
   * Makes the folder where it is missing.
   *
   * @returns its path
   * @throws where a link is in its place, which would lead files out of the session folder
   */
  async folder(place: Place): Promise<string> {
    if (place === '.') return this.#directory;
    const path = join(this.#directory, place);
    let found = await lookAt(path);
    if (found === null) {
      // Not with those above it: the session folder itself may just have gone away.
      await mkdir(path, (await this.#rights()).folder).catch((error: unknown) => {
        if (!isErrorWithCode(error, ['EEXIST'])) throw error;
      });
      found = await lookAt(path);
    }
    if (found?.isDirectory() !== true) {
      throw new Error(`“${place}” in it is a link; remove it, so that the program can make a folder there`);
    }
    return path;
  }

  /**
   * A name that nobody else has: `name` itself or one like it.
   *
   * @param reason - what is wrong, to be there before the file is
   */
  async claim(place: Place, name: string, reason: string | null = null): Promise<ClaimedName> {
    const folder = await this.folder(place);
    // An empty file gives way to the one that is moved, with that one's rights.
    const mode = reason === null ? privateFileMode : (await this.#rights()).file;
    const made: string[] = [];
    const release = async () => {
      for (const path of made.splice(0)) await rm(path, { force: true });
    };
    const make = async (path: string, text: string) => {
      const isMade = await writeNew(path, text, mode);
      if (isMade) made.push(path);
      return isMade;
    };
    const isTaken = async (candidate: string) => {
      const path = join(folder, candidate);
      const isOurs = (reason === null || (await make(path + reasonEnding, `${reason}\n`))) && (await make(path, ''));
      if (!isOurs) await release();
      return !isOurs;
    };
    try {
      const free = await findFreeName(name, isTaken, reason === null ? '' : reasonEnding);
      return { name: free, path: join(folder, free), release };
    } catch (error) {
      await release();
      throw error;
    }
  }

  /** Puts a new file there, complete or not at all. */
  async write(place: Place, name: string, bytes: Uint8Array, reason: string | null = null): Promise<void> {
    const part = join(this.#directory, `.${randomUUID()}.part`);
    try {
      await writeNew(part, bytes, (await this.#rights()).file);
      const target = await this.claim(place, name, reason);
      await rename(part, target.path).catch(async (error: unknown) => {
        await target.release();
        throw error;
      });
    } finally {
      await rm(part, { force: true });
    }
  }

  async #rights(): Promise<{ file: number; folder: number }> {
    return rightsWithin(await stat(this.#directory));
  }
}

/** `null`: nothing is there. */
export function lookAt(path: string): Promise<Stats | null> {
  return lstat(path).catch((error: unknown) => {
    if (isErrorWithCode(error, ['ENOENT'])) return null;
    throw error;
  });
}

/** @returns false where something has this name, be it a link that leads nowhere */
async function writeNew(path: string, content: string | Uint8Array, mode: number): Promise<boolean> {
  const file = await open(path, 'wx', mode).catch((error: unknown) => {
    if (isErrorWithCode(error, ['EEXIST'])) return null;
    throw error;
  });
  if (file === null) return false;
  try {
    if (content.length > 0) {
      await file.writeFile(content);
      await file.sync();
    }
    return true;
  } finally {
    await file.close();
  }
}

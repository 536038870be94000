import type { LargeFileReader, LargeFileReading } from '../../src-main/sources/folder/large-session-files.ts';
import { packSessions } from '../../src-main/sources/document/packed-sessions.ts';
import { readSessionFile } from '../../src-main/sources/folder/read-session-file.ts';
import type { SessionFolder, TakenIn } from '../../src-main/sources/folder/session-folder.ts';
import { sha256 } from '../fixtures/sha-256.ts';

/** Reads in the thread of the test. */
export class InThreadFileReader implements LargeFileReader {
  readonly #folder: (path: string) => SessionFolder;

  constructor(folder: (path: string) => SessionFolder) {
    this.#folder = folder;
  }

  async read(path: string, name: string, before: TakenIn | null, signal: AbortSignal): Promise<LargeFileReading> {
    signal.throwIfAborted();
    const file = await this.#folder(path).read(name, before);
    if (file.kind !== 'content') return file;
    const { isRest, taken } = file;
    return { kind: 'read', isRest, taken, reading: packSessions(readSessionFile(name, file, Date.now(), sha256)) };
  }
}

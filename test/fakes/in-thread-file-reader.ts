import { decodeText } from '../../src-main/intake/decode-text.ts';
import type { LargeFileReader, LargeFileReading } from '../../src-main/intake/large-session-files.ts';
import { packSessions } from '../../src-main/intake/packed-sessions.ts';
import { readSessionText, sessionTextFormOf } from '../../src-main/intake/read-session-text.ts';
import type { SessionFile, SessionFolder } from '../../src-main/intake/session-folder.ts';
import { sha256 } from '../fixtures/sha-256.ts';

/** Reads in the thread of the test. */
export class InThreadFileReader implements LargeFileReader {
  readonly #folder: (path: string) => SessionFolder;

  constructor(folder: (path: string) => SessionFolder) {
    this.#folder = folder;
  }

  async read(path: string, { name, modifiedAtMs }: SessionFile, signal: AbortSignal): Promise<LargeFileReading> {
    signal.throwIfAborted();
    const file = await this.#folder(path).read(name);
    if (file.kind !== 'content') return file;
    const origin = { source: 'folder', writtenAtMs: modifiedAtMs, hash: sha256 };
    return {
      kind: 'read',
      sizeBytes: file.bytes.byteLength,
      reading: packSessions(readSessionText(decodeText(file.bytes), sessionTextFormOf(name), origin)),
    };
  }
}

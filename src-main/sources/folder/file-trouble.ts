/** Trouble with one file, which keeps no other from being taken in; a file that is held is waited for first. */
import type { SessionFolderFailure } from '../../../src-shared/model/failures/session-folder-failure.ts';
import type { FileHeld } from './session-folder.ts';
import { SinceByName } from './file-ages.ts';

export class FileTrouble extends Error {
  override readonly name = 'FileTrouble';
  readonly toFailure: (path: string) => SessionFolderFailure;

  constructor(message: string, toFailure: (path: string) => SessionFolderFailure) {
    super(message);
    this.toFailure = toFailure;
  }
}

/** For longer than is normal. */
export function heldFile(name: string): FileTrouble {
  return new FileTrouble('A session file is in use by another program.', (path) => {
    return { area: 'session-folder', kind: 'session-file-held', path, name };
  });
}

export function unreadableFile(name: string, reason: string): FileTrouble {
  return new FileTrouble('A session file cannot be read or moved.', (path) => {
    return { area: 'session-folder', kind: 'session-file-unreadable', path, name, reason };
  });
}

/** Scanners hold a file for seconds. One that is held for so long is told of, and what is in it is waited for no more. */
export const lockPatienceMs = 5 * 60_000;

export class HeldFiles {
  readonly #since = new SinceByName();

  /** @throws FileTrouble once the person should know; until then, the next look decides. */
  note(name: string, how: FileHeld, nowMs: number): void {
    if (nowMs - this.#since.note(name, nowMs) < lockPatienceMs) return;
    throw how === 'locked' ? heldFile(name) : unreadableFile(name, 'the system denies access to it');
  }

  /** It is free. */
  delete(name: string): void {
    this.#since.delete(name);
  }

  keys(): Iterable<string> {
    return this.#since.keys();
  }
}

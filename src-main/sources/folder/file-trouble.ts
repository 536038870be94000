/** Trouble with one file, which keeps no other from being taken in. */
import type { StorageFailure } from '../../../src-shared/model/failures/storage-failure.ts';

export class FileTrouble extends Error {
  override readonly name = 'FileTrouble';
  readonly toFailure: (path: string) => StorageFailure;

  constructor(message: string, toFailure: (path: string) => StorageFailure) {
    super(message);
    this.toFailure = toFailure;
  }
}

/** For longer than is normal. */
export function heldFile(name: string): FileTrouble {
  return new FileTrouble('A session file is in use by another program.', (path) => {
    return { kind: 'session-file-held', path, reason: name };
  });
}

export function unreadableFile(name: string, reason: string): FileTrouble {
  return new FileTrouble('A session file cannot be read or moved.', (path) => {
    return { kind: 'session-file-unreadable', path, name, reason };
  });
}

/** Trouble with one file, which keeps no other from being taken in. */
import type { SessionFolderFailure } from '../../../src-shared/model/failures/session-folder-failure.ts';

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

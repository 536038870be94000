/** Puts job session documents into the session folder so that they survive power loss (product section 7.2). */
import {
  closeSync,
  fchownSync,
  fsyncSync,
  lchownSync,
  openSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { ensureFolderSync, rightsWithin, type WhenMissing } from './make-folder.ts';

/**
 * Each document becomes a file of its own; all are durable when it returns. The intake sees complete files only: until
 * then they have another ending.
 *
 * @param newId - gives each file a name that no other has
 * @returns the paths of the files
 * @throws when they cannot be stored; none is left behind then that the intake would see, unless the very last step failed
 */
export function storeSessions(
  folder: string,
  whenMissing: WhenMissing,
  documents: readonly string[],
  nowMs: number,
  newId: () => string,
): string[] {
  const { owner, fileMode } = makeFolder(folder, whenMissing);
  const time = new Date(nowMs).toISOString().replaceAll(':', '-');
  const files = documents.map((document) => {
    const name = `${time}-${newId()}.json`;
    return { document, part: join(folder, `.${name}.part`), path: join(folder, name) };
  });
  const begun: string[] = [];
  try {
    for (const { part, document } of files) writeSynced(part, document, fileMode, owner, () => begun.push(part));
    for (const { part, path } of files) renameSync(part, path);
  } catch (error) {
    for (const part of begun) rmSync(part, { force: true });
    throw error;
  }
  syncFolder(folder);
  return files.map(({ path }) => path);
}

interface Owner {
  uid: number;
  gid: number;
}

/**
 * Backup scripts run as root, and the program does not: what root puts into its folder belongs to whom the folder
 * belongs, else it could neither be read nor moved away.
 *
 * @returns the rights of files in it, and to whom they are to be given; `null`: to nobody else
 */
function makeFolder(folder: string, whenMissing: WhenMissing): { owner: Owner | null; fileMode: number } {
  // Nearly always the user data folder of a program that has not run yet, which would make it like this too. Who shares
  // a folder makes it.
  const first = ensureFolderSync(folder, whenMissing);
  const fileMode = rightsWithin(statSync(folder)).file;
  if (process.getuid?.() !== 0) return { owner: null, fileMode };
  // Whoever owns the folder could put a link in place of what is made, so that nothing is given away through a path.
  const { uid, gid } = statSync(first === undefined ? folder : dirname(first));
  if (first !== undefined) {
    for (let made = folder; made.length >= first.length; made = dirname(made)) lchownSync(made, uid, gid);
  }
  return { owner: { uid, gid }, fileMode };
}

function writeSynced(path: string, text: string, mode: number, owner: Owner | null, onBegun: () => void): void {
  const file = openSync(path, 'wx', mode);
  onBegun();
  try {
    writeFileSync(file, text);
    if (owner !== null) fchownSync(file, owner.uid, owner.gid);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

/** Makes the new names durable too. Windows has no such thing, and some network shares refuse it. */
function syncFolder(folder: string): void {
  if (process.platform === 'win32') return;
  const file = openSync(folder, 'r');
  try {
    fsyncSync(file);
  } catch {
    // The content is synced; the name is as durable as this file system makes it.
  } finally {
    closeSync(file);
  }
}

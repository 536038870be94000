/**
 * The copy beside the journal, which is the way back from a damaged one (product section 6.1). The way back is a file of its
 * own: a thread makes the copy each day and at each first start, and loads no more than it needs.
 */
import { closeSync, fsyncSync, openSync, renameSync, rmSync, statSync } from 'node:fs';
import { dirname, join, parse } from 'node:path';
import { NodeSqliteDatabase, privateFileMode } from './node-sqlite-database.ts';

/** For example `journal.copy.sqlite` beside `journal.sqlite`. */
export function journalCopyPath(path: string): string {
  const { name, ext } = parse(path);
  return join(dirname(path), `${name}.copy${ext}`);
}

/** When the copy was made, in milliseconds since the Unix epoch; `null`: there is none. */
export function journalCopiedAtMs(path: string): number | null {
  return statSync(journalCopyPath(path), { throwIfNoEntry: false })?.mtimeMs ?? null;
}

/**
 * Makes the copy, which takes the place of the one before when all of it is on disk. Takes as long as reading and writing
 * the whole journal does: not for the main thread.
 *
 * @throws where the journal is damaged, or the copy cannot be written
 */
export function copyJournal(path: string): void {
  const copyPath = journalCopyPath(path);
  const draft = `${copyPath}.new`;
  // One that was being made when the program ended.
  removeDatabase(draft);
  // SQLite takes an empty file as it is, with its rights.
  closeSync(openSync(draft, 'wx', privateFileMode));
  try {
    const database = new NodeSqliteDatabase(path, 'read-only');
    try {
      database.query('VACUUM INTO :draft', { draft });
    } finally {
      database.close();
    }
    moveSynced(draft, copyPath);
  } catch (error) {
    removeDatabase(draft);
    throw error;
  }
}

/** Takes the place of what is there when all of it is on disk. */
export function moveSynced(from: string, to: string): void {
  const file = openSync(from, 'r+');
  try {
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  renameSync(from, to);
}

/** With the files that SQLite puts beside it. */
export function removeDatabase(path: string): void {
  for (const suffix of ['', '-journal', '-wal', '-shm']) rmSync(path + suffix, { force: true });
}

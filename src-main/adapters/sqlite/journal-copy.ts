/** The copy beside the journal, which is the way back from a damaged one (product section 6.1). */
import { chmodSync, closeSync, copyFileSync, fsyncSync, openSync, renameSync, rmSync, statSync } from 'node:fs';
import { dirname, join, parse } from 'node:path';
import { settleRestored } from '../../journal/settle-restored.ts';
import { prepareSchema } from '../../journal/schema.ts';
import { DamagedDatabase, isDamage, NodeSqliteDatabase, privateFileMode } from './node-sqlite-database.ts';

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

export interface RestoredJournal {
  copiedAtMs: number;
  /** So many messages may be sent a second time. */
  uncertainMessages: number;
}

/**
 * Puts the copy in the journal's place, settled (`settleRestored`). The copy stays. One that is damaged too is set aside.
 *
 * @param damagedPath - the journal that was set aside; `null`: it is missing
 * @returns `null` where there is no copy that can be used
 */
export function restoreJournal(
  path: string,
  damagedPath: string | null,
  { nowMs, setAsideName }: { nowMs: number; setAsideName: (path: string) => string },
): RestoredJournal | null {
  const copyPath = journalCopyPath(path);
  const copiedAtMs = journalCopiedAtMs(path);
  if (copiedAtMs === null) return null;
  const draft = `${path}.restoring`;
  removeDatabase(draft);
  try {
    copyFileSync(copyPath, draft);
    chmodSync(draft, privateFileMode);
    const uncertainMessages = settle(draft, damagedPath, { copiedAtMs, nowMs });
    moveSynced(draft, path);
    return { copiedAtMs, uncertainMessages };
  } catch (error) {
    removeDatabase(draft);
    if (!isDamage(error)) throw error;
    renameSync(copyPath, setAsideName(copyPath));
    return null;
  }
}

function settle(draft: string, damagedPath: string | null, times: { copiedAtMs: number; nowMs: number }): number {
  const restored = new NodeSqliteDatabase(draft);
  try {
    if (prepareSchema(restored).kind !== 'ready') throw new DamagedDatabase('the copy is not of this version');
    const damaged = damagedPath === null ? null : openDamaged(damagedPath);
    try {
      return settleRestored(restored, damaged, times);
    } finally {
      damaged?.close();
    }
  } finally {
    // The last one to close it, so that its log is in the file.
    restored.close();
  }
}

/** Read-only, so that it stays as it is. */
function openDamaged(path: string): NodeSqliteDatabase | null {
  try {
    return new NodeSqliteDatabase(path, 'read-only');
  } catch {
    return null;
  }
}

function moveSynced(from: string, to: string): void {
  const file = openSync(from, 'r+');
  try {
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  renameSync(from, to);
}

function removeDatabase(path: string): void {
  for (const suffix of ['', '-journal', '-wal', '-shm']) rmSync(path + suffix, { force: true });
}

/** The way back from a damaged journal: its copy (`journal-copy.ts`). */
import { chmodSync, copyFileSync, renameSync } from 'node:fs';
import { prepareSchema } from '../../journal/schema.ts';
import { settleRestored } from '../../journal/settle-restored.ts';
import { journalCopiedAtMs, journalCopyPath, moveSynced, removeDatabase } from './journal-copy.ts';
import { DamagedDatabase, isDamage, NodeSqliteDatabase, privateFileMode } from './node-sqlite-database.ts';

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

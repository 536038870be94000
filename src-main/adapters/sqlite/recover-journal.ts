/** Copies what can be read of a damaged journal into a new one (product sections 6.1 and 10). */
import { copyFileSync, existsSync, rmSync } from 'node:fs';
import { toEntry } from '../../journal/outbox-row.ts';
import { upgradeSchema } from '../../journal/schema.ts';
import { toJournaledSession } from '../../journal/session-records.ts';
import type { Database, SqlRow } from '../../journal/database.ts';
import { graftFirstPage, type Graft } from './graft-first-page.ts';
import { NodeSqliteDatabase } from './node-sqlite-database.ts';
import { copyReadableRows, copyReadableRowsByKey } from './readable-rows.ts';

export interface RecoveredRows {
  sessions: number;
  notifications: number;
}

/**
 * The kept file is only read: all work is done on a copy beside it, which is gone afterwards.
 *
 * @param target - a new, empty journal at `targetPath`; gets all of it or, when this throws, nothing
 * @throws when the target cannot be written; what cannot be read is left out
 */
export function recoverJournal(keptPath: string, target: Database, targetPath: string): RecoveredRows {
  let best: RecoveredRows = { sessions: 0, notifications: 0 };
  // Its first page is to be in the file, not in its log alone.
  target.query('PRAGMA wal_checkpoint(TRUNCATE)');
  // A file whose beginning is gone may have everything behind it: every journal begins alike, so the new one lends its own.
  for (const graft of ['none', 'header', 'page'] as const) {
    best = recoverFromCopy(keptPath, target, targetPath, graft) ?? best;
    if (best.sessions + best.notifications > 0) break;
  }
  return best;
}

function recoverFromCopy(keptPath: string, target: Database, targetPath: string, graft: Graft): RecoveredRows | null {
  const copyPath = `${keptPath}.recovering`;
  let source: NodeSqliteDatabase | null = null;
  try {
    for (const suffix of ['', '-wal']) {
      if (existsSync(keptPath + suffix)) copyFileSync(keptPath + suffix, copyPath + suffix);
    }
    source = openCopy(copyPath, targetPath, graft);
    return source === null ? null : copyRows(source, target);
  } finally {
    source?.close();
    for (const suffix of ['', '-wal', '-shm']) rmSync(copyPath + suffix, { force: true });
  }
}

function openCopy(copyPath: string, targetPath: string, graft: Graft): NodeSqliteDatabase | null {
  try {
    graftFirstPage(copyPath, targetPath, graft);
    const source = new NodeSqliteDatabase(copyPath, 'what-can-be-read');
    try {
      upgradeSchema(source);
    } catch {
      // Then it is read as it is; tables and columns that it lacks are left out.
    }
    return source;
  } catch {
    return null;
  }
}

function copyRows(source: NodeSqliteDatabase, target: Database): RecoveredRows {
  return target.transaction(() => {
    const sessions = copyReadableRows(source, target, 'session', isReadableSession);
    copyReadableRows(source, target, 'session_objects', () => true, sessions);
    copyReadableRows(source, target, 'early_objects', () => true, earlyIdsOf(target));
    const known = new Set(sessions);
    const entries = copyReadableRows(source, target, 'outbox', (row) => {
      // The message is complete without the session that it reports.
      if (!known.has(Number(row['session_id']))) row['session_id'] = null;
      return isReadableEntry(row);
    });
    copyReadableRows(source, target, 'attempt', () => true);
    // What is lost of these has a way out of its own: a pause ends, the person is told again, servers are read on from
    // their last session, and a session whose id is gone is notified once more rather than never.
    copyReadableRowsByKey(source, target, 'remembered', ['name'], (row) => {
      JSON.parse(String(row['value']));
      return true;
    });
    copyReadableRowsByKey(source, target, 'gone_session', ['source', 'source_id'], () => true);
    judgeAgain(target);
    return { sessions: sessions.length, notifications: entries.length };
  });
}

function earlyIdsOf(target: Database): number[] {
  return target.query('SELECT early_id FROM session WHERE early_id IS NOT NULL').map((row) => Number(row['early_id']));
}

/** A notification that was lost after its session was judged is made again, unless it is so old that nobody waits for it. */
function judgeAgain(target: Database): void {
  target.change(
    `UPDATE session SET judgement = NULL, hold_until = NULL, concludes = 0
     WHERE judgement = 'notify' AND id NOT IN (SELECT session_id FROM outbox WHERE session_id IS NOT NULL)
       AND received_at >= (SELECT max(received_at) FROM session) - :dayMs`,
    { dayMs: 24 * 60 * 60_000 },
  );
}

function isReadableSession(row: SqlRow): boolean {
  toJournaledSession(row);
  return row['chain'] !== '';
}

function isReadableEntry(row: SqlRow): boolean {
  toEntry({ ...row, attempt_count: 0, unknown_count: 0 });
  return true;
}

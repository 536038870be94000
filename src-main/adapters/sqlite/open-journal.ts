/**
 * Opens the journal, whatever state its file is in: a damaged one is set aside under a dated name, never overwritten, and
 * what can be read of it goes into a new one.
 */
import { chmodSync, closeSync, constants, existsSync, openSync, renameSync, statSync } from 'node:fs';
import { describeError } from '../../../src-shared/domain/describe-error.ts';
import type { StorageFailure } from '../../../src-shared/domain/failure.ts';
import { Journal } from '../../journal/journal.ts';
import { upgradeSchema } from '../../journal/schema.ts';
import { recoverJournal, type RecoveredRows } from './recover-journal.ts';
import { DamagedDatabase, NodeSqliteDatabase } from './node-sqlite-database.ts';

const inMemory = ':memory:';
const privateFileMode = 0o600;

export interface OpenedJournal {
  journal: Journal;
  /** What was found and done, where the file could not simply be opened. */
  failure: StorageFailure | null;
  /** False: it is in memory only, and nothing may be taken in that has no other home. */
  isDurable: boolean;
}

/** @param setAsideName - gives a free name for the file to be kept under */
export function openJournal(path: string, setAsideName: (path: string) => string): OpenedJournal {
  let first: Opening;
  try {
    first = open(path);
    if (first.kind === 'open') return { journal: first.journal, failure: null, isDurable: true };
  } catch (error) {
    if (!isDamage(error)) return openInMemory(path, error);
    first = {
      kind: 'unusable',
      toFailure: (setAsidePath, { sessions, notifications }) => ({
        kind: 'journal-set-aside',
        reason: describeError(error),
        setAsidePath,
        recoveredSessions: sessions,
        recoveredNotifications: notifications,
      }),
      isDamaged: true,
    };
  }
  try {
    const setAsidePath = setAsideName(path);
    // The log and its index belong to the file and are needed to read it later.
    for (const suffix of ['', '-wal', '-shm']) {
      if (existsSync(path + suffix)) renameSync(path + suffix, setAsidePath + suffix);
    }
    const second = open(path);
    if (second.kind !== 'open') throw new Error('a new journal is not usable');
    const recovered = first.isDamaged ? recoverInto(second.database, path, setAsidePath) : nothing;
    return { journal: second.journal, failure: first.toFailure(setAsidePath, recovered), isDurable: true };
  } catch (error) {
    return openInMemory(path, error);
  }
}

type Opening =
  | { kind: 'open'; journal: Journal; database: NodeSqliteDatabase }
  | {
      kind: 'unusable';
      isDamaged: boolean;
      toFailure: (setAsidePath: string, recovered: RecoveredRows) => StorageFailure;
    };

const nothing: RecoveredRows = { sessions: 0, notifications: 0 };

function recoverInto(database: NodeSqliteDatabase, path: string, setAsidePath: string): RecoveredRows {
  try {
    return recoverJournal(setAsidePath, database, path);
  } catch {
    // No room for the copy, for example. What is kept can still be recovered by hand; new sessions must not wait for it.
    return nothing;
  }
}

function open(path: string): Opening {
  if (path !== inMemory) makePrivate(path);
  const database = new NodeSqliteDatabase(path);
  try {
    const outcome = upgradeSchema(database);
    if (outcome.kind === 'ready') return { kind: 'open', journal: new Journal(database), database };
    database.close();
    return {
      kind: 'unusable',
      isDamaged: false,
      toFailure: (setAsidePath) => ({ kind: 'journal-newer', version: outcome.version, setAsidePath }),
    };
  } catch (error) {
    database.close();
    throw error;
  }
}

function openInMemory(path: string, error: unknown): OpenedJournal {
  const memory = open(inMemory);
  if (memory.kind !== 'open') throw new Error('SQLite cannot be used at all.');
  return {
    journal: memory.journal,
    failure: { kind: 'journal-in-memory', path, reason: describeError(error) },
    isDurable: false,
  };
}

/**
 * For the program's own user alone, also what an earlier version has left. SQLite gives its log and index the rights of
 * the file, which is why it is made beforehand; where it cannot be made, SQLite says why.
 */
function makePrivate(path: string): void {
  try {
    closeSync(openSync(path, constants.O_RDWR | constants.O_CREAT | (constants.O_NONBLOCK ?? 0), privateFileMode));
  } catch {
    return;
  }
  for (const each of [path, `${path}-wal`, `${path}-shm`]) {
    if (existsSync(each)) chmodSync(each, statSync(each).mode & privateFileMode);
  }
}

/** SQLITE_CORRUPT and SQLITE_NOTADB: the content is wrong. Everything else (rights, disk full) leaves the file in place. */
function isDamage(error: unknown): boolean {
  if (error instanceof DamagedDatabase) return true;
  const code = error instanceof Error && 'errcode' in error ? Number(error.errcode) & 0xff : 0;
  return code === 11 || code === 26 || /malformed|not a database/i.test(describeError(error));
}

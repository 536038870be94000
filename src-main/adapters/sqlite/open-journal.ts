/**
 * Opens the journal, whatever state its file is in: a damaged one is set aside under a dated name, never overwritten.
 */
import { chmodSync, closeSync, constants, existsSync, openSync, renameSync, statSync } from 'node:fs';
import { describeError } from '../../../src-shared/domain/describe-error.ts';
import type { StorageFailure } from '../../../src-shared/domain/failure.ts';
import { Journal } from '../../journal/journal.ts';
import { prepareSchema, type SchemaOutcome } from '../../journal/schema.ts';
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

/** It is a whole database, but none that this version can use. */
class UnusableJournal extends Error {
  override readonly name = 'UnusableJournal';
  readonly outcome: Exclude<SchemaOutcome, { kind: 'ready' }>;

  constructor(outcome: UnusableJournal['outcome']) {
    super('it is not a journal of this version');
    this.outcome = outcome;
  }
}

/** @param setAsideName - gives a free name for the file to be kept under */
export function openJournal(path: string, setAsideName: (path: string) => string): OpenedJournal {
  try {
    return { journal: open(path), failure: null, isDurable: true };
  } catch (error) {
    if (!isDamage(error)) return openInMemory(path, error);
    try {
      return replace(path, error, setAsideName(path));
    } catch (trouble) {
      return openInMemory(path, trouble);
    }
  }
}

function replace(path: string, error: unknown, setAsidePath: string): OpenedJournal {
  // The log and its index belong to the file and are needed to read it later.
  for (const suffix of ['', '-wal', '-shm']) {
    if (existsSync(path + suffix)) renameSync(path + suffix, setAsidePath + suffix);
  }
  const failure: StorageFailure =
    error instanceof UnusableJournal && error.outcome.kind === 'newer'
      ? { kind: 'journal-newer', version: error.outcome.version, setAsidePath }
      : { kind: 'journal-set-aside', reason: describeError(error), setAsidePath };
  return { journal: open(path), failure, isDurable: true };
}

function open(path: string): Journal {
  if (path !== inMemory) makePrivate(path);
  const database = new NodeSqliteDatabase(path);
  try {
    const outcome = prepareSchema(database);
    if (outcome.kind === 'ready') return new Journal(database);
    throw new UnusableJournal(outcome);
  } catch (error) {
    database.close();
    throw error;
  }
}

function openInMemory(path: string, error: unknown): OpenedJournal {
  return {
    journal: open(inMemory),
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

/** The content is wrong (SQLITE_CORRUPT, SQLITE_NOTADB), or not ours. Everything else (rights, disk full) leaves the file in place. */
function isDamage(error: unknown): boolean {
  if (error instanceof DamagedDatabase || error instanceof UnusableJournal) return true;
  const code = error instanceof Error && 'errcode' in error ? Number(error.errcode) & 0xff : 0;
  return code === 11 || code === 26 || /malformed|not a database/i.test(describeError(error));
}

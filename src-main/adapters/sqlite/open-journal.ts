/**
 * Opens the journal, whatever state its file is in: a damaged one is set aside under a dated name, never overwritten, and its
 * copy takes its place.
 */
import { chmodSync, closeSync, constants, existsSync, openSync, renameSync, statSync } from 'node:fs';
import { describeError } from '../../../src-shared/model/describe-error.ts';
import type { StorageFailure } from '../../../src-shared/model/failures/storage-failure.ts';
import { Journal } from '../../journal/journal.ts';
import { prepareSchema } from '../../journal/schema.ts';
import { journalCopyPath } from './journal-copy.ts';
import { DamagedDatabase, isDamage, NodeSqliteDatabase, privateFileMode } from './node-sqlite-database.ts';
import { restoreJournal } from './restore-journal.ts';

const inMemory = ':memory:';

export interface OpenedJournal {
  journal: Journal;
  /** What was found and done, where the file could not simply be opened. */
  failure: StorageFailure | null;
  /** False: it is in memory only, and nothing may be taken in that has no other home. */
  isDurable: boolean;
}

/** Of a later version of the program: it is whole, and nothing is to be restored in its place. */
class NewerJournal extends Error {
  override readonly name = 'NewerJournal';
  readonly version: number;

  constructor(version: number) {
    super(`it has version ${version}`);
    this.version = version;
  }
}

/** @param setAsideName - gives a free name for a file to be kept under */
export function openJournal(
  path: string,
  setAsideName: (path: string) => string,
  nowMs: number = Date.now(),
): OpenedJournal {
  const isMissing = path !== inMemory && !existsSync(path) && existsSync(journalCopyPath(path));
  try {
    if (!isMissing) return { journal: open(path), failure: null, isDurable: true };
  } catch (error) {
    if (!isDamage(error) && !(error instanceof NewerJournal)) return openInMemory(path, error);
    return replace(path, error, { setAsidePath: setAsideName(path), setAsideName, nowMs });
  }
  return replace(path, new Error('the file is missing'), { setAsidePath: null, setAsideName, nowMs });
}

interface Replacing {
  /** `null`: there is nothing to set aside. */
  setAsidePath: string | null;
  setAsideName: (path: string) => string;
  nowMs: number;
}

function replace(path: string, error: unknown, replacing: Replacing): OpenedJournal {
  try {
    const { setAsidePath } = replacing;
    if (setAsidePath !== null) setAside(path, setAsidePath);
    const failure = restoreOrNot(path, error, replacing);
    return { journal: open(path), failure, isDurable: true };
  } catch (trouble) {
    return openInMemory(path, trouble);
  }
}

function restoreOrNot(path: string, error: unknown, { setAsidePath, ...how }: Replacing): StorageFailure {
  const reason = describeError(error);
  if (error instanceof NewerJournal && setAsidePath !== null) {
    return { area: 'storage', kind: 'journal-newer', version: error.version, setAsidePath };
  }
  const restored = restoreJournal(path, setAsidePath, how);
  return restored === null
    ? { area: 'storage', kind: 'journal-set-aside', reason, setAsidePath }
    : { area: 'storage', kind: 'journal-restored', reason, setAsidePath, ...restored };
}

function setAside(path: string, setAsidePath: string): void {
  // The log and its index belong to the file and are needed to read it later.
  for (const suffix of ['', '-wal', '-shm']) {
    if (existsSync(path + suffix)) renameSync(path + suffix, setAsidePath + suffix);
  }
}

function open(path: string): Journal {
  if (path !== inMemory) makePrivate(path);
  const database = new NodeSqliteDatabase(path);
  try {
    const outcome = prepareSchema(database);
    if (outcome.kind === 'ready') return new Journal(database);
    if (outcome.kind === 'newer') throw new NewerJournal(outcome.version);
    throw new DamagedDatabase('it is not a journal of this version');
  } catch (error) {
    database.close();
    throw error;
  }
}

function openInMemory(path: string, error: unknown): OpenedJournal {
  return {
    journal: open(inMemory),
    failure: { area: 'storage', kind: 'journal-in-memory', path, reason: describeError(error) },
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

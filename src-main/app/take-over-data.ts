/**
 * Moves what a program has stored into the data folder of a service (product section 12.2): nothing is sent twice, because
 * only one of the two has it at any time, and nothing is lost, because what was begun is taken up again.
 */
import {
  closeSync,
  cpSync,
  existsSync,
  fsyncSync,
  lstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
} from 'node:fs';
import { join } from 'node:path';
import { describeError } from '../../src-shared/model/describe-error.ts';
import { journalCopyPath } from '../adapters/sqlite/journal-copy.ts';
import { NodeSqliteDatabase } from '../adapters/sqlite/node-sqlite-database.ts';
import { claimUserData, UserDataInUse } from './claim-user-data.ts';

const journal = 'journal.sqlite';
/**
 * In this order they leave their folder, and in this order they arrive: a program without its settings sends nothing, and a
 * service whose journal is there has everything. Secrets stay: the keyring of their user protects them.
 */
const moved = ['settings.json', 'sessions', 'reports', journalCopyPath(journal), journal] as const;
/** What was moved stays under another name, until somebody deletes it. */
export const movedSuffix = '.moved-to-service';

/**
 * Calling it again after it broke off goes on with it.
 *
 * @param from - data folder of a program that is not running
 * @param to - data folder of a service that is not running; is there
 * @throws Error with the reason and the next step
 */
export function takeOverData(from: string, to: string): void {
  if (!existsSync(from)) throw new Error(`The folder ${from} is not there. Check the path.`);
  if (existsSync(join(to, journal))) {
    throw new Error(`The service has a journal of its own in ${to}. Move it away first, or leave out --take-over.`);
  }
  const claims = [from, to].map((folder) => claim(folder));
  try {
    if (!moved.some((name) => sourceOf(from, name) !== null)) {
      throw new Error(`In ${from} there is nothing to take over. Check the path.`);
    }
    closeJournal(join(from, journal));
    const stage = join(to, '.taking-over');
    rmSync(stage, { recursive: true, force: true });
    mkdirSync(stage, { mode: 0o700 });
    for (const name of moved) copyDurably(sourceOf(from, name), join(stage, name));
    for (const name of moved) {
      if (existsSync(join(from, name))) renameSync(join(from, name), join(from, `${name}${movedSuffix}`));
    }
    for (const name of moved) putInPlace(join(stage, name), join(to, name));
    rmSync(stage, { recursive: true });
  } finally {
    for (const { release } of claims) release();
  }
}

function claim(folder: string): { release: () => void } {
  try {
    const lock = claimUserData(folder, () => undefined);
    return { release: () => lock.release() };
  } catch (error) {
    if (!(error instanceof UserDataInUse)) throw error;
    throw new Error(`${error.message} Quit it, then run the command again.`, { cause: error });
  }
}

/** Where it is: an earlier call may have renamed it. `null`: nowhere. */
function sourceOf(from: string, name: string): string | null {
  const paths = [join(from, name), join(from, `${name}${movedSuffix}`)];
  return paths.find((path) => existsSync(path) && !lstatSync(path).isSymbolicLink()) ?? null;
}

/** What is in its log comes into the file itself. */
function closeJournal(path: string): void {
  if (!existsSync(path)) return;
  try {
    new NodeSqliteDatabase(path).close();
  } catch (error) {
    const reason = describeError(error);
    throw new Error(`${path} cannot be read: ${reason}. Start its program once, which repairs it; then quit it.`, {
      cause: error,
    });
  }
}

function copyDurably(source: string | null, target: string): void {
  if (source === null) return;
  // Whoever owns the folder could point elsewhere with a link.
  cpSync(source, target, { recursive: true, filter: (path) => !lstatSync(path).isSymbolicLink() });
  syncAll(target);
}

function syncAll(path: string): void {
  if (lstatSync(path).isDirectory()) {
    for (const name of readdirSync(path)) syncAll(join(path, name));
    return;
  }
  const file = openSync(path, 'r+');
  try {
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

/** A folder that is there already, as the service makes it at its first start, takes in what comes. */
function putInPlace(staged: string, place: string): void {
  if (!existsSync(staged)) return;
  if (!existsSync(place) || !lstatSync(place).isDirectory()) return renameSync(staged, place);
  for (const name of readdirSync(staged)) putInPlace(join(staged, name), join(place, name));
}

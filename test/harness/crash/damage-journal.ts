/** What a dying disk does to the journal while the program is not running. */
import { closeSync, fstatSync, openSync, writeSync } from 'node:fs';
import { NodeSqliteDatabase } from '../../../src-main/adapters/sqlite/node-sqlite-database.ts';
import type { RandomChoices } from './random-choices.ts';

const pageBytes = 4096;

/** @returns what was done, for the record. SQLite finds each of them. */
export function damageJournal(path: string, random: RandomChoices): string {
  // What its log holds would hide the damage.
  new NodeSqliteDatabase(path).close();
  const file = openSync(path, 'r+');
  try {
    const pages = Math.floor(fstatSync(file).size / pageBytes);
    const isBeginning = random.fraction() < 0.5;
    // In the middle of a page that is in use, the rest of the file can often still be read.
    const page = isBeginning ? 0 : random.integer(2, Math.max(2, Math.min(pages - 1, 40)));
    const count = isBeginning ? 1 : random.integer(1, 4);
    for (let at = page; at < page + count; at += 1)
      writeSync(file, Buffer.alloc(pageBytes, 0x5a), 0, pageBytes, at * pageBytes);
    return `pages ${page} to ${page + count - 1} of ${pages} overwritten`;
  } finally {
    closeSync(file);
  }
}

/** Lends a copy of a damaged journal the beginning of a whole one. */
import { closeSync, fstatSync, openSync, readSync, writeSync } from 'node:fs';

/** `header`: the first 100 bytes, which say that this is a database; `page`: also where the tables begin. */
export type Graft = 'none' | 'header' | 'page';

/** SQLite's default, which the journal keeps. */
const pageBytes = 4096;
const headerBytes = 100;
/** Offsets in the header (sqlite.org/fileformat2.html, 1.3). */
const changeCounterOffset = 24;
const pageCountOffset = 28;
const freelistOffset = 32;
const versionValidForOffset = 92;

/** @param damagedPath - the copy, which is changed. */
export function graftFirstPage(damagedPath: string, wholePath: string, graft: Graft): void {
  if (graft === 'none') return;
  const whole = openSync(wholePath, 'r');
  const damaged = openSync(damagedPath, 'r+');
  try {
    const page = Buffer.alloc(graft === 'header' ? headerBytes : pageBytes);
    readSync(whole, page, 0, page.length, 0);
    page.writeUInt32BE(Math.floor(fstatSync(damaged).size / pageBytes), pageCountOffset);
    // The page count is believed only where these two agree; the free pages of another file mean nothing here.
    page.writeUInt32BE(page.readUInt32BE(changeCounterOffset), versionValidForOffset);
    page.fill(0, freelistOffset, freelistOffset + 8);
    writeSync(damaged, page, 0, page.length, 0);
  } finally {
    closeSync(damaged);
    closeSync(whole);
  }
}

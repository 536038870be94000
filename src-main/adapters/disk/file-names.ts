/** Names of files: which are for us, free ones for files that are moved, and readable ones. */
import { isUtf8 } from 'node:buffer';
import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { lstat, readdir, rename } from 'node:fs/promises';
import { dirname, join, parse } from 'node:path';
import { isErrorWithCode } from '../../../src-shared/model/describe-error.ts';

/** Which files of the session folder are for us; everything else is left where it is (product section 7.1). */
export function isSessionFileName(name: string): boolean {
  return /\.(json|ndjson|jsonl)$/i.test(name);
}

/** Some file systems (eCryptfs) allow no more bytes in a name; most allow 255. */
const alwaysFits = 143;
/** After that many names in a row, one that no file can have is cheaper than a longer search. */
const maxNumber = 200;

/**
 * Never longer than `name`, or than what every file system allows: a name that is too long is shortened at the end of its
 * stem.
 *
 * @param isTaken - what it throws ends the search
 * @param beside - an ending that must fit behind the name too
 * @returns the name itself or, where that is taken, the first of `name (2).ext`, `name (3).ext` and so on that is not
 */
export async function findFreeName(
  name: string,
  isTaken: (candidate: string) => boolean | Promise<boolean>,
  beside = '',
): Promise<string> {
  for (let number = 1; ; number += 1) {
    const isLast = number > maxNumber;
    const suffix = isLast ? randomUUID() : String(number);
    const candidate = numbered(name, number === 1 ? '' : ` (${suffix})`, beside);
    if (!(await isTaken(candidate)) || isLast) return candidate;
  }
}

function numbered(name: string, number: string, beside: string): string {
  const { name: stem, ext } = parse(name);
  const characters = Array.from(stem);
  const join = () => `${characters.join('')}${number}${ext}`;
  const fits = (text: string) =>
    // Unix counts bytes, Windows and macOS count UTF-16 units.
    Buffer.byteLength(text) <= Math.max(alwaysFits, Buffer.byteLength(name)) &&
    text.length <= Math.max(alwaysFits, name.length);
  while (characters.length > 0 && !fits(join() + beside)) characters.pop();
  return join();
}

/**
 * A free name beside `path` for setting it aside, for example `settings.2026-11-22T22-38-33Z.damaged.json`.
 *
 * @param nowMs - milliseconds since the Unix epoch
 */
export function datedNameFor(path: string, nowMs: number): string {
  const { name, ext } = parse(path);
  const date = new Date(nowMs)
    .toISOString()
    .replace(/\.\d+Z$/, 'Z')
    .replaceAll(':', '-');
  for (let number = 1; ; number += 1) {
    const candidate = join(dirname(path), `${name}.${date}${number === 1 ? '' : `-${number}`}.damaged${ext}`);
    if (!existsSync(candidate)) return candidate;
  }
}

/** How a name that is no UTF-8 comes from the system: no path leads to the file any more. */
export function isUnreadableName(name: string): boolean {
  return name.includes('\ufffd');
}

/**
 * Renames the files in a folder whose names are no UTF-8 to what they mean in Latin-1; never over another file. One that
 * cannot be renamed stays as it is.
 *
 * @param isOurs - whether a file with this name is to be renamed
 */
export async function makeNamesReadable(folder: string, isOurs: (name: string) => boolean): Promise<void> {
  for (const entry of await readdir(folder, { withFileTypes: true, encoding: 'buffer' })) {
    const name = entry.name.toString('latin1');
    if (isUtf8(entry.name) || !entry.isFile() || !isOurs(name)) continue;
    const from = Buffer.concat([Buffer.from(join(folder, '/')), entry.name]);
    await findFreeName(name, (candidate) => isThere(join(folder, candidate)))
      .then((free) => rename(from, join(folder, free)))
      .catch(() => {});
  }
}

function isThere(path: string): Promise<boolean> {
  return lstat(path).then(
    () => true,
    (error: unknown) => {
      if (isErrorWithCode(error, ['ENOENT'])) return false;
      throw error;
    },
  );
}

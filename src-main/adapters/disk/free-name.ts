import { randomUUID } from 'node:crypto';
import { parse } from 'node:path';

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

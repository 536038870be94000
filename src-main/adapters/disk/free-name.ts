import { parse } from 'node:path';

/** @returns the name itself or, where that is taken, the first of `name (2).ext`, `name (3).ext` and so on that is not */
export async function findFreeName(
  name: string,
  isTaken: (candidate: string) => boolean | Promise<boolean>,
): Promise<string> {
  const { name: stem, ext } = parse(name);
  for (let number = 1; ; number += 1) {
    const candidate = number === 1 ? name : `${stem} (${number})${ext}`;
    if (!(await isTaken(candidate))) return candidate;
  }
}

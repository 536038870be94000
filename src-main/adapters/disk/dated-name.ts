import { existsSync } from 'node:fs';
import { dirname, join, parse } from 'node:path';

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

import { readFileSync } from 'node:fs';
import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';

/** The version in the program's `package.json`; read when asked for, because hardly anybody asks. */
export function readProgramVersion(): string {
  // Sources are run where they lie; in a build this has become part of a file in `out/main`.
  const way = extname(fileURLToPath(import.meta.url)) === '.ts' ? '../../../package.json' : '../../package.json';
  const manifest: unknown = JSON.parse(readFileSync(new URL(way, import.meta.url), 'utf8'));
  return z.object({ version: z.string() }).parse(manifest).version;
}

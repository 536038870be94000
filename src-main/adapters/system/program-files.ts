/** What comes with the program as files: its version, and the licences of others. */
import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';

/** The version in the program's `package.json`; read when asked for, because hardly anybody asks. */
export function readProgramVersion(): string {
  // Sources are run where they lie; in a build this has become part of a file in `out/main`.
  const way = extname(fileURLToPath(import.meta.url)) === '.ts' ? '../../../package.json' : '../../package.json';
  const manifest: unknown = JSON.parse(readFileSync(new URL(way, import.meta.url), 'utf8'));
  return z.object({ version: z.string() }).parse(manifest).version;
}

/** The parts that are built with packages of others, each with a file of their licences beside it. */
const parts = ['main', 'renderer'] as const;

/**
 * @param root - absolute path of the folder that holds `out`
 * @returns Markdown
 * @throws Error with the system's reason where a part has not been built.
 */
export async function readLicenses(root: string): Promise<string> {
  const texts = parts.map((part) => readFile(join(root, 'out', part, 'third-party-licenses.md'), 'utf8'));
  return (await Promise.all(texts)).join('\n');
}

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

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

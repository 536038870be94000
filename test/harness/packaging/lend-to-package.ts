import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { repositoryRoot } from '../electron-runtime/pinned-runtime.ts';

const entry = 'start-with-lent-parts.mjs';

/**
 * Puts an entry in front of the product's own that lends an older runtime what it lacks. It is all that a package made
 * with it has and the shipped one has not.
 *
 * @param work - an existing folder to write the entry to.
 * @returns the `override` for `packProduct`.
 */
export async function lendToPackage(work: string): Promise<Record<string, unknown>> {
  const lend = join(repositoryRoot, 'test/harness/electron-runtime/lent/lend.cjs');
  const lines = [
    `import { createRequire } from 'node:module';`,
    `createRequire(import.meta.url)(${JSON.stringify(lend)});`,
    `await import('./out/main/main.js');`,
  ];
  await writeFile(join(work, entry), lines.join('\n'));
  return { extraMetadata: { main: entry }, files: [{ from: work, to: '.', filter: [entry] }] };
}

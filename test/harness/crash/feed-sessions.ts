/** Puts sessions into the watched folder as careful and careless scripts do. */
import { createWriteStream, mkdirSync } from 'node:fs';
import { rename } from 'node:fs/promises';
import { finished } from 'node:stream/promises';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import type { RandomChoices } from './random-choices.ts';

/**
 * Writes one document in two pieces, with a pause between them. Resolves when the file is complete.
 *
 * @param how - `as-scripts-do`: half of them write under the last name at once, and the program has to see that the file
 *   is not complete. `at-once`: it appears whole.
 */
export async function feedSession(
  sessionFolder: string,
  document: { id: string },
  random: RandomChoices,
  how: 'as-scripts-do' | 'at-once',
): Promise<void> {
  mkdirSync(sessionFolder, { recursive: true });
  const text = JSON.stringify(document);
  const pauseMs = random.integer(0, 30);
  const isRenamed = random.fraction() < 0.5 || how === 'at-once';
  const path = join(sessionFolder, `${document.id}.json`);
  const file = createWriteStream(isRenamed ? `${path}.part` : path);
  file.write(text.slice(0, text.length / 2));
  await delay(pauseMs);
  file.end(text.slice(text.length / 2));
  await finished(file);
  if (isRenamed) await rename(`${path}.part`, path);
}

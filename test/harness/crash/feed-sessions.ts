/** Puts sessions into the watched folder as careful and careless scripts do. */
import { createWriteStream, mkdirSync } from 'node:fs';
import { rename } from 'node:fs/promises';
import { finished } from 'node:stream/promises';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import type { RandomChoices } from './random-choices.ts';

/** Writes one document in two pieces, with a pause between them. Resolves when the file is complete. */
export async function feedSession(sessionFolder: string, id: string, random: RandomChoices): Promise<void> {
  mkdirSync(sessionFolder, { recursive: true });
  const result = random.pick(['Success', 'Warning', 'Failed']);
  const text = JSON.stringify({
    id,
    job: { name: id },
    result,
    objects: Array.from({ length: random.integer(0, 5) }, (_, index) => ({ name: `object ${index}`, result })),
  });
  const pauseMs = random.integer(0, 30);
  // Half of the scripts write under the last name at once: the program has to see that the file is not complete.
  const isRenamed = random.fraction() < 0.5;
  const path = join(sessionFolder, `${id}.json`);
  const file = createWriteStream(isRenamed ? `${path}.part` : path);
  file.write(text.slice(0, text.length / 2));
  await delay(pauseMs);
  file.end(text.slice(text.length / 2));
  await finished(file);
  if (isRenamed) await rename(`${path}.part`, path);
}

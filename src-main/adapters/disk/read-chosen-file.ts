import { open } from 'node:fs/promises';

/** Settings are a few kilobytes; what is larger was chosen by mistake and must not fill the memory. */
const maxBytes = 1_000_000;

/** Reads a file that a person has chosen. @throws Error with the system's reason, or because it is too large */
export async function readChosenFile(path: string): Promise<string> {
  const file = await open(path);
  try {
    const { size } = await file.stat();
    if (size > maxBytes) throw new Error('it is larger than 1 MB');
    return await file.readFile('utf8');
  } finally {
    await file.close();
  }
}

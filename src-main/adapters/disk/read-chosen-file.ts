import { readRegularFile } from './regular-file.ts';

/** Settings are a few kilobytes; what is larger was chosen by mistake and must not fill the memory. */
const maxBytes = 1_000_000;

/** Reads a file that a person has chosen. @throws Error with the system's reason, or because it is too large */
export async function readChosenFile(path: string): Promise<string> {
  return (await readRegularFile(path, 'follow', maxBytes)).toString('utf8');
}

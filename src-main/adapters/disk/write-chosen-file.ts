import { writeFile } from 'atomically';

/** Writes a file that a person asked for: complete or not at all. @throws Error with the system's reason. */
export async function writeChosenFile(path: string, bytes: Uint8Array): Promise<void> {
  await writeFile(path, Buffer.from(bytes), { timeout: 5_000 });
}

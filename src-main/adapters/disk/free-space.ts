/** How much room a volume has, as the system says it. */
import { statfs } from 'node:fs/promises';

/** @param folder - on the volume. @throws Error with the system's reason */
export async function readFreeSpace(folder: string): Promise<{ freeBytes: number; totalBytes: number }> {
  // Without `bigint`: 2^53 bytes are 8 PiB.
  const { bavail, blocks, bsize } = await statfs(folder);
  return { freeBytes: bavail * bsize, totalBytes: blocks * bsize };
}

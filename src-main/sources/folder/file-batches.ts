/** Which files are taken in together. Pure. */
import type { SessionFile } from './session-folder.ts';

/** So many files are recorded with one sync of the disk; thousands may wait, and each sync takes as long as many files. */
export const maxBatchFiles = 64;
/** So much of them is in memory at a time; a larger file is taken in alone. */
const maxBatchBytes = 4 * 1024 * 1024;
/** From here on, reading a file takes longer than a person notices. */
export const largeFileBytes = 1024 * 1024;
/** Anything larger is refused without being read. */
export const maxDocumentBytes = 256 * 1024 * 1024;

export function isLarge({ sizeBytes }: SessionFile): boolean {
  return sizeBytes > largeFileBytes;
}

/** In the order given. Large files are alone. */
export function* toBatches(files: readonly SessionFile[]): Generator<readonly SessionFile[]> {
  let batch: SessionFile[] = [];
  let batchBytes = 0;
  for (const file of files) {
    const isFull =
      batch.length >= maxBatchFiles ||
      batchBytes + file.sizeBytes > maxBatchBytes ||
      isLarge(file) ||
      batch.some(isLarge);
    if (batch.length > 0 && isFull) {
      yield batch;
      batch = [];
      batchBytes = 0;
    }
    batch.push(file);
    batchBytes += file.sizeBytes;
  }
  if (batch.length > 0) yield batch;
}

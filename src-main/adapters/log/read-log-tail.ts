import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { logFileNames } from './program-log.ts';

/** So much is read of a log, which is enough for days. */
const tailBytes = 1024 * 1024;

/**
 * The last lines of the program's log, oldest first: of the file in use and, where that is young, of the one before it.
 *
 * @param directory - as given to `openProgramLog`
 */
export async function readLogTail(directory: string): Promise<string> {
  const [current, previous] = await Promise.all(logFileNames.map((name) => readTail(join(directory, name))));
  const both = `${previous ?? ''}${current ?? ''}`;
  return both.length > tailBytes ? fromFirstWholeLine(both.slice(-tailBytes)) : both;
}

/** Empty for a file that is not there or cannot be read: diagnostics are made all the more then. */
async function readTail(path: string): Promise<string> {
  const file = await open(path).catch(() => null);
  if (file === null) return '';
  try {
    const { size } = await file.stat();
    const length = Math.min(size, tailBytes);
    const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, size - length);
    const text = buffer.toString('utf8', 0, bytesRead);
    return length < size ? fromFirstWholeLine(text) : text;
  } finally {
    await file.close();
  }
}

function fromFirstWholeLine(text: string): string {
  return text.slice(text.indexOf('\n') + 1);
}

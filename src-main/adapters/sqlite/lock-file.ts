/** A lock that the system releases when its process ends, however it ends. Node has none of its own; SQLite has. */
import { chmodSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { describeError } from '../../../src-shared/model/describe-error.ts';
import { privateFileMode } from './node-sqlite-database.ts';

export interface FileLock {
  release(): void;
}

/**
 * @param path - of a file for the lock alone, which stays empty; made where it is missing
 * @returns `null`: another process holds it
 * @throws when the file cannot be opened
 */
export function lockFile(path: string): FileLock | null {
  const database = new DatabaseSync(path);
  try {
    chmodSync(path, privateFileMode);
    database.exec('PRAGMA busy_timeout = 0; BEGIN EXCLUSIVE');
  } catch (error) {
    database.close();
    if (isHeld(error)) return null;
    throw error;
  }
  return { release: () => database.close() };
}

function isHeld(error: unknown): boolean {
  const code = error instanceof Error && 'errcode' in error ? Number(error.errcode) & 0xff : 0;
  return code === 5 || code === 6 || /is locked/i.test(describeError(error));
}

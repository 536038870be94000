import type { LargeFileReader, LargeFileReading } from '../../sources/folder/large-session-files.ts';
import type { TakenIn } from '../../sources/folder/session-folder.ts';
import { readSessionFileTask } from './read-session-file-task.ts';
import { runInThread, ThreadFailure } from './run-in-thread.ts';

/** Reads each file in a thread of its own, which hands over its memory and ends. */
export class ThreadLargeFileReader implements LargeFileReader {
  async read(path: string, name: string, before: TakenIn | null, signal: AbortSignal): Promise<LargeFileReading> {
    try {
      return await runInThread(readSessionFileTask, { directory: path, name, before }, signal);
    } catch (error) {
      if (error instanceof ThreadFailure && error.isOutOfMemory) return { kind: 'memory-short' };
      throw error;
    }
  }
}

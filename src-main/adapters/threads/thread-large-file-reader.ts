import type { LargeFileReader, LargeFileReading } from '../../intake/large-session-files.ts';
import type { SessionFile } from '../../intake/session-folder.ts';
import { readSessionFileTask } from './read-session-file-task.ts';
import { runInThread } from './run-in-thread.ts';

/** Reads each file in a thread of its own, which hands over its memory and ends. */
export class ThreadLargeFileReader implements LargeFileReader {
  read(path: string, { name, modifiedAtMs }: SessionFile, signal: AbortSignal): Promise<LargeFileReading> {
    return runInThread(readSessionFileTask, { directory: path, name, modifiedAtMs }, signal);
  }
}

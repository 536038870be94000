import { z } from 'zod';
import { packedReadingSchema } from '../../sources/document/packed-sessions.ts';
import type { LargeFileReader, LargeFileReading } from '../../sources/folder/large-session-files.ts';
import { takenInSchema, type TakenIn } from '../../sources/folder/session-folder.ts';
import { runInThread, ThreadFailure, threadTask } from './run-in-thread.ts';

const inputSchema = z.object({
  directory: z.string(),
  name: z.string(),
  before: takenInSchema.nullable(),
});

const outputSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('gone') }),
  z.object({ kind: z.enum(['locked', 'denied']) }),
  z.object({ kind: z.literal('read'), reading: packedReadingSchema, isRest: z.boolean(), taken: takenInSchema }),
]);

/** A document of 256 MB needs 1.6 GB while it is read: its text, its values, and the session that they become. */
const memory = { young: 64, old: 3072 };

export const readSessionFileTask = threadTask({
  name: 'read-session-file',
  input: inputSchema,
  output: outputSchema,
  memory,
});

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

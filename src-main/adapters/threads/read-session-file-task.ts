import { z } from 'zod';
import { packedReadingSchema } from '../../sources/document/packed-sessions.ts';
import { takenInSchema } from '../../sources/folder/session-folder.ts';
import { threadEntry, type ThreadTask } from './thread-task.ts';

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

export const readSessionFileTask: ThreadTask<z.infer<typeof inputSchema>, z.infer<typeof outputSchema>> = {
  name: 'read-session-file',
  entry: threadEntry('read-session-file'),
  input: inputSchema,
  output: outputSchema,
  memory,
};

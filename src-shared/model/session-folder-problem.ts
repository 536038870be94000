/** Why a folder cannot be the session folder (product section 7.1). */
import { z } from 'zod';

export const sessionFolderProblemSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('not-a-whole-path') }),
  z.object({ kind: z.literal('missing') }),
  z.object({ kind: z.literal('not-a-folder') }),
  /** Imported files are moved there, or it is inside such a folder. */
  z.object({ kind: z.literal('inside-session-folder') }),
  /** The program stores its own files there, which the import would move away. */
  z.object({ kind: z.literal('of-the-program') }),
  z.object({ kind: z.literal('holds-other-files'), name: z.string() }),
  z.object({ kind: z.literal('not-usable'), reason: z.string() }),
]);
export type SessionFolderProblem = z.infer<typeof sessionFolderProblemSchema>;

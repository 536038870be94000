/** Trouble with the session folder and the files in it. */
import { z } from 'zod';

export const sessionFolderFailureSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('session-folder-unusable'), path: z.string(), reason: z.string() }),
  z.object({ kind: z.literal('sessions-left-behind'), path: z.string(), count: z.number() }),
  /** @property path - of the session folder */
  z.object({ kind: z.literal('session-files-rejected'), path: z.string(), count: z.number() }),
  /** @property example - the name of one of them */
  z.object({ kind: z.literal('session-folder-other-files'), path: z.string(), count: z.number(), example: z.string() }),
  /** @property reason - the name of the file */
  z.object({ kind: z.literal('session-file-held'), path: z.string(), reason: z.string() }),
  z.object({ kind: z.literal('session-file-unreadable'), path: z.string(), name: z.string(), reason: z.string() }),
  z.object({ kind: z.literal('sessions-not-processed'), count: z.number(), reason: z.string() }),
]);
export type SessionFolderFailure = z.infer<typeof sessionFolderFailureSchema>;

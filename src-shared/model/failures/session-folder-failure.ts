/** Trouble with the session folder and the files in it. */
import { z } from 'zod';

const area = z.literal('session-folder');

export const sessionFolderFailureSchema = z.discriminatedUnion('kind', [
  z.object({ area, kind: z.literal('session-folder-unusable'), path: z.string(), reason: z.string() }),
  z.object({ area, kind: z.literal('sessions-left-behind'), path: z.string(), count: z.number() }),
  /** @property path - of the session folder */
  z.object({ area, kind: z.literal('session-files-rejected'), path: z.string(), count: z.number() }),
  /** @property example - the name of one of them */
  z.object({
    area,
    kind: z.literal('session-folder-other-files'),
    path: z.string(),
    count: z.number(),
    example: z.string(),
  }),
  z.object({ area, kind: z.literal('session-file-held'), path: z.string(), name: z.string() }),
  z.object({
    area,
    kind: z.literal('session-file-unreadable'),
    path: z.string(),
    name: z.string(),
    reason: z.string(),
  }),
]);
export type SessionFolderFailure = z.infer<typeof sessionFolderFailureSchema>;

/** What people call the place that a session came from. */
import { z } from 'zod';

export const sourceNameSchema = z.discriminatedUnion('kind', [
  /** The session folder. */
  z.object({ kind: z.literal('folder') }),
  /** Mail from other programs. */
  z.object({ kind: z.literal('mail') }),
  /** A backup server that isn't in the settings any more. */
  z.object({ kind: z.literal('removed-server') }),
  /** The same in every language, such as the host of a backup server. */
  z.object({ kind: z.literal('named'), name: z.string() }),
]);
export type SourceName = z.infer<typeof sourceNameSchema>;

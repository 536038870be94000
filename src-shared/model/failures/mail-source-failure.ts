/** Trouble with taking in mail from other programs. */
import { z } from 'zod';

const area = z.literal('mail-source');

export const mailSourceFailureSchema = z.discriminatedUnion('kind', [
  /**
   * Nothing listens on the port.
   *
   * @property cause - `in-use`: another program has the port; `not-allowed`: the system keeps it for others
   */
  z.object({
    area,
    kind: z.literal('mail-not-taken-in'),
    port: z.number(),
    cause: z.enum(['in-use', 'not-allowed', 'other']),
    reason: z.string(),
  }),
  /** Only this computer can hand over mail: what the others need cannot be decrypted. */
  z.object({ area, kind: z.literal('mail-access-unreadable') }),
]);
export type MailSourceFailure = z.infer<typeof mailSourceFailureSchema>;

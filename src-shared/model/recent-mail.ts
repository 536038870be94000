/** The last mails of other programs, as Options lists them (product section 16.2). */
import { z } from 'zod';
import { recognisedMailSchema } from './mail-pattern.ts';

/** What a mail was recognised as when it came. */
const recognitionSchema = recognisedMailSchema.extend({ pattern: z.string() });

/** Stored on disk as it is, without `id`. */
export const recentMailSchema = z.object({
  id: z.int(),
  /** In milliseconds since the Unix epoch. */
  receivedAtMs: z.number(),
  from: z.string(),
  subject: z.string(),
  /** `null`: by no pattern. */
  recognised: recognitionSchema.nullable(),
});
export type RecentMail = z.infer<typeof recentMailSchema>;
export type NewRecentMail = Omit<RecentMail, 'id'> & { body: string };

/** So many are kept. */
export const maxRecentMails = 50;

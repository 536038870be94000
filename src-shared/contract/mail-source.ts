/** Mail from other programs (product sections 16.1 and 16.2). */
import { z } from 'zod';
import { mailPatternSchema } from '../model/mail-pattern.ts';
import { patternTrialSchema, triedMailSchema } from '../model/mail-pattern-trial.ts';
import { mailAccessPartSchema, mailAccessViewSchema } from '../model/mail-source.ts';
import { recentMailSchema } from '../model/recent-mail.ts';
import { nothing } from './empty.ts';

export const mailSourceRequests = {
  /** What other computers need, made where there is none yet. `null`: it cannot be decrypted. */
  'mail-source.access': { input: nothing, output: mailAccessViewSchema.nullable() },
  /** Makes a part of it anew, and answers with all of it. Who has the former one cannot send any more. */
  'mail-source.renew-access': { input: z.object({ part: mailAccessPartSchema }), output: mailAccessViewSchema },
  /** The last mails, the newest first. */
  'mail-source.recent': { input: nothing, output: z.array(recentMailSchema) },
  /** What a pattern makes of a mail; it need not be saved. Without a mail: whether its conditions can be read. */
  'mail-source.try-pattern': {
    input: z.object({ pattern: mailPatternSchema, mail: triedMailSchema.nullable() }),
    output: patternTrialSchema,
  },
} as const;

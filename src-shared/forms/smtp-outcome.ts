/** What came of testing the connection to a mail server, for the window that asked (product section 11.1). */
import { z } from 'zod';
import { failureSchema } from '../model/failures/failure.ts';
import { certificateDoubtSchema } from '../model/failures/smtp-failure.ts';
import { fieldProblemSchema } from './parsed-form.ts';
import { smtpFields } from './smtp-form.ts';

export const smtpTestOutcomeSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('invalid'), problems: z.array(fieldProblemSchema(smtpFields)) }),
  /** @property trusted - the one that was trusted before for this server, or `null` */
  z.object({
    kind: z.literal('untrusted'),
    host: z.string(),
    fingerprint: z.string(),
    trusted: z.string().nullable(),
    doubt: certificateDoubtSchema,
  }),
  z.object({ kind: z.literal('failed'), failure: failureSchema }),
  /** By the person, or by another test. */
  z.object({ kind: z.literal('cancelled') }),
  z.object({
    kind: z.literal('connected'),
    isEncrypted: z.boolean(),
    isLoggedIn: z.boolean(),
    /** `null`: the server does not say. */
    maxMessageBytes: z.number().nullable(),
  }),
]);
export type SmtpTestOutcome = z.infer<typeof smtpTestOutcomeSchema>;

/** The sender for Gmail, as it is stored (product section 11.2). */
import { z } from 'zod';
import { googleAccountSchema } from './google-account.ts';

/** Stored on disk, with settings and messages. */
export const gmailSenderId = 'gmail';

/** Stored on disk. */
export const gmailSenderSchema = z.object({
  id: z.literal(gmailSenderId),
  kind: z.literal('gmail'),
  application: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('preinstalled') }),
    z.object({
      kind: z.literal('custom'),
      clientId: z.string(),
      /** Names the file of the client secret; `null` where it could not be stored and is in memory only. */
      clientSecretId: z.string().nullable(),
    }),
  ]),
  authorization: z
    .object({
      account: googleAccountSchema,
      /** Names the encrypted file of the sign-in; `null` where it could not be stored. */
      cacheId: z.string().nullable(),
    })
    .nullable(),
});
export type GmailSenderSettings = z.infer<typeof gmailSenderSchema>;

export const defaultGmailSender: GmailSenderSettings = {
  id: gmailSenderId,
  kind: 'gmail',
  application: { kind: 'preinstalled' },
  authorization: null,
};

/** The senders as they are stored: what hands messages over, one member for each kind of service (product section 2.2). */
import { z } from 'zod';
import { authorizedAccountSchema } from './account.ts';
import { applicationRegistrationSchema } from './application-registration.ts';

const authorizationSchema = z.object({
  account: authorizedAccountSchema,
  /** Names the encrypted token cache file; `null` where the sign-in could not be stored. */
  cacheId: z.string().nullable(),
});
export type Authorization = z.infer<typeof authorizationSchema>;

/** Stored on disk. */
export const microsoftSenderSchema = z.object({
  id: z.string(),
  kind: z.literal('microsoft-365'),
  application: applicationRegistrationSchema,
  authorization: authorizationSchema.nullable(),
  /** Address of a shared mailbox to send as; `null`: the authorized account's own mailbox (2.4). */
  sendAs: z.string().nullable(),
});
export type MicrosoftSenderSettings = z.infer<typeof microsoftSenderSchema>;

/** Stored on disk. */
export const senderSettingsSchema = z.discriminatedUnion('kind', [microsoftSenderSchema]);

/** Stored on disk, with settings and messages. */
export const microsoftSenderId = 'microsoft-365';

export const defaultSender: MicrosoftSenderSettings = {
  id: microsoftSenderId,
  kind: 'microsoft-365',
  application: { kind: 'preinstalled' },
  authorization: null,
  sendAs: null,
};

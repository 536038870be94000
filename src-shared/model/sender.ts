/** The senders as they are stored: what hands messages over, one member for each kind of service (product section 2.2). */
import { z } from 'zod';
import { authorizedAccountSchema } from './account.ts';
import { applicationCertificateSchema } from './application-certificate.ts';
import { applicationRegistrationSchema } from './application-registration.ts';
import type { SenderFailure } from './failures/sender-failure.ts';
import { defaultSmtpSender, smtpSenderSchema } from './smtp-sender.ts';
import { defaultGmailSender, gmailSenderSchema } from './gmail-sender.ts';

const authorizationSchema = z.object({
  account: authorizedAccountSchema,
  /** Names the encrypted token cache file; `null` where the sign-in could not be stored. */
  cacheId: z.string().nullable(),
});
export type Authorization = z.infer<typeof authorizationSchema>;

/** Stored on disk. */
export const microsoftSenderSchema = z.object({
  id: z.literal('microsoft-365'),
  kind: z.literal('microsoft-365'),
  application: applicationRegistrationSchema,
  authorization: authorizationSchema.nullable(),
  /** Address of a shared mailbox to send as; `null`: the authorized account's own mailbox (2.4). */
  sendAs: z.string().nullable(),
  /** `application`: it signs in as itself, and nobody has to (11.3). */
  signInAs: z.enum(['person', 'application']).default('person'),
  /** What the application needs for that; kept while a person signs in. */
  ownSignIn: z
    .object({
      /** Address of the mailbox to send from; `''`: not set up. */
      mailbox: z.string(),
      certificate: applicationCertificateSchema.nullable(),
    })
    .default({ mailbox: '', certificate: null }),
});
export type MicrosoftSenderSettings = z.infer<typeof microsoftSenderSchema>;

/** Stored on disk. */
export const senderSettingsSchema = z.discriminatedUnion('kind', [
  microsoftSenderSchema,
  smtpSenderSchema,
  gmailSenderSchema,
]);
export type SenderSettings = z.infer<typeof senderSettingsSchema>;

/** In the order of the Mail server list. Stored on disk. */
export const senderIds = ['smtp', 'gmail', 'microsoft-365'] as const;
export const senderIdSchema = z.enum(senderIds);
export type SenderId = z.infer<typeof senderIdSchema>;

/** Stored on disk, with settings and messages. */
export const microsoftSenderId = 'microsoft-365';

const defaultMicrosoftSender: MicrosoftSenderSettings = {
  id: microsoftSenderId,
  kind: 'microsoft-365',
  application: { kind: 'preinstalled' },
  authorization: null,
  sendAs: null,
  signInAs: 'person',
  ownSignIn: { mailbox: '', certificate: null },
};

/** Each kind before anybody has set it up. */
export const defaultSenders: readonly SenderSettings[] = [
  defaultSmtpSender,
  defaultGmailSender,
  defaultMicrosoftSender,
];

/** @returns the address that messages come from, as the settings have it; `null`: it is not set up */
export function storedMailboxOf(sender: SenderSettings): string | null {
  switch (sender.kind) {
    case 'microsoft-365':
      if (sender.signInAs === 'application') {
        const { certificate, mailbox } = sender.ownSignIn;
        return certificate === null || mailbox === '' ? null : mailbox;
      }
      return sender.authorization?.account.mailbox ?? null;
    case 'smtp':
      return sender.host === '' || sender.from === '' ? null : sender.from;
    case 'gmail':
      return sender.authorization?.account.mailbox ?? null;
  }
}

/** @returns why it cannot send while {@link storedMailboxOf} knows no address */
export function notSetUpFailureOf(sender: SenderSettings): SenderFailure {
  switch (sender.kind) {
    case 'microsoft-365': {
      const kind = sender.signInAs === 'application' ? 'application-incomplete' : 'not-authorized';
      return { area: 'account', kind };
    }
    case 'smtp':
      return { area: 'smtp', kind: 'smtp-not-set-up' };
    case 'gmail':
      return { area: 'google-account', kind: 'not-authorized' };
  }
}

/** @returns what of it is worth taking to another computer: sign-ins and passwords stay on theirs */
export function toAnotherComputer(sender: SenderSettings): SenderSettings {
  switch (sender.kind) {
    case 'microsoft-365':
      return { ...sender, authorization: null, ownSignIn: { ...sender.ownSignIn, certificate: null } };
    case 'smtp':
      return { ...sender, login: sender.login === null ? null : { ...sender.login, passwordId: null } };
    case 'gmail': {
      const { application } = sender;
      return {
        ...sender,
        application: application.kind === 'custom' ? { ...application, clientSecretId: null } : application,
        authorization: null,
      };
    }
  }
}

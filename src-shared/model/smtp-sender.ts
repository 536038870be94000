/** The sender for a mail server that a person enters, as it is stored (product section 11.1). */
import { z } from 'zod';

/** Stored on disk, with settings and messages. */
export const smtpSenderId = 'smtp';

/** Stored on disk. The password is not here: it is encrypted in a file of its own. */
export const smtpSenderSchema = z.object({
  id: z.literal(smtpSenderId),
  kind: z.literal('smtp'),
  /** Name or address; empty: it is not set up. */
  host: z.string(),
  port: z.int().min(1).max(65_535),
  usesTls: z.boolean(),
  /** `passwordId` names the file of the password; `null` where it could not be stored and is in memory only. */
  login: z
    .object({
      username: z.string(),
      passwordId: z.string().nullable(),
      /** The server that the password was entered for, where that is another one: an organization had set it (18.1). */
      placeOfPassword: z.object({ host: z.string(), port: z.int() }).optional(),
    })
    .nullable(),
  /** SHA-256 of a certificate that the person trusts, as `AB:CD:...`. */
  fingerprint: z.string().nullable(),
  /** Address that messages come from; empty: it is not set up. */
  from: z.string(),
});
export type SmtpSenderSettings = z.infer<typeof smtpSenderSchema>;

export const defaultSmtpSender: SmtpSenderSettings = {
  id: smtpSenderId,
  kind: 'smtp',
  host: '',
  port: 587,
  usesTls: true,
  login: null,
  fingerprint: null,
  from: '',
};

/** On which TLS begins with the connection (RFC 8314). On all others it begins with STARTTLS. */
const implicitTlsPort = 465;

export type SmtpEncryption = 'tls-from-the-start' | 'starttls' | 'if-offered';

/** How the connection is encrypted. A password is never sent without, whatever a person has chosen. */
export function encryptionOf(place: { port: number; usesTls: boolean; login: object | null }): SmtpEncryption {
  if (!place.usesTls && place.login === null) return 'if-offered';
  return place.port === implicitTlsPort ? 'tls-from-the-start' : 'starttls';
}

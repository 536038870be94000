/** Why the mail server that a person entered accepts nothing from this program (product section 11.1). */
import { z } from 'zod';

/** What the server answered (RFC 5321, section 4.2). Stored on disk. */
export const smtpReplySchema = z.object({
  /** Of three digits. */
  status: z.number(),
  /** Enhanced status code (RFC 3463), for example `5.7.139`; empty where there is none. */
  code: z.string(),
  /** The server's own words, made fit to show. */
  text: z.string(),
});
export type SmtpReply = z.infer<typeof smtpReplySchema>;

/** Why nobody vouches for a certificate. */
export const certificateDoubtSchema = z.enum(['self-signed', 'issuer-unknown', 'expired', 'other-name', 'other']);
export type CertificateDoubt = z.infer<typeof certificateDoubtSchema>;

/** What Microsoft says of a login with a password: switched off by an administrator, ended for all, or not accepted. */
const microsoftRefusalSchema = z.enum(['organization', 'mailbox', 'ended', 'not-accepted']);
export type MicrosoftRefusal = z.infer<typeof microsoftRefusalSchema>;

const area = z.literal('smtp');
const host = z.string();
const port = z.number();
const reply = smtpReplySchema;

/** Stored on disk. */
export const smtpFailureSchema = z.discriminatedUnion('kind', [
  z.object({ area, kind: z.literal('smtp-not-set-up') }),
  z.object({ area, kind: z.literal('smtp-name-unknown'), host }),
  /** @property reason - what was seen of the network, in words */
  z.object({ area, kind: z.literal('smtp-not-reachable'), host, port, reason: z.string() }),
  z.object({ area, kind: z.literal('smtp-timed-out'), host, port }),
  /** Something answers, and not as a mail server does. */
  z.object({ area, kind: z.literal('not-a-mail-server'), host, port }),
  /** The server turns this computer away before it hears of any message. */
  z.object({ area, kind: z.literal('smtp-refuses-connection'), host, reply }),
  /** @property reply - to STARTTLS; `null` where there was no answer to it */
  z.object({ area, kind: z.literal('tls-not-offered'), host, port, reply: reply.nullable() }),
  /** @property reason - the name that OpenSSL has for it */
  z.object({ area, kind: z.literal('smtp-tls-not-agreed'), host, port, reason: z.string() }),
  z.object({
    area,
    kind: z.literal('smtp-certificate-unknown'),
    host,
    /** SHA-256, as `AB:CD:...` */
    fingerprint: z.string(),
    doubt: certificateDoubtSchema,
  }),
  z.object({
    area,
    kind: z.literal('smtp-certificate-changed'),
    host,
    trusted: z.string(),
    found: z.string(),
    doubt: certificateDoubtSchema,
  }),
  z.object({ area, kind: z.literal('login-not-offered'), host, reply: reply.nullable() }),
  z.object({ area, kind: z.literal('login-refused'), username: z.string(), reply }),
  z.object({ area, kind: z.literal('login-required'), reply }),
  /** Microsoft 365 takes no password for SMTP, or this is where it will soon take none. */
  z.object({ area, kind: z.literal('microsoft-basic-auth-ended'), why: microsoftRefusalSchema, reply }),
  /** The server accepts no message from the address in the From field. */
  z.object({ area, kind: z.literal('sender-address-refused'), address: z.string(), reply }),
  z.object({ area, kind: z.literal('smtp-password-missing') }),
  z.object({ area, kind: z.literal('smtp-password-unreadable'), path: z.string() }),
  /** It is in memory, and gone when the program ends. */
  z.object({ area, kind: z.literal('smtp-password-not-stored') }),
]);
export type SmtpFailure = z.infer<typeof smtpFailureSchema>;

/** The certificate that an application proves itself with, where it sends as itself and nobody signs in (product section 11.3). */
import { z } from 'zod';

/** Nothing of it is secret: the same is in the application's registration. */
export const certificateFactsSchema = z.object({
  subject: z.string(),
  /** SHA-256, as hexadecimal digits without colons: so Microsoft Entra ID wants it. */
  thumbprint: z.string(),
  /** In milliseconds since the Unix epoch. */
  validFromMs: z.number(),
  expiresAtMs: z.number(),
});
export type CertificateFacts = z.infer<typeof certificateFactsSchema>;

/** Stored on disk, with the settings. */
export const applicationCertificateSchema = z.object({
  facts: certificateFactsSchema,
  kept: z.discriminatedUnion('kind', [
    /** `keyId` names the encrypted file of the private key; `null` where it could not be stored. */
    z.object({ kind: z.literal('stored'), keyId: z.string().nullable() }),
    /** It stays in its file. `passwordId` names the encrypted file of its password; `null`: it has none. */
    z.object({ kind: z.literal('file'), path: z.string(), passwordId: z.string().nullable() }),
  ]),
});
export type ApplicationCertificate = z.infer<typeof applicationCertificateSchema>;

/** Why a file with a certificate cannot be used. Stored on disk, with failures. */
export const certificateProblemSchema = z.enum([
  'not-readable',
  'not-a-certificate',
  'no-certificate',
  'no-key',
  'password-missing',
  'wrong-password',
  'not-rsa',
  'keys-differ',
]);
export type CertificateProblem = z.infer<typeof certificateProblemSchema>;

/** So long before it expires a person is told: new certificates take their time in many organizations. */
export const certificateNoticeMs = 30 * 24 * 60 * 60_000;

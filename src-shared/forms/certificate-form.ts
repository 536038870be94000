/** The certificate of an application that sends as itself, as the Application Settings window edits it (product section 11.3). */
import { z } from 'zod';
import {
  certificateFactsSchema,
  certificateProblemSchema,
  type ApplicationCertificate,
} from '../model/application-certificate.ts';

export const certificateFormSchema = z.object({
  facts: certificateFactsSchema,
  /** Where it stays in its file; `null`: its key is stored by the program. */
  path: z.string().nullable(),
  /** Names what the engine has read and holds until it is saved; `null`: it is the one that is saved. */
  draftId: z.string().nullable(),
});
export type CertificateForm = z.infer<typeof certificateFormSchema>;

export const certificateReadRequestSchema = z.object({
  path: z.string(),
  /** `''`: none. */
  password: z.string(),
  /** The program reads the file whenever it needs the key, and stores none. */
  staysInFile: z.boolean(),
});
export type CertificateReadRequest = z.infer<typeof certificateReadRequestSchema>;

export const certificateReadOutcomeSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('read'), certificate: certificateFormSchema }),
  z.object({ kind: z.literal('failed'), problem: certificateProblemSchema }),
]);
export type CertificateReadOutcome = z.infer<typeof certificateReadOutcomeSchema>;

export function toCertificateForm({ facts, kept }: ApplicationCertificate): CertificateForm {
  return { facts, path: kept.kind === 'file' ? kept.path : null, draftId: null };
}

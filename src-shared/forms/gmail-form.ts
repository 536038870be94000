/** The sender for Gmail, as its window Advanced edits it (product section 11.2). */
import { z } from 'zod';
import type { GmailSenderSettings } from '../model/gmail-sender.ts';
import type { FieldProblem, ParsedForm } from './parsed-form.ts';

export const gmailFormSchema = z.object({
  usesCustomApplication: z.boolean(),
  clientId: z.string(),
  /** Empty: the one that is stored, while {@link secretIsFor} is the client that it is of. */
  clientSecret: z.string(),
  /** Client ID that a secret is stored for; empty: there is none. */
  secretIsFor: z.string(),
});
export type GmailForm = z.infer<typeof gmailFormSchema>;

/** What is wrong with them is told at Mail server. */
export const gmailFields = ['gmail.clientId', 'gmail.clientSecret'] as const;
export type GmailField = (typeof gmailFields)[number];

/** Who is authorized is not edited in a form. */
export interface EditedGmail {
  application:
    | { kind: 'preinstalled' }
    /** `clientSecret`: a new one; `null`: the one that is stored. */
    | { kind: 'custom'; clientId: string; clientSecret: string | null };
}

const clientIdPattern = /^[\w-]+\.apps\.googleusercontent\.com$/;

export function parseGmailForm(form: GmailForm): ParsedForm<EditedGmail, GmailField> {
  if (!form.usesCustomApplication) return { kind: 'valid', value: { application: { kind: 'preinstalled' } } };
  const problems: FieldProblem<GmailField>[] = [];
  const clientId = form.clientId.trim();
  const clientSecret = form.clientSecret.trim();
  if (clientId === '') {
    problems.push({ field: 'gmail.clientId', problem: { kind: 'oauth-client-id-missing' } });
  } else if (!clientIdPattern.test(clientId)) {
    problems.push({
      field: 'gmail.clientId',
      problem: { kind: 'not-an-oauth-client-id' },
    });
  }
  if (clientSecret === '' && (form.secretIsFor === '' || form.secretIsFor !== clientId)) {
    problems.push({ field: 'gmail.clientSecret', problem: { kind: 'oauth-client-secret-missing' } });
  } else if (/\s/.test(clientSecret)) {
    problems.push({ field: 'gmail.clientSecret', problem: { kind: 'blank-in-client-secret' } });
  }
  if (problems.length > 0) return { kind: 'invalid', problems };
  const application = {
    kind: 'custom',
    clientId,
    clientSecret: clientSecret === '' ? null : clientSecret,
  } as const;
  return { kind: 'valid', value: { application } };
}

export function toGmailForm({ application }: Pick<GmailSenderSettings, 'application'>): GmailForm {
  if (application.kind === 'preinstalled') {
    return { usesCustomApplication: false, clientId: '', clientSecret: '', secretIsFor: '' };
  }
  const { clientId, clientSecretId } = application;
  return {
    usesCustomApplication: true,
    clientId,
    clientSecret: '',
    secretIsFor: clientSecretId === null ? '' : clientId,
  };
}

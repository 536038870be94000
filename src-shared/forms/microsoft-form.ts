/** The sender for Microsoft 365, as the Notifications tab edits it (product sections 2.4 and 2.11). */
import { z } from 'zod';
import {
  applicationRegistrationSchema,
  parseApplicationRegistration,
  type ApplicationRegistrationProblem,
} from '../model/application-registration.ts';
import type { EntryProblem } from '../model/entry-problem.ts';
import type { MicrosoftSenderSettings } from '../model/sender.ts';
import { certificateFormSchema, toCertificateForm } from './certificate-form.ts';
import { parsedAs, type FieldProblem, type ParsedForm } from './parsed-form.ts';
import { isEmailAddress } from './recipients-text.ts';

export const microsoftFormSchema = z.object({
  application: applicationRegistrationSchema,
  /** `null`: as the mailbox of the account. */
  sendAs: z.string().nullable(),
  signInAs: z.enum(['person', 'application']),
  /** Of the application that signs in as itself. */
  mailbox: z.string(),
  certificate: certificateFormSchema.nullable(),
});
export type MicrosoftForm = z.infer<typeof microsoftFormSchema>;

export const microsoftFields = ['microsoft.application', 'microsoft.sendAs'] as const;
type MicrosoftField = (typeof microsoftFields)[number];

/** What the Application Settings window edits of it. */
export type ApplicationSettingsForm = Omit<MicrosoftForm, 'sendAs'>;

/** Who is authorized is not edited in a form, and of a certificate only which one. */
export type EditedMicrosoft = Pick<MicrosoftSenderSettings, 'application' | 'sendAs' | 'signInAs'> &
  Pick<MicrosoftForm, 'mailbox' | 'certificate'>;

export function parseMicrosoftForm(form: MicrosoftForm): ParsedForm<EditedMicrosoft, MicrosoftField> {
  const problems: FieldProblem<MicrosoftField>[] = [];
  const sendAs = form.sendAs?.trim() ?? null;
  if (sendAs !== null && !isEmailAddress(sendAs)) {
    problems.push({ field: 'microsoft.sendAs', problem: { kind: 'send-as-missing' } });
  }
  const { signInAs, certificate } = form;
  const mailbox = form.mailbox.trim();
  if (signInAs === 'application') {
    if (form.application.kind === 'preinstalled')
      problems.push(ofApplicationSettings({ kind: 'needs-own-application' }));
    if (mailbox !== '' && !isEmailAddress(mailbox)) problems.push(ofApplicationSettings({ kind: 'mailbox-missing' }));
  }
  const parsed = parseApplicationRegistration(form.application);
  if (parsed.kind === 'valid') {
    return parsedAs(problems, { application: parsed.application, sendAs, signInAs, mailbox, certificate });
  }
  const ofApplication = parsed.problems.map((problem) => ofApplicationSettings(entryProblemOfRegistration(problem)));
  return { kind: 'invalid', problems: [...ofApplication, ...problems] };
}

export function toMicrosoftForm(sender: MicrosoftSenderSettings): MicrosoftForm {
  const { application, sendAs, signInAs } = sender;
  const { mailbox, certificate } = sender.ownSignIn;
  return {
    application,
    sendAs,
    signInAs,
    mailbox,
    certificate: certificate === null ? null : toCertificateForm(certificate),
  };
}

function ofApplicationSettings(problem: EntryProblem): FieldProblem<MicrosoftField> {
  return { field: 'microsoft.application', problem };
}

export function entryProblemOfRegistration(problem: ApplicationRegistrationProblem): EntryProblem {
  switch (problem.kind) {
    case 'missing':
      return { kind: problem.field === 'clientId' ? 'client-id-missing' : 'tenant-id-missing' };
    case 'not-a-guid':
      return { kind: 'client-id-not-a-guid' };
    case 'not-a-tenant':
      return { kind: 'not-a-tenant' };
  }
}

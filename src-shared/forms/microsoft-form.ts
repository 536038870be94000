/** The sender for Microsoft 365, as the Notifications tab edits it (product sections 2.4 and 2.11). */
import { z } from 'zod';
import {
  applicationRegistrationSchema,
  parseApplicationRegistration,
  type ApplicationRegistrationProblem,
} from '../model/application-registration.ts';
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
    problems.push({ field: 'microsoft.sendAs', message: 'Enter the email address of the mailbox to send as.' });
  }
  const { signInAs, certificate } = form;
  const mailbox = form.mailbox.trim();
  if (signInAs === 'application') {
    if (form.application.kind === 'preinstalled') problems.push(ofApplicationSettings(needsOwnApplication));
    if (mailbox !== '' && !isEmailAddress(mailbox)) problems.push(ofApplicationSettings(enterMailbox));
  }
  const parsed = parseApplicationRegistration(form.application);
  if (parsed.kind === 'valid') {
    return parsedAs(problems, { application: parsed.application, sendAs, signInAs, mailbox, certificate });
  }
  const ofApplication = parsed.problems.map((problem) => ({
    field: 'microsoft.application' as const,
    message: describeApplicationRegistrationProblem(problem),
  }));
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

export const needsOwnApplication =
  'To sign in as the application itself, enter the client ID and tenant ID of your own registration.';
export const enterMailbox = 'Enter the email address of the mailbox to send from.';

function ofApplicationSettings(message: string): FieldProblem<MicrosoftField> {
  return { field: 'microsoft.application', message };
}

/** The wording of a problem, complete as a sentence for the line under the field. */
export function describeApplicationRegistrationProblem(problem: ApplicationRegistrationProblem): string {
  switch (problem.kind) {
    case 'missing':
      return problem.field === 'clientId'
        ? 'Enter the application client ID of your registration.'
        : 'Enter the tenant ID of your organization.';
    case 'not-a-guid':
      return 'The client ID is a GUID such as 11112222-3333-4444-5555-666677778888.';
    case 'not-a-tenant':
      return 'The tenant ID is a GUID or a verified domain name such as contoso.com.';
  }
}

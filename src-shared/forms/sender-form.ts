/** The sender for Microsoft 365, as the Notifications tab edits it (product sections 2.4 and 2.11). */
import { z } from 'zod';
import {
  applicationRegistrationSchema,
  parseApplicationRegistration,
  type ApplicationRegistrationProblem,
} from '../model/application-registration.ts';
import type { MicrosoftSenderSettings } from '../model/sender.ts';
import { parsedAs, type FieldProblem, type ParsedForm } from './parsed-form.ts';
import { isEmailAddress } from './recipients-text.ts';

export const senderFormSchema = z.object({
  application: applicationRegistrationSchema,
  /** `null`: as the mailbox of the account. */
  sendAs: z.string().nullable(),
});
export type SenderForm = z.infer<typeof senderFormSchema>;

export const senderFields = ['sender.application', 'sender.sendAs'] as const;
type SenderField = (typeof senderFields)[number];

/** Who is authorized is not edited in a form. */
export type EditedSender = Pick<MicrosoftSenderSettings, 'application' | 'sendAs'>;

export function parseSenderForm(form: SenderForm): ParsedForm<EditedSender, SenderField> {
  const problems: FieldProblem<SenderField>[] = [];
  const sendAs = form.sendAs?.trim() ?? null;
  if (sendAs !== null && !isEmailAddress(sendAs)) {
    problems.push({ field: 'sender.sendAs', message: 'Enter the email address of the mailbox to send as.' });
  }
  const parsed = parseApplicationRegistration(form.application);
  if (parsed.kind === 'valid') return parsedAs(problems, { application: parsed.application, sendAs });
  const ofApplication = parsed.problems.map((problem) => ({
    field: 'sender.application' as const,
    message: describeApplicationRegistrationProblem(problem),
  }));
  return { kind: 'invalid', problems: [...ofApplication, ...problems] };
}

export function toSenderForm({ application, sendAs }: EditedSender): SenderForm {
  return { application, sendAs };
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

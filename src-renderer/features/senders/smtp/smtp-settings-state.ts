/** What the window Advanced of the SMTP server knows of what a person edits in it. Pure. */
import {
  parseSmtpPlace,
  placeOfPassword,
  type SmtpField,
  type SmtpForm,
} from '../../../../src-shared/forms/smtp-form.ts';
import { problemsOfForm, type FieldProblem } from '../../../../src-shared/forms/parsed-form.ts';

/** Those that it has. The server itself is entered in Options, and may be missing yet. */
const fields: readonly SmtpField[] = ['smtp.port', 'smtp.username', 'smtp.password'];

/** In the order of the window. */
export function findAdvancedProblems(form: SmtpForm): FieldProblem<SmtpField>[] {
  return problemsOfForm(parseSmtpPlace(form)).filter(({ field }) => fields.includes(field));
}

/** Whether an empty field stands for a password that is stored. */
export function hasStoredPassword({ host, port, username, passwordIsFor }: SmtpForm): boolean {
  return passwordIsFor === placeOfPassword({ host: host.trim(), port: Number(port), username: username.trim() });
}

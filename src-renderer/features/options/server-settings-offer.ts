/** What a backup server's own notification settings would make of the form in the window (product section 7.3). Pure. */
import type { ImportableSettings } from '../../../src-shared/model/backup-server-outcome.ts';
import { formatRecipients, parseRecipients } from '../../../src-shared/model/recipients.ts';
import type { OptionsForm } from '../../../src-shared/model/settings.ts';

/** @returns the form with what the server gives; what it does not give stays. */
export function putServerSettings(form: OptionsForm, settings: ImportableSettings): OptionsForm {
  const given = Object.entries(settings).filter(([, value]) => value !== undefined);
  const filled: OptionsForm = { ...form, ...(Object.fromEntries(given) as Partial<OptionsForm>) };
  const { recipients, problems } = parseRecipients(filled.recipients);
  // A list that is not good is left as the server has it: leaving the field, or saving, names what is wrong.
  return problems.length > 0 ? filled : { ...filled, recipients: formatRecipients(recipients) };
}

/** What a backup server's own notification settings would make of the form in the window (product section 7.3). Pure. */
import type { ImportableSettings } from '../../../src-shared/forms/backup-server-outcome.ts';
import { parseRecipients } from '../../../src-shared/forms/recipients-text.ts';
import { formatRecipients } from '../../../src-shared/model/recipients.ts';
import { changeForm, type OptionsForm } from '../../../src-shared/forms/options-form.ts';
import type { RouteForm } from '../../../src-shared/forms/route-form.ts';

/** @returns the form with what the server gives; what it does not give stays. */
export function putServerSettings(form: OptionsForm, settings: ImportableSettings): OptionsForm {
  const given = Object.entries(settings).filter(([, value]) => value !== undefined);
  const filled = changeForm(form, { route: Object.fromEntries(given) as Partial<RouteForm> });
  const { recipients, problems } = parseRecipients(filled.route.recipients);
  // A list that is not good is left as the server has it: leaving the field, or saving, names what is wrong.
  return problems.length > 0 ? filled : changeForm(filled, { route: { recipients: formatRecipients(recipients) } });
}

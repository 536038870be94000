/** What would change if settings from a file took the place of those in the window (product section 9.4). Pure. */
import { isSameApplication } from '../../../src-shared/model/application-registration.ts';
import type { OptionsForm } from '../../../src-shared/model/settings.ts';
import { plainLabel } from '../../components/access-key.ts';
import { optionsText } from '../../text/options-text.ts';

export interface ImportChange {
  label: string;
  from: string;
  to: string;
}

type Written = { [Key in keyof OptionsForm]: { label: string; write: (form: OptionsForm) => string } | null };

const onOff = (isOn: boolean): string => (isOn ? optionsText.on : optionsText.off);
const flag = (label: string, read: (form: OptionsForm) => boolean) => ({
  label,
  write: (form: OptionsForm) => onOff(read(form)),
});
const text = (label: string, read: (form: OptionsForm) => string) => ({
  label,
  write: (form: OptionsForm) => read(form) || optionsText.nothing,
});

/** In the order of the window. `null`: not in a file, and so left as it is. */
const written: Written = {
  isEnabled: flag(optionsText.isEnabled, (form) => form.isEnabled),
  application: text(optionsText.applicationLabel, ({ application }) =>
    application.kind === 'custom'
      ? optionsText.customApplication(application.clientId, application.tenantId)
      : optionsText.preinstalledApplication,
  ),
  sendAs: text(optionsText.sendAsTitle, (form) => form.sendAs ?? ''),
  recipients: text(optionsText.recipients, (form) => form.recipients),
  subjectTemplate: text(optionsText.subject, (form) => form.subjectTemplate),
  shouldAttachReport: flag(optionsText.shouldAttachReport, (form) => form.shouldAttachReport),
  shouldNotifyOnSuccess: flag(optionsText.notifyOnSuccess, (form) => form.shouldNotifyOnSuccess),
  shouldNotifyOnWarning: flag(optionsText.notifyOnWarning, (form) => form.shouldNotifyOnWarning),
  shouldNotifyOnFailure: flag(optionsText.notifyOnFailure, (form) => form.shouldNotifyOnFailure),
  shouldSuppressUntilLastRetry: flag(optionsText.suppressUntilLastRetry, (form) => form.shouldSuppressUntilLastRetry),
  theme: text(optionsText.theme, (form) => optionsText.themes[form.theme]),
  retentionDays: text(optionsText.retentionDays, (form) => form.retentionDays),
  startsAtSignIn: null,
  sessionFolder: null,
};

export function describeImport(present: OptionsForm, imported: OptionsForm): ImportChange[] {
  return (Object.keys(written) as (keyof OptionsForm)[]).flatMap((key) => {
    const field = written[key];
    const isSame =
      key === 'application'
        ? isSameApplication(present.application, imported.application)
        : present[key] === imported[key];
    if (field === null || isSame) return [];
    const label = plainLabel(field.label).replace(/:$/, '');
    return [{ label, from: field.write(present), to: field.write(imported) }];
  });
}

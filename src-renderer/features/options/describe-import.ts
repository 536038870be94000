/** What would change if settings from a file took the place of those in the window (product section 9.4). Pure. */
import { isSameIn, valueOf, type OptionsForm, type OptionsValueName } from '../../../src-shared/forms/options-form.ts';
import { plainLabel } from '../../components/access-key.ts';
import { optionsText } from '../../text/options-text.ts';

export interface ImportChange {
  label: string;
  from: string;
  to: string;
}

/** In the order of the window. `null`: not in a file, and so left as it is. */
const labels: Record<OptionsValueName, string | null> = {
  'route.isEnabled': optionsText.isEnabled,
  'sender.application': optionsText.applicationLabel,
  'sender.sendAs': optionsText.sendAsTitle,
  'route.recipients': optionsText.recipients,
  'route.subjectTemplate': optionsText.subject,
  'route.shouldAttachReport': optionsText.shouldAttachReport,
  'route.shouldNotifyOnSuccess': optionsText.notifyOnSuccess,
  'route.shouldNotifyOnWarning': optionsText.notifyOnWarning,
  'route.shouldNotifyOnFailure': optionsText.notifyOnFailure,
  'route.shouldSuppressUntilLastRetry': optionsText.suppressUntilLastRetry,
  'sources.sessionFolder': null,
  'general.startsAtSignIn': null,
  'general.theme': optionsText.theme,
  'general.retentionDays': optionsText.retentionDays,
};

/** Values that are not shown as they are. */
const written: Record<string, (form: OptionsForm) => string> = {
  'sender.application': ({ sender: { application } }) =>
    application.kind === 'custom'
      ? optionsText.customApplication(application.clientId, application.tenantId)
      : optionsText.preinstalledApplication,
  'general.theme': ({ general }) => optionsText.themes[general.theme],
};

export function describeImport(present: OptionsForm, imported: OptionsForm): ImportChange[] {
  return Object.entries(labels).flatMap(([name, label]) => {
    if (label === null || isSameIn(name, present, imported)) return [];
    const write = written[name] ?? ((form) => writeValue(valueOf(name, form)));
    return [{ label: plainLabel(label).replace(/:$/, ''), from: write(present), to: write(imported) }];
  });
}

function writeValue(value: unknown): string {
  if (typeof value === 'boolean') return value ? optionsText.on : optionsText.off;
  return typeof value === 'string' && value !== '' ? value : optionsText.nothing;
}

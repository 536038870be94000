/** What would change if settings from a file took the place of those in the window (product section 9.4). Pure. */
import { isSameIn, valueOf, type OptionsForm, type OptionsValueName } from '../../../src-shared/forms/options-form.ts';
import { weekdayNames } from '../../../src-shared/wording/describe-expected-runs.ts';
import { plainLabel } from '../../components/access-key.ts';
import { applicationSettingsText } from '../../text/application-settings-text.ts';
import { channelsText } from '../../text/channels-text.ts';
import { digestText } from '../../text/digest-text.ts';
import { googleSettingsText } from '../../text/google-settings-text.ts';
import { optionsText } from '../../text/options-text.ts';
import { rulesText } from '../../text/rules-text.ts';
import { smtpText } from '../../text/smtp-text.ts';
import { words } from '../../text/words.ts';
import type { ListedChannel, SavedChannelDraft } from '../channels/channel-drafts.ts';
import { describeLanguage } from './describe-language.ts';

export interface ImportChange {
  label: string;
  from: string;
  to: string;
}

/** In the order of the window. `null`: not in a file, and so left as it is. */
const labels: Record<OptionsValueName, string | null> = {
  'route.isEnabled': optionsText.isEnabled,
  'route.senderId': optionsText.mailServer,
  'smtp.host': smtpText.host,
  'smtp.port': smtpText.port,
  'smtp.usesTls': smtpText.usesTls,
  'smtp.requiresLogin': smtpText.requiresLogin,
  'smtp.username': smtpText.username,
  'smtp.password': null,
  'smtp.passwordIsFor': null,
  'smtp.fingerprint': smtpText.certificate,
  'smtp.from': optionsText.from,
  'gmail.usesCustomApplication': optionsText.applicationLabel,
  'gmail.clientId': googleSettingsText.clientId,
  'gmail.clientSecret': null,
  'gmail.secretIsFor': null,
  'microsoft.application': optionsText.applicationLabel,
  'microsoft.sendAs': optionsText.sendAsTitle,
  'microsoft.signInAs': applicationSettingsText.signInAs,
  'microsoft.mailbox': applicationSettingsText.mailbox,
  // The key belongs to the computer.
  'microsoft.certificate': null,
  'route.recipients': optionsText.recipients,
  'route.subjectTemplate': optionsText.subject,
  'route.shouldAttachReport': optionsText.shouldAttachReport,
  'route.shouldNotifyOnSuccess': optionsText.notifyOnSuccess,
  'route.shouldNotifyOnWarning': optionsText.notifyOnWarning,
  'route.shouldNotifyOnFailure': optionsText.notifyOnFailure,
  'route.shouldNotifyOnRecovery': optionsText.notifyOnRecovery,
  'route.shouldNotifyOnMissed': optionsText.notifyOnMissed,
  'route.shouldNotifyOnAlarms': channelsText.emailAlarms,
  'route.shouldSuppressUntilLastRetry': optionsText.suppressUntilLastRetry,
  'rules.list': optionsText.tabs.rules,
  'digest.isEnabled': digestText.isEnabled,
  'digest.every': digestText.every,
  'digest.weekday': digestText.weekday,
  'digest.day': digestText.day,
  'digest.time': digestText.time,
  'digest.timeZone': digestText.timeZone,
  'digest.hasOwnRecipients': digestText.hasOwnRecipients,
  'digest.recipients': digestText.recipients,
  'digest.shouldReplaceSuccesses': digestText.shouldReplaceSuccesses,
  'digest.shouldSendWithoutIssues': digestText.shouldSendWithoutIssues,
  'sources.sessionFolder': null,
  'mail.isOn': null,
  'mail.port': null,
  'mail.otherComputers': null,
  'mail.patterns': null,
  'general.startsAtSignIn': null,
  'general.theme': optionsText.theme,
  'general.language': optionsText.language,
  'general.messageLanguage': optionsText.messageLanguage,
  'general.retentionDays': optionsText.retentionDays,
  'general.metricsFolder': null,
};

/** Values that are not shown as they are. */
const written: Record<string, (form: OptionsForm) => string> = {
  'route.senderId': ({ route }) => optionsText.mailServers[route.senderId],
  'gmail.usesCustomApplication': ({ gmail }) =>
    gmail.usesCustomApplication ? optionsText.customGoogleApplication : optionsText.preinstalledApplication,
  'microsoft.application': ({ microsoft: { application } }) =>
    application.kind === 'custom'
      ? optionsText.customApplication(application.clientId, application.tenantId)
      : optionsText.preinstalledApplication,
  'microsoft.signInAs': ({ microsoft }) => applicationSettingsText.signInChoices[microsoft.signInAs],
  'rules.list': ({ rules }) => rulesText.count(rules.list.length),
  'digest.every': ({ digest }) => digestText.intervals[digest.every],
  'digest.weekday': ({ digest }) => weekdayNames(words)[digest.weekday - 1] ?? '',
  'general.theme': ({ general }) => optionsText.themes[general.theme],
  'general.language': ({ general }) => describeLanguage(general.language),
  'general.messageLanguage': ({ general }) => describeLanguage(general.messageLanguage),
};

export function describeImport(present: OptionsForm, imported: OptionsForm): ImportChange[] {
  return Object.entries(labels).flatMap(([name, label]) => {
    if (label === null || isSameIn(name, present, imported)) return [];
    const write = written[name] ?? ((form) => writeValue(valueOf(name, form)));
    return [{ label: plainLabel(label).replace(/:$/, ''), from: write(present), to: write(imported) }];
  });
}

/** @param listed - the channels of the window */
export function describeImportedChannels(
  listed: readonly ListedChannel[],
  drafts: readonly SavedChannelDraft[],
): ImportChange[] {
  if (drafts.length === 0) return [];
  const known = listed.map(({ key, form: { name } }) => {
    const draft = drafts.find((each) => each.key === key);
    return draft === undefined ? name : optionsText.importChangedChannel(draft.form.name);
  });
  const added = drafts.filter(({ key }) => !listed.some((each) => each.key === key)).map(({ form }) => form.name);
  const from = listed.length === 0 ? optionsText.nothing : optionsText.importNames(listed.map(({ form }) => form.name));
  return [{ label: plainLabel(optionsText.tabs.channels), from, to: optionsText.importNames([...known, ...added]) }];
}

/** What has to be entered again. */
export function describeMissingAddresses(drafts: readonly SavedChannelDraft[]): string[] {
  const names = drafts.filter(({ isAddressMissing }) => isAddressMissing).map(({ form }) => form.name);
  return names.length === 0 ? [] : [optionsText.importAddressesMissing(names)];
}

function writeValue(value: unknown): string {
  if (typeof value === 'boolean') return value ? optionsText.on : optionsText.off;
  return typeof value === 'string' && value !== '' ? value : optionsText.nothing;
}

import type { EmailTarget } from '../../src-main/channels/email/compose-notification.ts';
import type { AuthorizedAccount } from '../../src-shared/model/account.ts';
import type { Route } from '../../src-shared/model/route.ts';
import type { MicrosoftSenderSettings } from '../../src-shared/model/sender.ts';
import { changeForm, type OptionsChanges, type OptionsForm } from '../../src-shared/forms/options-form.ts';
import {
  defaultRouteOf,
  defaultSettings,
  withDefaultRoute,
  withMicrosoftSender,
  type Settings,
} from '../../src-shared/model/settings.ts';
import { defaultSubjectTemplate } from '../../src-shared/model/subject.ts';

interface SettingsChanges extends Partial<Pick<Settings, 'history' | 'general'>> {
  /** Of the default route. */
  route?: Partial<Route>;
  /** Of the sender for Microsoft 365. */
  sender?: Partial<MicrosoftSenderSettings>;
  sources?: Partial<Settings['sources']>;
}

/** Notifications are on, to one recipient; nobody is authorized. */
export function settings({ route, sender = {}, sources, ...changes }: SettingsChanges = {}): Settings {
  const all = { ...defaultSettings, ...changes, sources: { ...defaultSettings.sources, ...sources } };
  const recipients = [{ address: 'noc@contoso.com', name: '' }];
  return withDefaultRoute(withMicrosoftSender(all, sender), { isEnabled: true, recipients, ...route });
}

/** Where {@link settings} send emails, and what is in them. */
export function emailTarget(changes: Partial<EmailTarget> = {}): EmailTarget {
  const { recipients, subjectTemplate, shouldAttachReport } = defaultRouteOf(settings());
  return { sendAs: null, recipients, subjectTemplate, shouldAttachReport, ...changes };
}

/** What the Options window shows for {@link settings}. */
export function optionsForm(changes: OptionsChanges = {}): OptionsForm {
  const form: OptionsForm = {
    sender: { application: { kind: 'preinstalled' }, sendAs: null },
    route: {
      isEnabled: true,
      recipients: 'noc@contoso.com',
      subjectTemplate: defaultSubjectTemplate,
      shouldAttachReport: false,
      shouldNotifyOnSuccess: true,
      shouldNotifyOnWarning: true,
      shouldNotifyOnFailure: true,
      shouldSuppressUntilLastRetry: false,
    },
    sources: { sessionFolder: null },
    general: { startsAtSignIn: false, theme: 'system', retentionDays: '90' },
  };
  return changeForm(form, changes);
}

export function authorizedAccount(changes: Partial<AuthorizedAccount> = {}): AuthorizedAccount {
  return {
    homeAccountId: 'admin-id.tenant',
    username: 'admin@contoso.com',
    displayName: 'Alex Admin',
    mailbox: 'admin@contoso.com',
    tenantId: '2c1b0f7e-93a4-4d52-8a6b-5f0e7d3c9a41',
    application: { kind: 'preinstalled' },
    canSendAsOthers: false,
    ...changes,
  };
}

import type { AuthorizedAccount } from '../../src-shared/model/account.ts';
import { defaultSettings, type OptionsForm, type Settings } from '../../src-shared/model/settings.ts';
import { defaultSubjectTemplate } from '../../src-shared/model/subject.ts';

type SettingsChanges = Partial<Omit<Settings, 'notifications'>> & {
  notifications?: Partial<Settings['notifications']>;
};

/** Notifications are on, to one recipient; nobody is authorized. */
export function settings({ notifications, ...changes }: SettingsChanges = {}): Settings {
  return {
    ...defaultSettings,
    notifications: {
      ...defaultSettings.notifications,
      isEnabled: true,
      recipients: [{ address: 'noc@contoso.com', name: '' }],
      ...notifications,
    },
    ...changes,
  };
}

/** What the Options window shows for {@link settings}. */
export function optionsForm(changes: Partial<OptionsForm> = {}): OptionsForm {
  return {
    isEnabled: true,
    mailServer: 'microsoft-365',
    sendAs: null,
    recipients: 'noc@contoso.com',
    subjectTemplate: defaultSubjectTemplate,
    shouldAttachReport: false,
    shouldNotifyOnSuccess: true,
    shouldNotifyOnWarning: true,
    shouldNotifyOnFailure: true,
    shouldSuppressUntilLastRetry: false,
    application: { kind: 'preinstalled' },
    sessionFolder: null,
    retentionDays: '90',
    theme: 'system',
    startsAtSignIn: false,
    ...changes,
  };
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

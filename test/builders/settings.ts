import { toSmtpForm } from '../../src-shared/forms/smtp-form.ts';
import { defaultSmtpSender } from '../../src-shared/model/smtp-sender.ts';
import { toDigestForm } from '../../src-shared/forms/digest-form.ts';
import { defaultDigest, type Digest } from '../../src-shared/model/digest.ts';
import { toGmailForm } from '../../src-shared/forms/gmail-form.ts';
import { defaultGmailSender } from '../../src-shared/model/gmail-sender.ts';
import type { RouteContent } from '../../src-main/channels/channel.ts';
import type { AuthorizedAccount } from '../../src-shared/model/account.ts';
import type { Route } from '../../src-shared/model/route.ts';
import type { MicrosoftSenderSettings } from '../../src-shared/model/sender.ts';
import { changeForm, type OptionsChanges, type OptionsForm } from '../../src-shared/forms/options-form.ts';
import {
  defaultRouteOf,
  defaultSettings,
  withDefaultDigest,
  withDefaultRoute,
  microsoftSenderOf,
  withSender,
  type Settings,
} from '../../src-shared/model/settings.ts';
import { defaultSubjectTemplate } from '../../src-shared/model/subject.ts';

interface SettingsChanges extends Partial<Pick<Settings, 'channels' | 'history' | 'general'>> {
  /** Of the default route. */
  route?: Partial<Route>;
  /** Of the default digest. */
  digest?: Partial<Digest>;
  /** Of the sender for Microsoft 365. */
  sender?: Partial<MicrosoftSenderSettings>;
  sources?: Partial<Settings['sources']>;
}

/** Notifications are on, to one recipient; nobody is authorized. */
export function settings({ route, digest = {}, sender = {}, sources, ...changes }: SettingsChanges = {}): Settings {
  const all = { ...defaultSettings, ...changes, sources: { ...defaultSettings.sources, ...sources } };
  const recipients = [{ address: 'noc@contoso.com', name: '' }];
  const withDigest = withDefaultDigest(all, digest);
  return withDefaultRoute(withSender(withDigest, { ...microsoftSenderOf(all), ...sender }), {
    isEnabled: true,
    recipients,
    ...route,
  });
}

/** Where {@link settings} send emails, and what is in them. */
export function emailTarget(changes: Partial<RouteContent> = {}): RouteContent {
  const { recipients, subjectTemplate, shouldAttachReport } = defaultRouteOf(settings());
  return { recipients, subjectTemplate, shouldAttachReport, ...changes };
}

/** What the Options window shows for {@link settings}. */
export function optionsForm(changes: OptionsChanges = {}): OptionsForm {
  const form: OptionsForm = {
    smtp: toSmtpForm(defaultSmtpSender),
    gmail: toGmailForm(defaultGmailSender),
    microsoft: {
      application: { kind: 'preinstalled' },
      sendAs: null,
      signInAs: 'person',
      mailbox: '',
      certificate: null,
    },
    route: {
      isEnabled: true,
      senderId: 'microsoft-365',
      recipients: 'noc@contoso.com',
      subjectTemplate: defaultSubjectTemplate,
      shouldAttachReport: false,
      shouldNotifyOnSuccess: true,
      shouldNotifyOnWarning: true,
      shouldNotifyOnFailure: true,
      shouldNotifyOnRecovery: true,
      shouldNotifyOnMissed: true,
      shouldNotifyOnAlarms: true,
      shouldSuppressUntilLastRetry: false,
    },
    rules: { list: [] },
    digest: toDigestForm(defaultDigest),
    sources: { sessionFolder: null },
    mail: { isOn: false, port: '2525', otherComputers: '', patterns: [] },
    general: {
      startsAtSignIn: false,
      theme: 'system',
      language: 'system',
      messageLanguage: 'system',
      retentionDays: '90',
      metricsFolder: null,
    },
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

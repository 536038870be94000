/** The states that the preview can show, by name. */
import type { TriedRules } from '../../../src-shared/model/tried-rules.ts';
import { describeTray, type TrayInputs } from '../../../src-main/health/describe-tray.ts';
import {
  senderStateOfAccount,
  type AccountState,
  type AccountView,
  type AuthorizedAccount,
} from '../../../src-shared/model/account.ts';
import type { CertificateFacts } from '../../../src-shared/model/application-certificate.ts';
import type { MicrosoftForm } from '../../../src-shared/forms/microsoft-form.ts';
import type { ApplicationRegistration } from '../../../src-shared/model/application-registration.ts';
import type { EngineView } from '../../../src-shared/model/engine-view.ts';
import type { StorageFailure } from '../../../src-shared/model/failures/storage-failure.ts';
import type { JobRow, NamedJob, ProposedJob } from '../../../src-shared/model/job.ts';
import type { ShownHistoryDetails } from '../../../src-shared/model/history.ts';
import type { Presentation } from '../../../src-shared/model/presentation.ts';
import type { SettingsImportOutcome } from '../../../src-shared/forms/settings-import.ts';
import { changeForm, toOptionsForm, type OptionsChanges } from '../../../src-shared/forms/options-form.ts';
import { defaultSettings } from '../../../src-shared/model/settings.ts';
import type { TestMessageOutcome } from '../../../src-shared/model/test-message-outcome.ts';
import type { TrayMenu } from '../../../src-shared/model/tray-menu.ts';
import type { UpdateState } from '../../../src-shared/model/update.ts';
import { noPolicyView, type PolicyView } from '../../../src-shared/model/policy.ts';
import type { GoogleAccount, GoogleAccountView } from '../../../src-shared/model/google-account.ts';
import type { AdvancedSettings, AdvancedSettingsOutcome } from '../../../src-shared/forms/advanced-settings.ts';
import { placeOfPassword, type SmtpForm } from '../../../src-shared/forms/smtp-form.ts';
import type { SmtpTestOutcome } from '../../../src-shared/forms/smtp-outcome.ts';
import type { OptionsSnapshot } from '../../../src-shared/contract/options.ts';

import { previewChannels, type PreviewChannels } from './preview-channels.ts';
import { previewServers, type PreviewServers } from './preview-backup-servers.ts';
import { longPreviewHistory, previewHistory, refusedPreviewHistory } from './preview-history.ts';
import { previewRules, previewTrial } from './preview-rules.ts';
import { previewJobs, previewProposals } from './preview-jobs.ts';

export interface PreviewState {
  snapshot: OptionsSnapshot;
  saveFailure: StorageFailure | null;
  isSavingForEver: boolean;
  /** `null`: never answers. */
  testOutcome: TestMessageOutcome | null;
  /** `null`: never answered. */
  triedRule: TriedRules | null;
  applicationOutcome: AdvancedSettingsOutcome | null;
  application: MicrosoftForm;
  /** `null`: {@link application}, of Microsoft 365. */
  advanced: AdvancedSettings | null;
  /** `null`: never answers. */
  smtpTest: SmtpTestOutcome | null;
  trayMenu: TrayMenu;
  licenses: string;
  history: readonly ShownHistoryDetails[];
  jobs: readonly JobRow[];
  proposals: readonly ProposedJob[];
  /** That History was shown for. */
  historyJob: NamedJob | null;
  importOutcome: SettingsImportOutcome;
  update: UpdateState;
  servers: PreviewServers;
  channels: PreviewChannels;
  engine: EngineView;
  policy: PolicyView;
}

const account: AuthorizedAccount = {
  homeAccountId: 'a.b',
  username: 'admin@contoso.com',
  displayName: 'Alex Admin',
  mailbox: 'admin@contoso.com',
  tenantId: 'b',
  application: { kind: 'preinstalled' },
  canSendAsOthers: false,
};
const service = { host: 'service', userData: '/var/lib/backup-notifier', platform: 'linux', program: '0.1.0' } as const;
const valid: AccountState = { kind: 'valid', account };
const custom: ApplicationRegistration = {
  kind: 'custom',
  clientId: '11112222-3333-4444-5555-666677778888',
  tenantId: 'contoso.com',
  cloud: 'worldwide',
};

function personal(application: ApplicationRegistration): MicrosoftForm {
  return { application, sendAs: null, signInAs: 'person', mailbox: '', certificate: null };
}
const certificateFacts: CertificateFacts = {
  subject: 'CN=Backup Notifier, O=Contoso',
  thumbprint: '364E16B8CBCEB2CC597617FCB16001F48E21CAB16B357E5E19547BE6087380B5',
  validFromMs: Date.parse('2026-11-01'),
  expiresAtMs: Date.parse('2028-11-01'),
};

const itself: MicrosoftForm = {
  ...personal({ ...custom, cloud: 'us-government-gcc-high' }),
  signInAs: 'application',
  mailbox: 'backup@contoso.us',
  certificate: { facts: certificateFacts, path: null, draftId: null },
};

const form = changeForm(toOptionsForm(defaultSettings, true), {
  route: { isEnabled: true, recipients: 'backup@contoso.com; noc@contoso.com' },
});

const presentation: Presentation = {
  language: 'en',
  locale: 'en-US',
  timeZone: 'Europe/Vienna',
  computerName: 'backup01',
};
const trayInputs: TrayInputs = {
  sender: senderStateOfAccount(valid),
  isEnabled: true,
  pause: { kind: 'not-paused' },
  health: { level: 'normal', reasons: [] },
  waitingCount: 0,
  parkedCount: 0,
  startsAtSignIn: true,
  isStartManaged: false,
};

const base: PreviewState = {
  snapshot: {
    form,
    account: { inUse: valid, signIn: { kind: 'none' } },
    googleAccount: { inUse: { kind: 'not-authorized' }, signIn: { kind: 'none' } },
    notices: [],
    presentation,
    usualSessionFolder: 'C:\\Users\\admin\\AppData\\Roaming\\Backup Notifier for Microsoft 365\\sessions',
    serviceCommand:
      '"C:\\Program Files\\Backup Notifier for Microsoft 365\\backup-notifier.cmd" service install --take-over "C:\\Users\\admin\\AppData\\Roaming\\Backup Notifier for Microsoft 365"',
    notifyCommand:
      '"C:\\Users\\admin\\AppData\\Local\\Programs\\Backup Notifier for Microsoft 365\\backup-notifier.cmd" notify --job "Job name" --result success',
    firstRun: { isShown: false, hasSentTest: false },
  },
  saveFailure: null,
  isSavingForEver: false,
  triedRule: null,
  testOutcome: {
    kind: 'accepted',
    service: 'microsoft-365',
    recipientCount: 2,
    requestId: '7c2f4b1e-90aa-4d5c-8f0e-2b6c1f1f9a77',
    sender: 'admin@contoso.com',
  },
  applicationOutcome: null,
  application: personal(custom),
  advanced: null,
  smtpTest: { kind: 'connected', isEncrypted: true, isLoggedIn: true, maxMessageBytes: 52_428_800 },
  trayMenu: describeTray(trayInputs, presentation),
  licenses: Array.from({ length: 40 }, (_, index) => `## package-${index}\n\nMIT License\n`).join('\n'),
  history: previewHistory,
  jobs: previewJobs,
  historyJob: null,
  proposals: [],
  servers: previewServers.connected,
  channels: previewChannels.none,
  engine: { kind: 'own' },
  policy: noPolicyView,
  importOutcome: {
    kind: 'read',
    path: 'C:\\Users\\admin\\Documents\\backup-notifier-settings.json',
    form: changeForm(form, {
      route: { recipients: 'operations@fabrikam.com', shouldNotifyOnSuccess: false },
      general: { theme: 'dark', retentionDays: '365' },
    }),
    channels: previewChannels.several.views.slice(0, 2).map(({ channel }) => channel),
  },
  update: { kind: 'none' },
};

const withAccount = (view: Partial<AccountView>): PreviewState => ({
  ...base,
  snapshot: { ...base.snapshot, account: { ...base.snapshot.account, ...view } },
});
const withForm = (changes: OptionsChanges): PreviewState => ({
  ...base,
  snapshot: { ...base.snapshot, form: changeForm(form, changes) },
});

const smtpFingerprint = Array.from({ length: 32 }, (_, index) =>
  ((index * 37 + 11) % 256).toString(16).toUpperCase().padStart(2, '0'),
).join(':');
const smtpForm: SmtpForm = {
  ...form.smtp,
  host: 'mail.contoso.com',
  requiresLogin: true,
  username: 'backup@contoso.com',
  passwordIsFor: placeOfPassword({ host: 'mail.contoso.com', port: 587, username: 'backup@contoso.com' }),
  from: 'backup@contoso.com',
};
const managed: PolicyView = {
  ...noPolicyView,
  managed: [
    'route.senderId',
    'route.recipients',
    'route.subjectTemplate',
    'route.shouldNotifyOnFailure',
    'smtp.host',
    'smtp.port',
    'smtp.usesTls',
    'microsoft.application',
    'general.theme',
    'general.startsAtSignIn',
  ],
};
const smtpState = (changes: Partial<SmtpForm>, smtpTest: SmtpTestOutcome | null = base.smtpTest): PreviewState => ({
  ...withForm({ route: { senderId: 'smtp' }, smtp: { ...smtpForm, ...changes } }),
  smtpTest,
  advanced: { sender: 'smtp', form: { ...smtpForm, ...changes } },
});
const googleAccount: GoogleAccount = {
  mailbox: 'backup@fabrikam.com',
  displayName: 'Fabrikam Backup',
  application: { kind: 'custom', clientId: '998877665544-reports.apps.googleusercontent.com' },
};
const withGoogle = (view: Partial<GoogleAccountView>): PreviewState => {
  const state = withForm({
    route: { senderId: 'gmail' },
    gmail: { usesCustomApplication: true, clientId: '998877665544-reports.apps.googleusercontent.com' },
  });
  const snapshot = { ...state.snapshot, googleAccount: { ...state.snapshot.googleAccount, ...view } };
  return { ...state, snapshot, advanced: { sender: 'gmail', form: snapshot.form.gmail } };
};

export const previewStates: Readonly<Record<string, PreviewState>> = {
  valid: base,
  'first-start': {
    ...withAccount({ inUse: { kind: 'not-authorized' } }),
    snapshot: {
      ...base.snapshot,
      form: toOptionsForm(defaultSettings, true),
      account: { inUse: { kind: 'not-authorized' }, signIn: { kind: 'none' } },
      firstRun: { isShown: true, hasSentTest: false },
    },
  },
  'first-run-test': { ...base, snapshot: { ...base.snapshot, firstRun: { isShown: true, hasSentTest: false } } },
  'not-authorized': withAccount({ inUse: { kind: 'not-authorized' } }),
  waiting: withAccount({ signIn: { kind: 'waiting-for-sign-in' } }),
  'needs-attention': withAccount({
    inUse: { kind: 'needs-attention', account, failure: { area: 'account', kind: 'sign-in-again' } },
  }),
  'cannot-be-stored': withAccount({ inUse: { kind: 'cannot-be-stored', account } }),
  'sign-in-failed': withAccount({
    signIn: { kind: 'failed', failure: { area: 'account', kind: 'administrator-must-approve' } },
  }),
  'sign-in-refused': withAccount({
    signIn: {
      kind: 'failed',
      failure: { area: 'account', kind: 'account-refused', entra: { number: 50_105, text: '' } },
    },
  }),
  'sign-in-cancelled': withAccount({
    signIn: { kind: 'failed', failure: { area: 'account', kind: 'sign-in-cancelled' } },
  }),
  'no-preinstalled-application': withAccount({
    inUse: { kind: 'not-authorized' },
    signIn: { kind: 'failed', failure: { area: 'account', kind: 'no-preinstalled-application' } },
  }),
  'application-changed': {
    ...withForm({ microsoft: { application: custom } }),
    applicationOutcome: {
      kind: 'accepted',
      settings: { sender: 'microsoft-365', form: personal({ kind: 'preinstalled' }) },
    },
  },
  'application-in-use': {
    ...withForm({ microsoft: itself }),
    snapshot: {
      ...withForm({ microsoft: itself }).snapshot,
      account: {
        inUse: { kind: 'not-authorized' },
        signIn: { kind: 'none' },
        application: { kind: 'ready', service: 'microsoft-365', mailbox: itself.mailbox },
      },
    },
  },
  'application-incomplete': withForm({ microsoft: { ...itself, certificate: null } }),
  'send-as': withForm({ microsoft: { sendAs: 'backup-reports@contoso.com' } }),
  'nothing-notified': withForm({
    route: { shouldNotifyOnSuccess: false, shouldNotifyOnWarning: false, shouldNotifyOnFailure: false },
  }),
  gmail: withGoogle({ inUse: { kind: 'valid', account: googleAccount } }),
  'gmail-not-authorized': withGoogle({}),
  'gmail-preinstalled': {
    ...withForm({ route: { senderId: 'gmail' } }),
    advanced: { sender: 'gmail', form: form.gmail },
  },
  'gmail-sign-in-again': withGoogle({
    inUse: {
      kind: 'needs-attention',
      account: googleAccount,
      failure: { area: 'google-account', kind: 'sign-in-again', isOfCustomApplication: true },
    },
  }),
  'gmail-no-application': withGoogle({
    signIn: { kind: 'failed', failure: { area: 'google-account', kind: 'no-preinstalled-application' } },
  }),
  disabled: withForm({ route: { isEnabled: false } }),
  'update-ready': { ...base, update: { kind: 'ready', version: '1.4.0', isInstalledOnQuit: true } },
  'update-available': {
    ...base,
    update: {
      kind: 'available',
      version: '1.4.0',
      host: 'updates.contoso.com',
      reason: 'system-proves-no-publisher',
    },
  },
  'update-refused': { ...base, update: { kind: 'refused', version: '1.4.0', host: 'updates.contoso.com' } },
  notices: {
    ...base,
    snapshot: {
      ...base.snapshot,
      notices: [
        {
          id: '1',
          failure: {
            area: 'storage',
            kind: 'settings-set-aside',
            inUse: 'default',
            reason: 'unexpected end of the document at position 4096',
            setAsidePath:
              'C:\\Users\\administrator.CONTOSO\\AppData\\Roaming\\Backup Notifier for Microsoft 365\\settings.json.damaged-2026-11-22T22-38-33',
          },
        },
        { id: '2', failure: { area: 'account', kind: 'sign-in-again' } },
      ],
    },
  },
  parked: {
    ...base,
    snapshot: {
      ...base.snapshot,
      notices: [
        {
          id: '1',
          failure: {
            area: 'notifications',
            kind: 'notifications-parked',
            count: 1,
            cause: { area: 'delivery', kind: 'recipients-refused', service: 'microsoft-365' },
          },
        },
      ],
    },
  },
  'test-failed': {
    ...base,
    testOutcome: { kind: 'failed', failure: { area: 'delivery', kind: 'send-as-denied' }, sender: 'admin@contoso.com' },
  },
  rules: {
    ...base,
    triedRule: previewTrial,
    snapshot: { ...base.snapshot, form: { ...base.snapshot.form, rules: { list: [...previewRules] } } },
  },
  'test-running': { ...base, testOutcome: null },
  'save-failed': {
    ...base,
    saveFailure: {
      area: 'storage',
      kind: 'settings-not-saved',
      path: 'C:\\Users\\admin\\AppData\\Roaming\\Backup Notifier for Microsoft 365\\settings.json',
      reason: 'There is not enough space on the disk',
    },
  },
  'saving-for-ever': { ...base, isSavingForEver: true },
  'theme-dark': withForm({ general: { theme: 'dark' } }),
  'metrics-on': withForm({ general: { metricsFolder: 'C:\\Program Files\\windows_exporter\\textfile_inputs' } }),
  'import-failed': {
    ...base,
    importOutcome: {
      kind: 'failed',
      failure: {
        area: 'storage',
        kind: 'settings-file-unusable',
        path: 'C:\\Users\\admin\\Documents\\session.json',
        reason: 'it was not made by this program',
      },
    },
  },
  'tray-paused': {
    ...base,
    trayMenu: describeTray({ ...trayInputs, pause: { kind: 'until-resumed' }, waitingCount: 1234 }, presentation),
  },
  'tray-attention': {
    ...base,
    trayMenu: describeTray(
      {
        ...trayInputs,
        sender: senderStateOfAccount({
          kind: 'needs-attention',
          account,
          failure: { area: 'account', kind: 'sign-in-again' },
        }),
        health: {
          level: 'attention',
          reasons: [
            {
              subject: 'sender',
              failure: { area: 'account', kind: 'sign-in-again' },
              hasBanner: true,
              tellFromMs: null,
            },
          ],
        },
        waitingCount: 3,
      },
      presentation,
    ),
  },
  managed: { ...base, policy: managed },
  'managed-smtp': { ...smtpState({}), policy: managed },
  'engine-service': { ...base, engine: { kind: 'attached', ...service, secretProtection: 'credential' } },
  'engine-away': { ...base, engine: { kind: 'away', ...service, why: { kind: 'not-running' } } },
  'engine-other-version': {
    ...base,
    engine: { kind: 'away', ...service, why: { kind: 'other-version', engine: '0.2.0' } },
  },
  channels: { ...base, channels: previewChannels.several },
  'channels-refused': { ...base, channels: previewChannels.refused },
  'channels-silent': { ...base, channels: previewChannels.silent },
  'servers-loading': { ...base, servers: previewServers.loading },
  'no-servers': { ...base, servers: previewServers.none },
  'server-not-saved': { ...base, servers: previewServers.notSaved },
  'server-failed': { ...base, servers: previewServers.failed },
  'server-certificate-changed': { ...base, servers: previewServers.certificateChanged },
  'server-silent': { ...base, servers: previewServers.silent },
  'servers-mixed': { ...base, servers: previewServers.mixed },
  'no-history': { ...base, history: [] },
  'jobs-proposed': { ...base, proposals: previewProposals },
  'no-jobs': { ...base, jobs: [] },
  'history-of-job': { ...base, historyJob: { id: 1, name: 'Exchange daily' } },
  'refused-history': { ...base, history: refusedPreviewHistory },
  'long-history': { ...base, history: longPreviewHistory },
  'preinstalled-application': { ...base, application: personal({ kind: 'preinstalled' }) },
  'smtp-empty': { ...withForm({ route: { senderId: 'smtp' } }), advanced: { sender: 'smtp', form: form.smtp } },
  smtp: smtpState({}),
  'smtp-failed': smtpState(
    {},
    {
      kind: 'failed',
      failure: {
        area: 'smtp',
        kind: 'login-refused',
        username: 'backup@contoso.com',
        reply: { status: 535, code: '5.7.8', text: 'Error: authentication failed' },
      },
    },
  ),
  'smtp-untrusted': smtpState(
    {},
    { kind: 'untrusted', host: 'mail.contoso.com', fingerprint: smtpFingerprint, trusted: null, doubt: 'self-signed' },
  ),
  'smtp-changed': smtpState(
    {},
    {
      kind: 'untrusted',
      host: 'mail.contoso.com',
      fingerprint: smtpFingerprint,
      trusted: smtpFingerprint.split(':').toReversed().join(':'),
      doubt: 'self-signed',
    },
  ),
  'smtp-silent': smtpState({}, null),
  'smtp-microsoft': smtpState({ host: 'smtp.office365.com' }),
  'smtp-trusted': smtpState({ fingerprint: smtpFingerprint }),
  'application-itself': { ...base, application: itself },
};

/** The states that the preview can show, by name. */
import { describeTray, type TrayInputs } from '../../../src-main/health/describe-tray.ts';
import type { AccountState, AccountView, AuthorizedAccount } from '../../../src-shared/model/account.ts';
import type { ApplicationRegistration } from '../../../src-shared/model/application-registration.ts';
import type { StorageFailure } from '../../../src-shared/model/failures/storage-failure.ts';
import type { ShownHistoryDetails } from '../../../src-shared/model/history.ts';
import type { Presentation } from '../../../src-shared/model/presentation.ts';
import type { SettingsImportOutcome } from '../../../src-shared/forms/settings-import.ts';
import { changeForm, toOptionsForm, type OptionsChanges } from '../../../src-shared/forms/options-form.ts';
import { defaultSettings } from '../../../src-shared/model/settings.ts';
import type { TestMessageOutcome } from '../../../src-shared/model/test-message-outcome.ts';
import type { TrayMenu } from '../../../src-shared/model/tray-menu.ts';
import type { UpdateState } from '../../../src-shared/model/update.ts';
import type { ApplicationSettingsOutcome } from '../../../src-shared/contract/account.ts';
import type { OptionsSnapshot } from '../../../src-shared/contract/options.ts';

import { previewServers, type PreviewServers } from './preview-backup-servers.ts';
import { longPreviewHistory, previewHistory, refusedPreviewHistory } from './preview-history.ts';

export interface PreviewState {
  snapshot: OptionsSnapshot;
  saveFailure: StorageFailure | null;
  isSavingForEver: boolean;
  /** `null`: never answers. */
  testOutcome: TestMessageOutcome | null;
  applicationOutcome: ApplicationSettingsOutcome | null;
  application: ApplicationRegistration;
  trayMenu: TrayMenu;
  licenses: string;
  history: readonly ShownHistoryDetails[];
  importOutcome: SettingsImportOutcome;
  update: UpdateState;
  servers: PreviewServers;
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
const valid: AccountState = { kind: 'valid', account };
const custom: ApplicationRegistration = {
  kind: 'custom',
  clientId: '11112222-3333-4444-5555-666677778888',
  tenantId: 'contoso.com',
};

const form = changeForm(toOptionsForm(defaultSettings, true), {
  route: { isEnabled: true, recipients: 'backup@contoso.com; noc@contoso.com' },
});

const presentation: Presentation = { locale: 'en-US', timeZone: 'Europe/Vienna', computerName: 'backup01' };
const trayInputs: TrayInputs = {
  account: valid,
  isEnabled: true,
  pause: { kind: 'not-paused' },
  health: { level: 'normal', reasons: [] },
  waitingCount: 0,
  parkedCount: 0,
  startsAtSignIn: true,
};

const base: PreviewState = {
  snapshot: {
    form,
    account: { inUse: valid, signIn: { kind: 'none' } },
    notices: [],
    presentation,
    usualSessionFolder: 'C:\\Users\\admin\\AppData\\Roaming\\Backup Notifier for Microsoft 365\\sessions',
    notifyCommand:
      '"C:\\Users\\admin\\AppData\\Local\\Programs\\Backup Notifier for Microsoft 365\\backup-notifier.cmd" notify --job "Job name" --result success',
    firstRun: { isShown: false, hasSentTest: false },
  },
  saveFailure: null,
  isSavingForEver: false,
  testOutcome: {
    kind: 'accepted',
    recipientCount: 2,
    requestId: '7c2f4b1e-90aa-4d5c-8f0e-2b6c1f1f9a77',
    sender: 'admin@contoso.com',
  },
  applicationOutcome: null,
  application: custom,
  trayMenu: describeTray(trayInputs, presentation),
  licenses: Array.from({ length: 40 }, (_, index) => `## package-${index}\n\nMIT License\n`).join('\n'),
  history: previewHistory,
  servers: previewServers.connected,
  importOutcome: {
    kind: 'read',
    path: 'C:\\Users\\admin\\Documents\\backup-notifier-settings.json',
    form: changeForm(form, {
      route: { recipients: 'operations@fabrikam.com', shouldNotifyOnSuccess: false },
      general: { theme: 'dark', retentionDays: '365' },
    }),
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
    ...withForm({ sender: { application: custom } }),
    applicationOutcome: { kind: 'accepted', application: { kind: 'preinstalled' } },
  },
  'send-as': withForm({ sender: { sendAs: 'backup-reports@contoso.com' } }),
  'nothing-notified': withForm({
    route: { shouldNotifyOnSuccess: false, shouldNotifyOnWarning: false, shouldNotifyOnFailure: false },
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
        account: { kind: 'needs-attention', account, failure: { area: 'account', kind: 'sign-in-again' } },
        health: {
          level: 'attention',
          reasons: [
            {
              subject: 'account',
              title: 'Sign-in required',
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
  'servers-loading': { ...base, servers: previewServers.loading },
  'no-servers': { ...base, servers: previewServers.none },
  'server-not-saved': { ...base, servers: previewServers.notSaved },
  'server-failed': { ...base, servers: previewServers.failed },
  'server-certificate-changed': { ...base, servers: previewServers.certificateChanged },
  'server-silent': { ...base, servers: previewServers.silent },
  'servers-mixed': { ...base, servers: previewServers.mixed },
  'no-history': { ...base, history: [] },
  'refused-history': { ...base, history: refusedPreviewHistory },
  'long-history': { ...base, history: longPreviewHistory },
  'preinstalled-application': { ...base, application: { kind: 'preinstalled' } },
};

/** Strings of the Options window. `&` stands before the access key; within a tab each letter is used once. */
import { services } from '../../src-shared/model/services.ts';
import { pluralize } from '../../src-shared/wording/plural.ts';

/** The one service that there is so far. */
const { name } = services['microsoft-365'];

export const optionsText = {
  windowTitle: 'Options',
  tabs: { notifications: '&Notifications', 'job-sources': '&Job sources', general: 'Gene&ral' },

  isEnabled: 'Ena&ble email notifications',
  mailServer: '&Mail server:',
  mailServers: { 'microsoft-365': 'Microsoft 365 (modern authentication)' },
  advanced: 'Ad&vanced...',

  authorizeNow: 'A&uthorize now',
  reauthorize: 'Re-authori&ze...',
  signInAgain: 'Si&gn in again',
  signOut: 'Sign &out',
  signingOut: 'Signing out...',
  signingOutWaits: 'Waiting for the disk or another save. The account is then removed; this can’t be cancelled.',
  stopSignIn: 'St&op sign-in',
  openApplicationSettings: 'Open application settin&gs',
  authorization: 'Authorization',
  authorizedAs: (displayName: string, username: string) => `Authorized as ${displayName} (${username})`,
  authorizedAsUsername: (username: string) => `Authorized as ${username}`,
  accountStillInUse: (username: string) => `${username} is still in use.`,
  applicationChanged: 'The application settings have changed. Authorize again.',
  sharedPermissionMissing: 'Sending as another mailbox needs one more permission. Authorize again.',
  finishSignInFirst: 'Before you save, finish the sign-in in your browser or stop it.',

  from: '&From:',
  fromPlaceholder: 'Address of the authorized account',
  fromAfterSignIn: 'Shown after you sign in',
  changeFrom: 'C&hange...',
  sendAsTitle: 'Send as another mailbox',
  sendAsAddress: 'Mailbox address:',
  sendAsNote: 'The account needs Send As or Send on Behalf permission for this mailbox.',
  sendAsSignIn: 'Signing in again asks for the permission to send as other mailboxes.',
  sendAsInvalid: 'Enter the email address of the mailbox to send as.',
  sendAsUse: 'Use this mailbox',
  sendAsUseAndSignIn: 'Use and sign in...',
  sendAsOwn: 'Use own mailbox',

  recipients: '&To:',
  subject: '&Subject:',
  insert: '&Insert',
  preview: (subject: string) => `Preview: ${subject}`,
  previewWithoutCounts: (subject: string) => `If a job doesn’t report its numbers: ${subject}`,

  shouldAttachReport: 'Include &detailed report as an attachment',
  testMessage: 'T&est Message',
  testRunning: 'Sending the test message...',
  testWaiting: `Waiting for ${name} to answer...`,
  cancelTest: 'Stop the test',
  testSent: (recipientCount: number, sender: string) =>
    pluralize(recipientCount, {
      one: `Sent to # recipient from ${sender}. Check the inbox.`,
      other: `Sent to # recipients from ${sender}. Check the inbox.`,
    }),
  copyTestDetails: 'Copy details',
  testDetailsNotCopied: (details: string) => `The system refused to copy. ${details}`,
  savingWaits: 'Waiting for the folder, the disk or the keyring. Click Cancel to stop.',
  testResult: 'Test result',

  notifyOn: 'Notify on',
  notifyOnSuccess: 'Notif&y on success',
  notifyOnWarning: 'Notify on &warning',
  notifyOnFailure: 'Notify on fai&lure',
  suppressUntilLastRetry: 'Su&ppress notifications until the last retry',
  suppressHint: 'Reports a job once, after its last retry.',
  nothingNotified: 'No result is selected, so no notification will be sent.',

  sessionFolder: 'Session &folder:',
  open: 'O&pen',
  changeFolder: 'Chan&ge...',
  usualFolder: 'Use defa&ult folder',
  sessionFolderHint:
    'Put one JSON file per finished job into this folder. Jobs are reported according to the Notifications tab.',
  folderNotOpened: (reason: string) =>
    `The folder could not be opened: ${reason}. Check that it exists and that you have permission to read it.`,
  folderOpens: 'Waiting for the system to open the folder. A network share that is offline can take a while.',
  folderNotSaved: 'The folder is watched once you click OK or Apply.',
  notifyCommand: 'Command for &scripts:',
  notifyCommandHint: 'Works even when the program isn’t running. Use --help to list all options.',
  copy: 'Cop&y',
  copied: 'Copied.',
  copyByHand: 'The command is selected. Copy it with the keyboard.',

  startsAtSignIn: 'Start at sign-&in',
  theme: '&Theme:',
  themes: { system: 'Use system setting', light: 'Light', dark: 'Dark' },
  retentionDays: 'Keep &history for (days):',
  logAndDiagnostics: 'Log and diagnostics',
  openLogFolder: 'Open &log folder',
  saveDiagnostics: 'Save &diagnostics...',
  diagnosticsHint: 'Diagnostics help support find a problem. They contain no addresses, names, passwords or messages.',
  settingsFile: 'Settings file',
  exportSettings: '&Export settings...',
  importSettings: 'I&mport settings...',
  settingsFileHint:
    'Contains the saved settings, except those of this computer: sign-in, session folder and backup servers.',
  savedAs: (path: string) => `Saved as ${path}`,
  imported: 'This window now shows the settings from the file. Click OK or Apply to save them.',
  importTitle: 'Import these settings?',
  importConfirm: '&Import',
  importDetail: (path: string) => `${path} changes the following. Nothing is saved until you click OK or Apply.`,
  importNothing: (path: string) => `${path} has the same settings as this window.`,
  importChanges: 'Changes',
  importChange: (from: string, to: string) => `${from} → ${to}`,
  on: 'on',
  off: 'off',
  nothing: '(empty)',
  applicationLabel: 'Application registration',
  preinstalledApplication: 'preinstalled',
  customApplication: (clientId: string, tenantId: string) => `${clientId}, tenant ${tenantId}`,

  waitingForApplicationSettings: 'Close the Application Settings window to continue.',

  saveChangesTitle: 'Save changes?',
  saveChangesDetail: 'If you don’t save, your changes will be lost.',
  save: '&Save',
  dontSave: "Do&n't save",

  signOutTitle: 'Sign out?',
  signOutDetail: (username: string) =>
    `${username} and its saved sign-in are removed from this computer immediately. Notifications wait until an account is authorized again.`,
} as const;

/** Strings of the Options window. `&` stands before the access key; within a tab each letter is used once. */
export const optionsText = {
  windowTitle: 'Options',
  tabs: { notifications: '&Notifications', 'job-sources': '&Job sources' },

  isEnabled: 'Ena&ble email notifications',
  mailServer: '&Mail server:',
  mailServers: { 'microsoft-365': 'Microsoft 365 (modern authentication)' },
  advanced: 'Ad&vanced...',

  authorizeNow: 'A&uthorize now',
  reauthorize: '&Re-authorize...',
  signOut: 'Sign &out',
  cancelSignIn: 'Canc&el',
  cancelSignInName: 'Cancel sign-in',
  openApplicationSettings: 'Op&en application settings',
  authorization: 'Authorization',
  authorizedAs: (displayName: string, username: string) => `Authorized as ${displayName} (${username})`,
  authorizedAsUsername: (username: string) => `Authorized as ${username}`,
  accountStillInUse: (username: string) => `${username} is still in use.`,
  applicationChanged: 'The application settings have changed. Authorize again.',
  sharedPermissionMissing: 'Sending as another mailbox needs one more permission. Authorize again.',
  finishSignInFirst: 'Finish the sign-in in your browser, or cancel it, before you save.',

  from: '&From:',
  fromPlaceholder: 'Address of the authorized account',
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

  shouldAttachReport: 'Include &detailed report as an attachment',
  testMessage: 'Test Messa&ge',
  testRunning: 'Sending the test message...',
  testResult: 'Test result',

  notifyWhen: 'Notify when',
  notifyOnSuccess: 'Notif&y on success',
  notifyOnWarning: 'Notify on &warning',
  notifyOnFailure: 'Notify on fai&lure',
  suppressUntilLastRetry: 'Su&ppress notifications until the last retry',
  nothingNotified: 'No result is selected, so no notification will be sent.',

  sessionFolder: 'Session &folder:',
  open: 'O&pen',
  changeFolder: 'Chan&ge...',
  usualFolder: 'Use &default folder',
  sessionFolderHint:
    'Put one JSON file per finished job into this folder. Each file is taken in and notified as the Notifications tab says.',
  folderNotSaved: 'The folder is watched once you press OK or Apply.',
  notifyCommand: 'Command for &scripts:',
  notifyCommandHint: 'It works whether or not the program runs. The option --help tells what else it takes.',
  copy: 'Cop&y',
  copied: 'Copied.',
  copyByHand: 'The command is selected. Copy it with the keyboard.',

  waitingForApplicationSettings: 'Close the Application Settings window to go on.',

  saveChangesTitle: 'Save changes?',
  saveChangesDetail: 'The options were changed. Without saving, the changes are lost.',
  save: '&Save',
  dontSave: "Do&n't save",

  signOutTitle: 'Sign out?',
  signOutDetail: (username: string) =>
    `${username} and its saved sign-in are removed from this computer at once. Notifications wait until an account is authorized again.`,
} as const;

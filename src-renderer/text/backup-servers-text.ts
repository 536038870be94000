/** Strings of the backup servers in Options > Job sources. `&` stands before the access key. */
import { pluralize } from '../../src-shared/domain/plural.ts';

export const backupServersText = {
  list: '&Backup servers (Veeam Backup for Microsoft 365):',
  empty: 'Add a Veeam Backup for Microsoft 365 server to be notified of each job that finishes there.',
  loading: 'Reading the list of backup servers...',
  loadingWaits: 'Waiting for the program to answer. The rest of this window can be used meanwhile.',
  loadFailed: 'The backup servers could not be read.',
  add: 'A&dd...',
  edit: '&Edit...',
  remove: 'Re&move...',
  savedAtOnce: 'Changes here are saved at once.',
  details: (host: string) => `Details of ${host}`,
  asked: (minutes: number, username: string) =>
    pluralize(minutes, { one: `Asked every minute as ${username}.`, other: `Asked every # minutes as ${username}.` }),
  switchedOff: 'It is not asked for finished jobs. Edit it to switch it on.',
  cannotBeAsked: 'It is not asked while finished jobs cannot be stored on this computer.',
  announced: (host: string, title: string) => `${host}: ${title}`,

  nextSteps: {
    address: 'C&heck the address...',
    port: 'C&heck the port...',
    username: 'Use ano&ther account...',
    password: 'En&ter the password...',
    version: 'Choose the &version...',
    certificate: 'C&ompare the certificates...',
  },

  removeTitle: 'Remove this server?',
  removeDetail: (host: string) =>
    `${host} is not asked any more, and its stored password is removed from this computer. What it has reported stays in the history.`,
  removeConfirm: '&Remove',
  removingWaits:
    'Waiting for the disk, or for saving that is under way. The server is removed after it; this cannot be cancelled.',

  addTitle: 'Add backup server',
  editTitle: 'Edit backup server',
  address: 'Server &address:',
  addressPlaceholder: 'vb365.contoso.com',
  port: '&Port:',
  username: '&User:',
  usernamePlaceholder: 'CONTOSO\\svc-notifier',
  password: 'Pass&word:',
  passwordStored: 'Stored; empty keeps it',
  accountHint:
    'Use a service account without multi-factor authentication. Its password is stored encrypted and never shown again.',
  version: 'REST API &version:',
  versions: { automatic: 'Automatic', v8: 'v8', v7: 'v7', v6: 'v6' },
  pollInterval: 'Ask every (&minutes):',
  isEnabled: 'Ask this server for &finished jobs',

  test: '&Test connection',
  stop: '&Stop',
  testResult: 'Connection test',
  testHint: 'Test connection contacts the server and saves nothing.',
  contacting: 'Contacting the server...',
  waiting: (host: string, port: string) =>
    `Waiting for ${host}, port ${port}, to answer. It is given a minute for each answer.`,
  saving: 'Saving the server...',
  savingWaits: 'Waiting for the disk or the keyring. Cancel closes this dialog; the server may still be saved.',
  connected: 'Connected',
  found: (build: string, version: string, jobs: string) =>
    `Veeam Backup for Microsoft 365 ${build} (REST ${version}) with ${jobs}.`,
  jobs: (count: number, written: string, organizations: string) =>
    organizations === ''
      ? pluralize(count, { one: '# job', other: '# jobs' }, written)
      : pluralize(count, { one: `# job of ${organizations}`, other: `# jobs of ${organizations}` }, written),
  moreOrganizations: (count: number, written: string) => pluralize(count, { one: '# more', other: '# more' }, written),
  saveAnyway: 'Save an&yway',

  trustTitle: 'Trust this server?',
  trustDetail: (host: string, port: string) =>
    `${host}, port ${port}, shows a certificate that is not trusted yet. Nothing has been sent to it.`,
  trustAdvice:
    'Compare the fingerprint with that of the certificate on the server: Veeam Backup for Microsoft 365 > General Options > REST API.',
  trust: '&Trust',
  changedTitle: 'The certificate has changed',
  changedDetail: (host: string, port: string) =>
    `${host}, port ${port}, shows another certificate than the one you trusted. Nothing has been sent to it.`,
  changedAdvice:
    'Trust it only if the certificate was renewed on the server and the new fingerprint is the same there. Otherwise something else may be answering in its place, to get the password.',
  trustChanged: '&Trust the new certificate',
  doNotTrust: '&Do not trust',
  fingerprint: 'SHA-256 fingerprint',
  fingerprintBefore: 'Trusted until now (SHA-256)',
  fingerprintNow: 'Shown now (SHA-256)',

  importTitle: 'Use these settings?',
  importConfirm: '&Use them',
  importRefuse: '&Keep the present ones',
  importDetail: (host: string) =>
    `${host} has notification settings of its own. Here they would change the following. Nothing is saved until you press OK or Apply.`,
  imported: (host: string) =>
    `The settings of ${host} are shown on the Notifications tab. Press OK or Apply to save them.`,
} as const;

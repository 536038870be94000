/** Strings of the backup servers in Options > Job sources. `&` stands before the access key. */
import { backupServerProducts, type BackupServerProductFacts } from '../../../model/backup-server-products.ts';
import { pluralize } from '../pluralize.ts';

const list = new Intl.ListFormat('en', { type: 'conjunction' });

const productNames = new Intl.ListFormat('en', { type: 'disjunction' }).format(
  Object.values(backupServerProducts).map(({ name }) => name),
);

export const backupServersText = {
  list: '&Backup servers:',
  empty: `Add a ${productNames} server to report the jobs that finish there.`,
  loading: 'Reading the list of backup servers...',
  loadingWaits: 'Waiting for the program to answer. You can use the rest of this window meanwhile.',
  loadFailed: 'The backup servers could not be read.',
  add: 'A&dd...',
  edit: '&Edit...',
  remove: 'Re&move...',
  savedWithWindow: 'Changes are saved when you click OK or Apply.',
  added: 'Added, not saved yet',
  changed: 'Changed, not saved yet',
  pending: 'This change takes effect when you click OK or Apply.',
  notSaved: (reason: string) => `Not saved: ${reason}`,
  notRemoved: (reason: string) => `Not removed: ${reason}`,
  failed: (hosts: readonly string[]) =>
    `Changes to ${list.format(hosts)} could not be saved. Correct them, or click OK or Apply to try again.`,
  invalid: 'Something is missing or wrong',
  saveCancelled: 'Saving was cancelled',
  details: (host: string) => `Details of ${host}`,
  isProduct: ({ name }: BackupServerProductFacts) => `${name}.`,
  asked: (minutes: number, username: string) =>
    pluralize(minutes, { one: `Polled every minute as ${username}.`, other: `Polled every # minutes as ${username}.` }),
  switchedOff: 'This server isn’t polled. Edit it to turn polling on.',
  cannotBeAsked: 'This server isn’t polled while finished jobs can’t be stored on this computer.',
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
    `When you click OK or Apply, ${host} is no longer polled, and its stored password is removed from this computer. What it has reported stays in the history.`,
  removeNewDetail: (host: string) => `${host} has not been saved yet.`,
  removeConfirm: '&Remove',

  addTitle: 'Add backup server',
  editTitle: 'Edit backup server',
  product: 'P&roduct:',
  address: 'Server &address:',
  port: '&Port:',
  username: '&User:',
  password: 'Pass&word:',
  passwordStored: 'Stored',
  accountHint:
    'Use a service account without multi-factor authentication. Its password is stored encrypted and never shown again.',
  version: 'REST API &version:',
  automaticVersion: 'Automatic',
  pollInterval: 'Check every (&minutes):',
  alsoReported: 'Beside backup and copy jobs, report',
  isEnabled: 'Check this server for &finished jobs',

  test: '&Test connection',
  stop: '&Stop',
  testResult: 'Connection test',
  testHint: 'Test connection contacts the server and saves nothing.',
  contacting: 'Contacting the server...',
  waiting: (host: string, port: string) =>
    `Waiting for ${host}, port ${port}, to answer. Each request times out after a minute.`,
  connected: 'Connected',
  found: ({ name }: BackupServerProductFacts, build: string, version: string, jobs: string) =>
    `${build === '' ? name : `${name} ${build}`} (REST ${version}) with ${jobs}.`,
  jobs: (count: number, written: string, organizations: string) =>
    organizations === ''
      ? pluralize(count, { one: '# job', other: '# jobs' }, written)
      : pluralize(count, { one: `# job of ${organizations}`, other: `# jobs of ${organizations}` }, written),
  moreOrganizations: (count: number, written: string) => pluralize(count, { one: '# more', other: '# more' }, written),
  acceptAnyway: 'Accept an&yway',

  trustAdvice: ({ name, certificatePlace }: BackupServerProductFacts) =>
    `Compare the fingerprint with the certificate on the server: ${name} > ${certificatePlace}.`,

  importTitle: 'Use these settings?',
  importConfirm: '&Use them',
  importRefuse: '&Keep current settings',
  importDetail: (host: string) =>
    `${host} has its own notification settings. They would change the following. Nothing is saved until you click OK or Apply.`,
  imported: (host: string) => `The settings of ${host} are on the Notifications tab. Click OK or Apply to save them.`,
} as const;

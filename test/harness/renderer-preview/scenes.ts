/** What to take pictures of. */
import type { Page } from '@playwright/test';

export interface Scene {
  name: string;
  path?: string;
  /** A name from `preview-states.ts`. */
  state?: string;
  colorScheme?: 'light' | 'dark';
  forcedColors?: boolean;
  size?: { width: number; height: number };
  /** As with the zoom of a browser, or the system's text size. */
  zoom?: number;
  /** Device pixels for each CSS pixel. */
  scale?: number;
  /** Not a normal state: a scroll bar is fine. */
  mayScroll?: boolean;
  play?: (page: Page) => Promise<void>;
}

const press = (name: string) => (page: Page) => page.getByRole('button', { name, exact: true }).click();
const typeBadRecipients = async (page: Page) => {
  await page.getByLabel('To:').fill('backup@contoso.com; noc.contoso.com, Ann <ann@>');
  await page.getByLabel('To:').press('Tab');
};
const askToSave = async (page: Page) => {
  await page.getByLabel('Notify on success').click();
  await page.evaluate(() => {
    const { previewApi } = window as unknown as { previewApi: { publish: (name: string) => void } };
    previewApi.publish('window.close-requested');
  });
};
const dark = (scene: Scene): Scene => ({ ...scene, name: `${scene.name}-dark`, colorScheme: 'dark' });

const valid: Scene = { name: 'valid' };
const firstStart: Scene = { name: 'first-start', state: 'first-start' };
const firstRunTest: Scene = { name: 'first-run-test', state: 'first-run-test' };
const jobSources: Scene = {
  name: 'job-sources',
  play: (page) => page.getByRole('tab', { name: 'Job sources' }).click(),
};
const folderChosen: Scene = {
  name: 'job-sources-changed',
  play: async (page) => {
    await page.getByRole('tab', { name: 'Job sources' }).click();
    await press('Change...')(page);
  },
};
const openServers: Scene['play'] = (page) => page.getByRole('tab', { name: 'Job sources' }).click();
const servers = (name: string, state: string, play?: Scene['play']): Scene => ({
  name: `servers-${name}`,
  state,
  play: async (page) => {
    await openServers(page);
    await play?.(page);
  },
});
const fillInServer = async (page: Page, address = 'vb365.contoso.com') => {
  await press('Add...')(page);
  await page.getByLabel('Server address:').fill(address);
  await page.getByLabel('User:').fill('CONTOSO\\svc-notifier');
  await page.getByLabel('Password:').fill('secret');
};
const testConnection = press('Test connection');
const trustFirst = async (page: Page) => {
  await fillInServer(page);
  await testConnection(page);
};
const pressOkInDialog = (page: Page) => page.getByRole('dialog').getByRole('button', { name: 'OK' }).click();
/** Adds a server and changes the one that is there, without saving. */
const changeServers = async (page: Page) => {
  await fillInServer(page, 'vb365-new.contoso.com');
  await pressOkInDialog(page);
  await press('Trust')(page);
  await press('Keep current settings')(page);
  await page.getByRole('option', { name: 'vb365.contoso.com' }).click();
  await press('Edit...')(page);
  await page.getByLabel('Check every (minutes):').fill('5');
  await pressOkInDialog(page);
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
};
const serverScenes: readonly Scene[] = [
  servers('empty', 'no-servers'),
  servers('loading', 'servers-loading', (page) => page.getByText('Waiting for the program').waitFor()),
  servers('connected', 'valid'),
  servers('failed', 'server-failed'),
  servers('certificate-changed', 'server-certificate-changed'),
  servers('mixed', 'servers-mixed'),
  servers('changed', 'server-not-saved', changeServers),
  servers('not-saved', 'server-not-saved', async (page) => {
    await changeServers(page);
    await press('Apply')(page);
    await page.getByText('Not saved: ').waitFor();
    await page.getByRole('option', { name: 'vb365-new.contoso.com' }).click();
  }),
  servers('remove', 'server-failed', press('Remove...')),
  servers('dialog-empty', 'no-servers', press('Add...')),
  servers('dialog-edit', 'valid', press('Edit...')),
  servers('dialog-errors', 'no-servers', async (page) => {
    await press('Add...')(page);
    await page.getByLabel('Server address:').fill('http://vb365');
    await page.getByLabel('Check every (minutes):').fill('0');
    await pressOkInDialog(page);
  }),
  servers('dialog-testing', 'server-silent', async (page) => {
    await press('Edit...')(page);
    await testConnection(page);
    await page.getByText('Contacting the server...').waitFor();
  }),
  servers('dialog-waiting', 'server-silent', async (page) => {
    await press('Edit...')(page);
    await testConnection(page);
    await page.getByRole('button', { name: 'Stop', exact: true }).waitFor();
  }),
  servers('dialog-connected', 'valid', async (page) => {
    await press('Edit...')(page);
    await testConnection(page);
  }),
  servers('dialog-failed', 'server-failed', async (page) => {
    await press('Enter the password...')(page);
    await page.getByLabel('Password:').fill('wrong again');
    await pressOkInDialog(page);
  }),
  servers('dialog-trust', 'no-servers', trustFirst),
  servers('dialog-certificate', 'server-certificate-changed', press('Compare the certificates...')),
  servers('dialog-distrusted', 'server-certificate-changed', async (page) => {
    await press('Compare the certificates...')(page);
    await press('Do not trust')(page);
  }),
  servers('import-offer', 'no-servers', async (page) => {
    await fillInServer(page);
    await pressOkInDialog(page);
    await press('Trust')(page);
  }),
];

const openGeneral = (page: Page) => page.getByRole('tab', { name: 'General' }).click();
const general: Scene = { name: 'general', play: openGeneral };
const importSettings: Scene = {
  name: 'general-import',
  play: async (page) => {
    await openGeneral(page);
    await press('Import settings...')(page);
  },
};
const notices: Scene = { name: 'notices', state: 'notices', mayScroll: true };
const updateReady: Scene = { name: 'update-ready', state: 'update-ready', mayScroll: true };
const updateAvailable: Scene = { name: 'update-available', state: 'update-available', mayScroll: true };
const updateRefused: Scene = { name: 'update-refused', state: 'update-refused', mayScroll: true };
const invalid: Scene = { name: 'invalid-recipients', play: typeBadRecipients, mayScroll: true };
const applicationInvalid: Scene = {
  name: 'application-invalid',
  path: '/application-settings',
  play: async (page) => {
    await page.getByLabel('Application client ID:').fill('not a guid');
    await page.getByLabel('Tenant ID:').fill('');
    await press('OK')(page);
  },
};
const insertMenu: Scene = { name: 'insert-menu', play: press('Insert') };
const sendAs: Scene = { name: 'send-as-popover', play: press('Change...') };
const saveChanges: Scene = { name: 'save-changes', play: askToSave };

const historySize = { width: 1040, height: 660 };
const history: Scene = { name: 'history', path: '/history', size: historySize };
const select = (job: string) => (page: Page) => page.getByRole('row', { name: job }).first().click();
const historyDetails: Scene = { ...history, name: 'history-details', play: select('SQL dumps') };
/** By keyboard: in a low window the row is not drawn yet. */
const openDetails = async (page: Page) => {
  await page.getByRole('grid').focus();
  for (let row = 0; row < 7; row += 1) await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
};
const historyOpened: Scene = { ...historyDetails, play: openDetails };
const openFilters = press('Filters');
const historyNarrow = { width: 320, height: 660 };
const historyProblems: Scene = { ...history, name: 'history-problems', state: 'refused-history' };
const discard: Scene = {
  ...history,
  name: 'history-discard',
  play: async (page) => {
    await select('SQL dumps')(page);
    await press('Discard')(page);
  },
};

const registrationGuide: Scene = {
  name: 'registration-guide',
  path: '/registration-guide',
  size: { width: 480, height: 640 },
};
const waiting: Scene = { name: 'waiting', state: 'waiting' };
const testFailed: Scene = { name: 'test-failed', state: 'test-failed', play: press('Test Message'), mayScroll: true };
const trayAttention: Scene = { name: 'tray-attention', path: '/tray', state: 'tray-attention' };
const about: Scene = { name: 'about', path: '/about', size: { width: 480, height: 400 } };
const tray: Scene = { name: 'tray', path: '/tray' };
const trayPause: Scene = {
  ...tray,
  name: 'tray-pause-menu',
  play: (page) => page.getByRole('menuitem', { name: 'Pause notifications' }).click(),
};

export const scenes: readonly Scene[] = [
  valid,
  dark(valid),
  { ...valid, name: 'valid-scale-150', scale: 1.5 },
  { ...valid, name: 'valid-zoom-200', zoom: 2, mayScroll: true },
  { ...valid, name: 'valid-high-contrast', forcedColors: true },
  { ...valid, name: 'valid-tab', size: { width: 1280, height: 900 } },
  { ...dark(valid), name: 'valid-tab-dark', size: { width: 1280, height: 900 } },
  { ...valid, name: 'valid-short-tab', size: { width: 1280, height: 600 }, mayScroll: true },
  firstStart,
  dark(firstStart),
  firstRunTest,
  dark(firstRunTest),
  { ...firstStart, name: 'first-start-zoom-200', zoom: 2, mayScroll: true },
  { ...firstStart, name: 'first-start-high-contrast', forcedColors: true },
  { ...firstStart, name: 'first-start-tab', size: { width: 1280, height: 900 } },
  {
    name: 'first-run-complete',
    state: 'first-run-test',
    // The outcome of a test with its request id needs three lines, below the steps of the first run.
    mayScroll: true,
    play: async (page) => {
      await page.getByLabel('Notify on success').click();
      await press('Test Message')(page);
    },
  },
  { name: 'not-authorized', state: 'not-authorized' },
  dark({ name: 'not-authorized', state: 'not-authorized' }),
  waiting,
  dark(waiting),
  { name: 'needs-attention', state: 'needs-attention' },
  dark({ name: 'needs-attention', state: 'needs-attention' }),
  { name: 'cannot-be-stored', state: 'cannot-be-stored', mayScroll: true },
  { name: 'sign-in-failed', state: 'sign-in-failed', mayScroll: true },
  { name: 'sign-in-cancelled', state: 'sign-in-cancelled', mayScroll: true },
  { name: 'sign-in-refused', state: 'sign-in-refused', mayScroll: true },
  { name: 'no-preinstalled-application', state: 'no-preinstalled-application', mayScroll: true },
  { name: 'application-changed', state: 'application-changed' },
  { name: 'nothing-notified', state: 'nothing-notified' },
  { name: 'disabled', state: 'disabled' },
  dark({ name: 'disabled', state: 'disabled' }),
  jobSources,
  folderChosen,
  {
    name: 'job-sources-not-opened',
    state: 'save-failed',
    play: async (page) => {
      await jobSources.play?.(page);
      await press('Open')(page);
    },
  },
  dark(folderChosen),
  dark(jobSources),
  { ...jobSources, name: 'job-sources-zoom-200', zoom: 2, mayScroll: true },
  ...serverScenes.flatMap((scene) => [scene, dark(scene)]),
  ...serverScenes
    .filter(({ name }) => /failed|dialog-(errors|certificate)$/.test(name))
    .flatMap((scene) => [
      { ...scene, name: `${scene.name}-scale-150`, scale: 1.5 },
      { ...scene, name: `${scene.name}-zoom-200`, zoom: 2, mayScroll: true },
      { ...scene, name: `${scene.name}-high-contrast`, forcedColors: true },
    ]),
  general,
  dark(general),
  { ...general, name: 'general-zoom-200', zoom: 2, mayScroll: true },
  { ...general, name: 'general-theme-dark', state: 'theme-dark' },
  importSettings,
  dark(importSettings),
  { ...importSettings, name: 'general-import-failed', state: 'import-failed' },
  {
    ...general,
    name: 'general-exported',
    play: async (page) => {
      await openGeneral(page);
      await press('Export settings...')(page);
    },
  },
  notices,
  dark(notices),
  updateReady,
  dark(updateReady),
  updateAvailable,
  updateRefused,
  invalid,
  dark(invalid),
  insertMenu,
  dark(insertMenu),
  sendAs,
  dark(sendAs),
  { ...sendAs, name: 'send-as-other', state: 'send-as' },
  { name: 'test-accepted', play: press('Test Message') },
  { name: 'test-running', state: 'test-running', play: press('Test Message') },
  {
    name: 'test-waiting',
    state: 'test-running',
    play: async (page) => {
      await press('Test Message')(page);
      await page.getByText('Waiting for Microsoft 365').waitFor();
    },
  },
  {
    name: 'save-waiting',
    state: 'saving-for-ever',
    play: async (page) => {
      await page.getByLabel('Notify on success').click();
      await press('Apply')(page);
      await page.getByText('Waiting for the folder').waitFor();
    },
  },
  testFailed,
  dark(testFailed),
  { name: 'save-failed', state: 'save-failed', play: press('OK'), mayScroll: true },
  saveChanges,
  dark(saveChanges),
  { ...saveChanges, name: 'save-changes-zoom-200', zoom: 2, mayScroll: true },
  { name: 'sign-out', play: press('Sign out') },
  {
    name: 'signing-out',
    state: 'saving-for-ever',
    play: async (page) => {
      await press('Sign out')(page);
      await page.getByRole('alertdialog').getByRole('button', { name: 'Sign out' }).click();
      await page.getByText('this can’t be cancelled').waitFor();
    },
  },
  { name: 'advanced-open', play: press('Advanced...') },
  { name: 'access-keys', play: (page) => page.keyboard.press('Alt') },
  { name: 'application-valid', path: '/application-settings' },
  dark({ name: 'application-valid', path: '/application-settings' }),
  { name: 'application-preinstalled', path: '/application-settings', state: 'preinstalled-application' },
  applicationInvalid,
  dark(applicationInvalid),
  { ...applicationInvalid, name: 'application-tab', size: { width: 1280, height: 900 } },
  { name: 'application-zoom-200', path: '/application-settings', zoom: 2 },
  registrationGuide,
  dark(registrationGuide),
  history,
  dark(history),
  historyDetails,
  dark(historyDetails),
  { ...historyDetails, name: 'history-details-high-contrast', forcedColors: true },
  { ...history, name: 'history-zoom-150', zoom: 1.5 },
  { ...history, name: 'history-zoom-200', zoom: 2 },
  dark({ ...history, name: 'history-zoom-200', zoom: 2 }),
  { ...history, name: 'history-narrow', size: historyNarrow },
  { ...history, name: 'history-narrow-filters', size: historyNarrow, play: openFilters },
  { ...historyOpened, name: 'history-details-zoom-150', zoom: 1.5 },
  { ...historyOpened, name: 'history-details-zoom-200', zoom: 2 },
  dark({ ...historyOpened, name: 'history-details-zoom-200', zoom: 2 }),
  { ...historyOpened, name: 'history-details-narrow', size: historyNarrow },
  { ...historyDetails, name: 'history-details-scale-150', scale: 1.5 },
  { ...history, name: 'history-held', play: select('Held until the last retry') },
  { ...history, name: 'history-accepted', play: select('restic home') },
  { ...history, name: 'history-test', play: select('Test message') },
  discard,
  dark(discard),
  { ...history, name: 'history-long', state: 'long-history', play: (page) => page.keyboard.press('Tab') },
  historyProblems,
  dark(historyProblems),
  { ...historyProblems, name: 'history-problems-zoom-150', zoom: 1.5 },
  { ...historyProblems, name: 'history-problems-zoom-200', zoom: 2 },
  dark({ ...historyProblems, name: 'history-problems-zoom-200', zoom: 2 }),
  { ...historyProblems, name: 'history-problems-narrow', size: historyNarrow },
  {
    ...history,
    name: 'history-problems-discard',
    state: 'refused-history',
    play: (page) => page.getByRole('button', { name: 'Discard all' }).first().click(),
  },
  { ...history, name: 'history-empty', state: 'no-history' },
  { ...history, name: 'history-nothing-found', play: (page) => page.getByLabel('Search:').fill('nothing') },
  { ...history, name: 'history-notices', state: 'notices' },
  { ...historyDetails, name: 'history-parked', state: 'parked' },
  about,
  dark(about),
  { ...about, name: 'about-notices', state: 'notices', mayScroll: true },
  { ...registrationGuide, name: 'registration-guide-notices', state: 'notices', mayScroll: true },
  { ...about, name: 'about-zoom-200', zoom: 2 },
  {
    ...about,
    name: 'about-licenses',
    play: (page) => page.getByRole('button', { name: 'Third-party licenses' }).click(),
  },
  tray,
  trayPause,
  dark(trayPause),
  { ...tray, name: 'tray-paused', state: 'tray-paused' },
  trayAttention,
  dark(trayAttention),
];

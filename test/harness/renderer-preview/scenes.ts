/** What to take pictures of. */
import type { Page } from '@playwright/test';
import { dark, openTab, press, type Scene } from './scene.ts';
import { channelScenes } from './channel-scenes.ts';
import { digestScenes } from './digest-scenes.ts';
import { jobsScenes } from './jobs-scenes.ts';
import { languageScenes } from './language-scenes.ts';
import { policyScenes } from './policy-scenes.ts';
import { rulesScenes } from './rules-scenes.ts';
import { serverScenes } from './server-scenes.ts';
import { smtpScenes } from './smtp-scenes.ts';

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

const valid: Scene = { name: 'valid' };
const firstStart: Scene = { name: 'first-start', state: 'first-start' };
const firstRunTest: Scene = { name: 'first-run-test', state: 'first-run-test' };
const jobSources: Scene = {
  name: 'job-sources',
  play: (page) => openTab(page, 'Job sources'),
};
const mailForwarded: Scene = {
  name: 'job-sources-mail',
  mayScroll: true,
  play: async (page) => {
    await openTab(page, 'Job sources');
    await page.getByLabel('Forward mail from other programs').check();
    await page.getByLabel('Listening port:').fill('70000');
    await press('Apply')(page);
  },
};
const mailOfOthers: Scene = {
  name: 'job-sources-mail-others',
  mayScroll: true,
  play: async (page) => {
    await openTab(page, 'Job sources');
    await page.getByLabel('Forward mail from other programs').check();
    await page.getByLabel('Other computers that may send').fill('192.168.1.20, 10.0.0.0/24');
    await press('Apply')(page);
    await page.getByRole('button', { name: 'Login and certificate' }).click();
    await page.getByText('STARTTLS').waitFor();
  },
};
const openPatterns = async (page: Page) => {
  await openTab(page, 'Job sources');
  await page.getByLabel('Forward mail from other programs').check();
  await page.getByRole('button', { name: 'Mail patterns' }).click();
  await page.getByRole('option', { name: 'Hyper Backup task completed' }).waitFor();
};
const addPreset = async (page: Page) => {
  await openPatterns(page);
  await press('Add')(page);
  await page.getByRole('menuitem', { name: 'Synology' }).click();
  await page.getByRole('textbox', { name: 'Name:' }).waitFor();
};
const mailPatterns: Scene = {
  name: 'mail-patterns',
  mayScroll: true,
  play: async (page) => {
    await addPreset(page);
    await page.getByRole('button', { name: 'OK' }).last().click();
    await page.getByRole('option', { name: 'Synology forwarded too' }).waitFor();
  },
};
const noMailPatterns: Scene = { name: 'mail-patterns-none', mayScroll: true, play: openPatterns };
const mailPatternTried: Scene = {
  name: 'mail-pattern-tried',
  mayScroll: true,
  play: async (page) => {
    await addPreset(page);
    await press('Try')(page);
    await page.getByText('Recognized: Success.').waitFor();
  },
};
const mailPatternInvalid: Scene = {
  name: 'mail-pattern-invalid',
  mayScroll: true,
  play: async (page) => {
    await openPatterns(page);
    await page.getByRole('button', { name: 'New pattern from this mail' }).click();
    await page.getByRole('textbox', { name: 'Failed if' }).fill('(');
    await page.getByRole('button', { name: 'OK' }).last().click();
    await page.getByText('an opening parenthesis has no closing one').waitFor();
  },
};
const renewPassword: Scene = {
  name: 'job-sources-mail-renew',
  mayScroll: true,
  play: async (page) => {
    await mailOfOthers.play?.(page);
    await page.getByRole('button', { name: 'New password' }).click();
    await page.getByRole('button', { name: 'Make new password' }).waitFor();
  },
};
const folderChosen: Scene = {
  name: 'job-sources-changed',
  play: async (page) => {
    await openTab(page, 'Job sources');
    await press('Change...')(page);
  },
};
const openGeneral = (page: Page) => openTab(page, 'General');
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

const googleSettings: Scene = {
  name: 'google-settings',
  path: '/application-settings',
  state: 'gmail',
  play: press('OK'),
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
const engineService: Scene = { ...about, name: 'about-service', state: 'engine-service' };
const generalService: Scene = { ...general, name: 'general-service', state: 'engine-service' };
const engineAway: Scene = { name: 'engine-away', state: 'engine-away', mayScroll: true };
const engineOtherVersion: Scene = { name: 'engine-other-version', state: 'engine-other-version', mayScroll: true };
const engineAwayHistory: Scene = { ...history, name: 'history-engine-away', state: 'engine-away' };
const tray: Scene = { name: 'tray', path: '/tray' };
const trayPause: Scene = {
  ...tray,
  name: 'tray-pause-menu',
  play: (page) => page.getByRole('menuitem', { name: 'Pause notifications' }).click(),
};

export const scenes: readonly Scene[] = [
  ...languageScenes,
  ...rulesScenes,
  ...digestScenes,
  ...channelScenes,
  ...jobsScenes,
  ...smtpScenes.flatMap((scene) => [scene, dark(scene)]),
  ...policyScenes,
  valid,
  dark(valid),
  { ...valid, name: 'valid-scale-150', scale: 1.5 },
  { ...valid, name: 'valid-zoom-200', zoom: 2, mayScroll: true },
  { ...valid, name: 'valid-zoom-150', zoom: 1.5, mayScroll: true },
  { ...valid, name: 'valid-narrow', size: { width: 320, height: 640 }, mayScroll: true },
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
  { name: 'gmail', state: 'gmail' },
  dark({ name: 'gmail', state: 'gmail' }),
  { name: 'gmail-not-authorized', state: 'gmail-not-authorized' },
  { name: 'gmail-sign-in-again', state: 'gmail-sign-in-again', mayScroll: true },
  { name: 'gmail-no-application', state: 'gmail-no-application', mayScroll: true },
  { name: 'application-changed', state: 'application-changed' },
  { name: 'application-in-use', state: 'application-in-use' },
  dark({ name: 'application-in-use', state: 'application-in-use' }),
  { name: 'application-incomplete', state: 'application-incomplete', mayScroll: true },
  { name: 'nothing-notified', state: 'nothing-notified' },
  { name: 'successes-off', play: (page) => page.getByLabel('Notify on success').uncheck() },
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
  mailForwarded,
  dark(mailForwarded),
  mailOfOthers,
  renewPassword,
  noMailPatterns,
  mailPatterns,
  dark(mailPatterns),
  mailPatternTried,
  dark(mailPatternTried),
  { ...mailPatternTried, name: 'mail-pattern-tried-forced-colors', forcedColors: true },
  mailPatternInvalid,
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
  { ...general, name: 'general-metrics', state: 'metrics-on' },
  { ...general, name: 'general-zoom-200', zoom: 2, mayScroll: true },
  { ...general, name: 'general-theme-dark', state: 'theme-dark' },
  importSettings,
  dark(importSettings),
  { ...importSettings, name: 'general-import-failed', state: 'import-failed', mayScroll: true },
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
  engineService,
  generalService,
  dark(generalService),
  engineAway,
  dark(engineAway),
  { ...engineAway, name: 'engine-away-zoom-200', zoom: 2 },
  engineOtherVersion,
  engineAwayHistory,
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
  { name: 'application-itself', path: '/application-settings', state: 'application-itself' },
  dark({ name: 'application-itself', path: '/application-settings', state: 'application-itself' }),
  applicationInvalid,
  dark(applicationInvalid),
  { ...applicationInvalid, name: 'application-tab', size: { width: 1280, height: 900 } },
  { name: 'application-zoom-200', path: '/application-settings', zoom: 2 },
  googleSettings,
  dark(googleSettings),
  { name: 'google-settings-preinstalled', path: '/application-settings', state: 'gmail-preinstalled' },
  { ...googleSettings, name: 'google-settings-zoom-200', zoom: 2, mayScroll: true },
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
  { ...history, name: 'history-of-job', state: 'history-of-job' },
  { ...history, name: 'history-of-job-narrow', state: 'history-of-job', size: historyNarrow },
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

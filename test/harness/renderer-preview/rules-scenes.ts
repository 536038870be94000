/** The Rules tab of Options, the dialog for one rule, and ignoring a reason in History. */
import type { Page } from '@playwright/test';
import { dark, openTab, press, type Scene } from './scene.ts';

const open = (page: Page) => openTab(page, 'Rules');
const openFirst = async (page: Page) => {
  await open(page);
  await press('Edit...')(page);
  await page.getByRole('dialog').waitFor();
};

const list: Scene = { name: 'rules', state: 'rules', play: open };

const tried: Scene = {
  name: 'rule-tried',
  state: 'rules',
  play: async (page) => {
    await openFirst(page);
    await press('Try on history')(page);
    await page.getByText('and would have changed 2:').scrollIntoViewIfNeeded();
  },
};

const ignore: Scene = {
  name: 'history-ignore',
  path: '/history',
  state: 'rules',
  play: async (page) => {
    await page
      .getByRole('row', { name: /Failed/ })
      .first()
      .click();
    await page
      .getByRole('button', { name: /^Ignore this from now on/ })
      .first()
      .click();
    await page.getByText('of the last 200 sessions').waitFor();
  },
};

export const rulesScenes: Scene[] = [
  { name: 'rules-none', play: open },
  list,
  dark(list),
  { ...list, name: 'rules-forced-colors', forcedColors: true },
  { name: 'rule-edited', state: 'rules', play: openFirst },
  dark({ name: 'rule-edited', state: 'rules', play: openFirst }),
  {
    name: 'rule-wrong',
    state: 'rules',
    play: async (page) => {
      await open(page);
      await press('Add...')(page);
      await page.getByLabel('Recipients:').click();
      await page.getByRole('option', { name: 'Also these' }).click();
      await page.getByLabel('The reason counts as:').click();
      await page.getByRole('option', { name: 'Success (ignored)' }).click();
      await page.getByRole('dialog').getByRole('button', { name: 'OK' }).click();
      await page.getByText('what is ignored has to be named').waitFor();
    },
  },
  tried,
  dark(tried),
  ignore,
  dark(ignore),
];

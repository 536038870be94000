/** The Digest tab of Options. */
import type { Page } from '@playwright/test';
import { dark, openTab, press, type Scene } from './scene.ts';

const open = (page: Page) => openTab(page, 'Digest');
const turnOn = async (page: Page) => {
  await open(page);
  await page.getByLabel('Send a digest of all jobs').check();
};
const choose = async (page: Page, label: string, option: string) => {
  await page.getByLabel(label).click();
  await page.getByRole('option', { name: option, exact: true }).click();
};

const weekly: Scene = {
  name: 'digest-weekly',
  play: async (page) => {
    await turnOn(page);
    await choose(page, 'Every:', 'Week');
    await page.getByLabel('Send it to other recipients').check();
    await page.getByLabel('To:').fill('boss@contoso.com');
  },
};

export const digestScenes: Scene[] = [
  { name: 'digest-off', play: open },
  weekly,
  dark(weekly),
  {
    name: 'digest-wrong',
    play: async (page) => {
      await turnOn(page);
      await choose(page, 'Every:', 'Month');
      await page.getByLabel('On day:').fill('32');
      await page.getByLabel('At time:').fill('25:00');
      await page.getByLabel('Time zone:').fill('Berlin');
      await press('Apply')(page);
    },
  },
  {
    name: 'digest-previewed',
    play: async (page) => {
      await turnOn(page);
      await press('Preview')(page);
      await page.getByText('The preview has opened in your browser.').waitFor();
    },
  },
];

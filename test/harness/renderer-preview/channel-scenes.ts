/** The Channels tab of Options. */
import type { Page } from '@playwright/test';
import { dark, openTab, press, type Scene } from './scene.ts';

const open = (page: Page) => openTab(page, 'Channels');
const select = (name: string) => async (page: Page) => {
  await open(page);
  await page.getByRole('row', { name }).click();
};
const add = async (page: Page, kind: string) => {
  await open(page);
  await press('Add...')(page);
  await page.getByRole('menuitem', { name: kind }).click();
  await page.getByRole('dialog').waitFor();
};
const test = (name: string) => async (page: Page) => {
  await select(name)(page);
  await press('Test')(page);
};

const several: Scene = { name: 'channels', state: 'channels', play: open };
const failed: Scene = { ...several, name: 'channels-failed', play: select('Slack #backup') };
const dialog: Scene = {
  name: 'channels-add',
  mayScroll: true,
  play: async (page) => {
    await add(page, 'Microsoft Teams');
    await page.getByLabel('Quiet hours').check();
  },
};
const wrong: Scene = {
  name: 'channels-add-wrong',
  mayScroll: true,
  play: async (page) => {
    await add(page, 'ntfy');
    await page.getByLabel('Address:').fill('http://ntfy.sh/x');
    await page.getByRole('dialog').getByRole('button', { name: 'OK' }).click();
    await page.getByText('Enter an address that begins with https://').waitFor();
  },
};
const webhook: Scene = {
  name: 'channels-add-webhook',
  mayScroll: true,
  play: async (page) => {
    await add(page, 'Webhook');
    await press('Make a new secret')(page);
  },
};

const telegram: Scene = {
  name: 'channels-add-telegram',
  mayScroll: true,
  play: async (page) => {
    await add(page, 'Telegram');
    await page.getByRole('dialog').getByRole('button', { name: 'OK' }).click();
    await page.getByText('Enter the ID of the chat').waitFor();
  },
};

export const channelScenes: Scene[] = [
  { name: 'channels-none', play: open },
  several,
  dark(several),
  { ...several, name: 'channels-narrow', size: { width: 320, height: 640 }, mayScroll: true },
  { ...several, name: 'channels-zoom-200', zoom: 2, mayScroll: true },
  { ...several, name: 'channels-high-contrast', forcedColors: true },
  failed,
  dark(failed),
  {
    ...several,
    name: 'channels-menu',
    play: async (page) => {
      await open(page);
      await press('Add...')(page);
    },
  },
  dialog,
  dark(dialog),
  { ...dialog, name: 'channels-add-narrow', size: { width: 320, height: 640 } },
  wrong,
  webhook,
  telegram,
  dark(telegram),
  { name: 'channels-add-pagerduty', mayScroll: true, play: (page) => add(page, 'PagerDuty') },
  { name: 'channels-add-healthchecks', mayScroll: true, play: (page) => add(page, 'healthchecks') },
  {
    ...several,
    name: 'channels-edit',
    mayScroll: true,
    play: async (page) => {
      await select('Monitoring')(page);
      await press('Edit...')(page);
      await page.getByRole('dialog').waitFor();
    },
  },
  { ...several, name: 'channels-tested', play: test('Operations team') },
  {
    ...several,
    name: 'channels-not-come',
    play: async (page) => {
      await test('Operations team')(page);
      await press('No')(page);
    },
  },
  { ...several, name: 'channels-test-failed', state: 'channels-refused', play: test('Operations team') },
  {
    ...several,
    name: 'channels-test-running',
    state: 'channels-silent',
    play: async (page) => {
      await test('Operations team')(page);
      await page.getByText('Waiting for Microsoft Teams').waitFor();
    },
  },
  {
    ...several,
    name: 'channels-removing',
    play: async (page) => {
      await select('Operations team')(page);
      await press('Remove...')(page);
    },
  },
  {
    ...several,
    name: 'channels-changed',
    play: async (page) => {
      await select('Operations team')(page);
      await press('Switch off')(page);
    },
  },
];

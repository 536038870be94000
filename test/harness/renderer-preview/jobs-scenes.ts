/** The Jobs window. */
import type { Page } from '@playwright/test';
import { dark, press, type Scene } from './scene.ts';

const jobs: Scene = { name: 'jobs', path: '/jobs', size: { width: 1280, height: 660 } };
const narrow = { width: 320, height: 660 };
/** By keyboard: in a low window the row is not drawn yet. */
const enterStrip = async (page: Page) => {
  await page.getByRole('grid').focus();
  for (const key of ['ArrowDown', 'ArrowDown', 'ArrowLeft', 'ArrowLeft']) await page.keyboard.press(key);
};
const inStrip: Scene = { ...jobs, name: 'jobs-in-strip', play: enterStrip };

const select = (job: string) => (page: Page) => page.getByRole('row', { name: job }).first().click();
const details: Scene = { ...jobs, name: 'jobs-details', play: select('Exchange daily') };
/** By keyboard: in a low window the row is not drawn yet. */
const openDetails = async (page: Page) => {
  await page.getByRole('grid').focus();
  for (const key of ['ArrowDown', ' ']) await page.keyboard.press(key);
};
const table: Scene = {
  ...jobs,
  name: 'jobs-details-table',
  play: async (page) => {
    await select('Teams to object storage')(page);
    await press('Show as table')(page);
  },
};
const forget: Scene = {
  ...jobs,
  name: 'jobs-forget',
  play: async (page) => {
    await select('restic home')(page);
    await press('Forget')(page);
  },
};
const merge: Scene = {
  ...jobs,
  name: 'jobs-merge',
  play: async (page) => {
    await select('restic home')(page);
    await press('Merge...')(page);
    await page.getByRole('combobox', { name: 'Other job:' }).pressSequentially('site');
    await page.getByRole('option').first().waitFor();
  },
};

const expectNarrow = async (page: Page) => {
  await openDetails(page);
  await press('Expect...')(page);
  await page.getByText('Nov 25, 2026').waitFor();
};
const expect: Scene = {
  ...jobs,
  name: 'jobs-expect',
  play: async (page) => {
    await select('SharePoint sites')(page);
    await press('Expect...')(page);
    await page.getByText('Nov 25, 2026').waitFor();
  },
};
const expectWrong: Scene = {
  ...jobs,
  name: 'jobs-expect-wrong',
  play: async (page) => {
    await select('SharePoint sites')(page);
    await press('Expect...')(page);
    await page.getByRole('textbox', { name: 'Time:' }).fill('25:00');
    await page.getByRole('textbox', { name: 'Time zone:' }).fill('Nowhere');
  },
};
const mute: Scene = {
  ...jobs,
  name: 'jobs-mute',
  play: async (page) => {
    await select('SharePoint sites')(page);
    await press('Mute until...')(page);
  },
};

const proposals: Scene = { ...jobs, name: 'jobs-proposals', state: 'jobs-proposed' };
const review: Scene = { ...proposals, name: 'jobs-proposals-review', play: press('Review...') };
const proposed: Scene = {
  ...jobs,
  name: 'jobs-expect-proposed',
  play: async (page) => {
    await select('SQL dumps')(page);
    await press('Expect...')(page);
  },
};

export const jobsScenes: readonly Scene[] = [
  jobs,
  dark(jobs),
  { ...jobs, name: 'jobs-high-contrast', forcedColors: true },
  { ...jobs, name: 'jobs-scale-150', scale: 1.5 },
  { ...jobs, name: 'jobs-zoom-150', zoom: 1.5 },
  { ...jobs, name: 'jobs-zoom-200', zoom: 2 },
  { ...jobs, name: 'jobs-narrow', size: narrow },
  dark({ ...jobs, name: 'jobs-narrow', size: narrow }),
  inStrip,
  dark(inStrip),
  details,
  dark(details),
  { ...details, name: 'jobs-details-high-contrast', forcedColors: true },
  { ...details, name: 'jobs-details-zoom-200', zoom: 2, play: openDetails },
  { ...details, name: 'jobs-details-narrow', size: narrow, play: openDetails },
  table,
  dark(table),
  forget,
  merge,
  dark(merge),
  expect,
  dark(expect),
  { ...expect, name: 'jobs-expect-narrow', size: narrow, play: expectNarrow, mayScroll: true },
  expectWrong,
  proposed,
  proposals,
  dark(proposals),
  { ...proposals, name: 'jobs-proposals-narrow', size: narrow },
  review,
  dark(review),
  mute,
  { ...jobs, name: 'jobs-empty', state: 'no-jobs' },
  { ...jobs, name: 'jobs-nothing-found', play: (page) => page.getByLabel('Search:').fill('nothing') },
];

/** The windows with settings where the organization has set some. */
import { dark, type Scene } from './scene.ts';

const managed: Scene = { name: 'managed', state: 'managed', mayScroll: true };
const general: Scene = {
  ...managed,
  name: 'managed-general',
  play: (page) => page.getByRole('tab', { name: 'General' }).click(),
};
const pointed: Scene = {
  ...managed,
  name: 'managed-pointed-at',
  play: async (page) => {
    await page.getByText('Subject:').hover();
    await page.getByRole('tooltip').waitFor();
  },
};
const application: Scene = { ...managed, name: 'managed-application', path: '/application-settings' };

export const policyScenes: readonly Scene[] = [
  managed,
  dark(managed),
  { ...managed, name: 'managed-high-contrast', forcedColors: true },
  { ...managed, name: 'managed-zoom-200', zoom: 2 },
  general,
  pointed,
  application,
  dark(application),
  { ...managed, name: 'managed-smtp', state: 'managed-smtp' },
  { ...managed, name: 'managed-smtp-advanced', state: 'managed-smtp', path: '/application-settings' },
];

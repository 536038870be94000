/** The page that stands in for the notification area: the same menu as Electron draws. */
import type { Page } from '@playwright/test';
import { expect, test } from '../support/fixtures.ts';
import { setUp } from '../support/steps.ts';

test('the menu tells the state, and what is chosen in it takes effect', async ({ product }) => {
  const options = await setUp(product);
  const tray = await openNotificationArea(options);
  const status = tray.getByRole('status');
  await expect(status).toHaveText('admin@contoso.com: Token is valid');
  await expect(tray.getByRole('menuitem')).toHaveText([
    'Send test message',
    'General Options...',
    'History...',
    'Jobs...',
    'Pause notifications',
    'About',
    'Quit',
  ]);

  await choose(tray, 'Pause notifications', 'Until resumed');
  await expect(status).toHaveText('admin@contoso.com: Token is valid · Notifications paused');
  product.dropSession('1.json', { job: { name: 'restic home' }, result: 'Failed' });
  await expect(status).toHaveText('admin@contoso.com: Token is valid · Notifications paused · 1 waiting');
  await choose(tray, 'Resume notifications');
  await expect(status).toHaveText('admin@contoso.com: Token is valid');
  expect(await product.emulator.waitForMessages(1)).toHaveLength(1);
});

test('Start at sign-in is one and the same in the menu and in Options', async ({ product }) => {
  const options = await setUp(product);
  await options.getByRole('tab', { name: 'General' }).click();
  const tray = await openNotificationArea(options);
  const item = tray.getByRole('menuitemcheckbox', { name: 'Start at sign-in' });
  // Proposed at the first start, and saved with the rest.
  await expect(item).toBeChecked();

  await item.click();
  await expect(item).not.toBeChecked();
  await expect(options.getByLabel('Start at sign-in')).not.toBeChecked();
});

test('the menu works by keyboard, and opens About and History', async ({ product }) => {
  const options = await setUp(product);
  const tray = await openNotificationArea(options);
  await tray.getByRole('menuitem', { name: 'Send test message' }).focus();
  await tray.keyboard.press('ArrowDown');
  await tray.keyboard.press('ArrowDown');
  await expect(tray.getByRole('menuitem', { name: 'History...' })).toBeFocused();
  const history = await product.host.openedBy(() => tray.keyboard.press('Enter'));
  await expect(history).toHaveTitle('History');

  const about = await product.host.openedBy(() => choose(tray, 'About'));
  await expect(about.getByText('Version')).toBeVisible();
  await about.getByRole('button', { name: 'Third-party licenses' }).click();
  await expect(about.getByRole('region', { name: 'Third-party licenses' })).toContainText('react-dom');
  await about.keyboard.press('Escape');
  await expect(about.getByText('Version')).toBeVisible();
});

/** @param options - knows the address and its token */
async function openNotificationArea(options: Page): Promise<Page> {
  const page = await options.context().newPage();
  await page.goto(options.url().replace('/options', '/tray'));
  return page;
}

async function choose(tray: Page, ...path: string[]): Promise<void> {
  for (const name of path) await tray.getByRole('menuitem', { name }).click();
}

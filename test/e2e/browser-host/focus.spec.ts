/** The keyboard keeps its place where the control that had the focus goes away. */
import { expect } from '@playwright/test';
import { test } from '../support/preview-fixture.ts';

test('another attempt that is chosen in the details has its details focused, and Esc still closes them', async ({
  open,
}) => {
  const page = await open({ name: 'history', path: '/history' });
  await page.getByRole('row', { name: 'Held until the last retry' }).click();
  const details = page.getByRole('region', { name: 'Details' });
  await details.getByRole('button', { name: 'Attempt 1: Failed' }).press('Enter');
  await expect(details.getByText('Reported with a later attempt')).toBeVisible();
  await expect(details).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(details).toBeHidden();
  await expect(page.getByRole('grid')).toBeFocused();
});

test('Ctrl+F goes from the table to the search, with what is searched for selected', async ({ open }) => {
  const page = await open({ name: 'history', path: '/history' });
  const search = page.getByLabel('Search:');
  await search.fill('restic');
  await expect(page.getByRole('row')).toHaveCount(2);
  await page.getByRole('grid').focus();
  await page.keyboard.press('ControlOrMeta+f');
  await expect(search).toBeFocused();
  await page.keyboard.type('SQL');
  await expect(search).toHaveValue('SQL');
});

test('a notice that is dismissed gives the focus to the next one, and the last one to the tabs', async ({ open }) => {
  const page = await open({ name: 'notices', state: 'notices' });
  const notices = page.getByRole('button', { name: /^Dismiss: / });
  await expect(notices).toHaveCount(2);
  await notices.first().press('Enter');
  await expect(notices).toHaveCount(1);
  const notice = page.getByRole('group').filter({ has: notices });
  await expect(notice.getByRole('button').first()).toBeFocused();
  await notices.press('Enter');
  await expect(page.getByRole('tab', { name: 'Notifications' })).toBeFocused();
});

test('dismissing what leads through the first run gives the focus to the tabs', async ({ open }) => {
  const page = await open({ name: 'first-start', state: 'first-start' });
  await page.getByRole('button', { name: 'Dismiss: Getting started' }).press('Enter');
  await expect(page.getByRole('tab', { name: 'Notifications' })).toBeFocused();
});

test('the licenses are left with the key that opened them, and their link is focused again', async ({ open }) => {
  const page = await open({ name: 'about', path: '/about' });
  const link = page.getByRole('button', { name: 'Third-party licenses' });
  await link.press('Enter');
  await expect(page.getByRole('button', { name: 'Back' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(link).toBeFocused();
});

for (const [name, inside] of [
  ['Insert', 'menuitem'],
  ['Change...', 'textbox'],
] as const) {
  test(`${name} that is pressed before what it opens is read opens it then, and has the focus before and after`, async ({
    open,
    sharedPage: page,
  }) => {
    const { promise: isRead, resolve: read } = Promise.withResolvers<void>();
    await page.route('**/overlays-*.js', async (route) => {
      await isRead;
      await route.continue();
    });
    await open({ name: 'valid' });
    const button = page.getByRole('button', { name });
    await button.press('Enter');
    await expect(button).toBeFocused();
    await expect(button).not.toHaveAttribute('aria-expanded', 'true');
    read();
    await expect(page.getByRole(inside).and(page.locator(':focus'))).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(button).toBeFocused();
    await page.unrouteAll();
  });
}

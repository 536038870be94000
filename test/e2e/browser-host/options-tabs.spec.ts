/** The tabs of Options: a list at the left, and a drop-down where the window has no room for it. */
import { expect, type Page } from '@playwright/test';
import { openTab } from '../../harness/renderer-preview/scene.ts';
import { findAccessibilityFaults } from '../support/find-accessibility-faults.ts';
import { test } from '../support/preview-fixture.ts';

const narrow = { width: 320, height: 640 };

function selected(page: Page) {
  return page.getByRole('tab', { selected: true });
}

test('arrows, Home and End go through the tabs and open them', async ({ open }) => {
  const page = await open({ name: 'valid' });
  await expect(selected(page)).toHaveAccessibleName('Notifications');
  await selected(page).focus();
  await page.keyboard.press('End');
  await expect(selected(page)).toHaveAccessibleName('General');
  await expect(selected(page)).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await expect(page.getByRole('tabpanel', { name: 'Job sources' })).toBeVisible();
  await page.keyboard.press('Home');
  await expect(selected(page)).toHaveAccessibleName('Notifications');
  await page.keyboard.press('ArrowDown');
  await expect(selected(page)).not.toHaveAccessibleName('Notifications');
});

test('a tab with an error and one with an unsaved change say so', async ({ open }) => {
  const page = await open({ name: 'valid' });
  await page.getByLabel('Notify on success').uncheck();
  await expect(page.getByRole('tab', { name: 'Notifications has unsaved changes' })).toBeVisible();
  await openTab(page, 'General');
  await page.getByLabel('Keep history for (days):').fill('x');
  await page.getByRole('button', { name: 'Apply' }).click();
  await expect(page.getByRole('tab', { name: 'General has an error' })).toBeVisible();
});

test('a narrow window has the tabs in a drop-down, which says what stands at those that are not open', async ({
  open,
}) => {
  const page = await open({ name: 'valid', size: narrow });
  await page.getByLabel('Notify on success').uncheck();
  await openTab(page, 'Digest');
  await expect(page.getByRole('group', { name: 'Digest' }).getByLabel('Send a digest of all jobs')).toBeVisible();
  await expect(page.getByRole('tab')).toHaveCount(0);
  const dropdown = page.getByRole('combobox', { name: 'Tab', exact: true });
  await expect(dropdown).toHaveText('Digest');
  await expect(dropdown).toHaveAccessibleDescription('Notifications has unsaved changes.');
  expect(await findAccessibilityFaults(page)).toEqual([]);
  await dropdown.click();
  await expect(page.getByRole('option', { name: 'Notifications has unsaved changes' })).toBeVisible();
  expect(await findAccessibilityFaults(page)).toEqual([]);
});

test('a window that becomes narrow keeps the tab that is open, and the keyboard has a place', async ({ open }) => {
  const page = await open({ name: 'valid' });
  await openTab(page, 'General');
  await expect(selected(page)).toBeFocused();
  await page.setViewportSize(narrow);
  const dropdown = page.getByRole('combobox', { name: 'Tab', exact: true });
  await expect(dropdown).toHaveText('General');
  await expect(dropdown).toBeFocused();
});

/** Backup servers that could not be saved with the Options window: no other change is lost (product section 2.8). */
import { expect } from '@playwright/test';
import { scenes } from '../../harness/renderer-preview/scenes.ts';
import { test } from '../support/preview-fixture.ts';

const scene = scenes.find(({ name }) => name === 'servers-changed');

test('a server that cannot be saved is named with its reason, and the others are saved', async ({ open }) => {
  if (scene === undefined) throw new Error('There is no such scene.');
  const page = await open(scene);
  const rowOf = (host: string) => page.getByRole('option').filter({ hasText: host });
  await page.getByRole('tab', { name: 'General' }).click();
  await page.getByRole('button', { name: 'OK', exact: true }).click();
  await expect(page.getByRole('tab', { name: 'Job sources' })).toHaveAttribute('aria-selected', 'true');
  await expect(rowOf('vb365-new.contoso.com')).toContainText('Not saved: ');
  await expect(
    page.getByRole('status').getByText('Changes to vb365-new.contoso.com could not be saved.'),
  ).toBeVisible();
  await expect(page.getByRole('group', { name: 'Details of vb365-new.contoso.com' })).toContainText('ENOSPC');
  await expect(rowOf('vb365.contoso.com')).toContainText('Contacting the server');

  // All that was typed is there to be corrected, and to be tried again.
  await page.getByRole('button', { name: 'Edit...' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByLabel('Password:')).toHaveValue('secret');
  await dialog.getByLabel('Server address:').fill('vb365-newer.contoso.com');
  await dialog.getByRole('button', { name: 'OK', exact: true }).click();
  await page.getByRole('button', { name: 'Trust', exact: true }).click();
  await expect(rowOf('vb365-newer.contoso.com')).toContainText('Added, not saved yet');
  await page.getByRole('button', { name: 'Apply', exact: true }).click();
  await expect(rowOf('vb365-newer.contoso.com')).toContainText('Contacting the server');
  await expect(page.getByRole('button', { name: 'Apply', exact: true })).toBeDisabled();
});

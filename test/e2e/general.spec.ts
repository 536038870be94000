/** The General tab: theme, history, start at sign-in, settings as a file. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from './support/fixtures.ts';
import { press, setUp } from './support/steps.ts';

test('theme, history and start at sign-in are saved, and the theme is seen in every window at once', async ({
  product,
}) => {
  const options = await setUp(product);
  await options.getByRole('tab', { name: 'General' }).click();
  await expect(options.getByLabel('Start at sign-in')).toBeChecked();
  await options.getByLabel('Theme:').click();
  await options.getByRole('option', { name: 'Dark' }).click();
  await options.getByLabel('Keep history for (days):').fill('30');
  await press(options, 'Apply');
  await expect(options.getByRole('button', { name: 'Apply', exact: true })).toBeDisabled();
  await expect(options.locator('html')).toHaveCSS('color-scheme', 'dark');
  const history = await product.host.openedBy(async () => {
    await options.evaluate(() => window.backupNotifier?.request('desktop.open', 'history'));
  });
  await expect(history.locator('html')).toHaveCSS('color-scheme', 'dark');

  await product.stop();
  const reopened = await product.openOptions();
  await reopened.getByRole('tab', { name: 'General' }).click();
  await expect(reopened.getByLabel('Keep history for (days):')).toHaveValue('30');
  await expect(reopened.getByLabel('Theme:')).toHaveText('Dark');
});

test('a number of days that is none is refused at its field, from any tab', async ({ product }) => {
  const options = await setUp(product);
  await options.getByRole('tab', { name: 'General' }).click();
  await options.getByLabel('Keep history for (days):').fill('0');
  await options.getByRole('tab', { name: 'Notifications' }).click();
  await press(options, 'Apply');
  await expect(options.getByText('Enter a number of days from 1 to 3650.')).toBeVisible();
  await expect(options.getByLabel('Keep history for (days):')).toBeFocused();
});

test('settings are exported without the sign-in, and imported into the window only after asking', async ({ product }, {
  project,
}) => {
  test.skip(project.name === 'electron', 'The system’s own file dialogs cannot be driven.');
  const options = await setUp(product);
  await options.getByRole('tab', { name: 'General' }).click();
  await press(options, 'Export settings...');
  await expect(options.getByText(/^Saved as .*backup-notifier-settings\.json$/)).toBeVisible();
  const path = product.path('saved', 'backup-notifier-settings.json');
  expect(existsSync(path)).toBe(true);
  const exported = readFileSync(path, 'utf8');
  expect(exported).not.toContain('admin@contoso.com');

  mkdirSync(product.path('saved'), { recursive: true });
  writeFileSync(path, exported.replace('backup@contoso.com', 'imported@contoso.com'));
  await press(options, 'Import settings...');
  const question = options.getByRole('alertdialog');
  await expect(question.getByText('backup@contoso.com → imported@contoso.com')).toBeVisible();
  await question.getByRole('button', { name: 'Import' }).click();
  await options.getByRole('tab', { name: 'Notifications' }).click();
  await expect(options.getByLabel('To:')).toHaveValue('imported@contoso.com');
  await expect(options.getByText('Token is valid')).toBeVisible();
  await press(options, 'Apply');
  await expect(options.getByRole('button', { name: 'Apply', exact: true })).toBeDisabled();
});

test('metrics go to a folder that was chosen, once it can be written to', async ({ product }, { project }) => {
  test.skip(project.name === 'electron', 'The system’s own folder dialog cannot be driven.');
  const options = await setUp(product);
  await options.getByRole('tab', { name: 'General' }).click();
  const field = options.getByLabel('Folder for metrics (Prometheus):');
  await expect(field).toHaveValue('No metrics are written');
  await product.host.choosingFolder(product.path('nowhere'), () => press(options, 'Browse...'));
  await expect(options.getByText('This folder doesn’t exist.')).toBeVisible();
  await press(options, 'Apply');
  await expect(field).toBeFocused();

  const folder = product.path('Metriken ä');
  mkdirSync(folder);
  await product.host.choosingFolder(folder, () => press(options, 'Browse...'));
  await press(options, 'Apply');
  await expect(options.getByRole('button', { name: 'Apply', exact: true })).toBeDisabled();
  await expect.poll(() => existsSync(join(folder, 'backup_notifier.prom'))).toBe(true);
  expect(readFileSync(join(folder, 'backup_notifier.prom'), 'utf8')).toContain('\nbackup_notifier_account_valid 1\n');
  await press(options, 'Turn off');
  await press(options, 'Apply');
  await expect.poll(() => existsSync(join(folder, 'backup_notifier.prom'))).toBe(false);
});

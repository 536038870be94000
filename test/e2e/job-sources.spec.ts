/** Where sessions come from: the session folder and the command for scripts. */
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { Product } from './support/product.ts';
import { expect, test } from './support/fixtures.ts';
import { press, setUp } from './support/steps.ts';

async function openJobSources(product: Product): Promise<Page> {
  const options = await setUp(product);
  await options.getByRole('tab', { name: 'Job sources' }).click();
  return options;
}

const document = { job: { name: 'restic home' }, result: 'Success' };

test('the session folder can be changed without a restart, and files are taken in from the new one', async ({
  product,
  emulator,
}) => {
  const options = await openJobSources(product);
  const chosen = join(product.userDataDirectory, '..', 'Aufträge ä');
  mkdirSync(chosen);
  await expect(options.getByLabel('Session folder:')).toHaveValue(product.path('sessions'));

  await product.host.choosingFolder(chosen, () => press(options, 'Change...'));
  await expect(options.getByLabel('Session folder:')).toHaveValue(chosen);
  await expect(options.getByText('The folder is watched once you click OK or Apply.')).toBeVisible();
  await press(options, 'Apply');
  await expect(options.getByRole('button', { name: 'Apply', exact: true })).toBeDisabled();
  writeFileSync(join(chosen, 'a.json'), JSON.stringify(document));
  const [message] = await emulator.waitForMessages(1);

  expect(message?.subject).toContain('restic home');
  await expect.poll(() => readdirSync(chosen)).toEqual(['accepted']);
});

test('a folder that cannot be used is refused with its reason, and the usual one is a click away', async ({
  product,
}) => {
  const options = await openJobSources(product);
  const foreign = join(product.userDataDirectory, '..', 'project');
  mkdirSync(foreign);
  writeFileSync(join(foreign, 'package.json'), '{}');

  await product.host.choosingFolder(foreign, () => press(options, 'Change...'));
  await expect(options.getByText('contains files that report no job, for example package.json')).toBeVisible();
  await press(options, 'Apply');
  await expect(options.getByLabel('Session folder:')).toBeFocused();
  await expect(options.getByRole('button', { name: 'Apply', exact: true })).toBeEnabled();

  await press(options, 'Use default folder');
  await expect(options.getByLabel('Session folder:')).toHaveValue(product.path('sessions'));
  await expect(options.getByRole('button', { name: 'Apply', exact: true })).toBeDisabled();
  expect(readdirSync(foreign)).toEqual(['package.json']);
});

test('the command for scripts names this installation and its user data folder', async ({ product }) => {
  const options = await openJobSources(product);

  await expect(options.getByLabel('Command for scripts:')).toHaveValue(
    `npx backup-notifier notify --job 'Job name' --result success --user-data '${product.userDataDirectory}'`,
  );
});

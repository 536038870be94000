/** Settings as a file for another computer (product section 9.4): what is equal there, and what has to be entered again. */
import type { Page } from '@playwright/test';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { contains, rule } from '../builders/rule.ts';
import { startWebhookReceiver } from '../harness/webhook-receiver/webhook-receiver.ts';
import { saveWebhook } from '../harness/webhook-receiver/save-webhook.ts';
import { expect, test } from './support/fixtures.ts';
import type { Product } from './support/product.ts';
import { apply, press, setUp } from './support/steps.ts';

const exportedName = 'backup-notifier-settings.json';

/** The settings of the old computer, with a channel, and a rule that names it. @returns the file */
async function exportFrom(product: Product, address: string): Promise<string> {
  await setUp(product);
  await product.stop();
  await saveWebhook(product.userDataDirectory, address);
  const stored = JSON.parse(readFileSync(product.path('settings.json'), 'utf8')) as object;
  const only = rule({
    conditions: { job: contains('SQL') },
    actions: { channels: { mode: 'only', ids: ['channel:noc'] } },
  });
  writeFileSync(product.path('settings.json'), JSON.stringify({ ...stored, rules: [only] }));
  const options = await product.openOptions();
  await options.getByRole('tab', { name: 'General' }).click();
  await press(options, 'Export settings...');
  await expect(options.getByText(/^Saved as /)).toBeVisible();
  await product.stop();
  return readFileSync(product.path('saved', exportedName), 'utf8');
}

/** On a computer on which the program has never run. */
async function importInto(product: Product, file: string): Promise<Page> {
  rmSync(product.userDataDirectory, { recursive: true });
  mkdirSync(product.path('saved'), { recursive: true });
  writeFileSync(product.path('saved', exportedName), file);
  const options = await product.openOptions();
  await options.getByRole('tab', { name: 'General' }).click();
  await press(options, 'Import settings...');
  const question = options.getByRole('alertdialog');
  await expect(question.getByText('(empty) → NOC')).toBeVisible();
  await expect(question.getByText(/the addresses of: NOC\.$/)).toBeVisible();
  await question.getByRole('button', { name: 'Import' }).click();
  await expect(question).toBeHidden();
  await expect(options.getByRole('status').getByText(/the addresses of: NOC\.$/)).toBeVisible();
  await apply(options);
  return options;
}

test('everything but secrets is as on the old computer, and each that is missing says so', async ({ product }, {
  project,
}) => {
  test.skip(project.name === 'electron', 'The system’s own file dialogs cannot be driven.');
  const receiver = await startWebhookReceiver();
  const file = await exportFrom(product, receiver.address);
  expect(file).not.toMatch(/secret-path|1234567890|admin@contoso/);

  const options = await importInto(product, file);
  const { routes, rules, channels, digests, history } = JSON.parse(file) as Record<string, unknown>;
  const imported: unknown = JSON.parse(readFileSync(product.path('settings.json'), 'utf8'));
  expect(imported).toMatchObject({ routes, rules, channels, digests, history });
  await options.getByRole('tab', { name: 'Rules' }).click();
  await expect(options.getByRole('option')).toHaveText([/only by NOC/i]);
  await options.getByRole('tab', { name: 'Notifications' }).click();
  await expect(options.getByRole('button', { name: 'Authorize now' }).first()).toBeVisible();
  await options.getByRole('tab', { name: 'Channels' }).click();
  const row = options.getByRole('row', { name: 'NOC' });
  await expect(row).toContainText('is missing');
  await row.click();
  product.dropSession('sql.json', { job: { name: 'SQL dumps' }, result: 'Failed' });
  await expect(row).toContainText('1 message waits');

  await press(options, 'Switch off');
  await apply(options);
  await expect(row).toContainText('Off, 1 message waits');
  await press(options, 'Switch on');
  await press(options, 'Edit...');
  await options.getByRole('dialog').getByLabel('Address:').fill(receiver.address);
  await options.getByRole('dialog').getByRole('button', { name: 'OK', exact: true }).click();
  await expect(options.getByRole('dialog')).toBeHidden();
  await apply(options);
  await expect.poll(() => receiver.posts.map(({ body }) => body.includes('SQL dumps'))).toEqual([true]);
  await expect(row).toContainText('On');
  await receiver.stop();
});

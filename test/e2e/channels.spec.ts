/** The Channels tab: what is added, tried, saved and removed there, and what is then sent (product section 17.8). */
import type { Page } from '@playwright/test';
import { readdirSync, readFileSync, lstatSync } from 'node:fs';
import { join } from 'node:path';
import { startWebhookReceiver, type WebhookReceiver } from '../harness/webhook-receiver/webhook-receiver.ts';
import { findAccessibilityFaults } from './support/find-accessibility-faults.ts';
import { expect, test as base } from './support/fixtures.ts';
import type { Product } from './support/product.ts';
import { apply, closeWith, enableFor, press, setUp } from './support/steps.ts';

const test = base.extend<{ receiver: WebhookReceiver }>({
  receiver: async ({}, use) => {
    const receiver = await startWebhookReceiver();
    await use(receiver);
    await receiver.stop();
  },
});

/** What of the receiver's address nobody may read on disk. */
const secretOfAddress = 'key=1234567890abcdef';

const dialogOf = (options: Page) => options.getByRole('dialog');
const rowOf = (options: Page, name: string) => options.getByRole('row', { name });
const pressInDialog = (options: Page, name: string) =>
  dialogOf(options).getByRole('button', { name, exact: true }).click();

async function openChannels(options: Page): Promise<void> {
  await options.getByRole('tab', { name: 'Channels' }).click();
}

async function beginToAdd(options: Page, kind: string): Promise<void> {
  await press(options, 'Add...');
  await options.getByRole('menuitem', { name: kind }).click();
}

async function fillIn(options: Page, receiver: WebhookReceiver): Promise<void> {
  const dialog = dialogOf(options);
  await dialog.getByLabel('Name:').fill('Monitoring');
  await dialog.getByLabel('Address:').fill(receiver.address);
  await dialog.getByLabel('Allow local addresses').check();
}

async function addWebhook(options: Page, receiver: WebhookReceiver): Promise<void> {
  await openChannels(options);
  await beginToAdd(options, 'Webhook');
  await fillIn(options, receiver);
  await pressInDialog(options, 'OK');
  await expect(dialogOf(options)).toBeHidden();
  await apply(options);
  await expect(rowOf(options, 'Monitoring')).toContainText('On');
}

async function select(options: Page, name: string): Promise<void> {
  await rowOf(options, name).click();
}

const typesOf = ({ posts }: WebhookReceiver) => posts.map(({ body }) => (JSON.parse(body) as { type: string }).type);

/** Every file of the folder of a program that has ended, as text of one byte for each character. */
function readEverything(product: Product): string {
  return readdirSync(product.userDataDirectory, { recursive: true, encoding: 'utf8' })
    .map((name) => join(product.userDataDirectory, name))
    .filter((path) => lstatSync(path).isFile())
    .map((path) => readFileSync(path, 'latin1'))
    .join('\n');
}

test('a channel is added, tried before it is saved, and takes nothing until then', async ({ product, receiver }) => {
  const options = await setUp(product);
  await openChannels(options);
  await expect(rowOf(options, 'Email')).toContainText('backup@contoso.com');
  await beginToAdd(options, 'Webhook');
  await fillIn(options, receiver);
  await pressInDialog(options, 'Test');
  await expect(dialogOf(options).getByText('Accepted by Webhook.')).toBeVisible();
  expect(typesOf(receiver)).toEqual(['notifier.test']);
  expect(await findAccessibilityFaults(options)).toEqual([]);
  await pressInDialog(options, 'OK');
  await expect(rowOf(options, 'Monitoring')).toContainText('Added, not saved yet');
  expect(await findAccessibilityFaults(options)).toEqual([]);
  product.dropSession('1.json', { job: { name: 'Before' }, result: 'Failed' });
  await product.emulator.waitForMessages(1);

  await apply(options);
  await expect(rowOf(options, 'Monitoring')).toContainText('On');
  product.dropSession('2.json', { job: { name: 'After' }, result: 'Failed' });
  await expect.poll(() => typesOf(receiver)).toEqual(['notifier.test', 'job_session.failed']);
  expect(receiver.posts.at(-1)?.body).toContain('After');
});

test('a failure goes to the channel at once, and a success only in the digest', async ({ product, receiver }) => {
  const options = await setUp(product);
  await addWebhook(options, receiver);
  await select(options, 'Monitoring');
  await press(options, 'Edit...');
  await dialogOf(options).getByLabel('Digest').check();
  await pressInDialog(options, 'OK');
  await apply(options);
  product.dropSession('1.json', { job: { name: 'Exchange daily' }, result: 'Success' });
  await product.emulator.waitForMessages(1);
  product.dropSession('2.json', { job: { name: 'SQL' }, result: 'Failed' });
  await expect.poll(() => typesOf(receiver)).toEqual(['job_session.failed']);
  await expect(rowOf(options, 'Monitoring')).toContainText('digest');
});

test('Teams is asked after, because it accepts what it may never show', async ({ product, receiver }) => {
  const options = await setUp(product);
  receiver.answer = { status: 202 };
  await openChannels(options);
  await beginToAdd(options, 'Microsoft Teams');
  const dialog = dialogOf(options);
  const { origin } = new URL(receiver.address);
  await dialog.getByLabel('Allow local addresses').check();
  await dialog.getByLabel('Address:').fill(`${origin}/workflows/1f/triggers/manual/paths/invoke?api-version=1`);
  await pressInDialog(options, 'OK');
  await expect(dialog.getByLabel('Address:')).toBeFocused();
  await expect(dialog.getByLabel('Address:')).toHaveAttribute('aria-invalid', 'true');
  await dialog
    .getByLabel('Address:')
    .fill(`${origin}/workflows/1f/triggers/manual/paths/invoke?sig=${'aB3_'.repeat(11)}`);
  await pressInDialog(options, 'Test');
  await expect(dialog.getByText('Did the message arrive?')).toBeVisible();
  await pressInDialog(options, 'No');
  await expect(dialog.getByText('look at its run history')).toBeVisible();
  await expect(dialog.getByRole('status', { name: 'Result of the test' })).toBeFocused();
  expect(typesOf(receiver)).toEqual(['message']);
  await pressInDialog(options, 'OK');
  await expect(rowOf(options, 'Microsoft Teams')).toContainText(/….?aB3_/);
  await apply(options);
  product.dropSession('1.json', { job: { name: 'SQL' }, result: 'Failed' });
  await expect.poll(() => receiver.posts.length).toBe(2);
  expect(receiver.posts.at(-1)?.body).toContain('SQL');
});

test('an edited channel keeps its address, which windows never get back', async ({ product, receiver }) => {
  const options = await setUp(product);
  await addWebhook(options, receiver);
  await product.stop();
  const reopened = await product.openOptions();
  await openChannels(reopened);
  await select(reopened, 'Monitoring');
  await press(reopened, 'Edit...');
  const address = dialogOf(reopened).getByLabel('Address:');
  await expect(address).toHaveValue('');
  await expect(address).toHaveAttribute('type', 'password');
  await expect(address).toHaveAttribute('placeholder', /^127\.0\.0\.1:\d+ …cdef is stored/);
  await dialogOf(reopened).getByLabel('Name:').fill('Screens');
  await pressInDialog(reopened, 'OK');
  await apply(reopened);
  await press(reopened, 'Test');
  await expect(reopened.getByText('Accepted by Webhook.')).toBeVisible();
  expect(receiver.posts.at(-1)?.path).toContain(secretOfAddress);
  const views = await reopened.evaluate(() => window.backupNotifier?.request('channels.load', undefined));
  expect(JSON.stringify(views)).not.toContain(secretOfAddress);
});

test('Cancel leaves a channel as it was; switched off it takes nothing, removed it is gone', async ({
  product,
  receiver,
}) => {
  const options = await setUp(product);
  await addWebhook(options, receiver);
  await select(options, 'Monitoring');
  await press(options, 'Remove...');
  await options.getByRole('alertdialog').getByRole('button', { name: 'Remove', exact: true }).click();
  await expect(rowOf(options, 'Monitoring')).toBeHidden();
  await expect(options.getByRole('alertdialog')).toBeHidden();
  await closeWith(options, 'Cancel');

  const second = await product.openOptions();
  await openChannels(second);
  await select(second, 'Monitoring');
  await press(second, 'Switch off');
  await apply(second);
  await expect(rowOf(second, 'Monitoring')).toContainText('Off');
  product.dropSession('1.json', { job: { name: 'Unheard' }, result: 'Failed' });
  await product.emulator.waitForMessages(1);
  await press(second, 'Switch on');
  await apply(second);
  product.dropSession('2.json', { job: { name: 'Heard' }, result: 'Failed' });
  await expect.poll(() => receiver.posts.length).toBe(1);
  expect(receiver.posts[0]?.body).toContain('Heard');

  await press(second, 'Remove...');
  await second.getByRole('alertdialog').getByRole('button', { name: 'Remove', exact: true }).click();
  await expect(second.getByRole('alertdialog')).toBeHidden();
  await apply(second);
  await expect(rowOf(second, 'Monitoring')).toBeHidden();
  const stored = readdirSync(product.path('accounts')).filter((name) => name.startsWith('channel'));
  expect(stored).toEqual([]);
});

test('what is wrong with an address is said at the field, and a private one has to be allowed', async ({
  product,
  receiver,
}) => {
  const options = await setUp(product);
  await openChannels(options);
  await beginToAdd(options, 'Webhook');
  const dialog = dialogOf(options);
  await pressInDialog(options, 'OK');
  await expect(dialog.getByText('Enter the address of the webhook.')).toBeVisible();
  await expect(dialog.getByLabel('Address:')).toBeFocused();
  await dialog.getByLabel('Address:').fill(receiver.address);
  await pressInDialog(options, 'Test');
  await expect(dialog.getByText(/^127\.0\.0\.1 is this computer or in the local network/)).toBeVisible();
  await dialog.getByLabel('Allow local addresses').check();
  await expect(dialog.getByText(/is this computer or in the local network/)).toBeHidden();
  await dialog.getByLabel('Quiet hours').check();
  await dialog.getByLabel('Until:').fill('25:00');
  await pressInDialog(options, 'OK');
  await expect(dialog.getByLabel('Until:')).toBeFocused();
  await dialog.getByLabel('Until:').fill('07:00');
  await pressInDialog(options, 'OK');
  await expect(rowOf(options, 'Webhook')).toContainText('quiet 22:00 to 07:00');
  expect(receiver.posts).toEqual([]);
});

test('a signing secret is shown once, and signs what is sent', async ({ product, receiver }) => {
  const options = await setUp(product);
  await openChannels(options);
  await beginToAdd(options, 'Webhook');
  await fillIn(options, receiver);
  await press(options, 'Make a new secret');
  const secret = await dialogOf(options)
    .getByText(/^whsec_/)
    .innerText();
  await pressInDialog(options, 'OK');
  await apply(options);
  await select(options, 'Monitoring');
  await press(options, 'Edit...');
  await expect(dialogOf(options).getByText(/^whsec_/)).toBeHidden();
  await expect(dialogOf(options).getByLabel('Signing secret:')).toHaveValue('');
  await pressInDialog(options, 'Test');
  await expect(dialogOf(options).getByText('Accepted by Webhook.')).toBeVisible();
  expect(receiver.posts.at(-1)?.headers['webhook-signature']).toMatch(/^v1,/);
  await product.stop();
  expect(readEverything(product)).not.toContain(secret);
});

test('the address is in no file of the program but its encrypted one', async ({ product, receiver }) => {
  const options = await setUp(product);
  await addWebhook(options, receiver);
  receiver.answer = { status: 404, body: 'no_service' };
  await select(options, 'Monitoring');
  await press(options, 'Test');
  await expect(options.getByRole('status', { name: 'Result of the test' })).toContainText('404');
  product.dropSession('1.json', { job: { name: 'Exchange daily' }, result: 'Failed' });
  await expect(rowOf(options, 'Monitoring')).toContainText('The webhook is gone, 1 message waits');
  expect(await options.evaluate(() => JSON.stringify([localStorage, sessionStorage]))).not.toContain('key=');
  await product.stop();
  const everything = readEverything(product);
  expect(everything).toContain('Exchange daily');
  expect(everything).not.toContain(secretOfAddress);
  expect(everything).not.toContain('secret-path');
});

test('a channel can be chosen in a rule before both are saved together', async ({ product, receiver }) => {
  const options = await setUp(product);
  await openChannels(options);
  await beginToAdd(options, 'Webhook');
  await fillIn(options, receiver);
  await pressInDialog(options, 'OK');
  await options.getByRole('tab', { name: 'Rules' }).click();
  await press(options, 'Add...');
  await dialogOf(options).getByLabel('Job:', { exact: true }).fill('SQL');
  await dialogOf(options).getByRole('combobox', { name: 'Channels:' }).click();
  await options.getByRole('option', { name: 'Only these' }).click();
  await dialogOf(options).getByRole('checkbox', { name: 'Monitoring' }).check();
  await pressInDialog(options, 'OK');
  await expect(options.getByRole('option')).toHaveText([/Only by Monitoring/]);
  await apply(options);
  await expect(options.getByRole('option')).toHaveText([/Only by Monitoring/]);

  product.dropSession('sql.json', { job: { name: 'SQL dumps' }, result: 'Failed' });
  await expect.poll(() => typesOf(receiver)).toEqual(['job_session.failed']);
  product.dropSession('files.json', { job: { name: 'Files' }, result: 'Failed' });
  const messages = await product.emulator.waitForMessages(1);
  expect(messages.map(({ subject }) => subject)).toEqual(['[Failed] Files']);
});

test('the table says where email cannot send yet, and which channel a test has failed for', async ({
  product,
  receiver,
}) => {
  const options = await product.openOptions();
  await enableFor(options, 'backup@contoso.com');
  await openChannels(options);
  await expect(rowOf(options, 'Email')).toContainText('Can’t send yet');
  await addWebhook(options, receiver);
  receiver.answer = { status: 404 };
  await press(options, 'Test');
  await expect(rowOf(options, 'Monitoring')).toContainText('The test failed');
  receiver.answer = { status: 204 };
  await press(options, 'Test');
  await expect(rowOf(options, 'Monitoring')).toContainText('On');
});

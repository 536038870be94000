/** Backup servers in Options > Job sources, against an emulated Veeam Backup for Microsoft 365 (product section 7.3). */
import type { Page } from '@playwright/test';
import { existsSync } from 'node:fs';
import { emulatedObject } from '../harness/vb365-emulator/emulated-site.ts';
import { startVb365Emulator, type Vb365Emulator } from '../harness/vb365-emulator/vb365-emulator.ts';
import { expect, test as base } from './support/fixtures.ts';
import type { Product } from './support/product.ts';
import { closeWith, press, setUp } from './support/steps.ts';

interface BackupServer extends Vb365Emulator {
  /** Lets time pass on the server: it gives one token a second, and jobs end there. */
  pass(ms: number): void;
}

const test = base.extend<{ server: BackupServer; secondServer: BackupServer }>({
  server: async ({}, use) => await useServer(use),
  secondServer: async ({}, use) => await useServer(use),
});

async function useServer(use: (server: BackupServer) => Promise<void>): Promise<void> {
  let passedMs = 0;
  const emulator = await startVb365Emulator({ nowMs: () => Date.now() + passedMs });
  await use(Object.assign(emulator, { pass: (ms: number) => void (passedMs += ms) }));
  await emulator.stop();
}

const dialogOf = (options: Page) => options.getByRole('dialog');
/** In the server's dialog, or over the window. One that was answered fades away while the next one is there already. */
const questionOf = (options: Page) => options.getByRole('dialog').or(options.getByRole('alertdialog')).last();
const rowOf = (options: Page) => options.getByRole('option', { name: '127.0.0.1' });

async function openJobSources(product: Product): Promise<Page> {
  const options = await setUp(product);
  await options.getByRole('tab', { name: 'Job sources' }).click();
  return options;
}

async function fillIn(
  options: Page,
  server: BackupServer,
  { password = server.account.password, host = server.host } = {},
): Promise<void> {
  await press(options, 'Add...');
  const dialog = dialogOf(options);
  await dialog.getByLabel('Server address:').fill(host);
  await dialog.getByLabel('Port:').fill(String(server.port));
  await dialog.getByLabel('User:').fill(server.account.username);
  await dialog.getByLabel('Password:').fill(password);
}

async function pressInDialog(options: Page, name: string): Promise<void> {
  await dialogOf(options).getByRole('button', { name, exact: true }).click();
}

async function answer(options: Page, name: string): Promise<void> {
  await questionOf(options).getByRole('button', { name, exact: true }).click();
}

/** Adds the server as it is, without its notification settings and without saving it. */
async function draft(options: Page, server: BackupServer, host = server.host): Promise<void> {
  await fillIn(options, server, { host });
  await pressInDialog(options, 'OK');
  await answer(options, 'Trust');
  await answer(options, 'Keep current settings');
  await expect(dialogOf(options)).toBeHidden();
}

async function add(options: Page, server: BackupServer): Promise<void> {
  await draft(options, server);
  await press(options, 'Apply');
  await expect(rowOf(options)).toContainText('Connected (REST v8)');
}

/** Closes the window with this button, and shows the servers in another one. */
async function reopen(product: Product, options: Page, button: 'OK' | 'Cancel'): Promise<Page> {
  // A dialog that fades away has an OK of its own.
  await expect(questionOf(options)).toBeHidden();
  await closeWith(options, button);
  const reopened = await product.openOptions();
  await reopened.getByRole('tab', { name: 'Job sources' }).click();
  return reopened;
}

/** An edit has the server contacted at once; otherwise the next look comes in a minute. */
async function haveContacted(options: Page, server: BackupServer): Promise<void> {
  server.pass(2_000);
  await press(options, 'Edit...');
  const minutes = dialogOf(options).getByLabel('Check every (minutes):');
  await minutes.fill(String(Number(await minutes.inputValue()) + 1));
  await pressInDialog(options, 'OK');
  await expect(dialogOf(options)).toBeHidden();
  await press(options, 'Apply');
}

test('a server is added once its certificate is trusted, and a job that ends there becomes a message', async ({
  product,
  emulator,
  server,
}) => {
  const options = await openJobSources(product);
  await expect(
    options.getByText('Add a Veeam Backup for Microsoft 365 or Veeam Backup & Replication server to report'),
  ).toBeVisible();
  await fillIn(options, server);
  await pressInDialog(options, 'OK');
  await expect(questionOf(options)).toContainText('Nothing has been sent to it.');
  await expect(questionOf(options).getByRole('definition')).toHaveText(server.fingerprint);
  expect(server.requests).toEqual([]);
  await answer(options, 'Trust');
  await answer(options, 'Keep current settings');
  await press(options, 'Apply');
  await expect(rowOf(options)).toContainText('Connected (REST v8)');

  const job = server.site.addJob('Exchange daily');
  const objects = [emulatedObject('anna@contoso.com'), emulatedObject('ben@contoso.com', 'Failed', 'Access denied')];
  server.site.addRun(job, Date.now(), [{ durationMinutes: 1, status: 'Failed', objects }]);
  server.pass(3 * 60_000);
  await haveContacted(options, server);
  const [message] = await emulator.waitForMessages(1);
  expect(message?.subject).toBe('[Failed] contoso.onmicrosoft.com - Exchange daily (2 objects), 1 issues');
  expect(message?.htmlBody).toContain('Access denied');
});

test('a server that is added is polled from OK on, and one of a window that is cancelled never was', async ({
  product,
  server,
}) => {
  const options = await openJobSources(product);
  await draft(options, server);
  await expect(rowOf(options)).toContainText('Added, not saved yet');
  const cancelled = await reopen(product, options, 'Cancel');
  await expect(
    cancelled.getByText('Add a Veeam Backup for Microsoft 365 or Veeam Backup & Replication server to report'),
  ).toBeVisible();
  expect(existsSync(product.path('backup-servers'))).toBe(false);

  server.pass(2_000);
  await draft(cancelled, server);
  // Another tab of the window loses nothing.
  await cancelled.getByRole('tab', { name: 'General' }).click();
  server.pass(2_000);
  const saved = await reopen(product, cancelled, 'OK');
  await expect(rowOf(saved)).toContainText('Connected (REST v8)');
});

test('a server is changed and removed with OK, and with Cancel it stays as it was', async ({ product, server }) => {
  const options = await openJobSources(product);
  await add(options, server);
  const edit = async (page: Page, minutes: string) => {
    await press(page, 'Edit...');
    await dialogOf(page).getByLabel('Check every (minutes):').fill(minutes);
    await pressInDialog(page, 'OK');
    await expect(rowOf(page)).toContainText('Changed, not saved yet');
  };
  const detailsOf = (page: Page) => page.getByRole('group', { name: 'Details of 127.0.0.1' });
  await edit(options, '7');
  const kept = await reopen(product, options, 'Cancel');
  await expect(detailsOf(kept)).toContainText('Polled every minute');
  await edit(kept, '9');
  server.pass(2_000);
  const changed = await reopen(product, kept, 'OK');
  await expect(detailsOf(changed)).toContainText('Polled every 9 minutes');

  const remove = async (page: Page) => {
    await press(page, 'Remove...');
    await answer(page, 'Remove');
    await expect(rowOf(page)).toBeHidden();
  };
  await remove(changed);
  const still = await reopen(product, changed, 'Cancel');
  await expect(rowOf(still)).toContainText('Connected (REST v8)');
  await remove(still);
  const removed = await reopen(product, still, 'OK');
  await expect(
    removed.getByText('Add a Veeam Backup for Microsoft 365 or Veeam Backup & Replication server to report'),
  ).toBeVisible();
});

test('two servers that were added are both saved, and what is in the dialog of one is not in that of the other', async ({
  product,
  server,
  secondServer,
}) => {
  const options = await openJobSources(product);
  await draft(options, server);
  await draft(options, secondServer, 'localhost');
  await press(options, 'Edit...');
  await expect(dialogOf(options).getByLabel('Server address:')).toHaveValue('localhost');
  await expect(dialogOf(options).getByLabel('Password:')).toHaveValue(secondServer.account.password);
  await pressInDialog(options, 'Cancel');
  await rowOf(options).click();
  await press(options, 'Edit...');
  await expect(dialogOf(options).getByLabel('Port:')).toHaveValue(String(server.port));
  await pressInDialog(options, 'Cancel');
  server.pass(2_000);
  secondServer.pass(2_000);
  const saved = await reopen(product, options, 'OK');
  await expect(rowOf(saved)).toContainText('Connected (REST v8)');
  await expect(saved.getByRole('option', { name: 'localhost' })).toContainText('Connected (REST v8)');
});

test('an address is pasted with its port, and fields that are wrong are named', async ({ product }) => {
  const options = await openJobSources(product);
  await press(options, 'Add...');
  const dialog = dialogOf(options);
  await dialog.getByLabel('Server address:').fill('https://VB365.contoso.com:9443/v8');
  await dialog.getByLabel('Check every (minutes):').fill('90');
  await expect(dialog.getByLabel('Server address:')).toHaveValue('vb365.contoso.com');
  await expect(dialog.getByLabel('Port:')).toHaveValue('9443');
  await pressInDialog(options, 'OK');
  await expect(dialog.getByLabel('User:')).toBeFocused();
  await expect(dialog.getByText('Enter the password.')).toBeVisible();
  await expect(dialog.getByText('Enter a number of minutes from 1 to 60.')).toBeVisible();
});

test('a wrong password is told in the dialog and in the list, and mended from there', async ({ product, server }) => {
  const options = await openJobSources(product);
  await fillIn(options, server, { password: 'wrong' });
  await pressInDialog(options, 'OK');
  await answer(options, 'Trust');
  await expect(dialogOf(options).getByText('User or password refused')).toBeVisible();
  server.pass(2_000);
  await dialogOf(options).getByRole('button', { name: 'Accept anyway' }).click();
  await press(options, 'Apply');
  await expect(rowOf(options)).toContainText('User or password refused');

  server.pass(2_000);
  await press(options, 'Enter the password...');
  await expect(dialogOf(options).getByLabel('Password:')).toBeFocused();
  await dialogOf(options).getByLabel('Password:').fill(server.account.password);
  await pressInDialog(options, 'OK');
  await expect(dialogOf(options)).toBeHidden();
  await press(options, 'Apply');
  await expect(rowOf(options)).toContainText('Connected (REST v8)');
});

test('a certificate that has changed is told, compared, and trusted again', async ({ product, server }) => {
  const options = await openJobSources(product);
  await add(options, server);
  const before = server.fingerprint;
  await server.changeCertificate();
  await haveContacted(options, server);
  await expect(rowOf(options)).toContainText('The certificate has changed');

  await press(options, 'Compare the certificates...');
  await expect(questionOf(options).getByRole('definition')).toHaveText([before, server.fingerprint]);
  await expect(questionOf(options).getByRole('button', { name: 'Do not trust' })).toBeFocused();
  await options.keyboard.press('Enter');
  await expect(dialogOf(options).getByText('The certificate has changed')).toBeVisible();

  await pressInDialog(options, 'Test connection');
  await answer(options, 'Trust the new certificate');
  await expect(dialogOf(options).getByText('Connected', { exact: true })).toBeVisible();
  await pressInDialog(options, 'OK');
  await press(options, 'Apply');
  await expect(rowOf(options)).toContainText('Connected (REST v8)');
});

test('a server keeps its password when it is edited, also over a restart, and can be removed', async ({
  product,
  server,
}) => {
  const options = await openJobSources(product);
  await add(options, server);
  await press(options, 'Edit...');
  const password = dialogOf(options).getByLabel('Password:');
  await expect(password).toHaveValue('');
  await expect(password).toHaveAttribute('placeholder', 'Stored');
  await dialogOf(options).getByLabel('REST API version:').click();
  await options.getByRole('option', { name: 'v7' }).click();
  server.pass(2_000);
  await pressInDialog(options, 'OK');
  await expect(dialogOf(options)).toBeHidden();
  await press(options, 'Apply');
  await expect(rowOf(options)).toContainText('Connected (REST v7)');

  await product.stop();
  server.pass(2_000);
  const reopened = await product.openOptions();
  await reopened.getByRole('tab', { name: 'Job sources' }).click();
  await expect(rowOf(reopened)).toContainText('Connected (REST v7)');
  await press(reopened, 'Remove...');
  await answer(reopened, 'Cancel');
  await expect(rowOf(reopened)).toBeVisible();
  await press(reopened, 'Remove...');
  await answer(reopened, 'Remove');
  await expect(
    reopened.getByText('Add a Veeam Backup for Microsoft 365 or Veeam Backup & Replication server to report'),
  ).toBeVisible();
});

test('its own notification settings are offered, and shown in the window before they are saved', async ({
  product,
  server,
}) => {
  const options = await openJobSources(product);
  await fillIn(options, server);
  await pressInDialog(options, 'OK');
  await answer(options, 'Trust');
  await expect(questionOf(options)).toContainText('backup@contoso.com → backup@contoso.com; noc@contoso.com');
  await answer(options, 'Use them');
  await expect(options.getByText('are on the Notifications tab. Click OK or Apply to save them.')).toBeVisible();
  await options.getByRole('tab', { name: 'Notifications' }).click();
  await expect(options.getByLabel('To:')).toHaveValue('backup@contoso.com; noc@contoso.com');
  await expect(options.getByLabel('Notify on success')).not.toBeChecked();
  await expect(options.getByRole('button', { name: 'Apply', exact: true })).toBeEnabled();
});

test('cancelling changes nothing, neither on the server nor in the window', async ({ product, server }) => {
  const options = await openJobSources(product);
  await add(options, server);
  await options.getByRole('tab', { name: 'Notifications' }).click();
  await options.getByLabel('Notify on success').uncheck();
  await options.getByRole('tab', { name: 'Job sources' }).click();
  await press(options, 'Edit...');
  await dialogOf(options).getByLabel('Server address:').fill('elsewhere');
  await pressInDialog(options, 'Cancel');
  await expect(rowOf(options)).toContainText('Connected (REST v8)');
  await press(options, 'Edit...');
  await expect(dialogOf(options).getByLabel('Server address:')).toHaveValue(server.host);
  await options.keyboard.press('Escape');
  await expect(dialogOf(options)).toBeHidden();
  await options.getByRole('tab', { name: 'Notifications' }).click();
  await expect(options.getByLabel('Notify on success')).not.toBeChecked();
});

test('a server that does not answer is waited for no longer than the person wants', async ({ product, server }) => {
  const options = await openJobSources(product);
  await fillIn(options, server);
  await pressInDialog(options, 'Test connection');
  await expect(questionOf(options).getByRole('button', { name: 'Trust' })).toBeVisible();
  server.faults.set('silent');
  await answer(options, 'Trust');
  await expect(dialogOf(options).getByText(`Waiting for 127.0.0.1, port ${server.port}, to answer.`)).toBeVisible();
  await pressInDialog(options, 'Stop');
  await expect(dialogOf(options).getByText('Test connection contacts the server and saves nothing.')).toBeVisible();
  server.faults.clear();
  await pressInDialog(options, 'Test connection');
  await expect(dialogOf(options).getByText('Connected', { exact: true })).toBeVisible();
});

test('all of it works by keyboard alone', async ({ product, server }) => {
  const options = await openJobSources(product);
  const { keyboard } = options;
  await keyboard.press('Alt+d');
  await expect(dialogOf(options).getByRole('combobox', { name: 'Product:' })).toBeFocused();
  await keyboard.press('Tab');
  await expect(dialogOf(options).getByLabel('Server address:')).toBeFocused();
  await keyboard.type(`${server.host}:${server.port}`);
  await keyboard.press('Alt+u');
  await keyboard.type(server.account.username);
  await keyboard.press('Tab');
  await keyboard.type(server.account.password);
  await keyboard.press('Enter');
  await expect(questionOf(options).getByRole('button', { name: 'Cancel' })).toBeFocused();
  await keyboard.press('Enter');
  await expect(dialogOf(options).getByText('The certificate is not trusted yet')).toBeVisible();
  await expect(dialogOf(options).getByLabel('Password:')).toBeFocused();
  await keyboard.press('Enter');
  await expect(questionOf(options).getByRole('button', { name: 'Cancel' })).toBeFocused();
  await keyboard.press('Alt+t');
  await expect(questionOf(options).getByLabel('Changes')).toBeFocused();
  await keyboard.press('Escape');
  await expect(options.getByRole('button', { name: 'Add...' })).toBeFocused();

  await keyboard.press('Alt+b');
  await expect(options.getByRole('listbox')).toBeFocused();
  await keyboard.press('Enter');
  await expect(dialogOf(options).getByRole('combobox', { name: 'Product:' })).toBeFocused();
  await keyboard.press('Escape');
  await expect(options.getByRole('listbox')).toBeFocused();
  await keyboard.press('Delete');
  await expect(questionOf(options).getByRole('button', { name: 'Remove' })).toBeFocused();
  await keyboard.press('Enter');
  await expect(rowOf(options)).toBeHidden();
  await expect(options.getByRole('button', { name: 'Add...' })).toBeFocused();
});

/** Notifications through a mail server that a person enters (product section 11.1), with a real one. */
import type { Page } from '@playwright/test';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import PostalMime from 'postal-mime';
import { startExim, whyNoExim, type Exim } from '../harness/exim/start-exim.ts';
import { expect, test } from './support/fixtures.ts';
import type { Product } from './support/product.ts';
import { apply, closeWith, openHistory, press } from './support/steps.ts';

let exim: Exim;
let folder: string;

test.beforeEach(async () => {
  const why = whyNoExim();
  test.skip(why !== null, why ?? '');
  folder = mkdtempSync(join(tmpdir(), 'exim-'));
  exim = await startExim(folder);
});
test.afterEach(async () => {
  if (whyNoExim() !== null) return;
  await exim.stop();
  rmSync(folder, { recursive: true, force: true });
});

async function chooseSmtp(product: Product): Promise<Page> {
  const options = await product.openOptions();
  await options.getByLabel('Enable email notifications').check();
  await options.getByLabel('Mail server:').click();
  await options.getByRole('option', { name: 'SMTP server (basic authentication)' }).click();
  return options;
}

async function enterServer(product: Product, options: Page, password = exim.login.password): Promise<void> {
  await options.getByLabel('SMTP server:').fill('127.0.0.1');
  await options.getByLabel('From:').fill('backup@contoso.com');
  await options.getByLabel('To:').fill('Night Operations <noc@contoso.com>');
  const advanced = await product.host.openedBy(() => press(options, 'Advanced...'));
  await expect(advanced.getByLabel('Port:')).toHaveValue('587');
  await advanced.getByLabel('Port:').fill(String(exim.port));
  await advanced.getByLabel('The SMTP server requires authentication').check();
  await advanced.getByLabel('User name:').fill(exim.login.username);
  await advanced.getByLabel('Password:').fill(password);
  await closeWith(advanced, 'OK');
}

async function trust(options: Page): Promise<void> {
  await press(options, 'Test connection');
  const question = options.getByRole('alertdialog');
  await expect(question.getByText(exim.fingerprint.slice(0, 48))).toBeVisible();
  await expect(question.getByRole('button', { name: 'Cancel' })).toBeFocused();
  await press(options, 'Trust');
}

test('from entering the server to reading the mail, with a restart in between', async ({ product }) => {
  const options = await chooseSmtp(product);
  await enterServer(product, options);
  await expect(options.getByText(`127.0.0.1:${exim.port}, STARTTLS, backup`)).toBeVisible();
  await trust(options);
  await expect(options.getByText('The server accepts user and password.')).toBeVisible();
  await press(options, 'Test Message');
  await expect(options.getByText('Sent to 1 recipient from backup@contoso.com. Check the inbox.')).toBeVisible();
  await closeWith(options, 'OK');

  await product.stop();
  const reopened = await product.openOptions();
  await expect(reopened.getByLabel('SMTP server:')).toHaveValue('127.0.0.1');
  await press(reopened, 'Test connection');
  await expect(reopened.getByText('The server accepts user and password.')).toBeVisible();
  product.dropSession('nightly.json', {
    job: { name: 'Exchange täglich' },
    result: 'Failed',
    objects: [{ name: 'ben@contoso.com', result: 'Failed', message: 'No valid <license>' }],
  });
  const delivered = await exim.delivered(2);
  const messages = await Promise.all(delivered.map((message) => PostalMime.parse(message)));
  const message = messages.find(({ subject }) => subject?.includes('täglich') === true);
  expect(message).toMatchObject({
    from: { address: 'backup@contoso.com' },
    to: [{ address: 'noc@contoso.com', name: 'Night Operations' }],
  });
  expect(message?.text).toContain('No valid <license>');

  const history = await openHistory(product, reopened);
  await expect(history.getByRole('row', { name: 'Exchange täglich' })).toContainText('Accepted by the SMTP server');
});

test('a certificate that is not trusted gets neither password nor message', async ({ product }) => {
  const options = await chooseSmtp(product);
  await enterServer(product, options);
  await press(options, 'Test connection');
  await expect(options.getByRole('alertdialog').getByRole('button', { name: 'Cancel' })).toBeFocused();
  await options.keyboard.press('Enter');
  await expect(options.getByText('The certificate was not trusted, so nothing was sent.')).toBeVisible();
  await press(options, 'Test Message');
  await expect(options.getByText('The certificate is not trusted', { exact: true })).toBeVisible();
});

test('a wrong password is told with the words of the server', async ({ product }) => {
  const options = await chooseSmtp(product);
  await enterServer(product, options, 'wrong');
  await trust(options);
  await expect(options.getByText('User or password refused')).toBeVisible();
  await expect(options.getByText(/535 Incorrect authentication data/)).toBeVisible();
});

test('another server asks for the password again, and Microsoft’s leads to Microsoft 365', async ({ product }) => {
  const options = await chooseSmtp(product);
  await enterServer(product, options);
  await apply(options);
  await options.getByLabel('SMTP server:').fill('smtp.office365.com');
  await press(options, 'Apply');
  await expect(options.getByText('Server or user has changed: enter the password again.')).toBeVisible();
  await options.getByText('Use Microsoft 365 (modern authentication)').click();
  await expect(options.getByRole('button', { name: 'Authorize now' })).toBeVisible();
});

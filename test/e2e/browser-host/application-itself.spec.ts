/** Microsoft 365 as an application, through the windows: certificate, mailbox and cloud in Advanced, and what it waits for. */
import type { Page } from '@playwright/test';
import { copyFileSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  adminAccount,
  contosoTenant,
  nationalClouds,
  unattendedApplication,
  type EmulatedApplication,
} from '../../harness/microsoft-emulator/emulated-directory.ts';
import { expect, test } from '../support/fixtures.ts';
import type { Product } from '../support/product.ts';
import { apply, closeWith, enableFor, press } from '../support/steps.ts';

const certificates = join(import.meta.dirname, '../../fixtures/certificates');

/** A page cannot ask for a file: the browser host takes the one that is in this folder. */
function offerFile(product: Product, name: string): void {
  mkdirSync(product.path('saved'), { recursive: true });
  copyFileSync(join(certificates, name), product.path('saved', name));
}

function register(product: Product, { clientId }: EmulatedApplication): void {
  product.emulator.registerCertificate(clientId, readFileSync(join(certificates, 'certificate-only.pem'), 'utf8'));
}

async function pick(dialog: Page, label: string, option: string): Promise<void> {
  await dialog.getByLabel(label).click();
  await dialog.getByRole('option', { name: option }).click();
}

async function enterApplication(dialog: Page, clientId: string, tenant: string, mailbox: string): Promise<void> {
  await pick(dialog, 'Sign in as:', 'The application itself');
  await expect(dialog.getByLabel('Use custom application registration settings')).toBeDisabled();
  await dialog.getByLabel('Application client ID:').fill(clientId);
  await dialog.getByLabel('Tenant ID:').fill(tenant);
  await dialog.getByLabel('Mailbox to send from:').fill(mailbox);
}

test('an application is set up with its certificate, tested, saved, and sends without a sign-in', async ({
  product,
}) => {
  register(product, unattendedApplication);
  const options = await product.openOptions();
  offerFile(product, 'aes.pfx');
  const dialog = await product.host.openedBy(() => press(options, 'Advanced...'));
  await enterApplication(dialog, unattendedApplication.clientId, contosoTenant.id, adminAccount.address);
  await press(dialog, 'OK');
  await expect(dialog.getByText('Choose the certificate of the application, with its private key.')).toBeVisible();
  await press(dialog, 'Choose file...');
  await expect(dialog.getByText('The file is protected by a password, which is missing.')).toBeVisible();
  await dialog.getByLabel('Password of the file:').fill('secret');
  await press(dialog, 'Open');
  await expect(dialog.getByLabel('Certificate with private key:')).toHaveValue('CN=Backup Notifier, O=Contoso');
  await closeWith(dialog, 'OK');

  await expect(options.getByText('Click OK or Apply to use it. Test Message tries it now.')).toBeVisible();
  await expect(options.getByLabel('From:')).toHaveValue(adminAccount.address);
  await enableFor(options, 'noc@contoso.com');
  await press(options, 'Test Message');
  await expect(options.getByText(/^Sent to 1 recipient from /)).toBeVisible();
  await apply(options);
  await expect(options.getByText('The certificate is valid until 2126-11-05')).toBeVisible();
  await product.stop();
  const reopened = await product.openOptions();
  await expect(reopened.getByText('The certificate is valid until 2126-11-05')).toBeVisible();
  product.dropSession('a.json', { job: { name: 'Exchange daily' }, result: 'Success' });
  const messages = await product.emulator.waitForMessages(2);
  expect(messages[1]?.from.address).toBe(adminAccount.address);
});

test('a permission that has not taken effect yet is told, and works then', async ({ product }) => {
  register(product, unattendedApplication);
  const options = await product.openOptions();
  offerFile(product, 'plain.pem');
  const dialog = await product.host.openedBy(() => press(options, 'Advanced...'));
  await enterApplication(dialog, unattendedApplication.clientId, contosoTenant.id, adminAccount.address);
  await press(dialog, 'Choose file...');
  await expect(dialog.getByText('Valid until 2126-11-05.')).toBeVisible();
  await closeWith(dialog, 'OK');
  await enableFor(options, 'noc@contoso.com');
  product.emulator.faults.set('permission-spreading', { count: 2 });
  await press(options, 'Test Message');
  await expect(options.getByText('Not permitted to send yet')).toBeVisible();
  await press(options, 'Test Message');
  await expect(options.getByText(/^Sent to 1 recipient from /)).toBeVisible();
});

test('an application of another cloud is reached through the hosts of that cloud only', async ({ product }) => {
  const { application, tenant, account } = nationalClouds.gccHigh;
  register(product, application);
  const options = await product.openOptions();
  offerFile(product, 'plain.pem');
  const dialog = await product.host.openedBy(() => press(options, 'Advanced...'));
  await pick(dialog, 'Cloud:', 'US Government (GCC High)');
  await enterApplication(dialog, application.clientId, tenant.id, account.address);
  await press(dialog, 'Choose file...');
  await expect(dialog.getByText('Valid until 2126-11-05.')).toBeVisible();
  await closeWith(dialog, 'OK');
  await enableFor(options, 'noc@contoso.com');
  await press(options, 'Test Message');
  await expect(options.getByText(/^Sent to 1 recipient from /)).toBeVisible();

  const paths = product.emulator.requests.list().map(({ path }) => path);
  expect(paths.filter((path) => !/^\/hosts\/(login|graph)\.microsoft(online)?\.us\//.test(path))).toEqual([]);
});

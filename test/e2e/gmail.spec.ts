import type { Page } from '@playwright/test';
import { customGoogleApplication, operatorAccount } from '../harness/google-emulator/google-directory.ts';
import { startGoogleEmulator, type GoogleEmulator } from '../harness/google-emulator/google-emulator.ts';
import { expect, test as base } from './support/fixtures.ts';
import type { Product } from './support/product.ts';
import { apply, closedBy, enableFor, press, pressAuthorization } from './support/steps.ts';

const { clientId, clientSecret } = customGoogleApplication;

/** Beside the emulator of Microsoft 365, which every program has here. */
const test = base.extend<{ google: GoogleEmulator }>({
  google: async ({ product }, use) => {
    const google = await startGoogleEmulator();
    product.googleOrigin = google.origin;
    await use(google);
    await google.stop();
  },
});

async function chooseGmail(options: Page): Promise<void> {
  await options.getByLabel('Enable email notifications').check();
  await options.getByRole('combobox', { name: 'Mail server:' }).click();
  await options.getByRole('option', { name: 'Google Gmail (modern authentication)' }).click();
}

async function enterApplication(product: Product, options: Page): Promise<void> {
  const advanced = await product.host.openedBy(() => press(options, 'Advanced...'));
  await advanced.getByLabel('Use custom application registration settings').check();
  await advanced.getByLabel('Application client ID:').fill(` ${clientId} `);
  await advanced.getByLabel('Client secret:').fill(clientSecret);
  await closedBy(advanced, () => press(advanced, 'OK'));
}

async function signIn(product: Product, options: Page, button = 'Sign in with Google'): Promise<void> {
  // A banner may offer the same.
  const line = options.getByRole('group', { name: 'Authorization' });
  const browser = await product.host.browsedBy(() => line.getByRole('button', { name: button }).click());
  await browser.getByRole('button', { name: operatorAccount.address }).click();
  await browser.getByRole('button', { name: 'Continue' }).click();
  await browser.getByRole('heading', { name: 'You are signed in' }).waitFor();
  await browser.close();
}

async function setUp(product: Product): Promise<Page> {
  const options = await product.openOptions();
  await chooseGmail(options);
  await enterApplication(product, options);
  await signIn(product, options);
  await expect(options.getByText('Token is valid')).toBeVisible();
  await enableFor(options, 'noc@contoso.com');
  await apply(options);
  return options;
}

test('a person signs in with Google, and notifications go out from that account', async ({ product, google }) => {
  const options = await setUp(product);
  await expect(options.getByLabel('From:')).toHaveValue(operatorAccount.address);
  await expect(options.getByLabel('From:')).not.toBeEditable();
  product.dropSession('a.json', { job: { name: 'Nightly mail' }, result: 'Failed' });
  const [message] = await google.waitForMessages(1);

  expect([message?.from.address, message?.to[0]?.address]).toEqual([operatorAccount.address, 'noc@contoso.com']);
  expect(product.emulator.mailbox.list()).toEqual([]);
});

test('a build without a Google application says so, and leads to Advanced', async ({ product, google }) => {
  void google;
  const options = await product.openOptions();
  await chooseGmail(options);
  await pressAuthorization(options, 'Sign in with Google');
  await expect(options.getByText('No preinstalled application')).toBeVisible();
  const advanced = await product.host.openedBy(() => press(options, 'Open application settings'));

  await expect(advanced.getByText(/^This build has no preinstalled Google application\./)).toBeVisible();
});

test('access that was taken away is told with its cause, and a new sign-in sends what waits', async ({
  product,
  google,
}) => {
  const options = await setUp(product);
  google.faults.set('tokens-revoked');
  product.dropSession('a.json', { job: { name: 'Nightly mail' }, result: 'Failed' });
  await expect(options.getByRole('group', { name: 'Authorization' }).getByText('Sign-in required')).toBeVisible();
  await expect(options.getByText(/in Testing, Google ends each sign-in after 7 days/).first()).toBeVisible();
  await signIn(product, options, 'Sign in again');
  await apply(options);

  expect(await google.waitForMessages(1)).toMatchObject([{ from: { address: operatorAccount.address } }]);
});

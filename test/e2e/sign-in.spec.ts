import type { Page } from '@playwright/test';
import { readdirSync } from 'node:fs';
import { customApplication, secondAccount } from '../harness/microsoft-emulator/emulated-directory.ts';
import { expect, test } from './support/fixtures.ts';
import { apply, authorize, closeWith, enableFor, press, pressAuthorization, setUp, signIn } from './support/steps.ts';
import type { Product } from './support/product.ts';

const unknownClientId = '00000000-1111-2222-3333-444444444444';

test('a sign-in can be cancelled in the window, and another one begun', async ({ product }) => {
  const options = await product.openOptions();
  await product.host.browsedBy(() => pressAuthorization(options, 'Authorize now'));
  await expect(options.getByText('Waiting for sign-in in your browser')).toBeVisible();
  await press(options, 'Stop sign-in');
  await expect(options.getByText('Sign-in cancelled')).toBeVisible();
  await authorize(product, options, { button: await authorizationButton(options) });
});

test('consent that is refused in the browser is told, and nothing else changes', async ({ product }) => {
  const options = await product.openOptions();
  const browser = await product.host.browsedBy(() => pressAuthorization(options, 'Authorize now'));
  await browser.getByRole('button', { name: 'admin@contoso.com' }).click();
  await browser.getByRole('button', { name: 'Cancel' }).click();
  await expect(browser.getByRole('heading', { name: 'The sign-in was not completed' })).toBeVisible();
  await expect(options.getByText('Sign-in refused')).toBeVisible();
});

test('another account is in use only after OK or Apply; Cancel returns to the previous one', async ({ product }) => {
  const options = await setUp(product);
  await signIn(product, options, { account: secondAccount.address, button: 'Re-authorize...' });
  await expect(options.getByLabel('From:')).toHaveValue('second@contoso.com');
  await closeWith(options, 'Cancel');

  const reopened = await product.openOptions();
  await expect(reopened.getByLabel('From:')).toHaveValue('admin@contoso.com');
  product.dropSession('a.json', { job: { name: 'still admin' }, result: 'Success' });
  const [message] = await product.emulator.waitForMessages(1);
  expect(message?.from.address).toBe('admin@contoso.com');

  await signIn(product, reopened, { account: secondAccount.address, button: 'Re-authorize...' });
  await closeWith(reopened, 'OK');
  product.dropSession('b.json', { job: { name: 'now second' }, result: 'Success' });
  const messages = await product.emulator.waitForMessages(2);
  expect(messages[1]?.from.address).toBe('second@contoso.com');
  expect(readdirSync(product.path('accounts'))).toHaveLength(1);
});

test('the test message goes through the account that the window shows, saved or not', async ({ product }) => {
  const options = await setUp(product);
  await signIn(product, options, { account: secondAccount.address, button: 'Re-authorize...' });
  await expect(options.getByLabel('From:')).toHaveValue('second@contoso.com');
  await press(options, 'Test Message');
  await expect(options.getByText(/^Sent to 1 recipient from /)).toBeVisible();
  expect(product.emulator.mailbox.list()[0]?.from.address).toBe('second@contoso.com');
});

test('sign out removes the account and its token cache from this machine', async ({ product }) => {
  const options = await setUp(product);
  await pressAuthorization(options, 'Sign out');
  await options.getByRole('alertdialog').getByRole('button', { name: 'Sign out' }).click();
  await expect(options.getByText('Not authorized')).toBeVisible();
  await expect.poll(() => readdirSync(product.path('accounts'))).toEqual([]);
});

test('custom application settings are used for the sign-in and survive a restart', async ({ product }) => {
  const options = await product.openOptions();
  await enterApplication(product, options, ` {${customApplication.clientId.toUpperCase()}} `, 'contoso.com');
  await authorize(product, options);
  await enableFor(options, 'backup@contoso.com');
  await apply(options);
  await product.stop();
  const reopened = await product.openOptions();
  await expect(reopened.getByText('Token is valid')).toBeVisible();
  const dialog = await product.host.openedBy(() => press(reopened, 'Advanced...'));
  await expect(dialog.getByLabel('Application client ID:')).toHaveValue(customApplication.clientId);
  await expect(dialog.getByLabel('Tenant ID:')).toHaveValue('contoso.com');
  await closeWith(dialog, 'Cancel');
});

test('a change of the application asks to authorize again', async ({ product }) => {
  const options = await setUp(product);
  await enterApplication(product, options, customApplication.clientId, 'contoso.com');
  await expect(options.getByText('The application settings have changed. Authorize again.')).toBeVisible();
  await authorize(product, options);
  await press(options, 'Apply');
  await expect(options.getByText('Token is valid')).toBeVisible();
});

test('Options has the focus where it was before Application Settings opened, after Cancel as after OK', async ({
  product,
}) => {
  const options = await product.openOptions();
  const advanced = options.getByRole('button', { name: 'Advanced...' });
  for (const end of ['Cancel', 'OK'] as const) {
    const dialog = await product.host.openedBy(() => advanced.press('Enter'));
    await expect(options.getByText('Close the Application Settings window to continue.')).toBeVisible();
    await expect(advanced).not.toBeFocused();
    await closeWith(dialog, end);
    await expect(advanced).toBeFocused();
  }
});

test('a tenant that does not exist is told before the browser opens', async ({ product }) => {
  const options = await product.openOptions();
  await enterApplication(product, options, unknownClientId, 'nowhere.example');
  await pressAuthorization(options, 'Authorize now');
  await expect(options.getByText('Tenant not found')).toBeVisible();
  await expect(options.getByRole('button', { name: 'Open application settings' })).toBeVisible();
});

test('wrong IDs are refused in the Application Settings window, each at its field', async ({ product }) => {
  const options = await product.openOptions();
  const dialog = await product.host.openedBy(() => press(options, 'Advanced...'));
  await dialog.getByLabel('Use custom application registration settings').check();
  await dialog.getByLabel('Application client ID:').fill('not a guid');
  await press(dialog, 'OK');
  await expect(dialog.getByLabel('Application client ID:')).toBeFocused();
  await expect(dialog.getByText('The client ID is a GUID such as')).toBeVisible();
  await expect(dialog.getByText('Enter the tenant ID of your organization.')).toBeVisible();
  await closeWith(dialog, 'Cancel');
  await expect(options.getByRole('button', { name: 'Advanced...' })).toBeEnabled();
});

test('needing an administrator’s approval is told with what to do', async ({ product }) => {
  product.emulator.faults.set('consent-required');
  const options = await product.openOptions();
  const browser = await product.host.browsedBy(() => pressAuthorization(options, 'Authorize now'));
  await browser.getByRole('button', { name: 'admin@contoso.com' }).click();
  await browser.getByRole('button').first().click();
  await expect(options.getByText('Administrator approval required')).toBeVisible();
});

test('a sign-in that policy blocks is told', async ({ product }) => {
  product.emulator.faults.set('blocked-by-policy');
  const options = await product.openOptions();
  const browser = await product.host.browsedBy(() => pressAuthorization(options, 'Authorize now'));
  await browser.getByRole('button', { name: 'admin@contoso.com' }).click();
  await browser.getByRole('button').first().click();
  await expect(options.getByText('Blocked by policy')).toBeVisible();
});

test.describe('a sign-in that fails after the person has done everything', () => {
  test('is told as such in the browser and in the window, with the number of the error', async ({ product }) => {
    product.emulator.faults.set('token-error', { error: 'invalid_client', number: 7_000_218 });
    const options = await product.openOptions();
    const heading = 'The sign-in was not completed';
    const page = await signIn(product, options, { account: 'admin@contoso.com', button: 'Authorize now', heading });

    expect(page).toContain('AADSTS7000218');
    await expect(options.getByText('AADSTS7000218', { exact: false })).toBeVisible();
    await expect(options.getByText('Turn on “Allow public client flows”', { exact: false })).toBeVisible();
  });

  test('because the organization has no mailboxes names the account, and does not ask to sign in again', async ({
    product,
  }) => {
    product.emulator.faults.set('profile-error', { status: 401, code: 'OrganizationFromTenantGuidNotFound' });
    const options = await product.openOptions();
    const heading = 'The sign-in was not completed';
    const page = await signIn(product, options, { account: 'admin@contoso.com', button: 'Authorize now', heading });

    expect(page).toContain('no Exchange Online mailbox for admin@contoso.com');
    await expect(options.getByText('The account has no mailbox')).toBeVisible();
  });
});

test('a GCC High tenant is refused before the sign-in where the tenant is known, else right after', async ({
  product,
}) => {
  product.emulator.faults.set('gcc-high-tenant');
  const options = await product.openOptions();
  const heading = 'The sign-in was not completed';
  await signIn(product, options, { account: 'admin@contoso.com', button: 'Authorize now', heading });
  await expect(options.getByText('Region not supported')).toBeVisible();
  await enterApplication(product, options, customApplication.clientId, 'contoso.com');
  await pressAuthorization(options, await authorizationButton(options));
  await expect(
    options.getByText('Accounts in US Government (GCC High) cannot be used', { exact: false }),
  ).toBeVisible();
});

async function enterApplication(product: Product, options: Page, clientId: string, tenantId: string): Promise<void> {
  const dialog = await product.host.openedBy(() => press(options, 'Advanced...'));
  await dialog.getByLabel('Use custom application registration settings').check();
  await dialog.getByLabel('Application client ID:').fill(clientId);
  await dialog.getByLabel('Tenant ID:').fill(tenantId);
  await closeWith(dialog, 'OK');
}

/** What the place says after a failure depends on the account in use. */
async function authorizationButton(options: Page): Promise<string> {
  const name = /^(Authorize now|Sign in again|Re-authorize\.\.\.)$/;
  const control = options.getByRole('button', { name }).or(options.getByRole('link', { name }));
  return await control.innerText();
}

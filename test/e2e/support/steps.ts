/** What a person does in the windows, in their words. */
import { expect, type Page } from '@playwright/test';
import { adminAccount } from '../../harness/microsoft-emulator/emulated-directory.ts';
import { walkSignIn } from '../../harness/microsoft-emulator/sign-in-visitor.ts';
import type { Product } from './product.ts';

/** Signs in from the Options window with the button or link that is there. */
export async function authorize(
  product: Product,
  options: Page,
  { account = adminAccount.address, button = 'Authorize now' } = {},
): Promise<void> {
  await signIn(product, options, { account, button });
  await expect(options.getByText('Token is valid')).toBeVisible();
}

/** Walks the sign-in in the browser up to the page that ends it. @returns what that page says */
export async function signIn(
  product: Product,
  options: Page,
  { account, button, heading = 'You are signed in' }: { account: string; button: string; heading?: string },
): Promise<string> {
  const browser = await product.host.browsedBy(() => pressAuthorization(options, button));
  await browser.getByRole('button', { name: account }).click();
  const accept = browser.getByRole('button', { name: 'Accept' });
  const end = browser.getByRole('heading', { name: heading });
  await accept.or(end).waitFor();
  if (await accept.isVisible()) await accept.click();
  await end.waitFor();
  const text = await browser.locator('body').innerText();
  await browser.close();
  return text;
}

export async function pressAuthorization(options: Page, name: string): Promise<void> {
  await options
    .getByRole('button', { name, exact: true })
    .or(options.getByRole('link', { name, exact: true }))
    .click();
}

export async function enableFor(options: Page, recipients: string): Promise<void> {
  await options.getByLabel('Enable email notifications').check();
  await options.getByLabel('To:').fill(recipients);
}

export async function press(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name, exact: true }).click();
}

/** Presses OK or Cancel and waits until the window is gone. */
export async function closeWith(page: Page, name: 'OK' | 'Cancel'): Promise<void> {
  await closedBy(page, () => press(page, name));
}

/** Does something that closes the window (a tab of the browser host that cannot close says so instead). */
export async function closedBy(page: Page, action: () => Promise<void>): Promise<void> {
  const closed = page.waitForEvent('close');
  const saysSo = page.getByText('This window is closed.').waitFor();
  const isGone = Promise.any([closed, saysSo]);
  await action().catch((error: unknown) => {
    // The window may be gone before the press is answered.
    if (!page.isClosed()) throw error;
  });
  await isGone;
}

/** Presses Apply and waits until what the form says is saved: while it is being saved the button is disabled too. */
export async function apply(options: Page): Promise<void> {
  await press(options, 'Apply');
  const button = options.getByRole('button', { name: 'Apply', exact: true });
  await expect(button.and(options.locator('[aria-disabled="true"]:not([aria-busy="true"])'))).toBeVisible();
}

/** Brings a program into use as its owner would: authorized (without the pages of the sign-in), switched on, saved. */
export async function setUp(product: Product, recipients = 'backup@contoso.com'): Promise<Page> {
  const options = await product.openOptions();
  const address = await product.host.addressBrowsedBy(() => pressAuthorization(options, 'Authorize now'));
  await walkSignIn(address, { account: adminAccount.address });
  await expect(options.getByText('Token is valid')).toBeVisible();
  await enableFor(options, recipients);
  await apply(options);
  return options;
}

/** As the menu of the notification area does. @param options - any open window */
export async function openHistory(product: Product, options: Page): Promise<Page> {
  return await product.host.openedBy(async () => {
    await options.evaluate(() => window.backupNotifier?.request('desktop.open', 'history'));
  });
}

/** As the menu of the notification area does. @param options - any open window */
export async function openJobs(product: Product, options: Page): Promise<Page> {
  return await product.host.openedBy(async () => {
    await options.evaluate(() => window.backupNotifier?.request('tray.choose', 'open-jobs'));
  });
}

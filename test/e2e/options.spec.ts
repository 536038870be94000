/** The Options window as a dialog: what it disables, refuses, saves and discards. */
import type { Page } from '@playwright/test';
import { expect, test } from './support/fixtures.ts';
import { apply, closeWith, closedBy, press, setUp } from './support/steps.ts';

const fieldsBelow = ['Mail server:', 'From:', 'To:', 'Subject:'];
const checkBoxesBelow = [
  'Include detailed report as an attachment',
  'Notify on success',
  'Notify on warning',
  'Notify on failure',
  'Suppress notifications until the last retry',
];

test('everything below the first check box is disabled while it is clear, except authorization and Advanced', async ({
  product,
}) => {
  const options = await product.openOptions();
  for (const label of [...fieldsBelow, ...checkBoxesBelow])
    await expect(options.getByLabel(label), label).toBeDisabled();
  await expect(options.getByRole('button', { name: 'Test Message' })).toBeDisabled();
  await expect(options.getByRole('button', { name: 'Authorize now' })).toBeEnabled();
  await expect(options.getByRole('button', { name: 'Advanced...' })).toBeEnabled();
  await options.getByLabel('Enable email notifications').check();
  for (const label of checkBoxesBelow) await expect(options.getByLabel(label), label).toBeEnabled();
});

test('the subject has its default, Insert lists the variables, and the preview follows', async ({ product }) => {
  const options = await setUp(product);
  const subject = options.getByLabel('Subject:');
  await expect(subject).toHaveValue('[%JobResult%] %OrgName% - %JobName% (%ObjectCount% objects), %Issues% issues');
  await expect(
    options.getByText('Preview: [Warning] contoso.com - Exchange daily (5 objects), 2 issues'),
  ).toBeVisible();
  await subject.fill('Backup: ');
  await options.getByRole('button', { name: 'Insert' }).click();
  await options.getByRole('menuitem', { name: /%JobName%/ }).click();
  await expect(subject).toHaveValue('Backup: %JobName%');
  await expect(options.getByText('Preview: Backup: Exchange daily')).toBeVisible();
});

test('each bad address is named, blocks saving and gets the focus', async ({ product }) => {
  const options = await setUp(product);
  await options.getByLabel('To:').fill('anna@contoso.com; nobody; Ben <ben@>');
  await press(options, 'Apply');
  await expect(options.getByText('These are not email addresses: “nobody”, “Ben <ben@>”.')).toBeVisible();
  await expect(options.getByLabel('To:')).toBeFocused();
  await expect(options.getByRole('button', { name: 'Apply', exact: true })).toBeEnabled();
});

test('it is noted, but allowed, that no result is ticked', async ({ product }) => {
  const options = await setUp(product);
  for (const result of ['success', 'warning', 'failure']) await options.getByLabel(`Notify on ${result}`).uncheck();
  await expect(options.getByText('No result is selected, so no notification will be sent.')).toBeVisible();
  await apply(options);
});

test('every field survives a restart', async ({ product }) => {
  const options = await setUp(product);
  await options.getByLabel('To:').fill('"Miller, Ann" <ann@contoso.com>');
  await options.getByLabel('Subject:').fill('%JobName% – fertig');
  await options.getByLabel('Include detailed report as an attachment').check();
  await options.getByLabel('Notify on success').uncheck();
  await options.getByLabel('Notify when a failed job succeeds again').uncheck();
  await options.getByLabel('Suppress notifications until the last retry').check();
  await closeWith(options, 'OK');
  await product.stop();
  const reopened = await product.openOptions();
  await expect(reopened.getByLabel('Enable email notifications')).toBeChecked();
  await expect(reopened.getByLabel('To:')).toHaveValue('"Miller, Ann" <ann@contoso.com>');
  await expect(reopened.getByLabel('Subject:')).toHaveValue('%JobName% – fertig');
  await expect(reopened.getByLabel('Include detailed report as an attachment')).toBeChecked();
  await expect(reopened.getByLabel('Notify on success')).not.toBeChecked();
  await expect(reopened.getByLabel('Notify when a failed job succeeds again')).not.toBeChecked();
  await expect(reopened.getByLabel('Notify on warning')).toBeChecked();
  await expect(reopened.getByLabel('Suppress notifications until the last retry')).toBeChecked();
});

test('Esc discards and Enter saves', async ({ product }) => {
  let options = await setUp(product);
  await options.getByLabel('To:').fill('discarded@contoso.com');
  await closedBy(options, () => pressKey(options, 'Escape'));
  options = await product.openOptions();
  await expect(options.getByLabel('To:')).toHaveValue('backup@contoso.com');
  await options.getByLabel('To:').fill('kept@contoso.com');
  await closedBy(options, () => pressKey(options, 'Enter'));
  options = await product.openOptions();
  await expect(options.getByLabel('To:')).toHaveValue('kept@contoso.com');
});

for (const button of ['OK', 'Cancel']) {
  test(`${button} right behind Apply closes the window, and what was applied is saved`, async ({ product }) => {
    const options = await setUp(product);
    await options.getByLabel('To:').fill('kept@contoso.com');
    const pressed = ['Apply', button].map((name) => options.getByRole('button', { name, exact: true }).elementHandle());
    const buttons = await Promise.all(pressed);
    // In one go: Apply cannot have saved in between.
    await closedBy(options, () =>
      options.evaluate((elements) => elements.forEach((element) => (element as HTMLElement).click()), buttons),
    );
    const reopened = await product.openOptions();
    await expect(reopened.getByLabel('To:')).toHaveValue('kept@contoso.com');
  });
}

test('access keys reach the controls', async ({ product }) => {
  test.skip(process.platform === 'darwin', 'macOS has no access keys');
  const options = await setUp(product);
  await options.keyboard.press('Alt+t');
  await expect(options.getByLabel('To:')).toBeFocused();
  await options.keyboard.press('Alt+y');
  await expect(options.getByLabel('Notify on success')).not.toBeChecked();
});

test('How to register an application opens the guide', async ({ product }) => {
  const options = await product.openOptions();
  const dialog = await product.host.openedBy(() => press(options, 'Advanced...'));
  const guide = await product.host.openedBy(() => press(dialog, 'How to register an application'));
  await expect(guide.getByText('http://localhost', { exact: false })).toBeVisible();
  await expect(guide.getByText('Mail.Send and User.Read', { exact: false })).toBeVisible();
});

/** The window may be gone before the press has been answered. */
async function pressKey(options: Page, key: 'Escape' | 'Enter'): Promise<void> {
  await options
    .getByLabel('To:')
    .press(key)
    .catch((error: unknown) => {
      if (!options.isClosed()) throw error;
    });
}

/** Settings that an organization has set (product section 18.1). */
import { readFileSync } from 'node:fs';
import { policyOf } from '../harness/headless-product/fixed-policy.ts';
import { settingsSchema } from '../../src-shared/model/settings.ts';
import { expect, test as base } from './support/fixtures.ts';
import { authorize, press } from './support/steps.ts';

const test = base.extend({
  policy: async ({}, use) => {
    await use(
      policyOf({
        Recipients: ['noc@contoso.com', 'Bereitschaft <ops@contoso.com>'],
        Subject: '[%JobResult%] Größe',
        NotifyOnSuccess: false,
        HistoryRetentionDays: 365,
        StartAtSignIn: false,
        SmtpPort: 'many',
        Recommended: { Theme: 'dark', AttachReport: true },
      }),
    );
  },
});

test.beforeEach(({}, { project }) => {
  test.skip(project.name === 'electron', 'The policy of a whole computer is not a spec’s to set.');
});

test('what is enforced is shown, managed, and never saved as a choice; a recommendation is the default until it is changed', async ({
  product,
}) => {
  const options = await product.openOptions();
  await expect(options.getByLabel('To:')).toHaveValue('noc@contoso.com; Bereitschaft <ops@contoso.com>');
  await expect(options.getByLabel('To:')).toBeDisabled();
  await expect(options.getByLabel('To:')).toHaveAccessibleDescription(/Managed by your organization/);
  const success = options.getByLabel('Notify on success');
  await expect(success).not.toBeChecked();
  await expect(success).toBeDisabled();
  await expect(success).toHaveAccessibleDescription('Managed by your organization');
  await options.getByText('Notify on success').hover();
  await expect(options.getByRole('tooltip')).toHaveText('Managed by your organization');
  await expect(options.getByLabel('Include detailed report')).toBeChecked();
  await options.getByRole('tab', { name: 'General' }).click();
  await expect(options.getByLabel('Keep history for (days):')).toBeDisabled();
  await expect(options.getByLabel('Start at sign-in')).toBeDisabled();
  await expect(options.getByLabel('Start at sign-in')).not.toBeChecked();
  await expect(options.getByLabel('Theme:')).toBeEnabled();
  await expect(options.getByLabel('Theme:')).toHaveText('Dark');
  await options.getByLabel('Theme:').click();
  await options.getByRole('option', { name: 'Use system setting' }).click();
  await press(options, 'Apply');
  await expect(options.getByRole('button', { name: 'Apply', exact: true })).toBeDisabled();

  const stored = settingsSchema.parse(JSON.parse(readFileSync(product.path('settings.json'), 'utf8')));
  expect(stored).toMatchObject({ history: { retentionDays: 90 }, general: { theme: 'system' }, chosen: ['Theme'] });
  expect(stored.routes[0]).toMatchObject({
    recipients: [],
    shouldAttachReport: false,
    shouldNotifyOn: { success: true },
  });
  expect(JSON.stringify(stored)).not.toContain('Größe');
});

test('a value that cannot be used is told once, by name and reason, and the rest is in force', async ({ product }) => {
  const options = await product.openOptions();
  const notice = options.getByText('A setting of your organization cannot be used');
  await expect(notice).toBeVisible();
  await expect(
    options.getByText(/SmtpPort \(.*\) is ignored, because its type is wrong: expected a number/),
  ).toBeVisible();
  await options
    .getByRole('button', { name: /^(Dismiss|Close)/ })
    .first()
    .click();
  await expect(notice).toBeHidden();
  await product.stop();
  const again = await product.openOptions();
  await expect(again.getByLabel('To:')).toBeDisabled();
  await expect(again.getByText('A setting of your organization cannot be used')).toBeHidden();
});

test('messages go as the organization says', async ({ product }) => {
  const options = await product.openOptions();
  await options.getByLabel('Enable email notifications').check();
  await authorize(product, options);
  await press(options, 'Test Message');
  await expect(options.getByText(/^Sent to 2 recipients/)).toBeVisible();
  const [message] = await product.emulator.waitForMessages(1);
  expect(message?.subject).toContain('Größe');
});

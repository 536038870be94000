/** The Digest tab: what is set, shown and sent. */
import { findAccessibilityFaults } from './support/find-accessibility-faults.ts';
import { expect, test } from './support/fixtures.ts';
import { press, setUp } from './support/steps.ts';

test('a digest is turned on, saved, and marked until then', async ({ product }) => {
  const options = await setUp(product);
  const tab = options.getByRole('tab', { name: 'Digest' });
  await tab.click();
  await options.getByLabel('Send a digest of all jobs').check();
  await options.getByLabel('Every:').click();
  await options.getByRole('option', { name: 'Month' }).click();
  await options.getByLabel('On day:').fill('31');
  await options.getByLabel('At time:').fill('25:00');
  await options.getByLabel('At time:').press('Tab');
  expect(await findAccessibilityFaults(options)).toEqual([]);
  await options.getByRole('tab', { name: 'General' }).click();
  await expect(tab).toHaveAccessibleName('Digest has an error');

  await press(options, 'Apply');
  await expect(options.getByLabel('At time:')).toBeFocused();
  await options.getByLabel('At time:').fill('6:30');
  await expect(tab).toHaveAccessibleName('Digest has unsaved changes');
  await press(options, 'Apply');
  await expect(options.getByRole('button', { name: 'Apply', exact: true })).toBeDisabled();
  await expect(tab).toHaveAccessibleName('Digest');

  await product.stop();
  const reopened = await product.openOptions();
  await reopened.getByRole('tab', { name: 'Digest' }).click();
  await expect(reopened.getByLabel('On day:')).toHaveValue('31');
  await expect(reopened.getByLabel('At time:')).toHaveValue('06:30');
});

test('Preview shows it in the browser, and Send now sends it, without saving', async ({ product }, { project }) => {
  test.skip(project.name === 'electron', 'The system’s browser cannot be driven.');
  const options = await setUp(product);
  product.dropSession('1.json', { job: { name: 'Exchange daily' }, result: 'Failed', message: 'The disk is full.' });
  await product.emulator.waitForMessages(1);
  await options.getByRole('tab', { name: 'Digest' }).click();
  await options.getByLabel('Send a digest of all jobs').check();

  const preview = await product.host.browsedBy(() => press(options, 'Preview'));
  await expect(preview.getByRole('heading', { name: 'Needs attention' })).toBeVisible();
  await expect(preview.getByText('The disk is full.')).toBeVisible();
  await options.bringToFront();
  await press(options, 'Send now');
  await expect(options.getByText(/^Sent to 1 recipient from/)).toBeVisible();

  const messages = await product.emulator.waitForMessages(2);
  expect(messages.at(-1)?.subject).toMatch(/^\[1 failed\] 1 job - /);
  await expect(options.getByRole('button', { name: 'Apply', exact: true })).toBeEnabled();
});

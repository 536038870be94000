/** The running product's windows. All their states are looked at in `browser-host/windows.spec.ts`. */
import { findAccessibilityFaults } from './support/find-accessibility-faults.ts';
import { expect, test } from './support/fixtures.ts';
import { openHistory, press, setUp } from './support/steps.ts';

test('no window of the running product breaks a rule of WCAG 2.2 AA', async ({ product }) => {
  const options = await setUp(product);
  for (const tab of ['Digest', 'Channels', 'Job sources', 'General', 'Notifications']) {
    await options.getByRole('tab', { name: tab }).click();
    expect(await findAccessibilityFaults(options), tab).toEqual([]);
  }
  const application = await product.host.openedBy(() => press(options, 'Advanced...'));
  await application.getByRole('button', { name: 'OK', exact: true }).waitFor();
  expect(await findAccessibilityFaults(application)).toEqual([]);
  const guide = await product.host.openedBy(() =>
    application.getByRole('button', { name: 'How to register an application' }).click(),
  );
  await guide.getByRole('button', { name: 'Close' }).waitFor();
  expect(await findAccessibilityFaults(guide)).toEqual([]);
});

test('the History window of the running product breaks no rule of WCAG 2.2 AA', async ({ product }) => {
  const options = await setUp(product);
  product.dropSession('1.json', { job: { name: 'Exchange daily' }, result: 'Failed' });
  await product.emulator.waitForMessages(1);
  const history = await openHistory(product, options);
  await history.getByRole('row', { name: 'Exchange daily' }).click();
  await history.getByRole('region', { name: 'Details' }).getByText('Accepted').first().waitFor();
  expect(await findAccessibilityFaults(history)).toEqual([]);
});

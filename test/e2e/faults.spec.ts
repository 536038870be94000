/** Each way in which Microsoft 365 misbehaves, as the person at the Test Message button sees it. */
import type { Page } from '@playwright/test';
import type { FaultName } from '../harness/microsoft-emulator/faults/fault-catalogue.ts';
import { expect, test } from './support/fixtures.ts';
import { openHistory, press, setUp } from './support/steps.ts';

const sentences: [FaultName, string][] = [
  ['throttled', 'Microsoft 365 is rate-limiting requests'],
  ['service-unavailable', 'Microsoft 365 is temporarily unavailable'],
  ['gateway-timeout-but-sent', 'Outcome unknown'],
  ['connection-dropped', 'Outcome unknown'],
  ['no-mailbox', 'The account has no mailbox'],
  ['send-as-denied', 'Send As denied'],
  ['recipients-refused', 'Recipients refused'],
  ['captive-portal', 'Something else answered for Microsoft 365'],
  [
    'redirected',
    'The request to graph.microsoft.com was redirected to sign-in.hotel.invalid, often by a proxy or the sign-in page of a network.',
  ],
];

for (const [fault, sentence] of sentences) {
  test(`a test message that meets ${fault} says “${sentence}”`, async ({ product }) => {
    const options = await setUp(product);
    product.emulator.faults.set(fault);
    await press(options, 'Test Message');
    await expect(options.getByText(sentence)).toBeVisible();
    await recovers(options, () => product.emulator.faults.clear());
  });
}

test('a sign-in that was revoked is told in the window and works again after signing in', async ({ product }) => {
  const options = await setUp(product);
  product.emulator.faults.set('tokens-revoked');
  await press(options, 'Test Message');
  await expect(options.getByText('Sign-in required').first()).toBeVisible();
});

test('Sign in again in the banner of another window begins the sign-in in Options', async ({ product }) => {
  const options = await setUp(product);
  product.emulator.faults.set('tokens-revoked');
  await press(options, 'Test Message');
  const history = await openHistory(product, options);
  await options.getByRole('tab', { name: 'General' }).click();
  const browser = await product.host.browsedBy(() => press(history, 'Sign in again'));
  await expect(options.getByText('Waiting for sign-in in your browser')).toBeVisible();
  await expect(options.getByRole('button', { name: 'Stop sign-in' })).toBeFocused();
  await browser.close();
});

test('a slow answer shows progress and is waited for', async ({ product }) => {
  const options = await setUp(product);
  product.emulator.faults.set('slow', { heldUntilCleared: true });
  await press(options, 'Test Message');
  await expect(options.getByText('Sending the test message...')).toBeVisible();
  product.emulator.faults.clear('slow');
  await expect(options.getByText(/^Sent to /)).toBeVisible();
});

test('a test message that is waited for too long is cancelled, and the next one is sent', async ({ product }) => {
  const options = await setUp(product);
  product.emulator.faults.set('slow', { heldUntilCleared: true });
  await press(options, 'Test Message');
  await expect(options.getByText('Waiting for Microsoft 365 to answer...')).toBeVisible();
  await press(options, 'Stop the test');
  await expect(options.getByText('It was cancelled while the message was being sent.')).toBeVisible();
  await recovers(options, () => product.emulator.faults.clear());
});

test('what was refused is dealt with in History, which the banner opens', async ({ product }) => {
  const options = await setUp(product);
  product.emulator.faults.set('recipients-refused');
  product.dropSession('1.json', { job: { name: 'Exchange daily' }, result: 'Failed' });
  const banner = options.getByRole('group').filter({ hasText: 'Notifications need your attention' });
  await expect(banner).toContainText('Correct the To field.');
  const history = await product.host.openedBy(() => press(options, 'Open History'));
  await expect(history.getByText('1 notification needs your attention: Recipients refused')).toBeVisible();
  await expect(history.getByText('Notifications need your attention', { exact: true })).toBeHidden();
  await expect(history.getByRole('button', { name: 'Open History' })).toBeHidden();
  await press(history, 'Show it');
  await expect(history.getByLabel('What happened:')).toContainText('Needs your attention');
  await history.getByRole('row').filter({ hasText: 'Exchange daily' }).click();
  await expect(history.getByRole('button', { name: 'Send again' })).toBeEnabled();
  await press(history, 'Open Options');
  await expect(options.getByLabel('To:')).toBeFocused();
});

async function recovers(options: Page, endFault: () => void): Promise<void> {
  endFault();
  await press(options, 'Test Message');
  await expect(options.getByText(/^Sent to /)).toBeVisible();
}

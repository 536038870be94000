/** Sessions that go to a channel beside email too (product section 17.2). */
import type { Page } from '@playwright/test';
import { removeChannels, saveWebhook } from '../../harness/webhook-receiver/save-webhook.ts';
import { startWebhookReceiver, type WebhookReceiver } from '../../harness/webhook-receiver/webhook-receiver.ts';
import { expect, test } from '../support/fixtures.ts';
import type { Product } from '../support/product.ts';
import { openHistory, press, setUp } from '../support/steps.ts';

let receiver: WebhookReceiver;

test.beforeEach(async () => {
  receiver = await startWebhookReceiver();
});
test.afterEach(() => receiver.stop());

/** A program in use with the channel, and its Options window. */
async function setUpWithChannel(product: Product): Promise<Page> {
  await setUp(product);
  await product.stop();
  await saveWebhook(product.userDataDirectory, receiver.address, { name: 'Büro' });
  return await product.openOptions();
}

const drop = (product: Product, name: string) =>
  product.dropSession(`${name}.json`, {
    job: { name },
    result: 'Failed',
    startedAt: '2026-11-22T21:00:00Z',
    endedAt: '2026-11-22T22:00:00Z',
  });
const row = (history: Page, name: string) => history.getByRole('row').filter({ hasText: name });

test('a failure goes to mail and to the channel', async ({ product }) => {
  const options = await setUpWithChannel(product);
  drop(product, 'Exchange täglich');
  await product.emulator.waitForMessages(1);
  await expect.poll(() => receiver.posts.length).toBe(1);
  expect(JSON.parse(receiver.posts[0]?.body ?? '')).toMatchObject({
    type: 'job_session.failed',
    data: { job: { name: 'Exchange täglich' } },
  });

  const history = await openHistory(product, options);
  await expect(row(history, 'Exchange täglich')).toContainText('Accepted by Microsoft 365');
  await row(history, 'Exchange täglich').click();
  const details = history.getByRole('region', { name: 'Details' });
  await expect(details.getByRole('heading', { name: 'Notification', exact: true })).toBeVisible();
  await expect(details.getByRole('heading', { name: 'Notification through the webhook' })).toBeVisible();
  await expect(details.getByText('Büro (127.0.0.1 …cdef)')).toBeVisible();
});

test('a channel that is down holds up no mail, and gets what it missed after a restart, under the same id', async ({
  product,
}) => {
  receiver.answer = { status: 503 };
  await setUpWithChannel(product);
  drop(product, 'Exchange daily');
  await product.emulator.waitForMessages(1);
  await expect.poll(() => receiver.posts.length).toBe(1);
  await product.stop();
  receiver.answer = { status: 204 };
  const options = await product.openOptions();
  const history = await openHistory(product, options);
  await expect(row(history, 'Exchange daily')).toContainText('The webhook is temporarily unavailable');
  await row(history, 'Exchange daily').click();
  await press(history, 'Send again');
  await expect(row(history, 'Exchange daily')).toContainText('Accepted by Microsoft 365');

  expect(receiver.posts.map(({ headers }) => headers['webhook-id'])).toEqual([
    expect.stringMatching(/./),
    receiver.posts[0]?.headers['webhook-id'],
  ]);
  expect(product.emulator.mailbox.list()).toHaveLength(1);
});

test('a channel that is gone is named, its messages wait, and are discarded when it is removed', async ({
  product,
}) => {
  receiver.answer = { status: 410 };
  const options = await setUpWithChannel(product);
  drop(product, 'Exchange daily');
  drop(product, 'SQL dumps');
  await product.emulator.waitForMessages(2);
  await expect(options.getByText('The channel “Büro” gets nothing', { exact: true })).toBeVisible();
  const history = await openHistory(product, options);
  await expect(row(history, 'SQL dumps')).toContainText('Waiting');
  await product.stop();

  removeChannels(product.userDataDirectory);
  const reopened = await product.openOptions();
  const after = await openHistory(product, reopened);
  await expect(row(after, 'Exchange daily')).toContainText('Accepted by Microsoft 365');
  await row(after, 'Exchange daily').click();
  const details = after.getByRole('region', { name: 'Details' });
  await expect(details.getByText('Not sent: Its channel was removed')).toBeVisible();
  await expect(reopened.getByText('The channel “Büro” gets nothing', { exact: true })).toBeHidden();
});

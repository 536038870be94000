/** The History window: what it lists, how it is searched, and what a person does with an entry. */
import type { Page } from '@playwright/test';
import { expect, test } from './support/fixtures.ts';
import { openHistory, press, setUp } from './support/steps.ts';

const objects = [{ name: 'anna@contoso.com', type: 'Mailbox', result: 'Success' }];

test('each finished job is listed with what happened, newest first, live', async ({ product }) => {
  const options = await setUp(product);
  await options.getByLabel('Notify on success').uncheck();
  await press(options, 'Apply');
  await expect(options.getByRole('button', { name: 'Apply', exact: true })).toBeDisabled();
  const history = await openHistory(product, options);
  await expect(history.getByText('Nothing has been reported yet.', { exact: false })).toBeVisible();

  product.dropSession('1.json', job('Exchange daily', 'Failed', '2026-11-22T22:00:00Z'));
  await expect(row(history, 'Exchange daily')).toContainText('Accepted by Microsoft 365');
  product.dropSession('2.json', job('quiet', 'Success', '2026-11-22T23:00:00Z'));
  await expect(row(history, 'quiet')).toContainText('Not sent: success notifications are off');

  await expect(history.getByRole('row')).toHaveText([/Time.*Job/, /quiet/, /Exchange daily.*backup@contoso.com/]);
  await expect(history.getByText('2 entries')).toBeVisible();
});

test('search and filters find entries, and say how many', async ({ product }) => {
  const options = await setUp(product);
  for (const [name, result] of [
    ['Überwachung', 'Success'],
    ['Exchange daily', 'Failed'],
    ['SQL dumps', 'Success'],
  ] as const) {
    product.dropSession(`${name}.json`, job(name, result, '2026-11-22T22:00:00Z'));
  }
  await product.emulator.waitForMessages(3);
  const history = await openHistory(product, options);
  await expect(history.getByRole('row')).toHaveCount(4);

  await history.getByLabel('Search:').fill('überWACHUNG');
  await expect(history.getByRole('row')).toHaveCount(2);
  await expect(history.getByText('1 entry found')).toBeVisible();
  await history.getByLabel('Search:').fill('');
  await choose(history, 'Result:', 'Failed');
  await expect(history.getByRole('row')).toHaveText([/Time/, /Exchange daily/]);
  await choose(history, 'What happened:', 'Filtered out');
  await expect(history.getByText('No entry matches the search and the filters.')).toBeVisible();
  await history.getByRole('button', { name: 'Show all' }).press('Enter');
  await expect(history.getByRole('row')).toHaveCount(4);
  await expect(history.getByLabel('Search:')).toBeFocused();
});

test('an accepted notification is sent again only after asking, as a second mail', async ({ product }) => {
  const options = await setUp(product);
  product.dropSession('1.json', job('Exchange daily', 'Failed', '2026-11-22T22:00:00Z'));
  await product.emulator.waitForMessages(1);
  const history = await openHistory(product, options);
  await row(history, 'Exchange daily').click();
  const details = history.getByRole('region', { name: 'Details' });
  await expect(details.getByText(/^Request ID \S+/)).toBeVisible();

  const sendAgain = history.getByRole('group', { name: 'Actions' }).getByRole('button', { name: 'Send again' });
  await sendAgain.click();
  await history.getByRole('alertdialog').getByRole('button', { name: 'Cancel' }).click();
  await expect(history.getByRole('alertdialog')).toBeHidden();
  await expect(sendAgain).toBeFocused();
  await sendAgain.click();
  await history.getByRole('alertdialog').getByRole('button', { name: 'Send again' }).click();

  const [first, second] = await product.emulator.waitForMessages(2);
  expect(second?.subject).toBe(first?.subject);
  expect(second?.internetMessageId).not.toBe(first?.internetMessageId);
  await expect(details.getByRole('heading', { name: /^Sent again on/ })).toBeVisible();
});

test('a refused notification is sent again with the corrected recipients, or discarded', async ({ product }) => {
  const options = await setUp(product);
  product.emulator.faults.set('recipients-refused');
  product.dropSession('1.json', job('first', 'Failed', '2026-11-22T22:00:00Z'));
  product.dropSession('2.json', job('second', 'Failed', '2026-11-22T22:01:00Z'));
  const history = await openHistory(product, options);
  await expect(row(history, 'first')).toContainText('Needs your attention: Recipients refused');
  await expect(row(history, 'second')).toContainText('Needs your attention: Recipients refused');
  product.emulator.faults.clear();
  await options.getByLabel('To:').fill('right@contoso.com');
  await press(options, 'Apply');
  await expect(options.getByRole('button', { name: 'Apply', exact: true })).toBeDisabled();

  await row(history, 'first').click();
  await press(history, 'Send again');
  await expect(row(history, 'first')).toContainText('Accepted by Microsoft 365');
  const [message] = await product.emulator.waitForMessages(1);
  expect(message?.to.map(({ address }) => address)).toEqual(['right@contoso.com']);

  await row(history, 'second').click();
  await press(history, 'Discard');
  await history.getByRole('alertdialog').getByRole('button', { name: 'Discard' }).click();
  await expect(row(history, 'second')).toContainText('Discarded');
  await expect(history.getByRole('button', { name: 'Discard', exact: true })).toBeDisabled();
});

test('what was refused for one reason is one thing to look at, and is sent again or discarded as a whole', async ({
  product,
}) => {
  const options = await setUp(product);
  product.emulator.faults.set('recipients-refused');
  for (const name of ['first', 'second', 'third']) {
    product.dropSession(`${name}.json`, job(name, 'Failed', '2026-11-22T22:00:00Z'));
  }
  const history = await openHistory(product, options);
  await expect(history.getByText('3 notifications need your attention: Recipients refused')).toBeVisible();
  await press(history, 'Show all of them');
  await expect(history.getByText('3 entries found')).toBeVisible();

  await press(history, 'Discard all');
  await history.getByRole('alertdialog').getByRole('button', { name: 'Cancel' }).click();
  product.emulator.faults.clear();
  await press(history, 'Send all again');
  await expect(history.getByText(/^\d notifications need your attention/)).toBeHidden();
  await product.emulator.waitForMessages(3);
  await press(history, 'Show all');
  await expect(history.getByText('Accepted by Microsoft 365')).toHaveCount(3);

  product.emulator.faults.set('recipients-refused');
  for (const name of ['fourth', 'fifth']) {
    product.dropSession(`${name}.json`, job(name, 'Failed', '2026-11-22T23:00:00Z'));
  }
  await expect(history.getByText('2 notifications need your attention: Recipients refused')).toBeVisible();
  await press(history, 'Discard all');
  await expect(history.getByRole('alertdialog')).toContainText('Discard 2 notifications?');
  await history.getByRole('alertdialog').getByRole('button', { name: 'Discard all' }).click();
  await expect(history.getByRole('row').filter({ hasText: 'Discarded' })).toHaveCount(2);
  await expect(history.getByText(/^\d notifications need your attention/)).toBeHidden();
});

test('Open report says where there is none', async ({ product }) => {
  const options = await setUp(product);
  product.dropSession('1.json', { job: { name: 'no objects' }, result: 'Failed' });
  await product.emulator.waitForMessages(1);
  const history = await openHistory(product, options);
  await row(history, 'no objects').click();
  await press(history, 'Open report');
  await expect(history.getByText('There is no report of this job on this computer', { exact: false })).toBeVisible();
});

test('the table is worked by keyboard alone', async ({ product }) => {
  const options = await setUp(product);
  for (let index = 1; index <= 40; index += 1) {
    const minute = String(index).padStart(2, '0');
    product.dropSession(`${index}.json`, job(`job ${minute}`, 'Success', `2026-11-22T22:${minute}:00Z`));
  }
  const history = await openHistory(product, options);
  await expect(history.getByText('40 entries')).toBeVisible();
  await history.getByRole('grid').focus();
  await history.keyboard.press('ArrowDown');
  const details = history.getByRole('region', { name: 'Details' });
  await expect(details.getByRole('heading', { name: 'job 40' })).toBeVisible();
  await history.keyboard.press('End');
  await expect(details.getByRole('heading', { name: 'job 01' })).toBeVisible();
  await expect(row(history, 'job 01')).toHaveAttribute('aria-selected', 'true');
  await expect(row(history, 'job 01')).toHaveAttribute('aria-rowindex', '41');
  await history.keyboard.press('Enter');
  await expect(details).toBeFocused();
  await history.keyboard.press('Escape');
  await expect(details).toBeHidden();
  await expect(history.getByRole('grid')).toBeFocused();
});

function job(name: string, result: string, endedAt: string) {
  return { id: name, job: { name }, organization: 'contoso.com', result, startedAt: endedAt, endedAt, objects };
}

function row(history: Page, name: string) {
  return history.getByRole('row').filter({ hasText: name });
}

async function choose(history: Page, label: string, option: string): Promise<void> {
  await history.getByLabel(label).click();
  await history.getByRole('option', { name: option, exact: true }).click();
}

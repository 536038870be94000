import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from './support/fixtures.ts';
import { apply, authorize, closeWith, enableFor, press, setUp } from './support/steps.ts';

test('from authorizing to reading the mail, with a restart in between', async ({ product, context }) => {
  const options = await product.openOptions();
  await expect(options.getByText('Not authorized')).toBeVisible();
  await authorize(product, options);
  await expect(options.getByLabel('From:')).toHaveValue('admin@contoso.com');

  await enableFor(options, 'backup@contoso.com, Night Operations <noc@contoso.com>');
  await press(options, 'Test Message');
  await expect(options.getByText('Sent to 2 recipients from admin@contoso.com. Check the inbox.')).toBeVisible();
  await closeWith(options, 'OK');

  await product.stop();
  const reopened = await product.openOptions();
  await expect(reopened.getByLabel('To:')).toHaveValue('backup@contoso.com; Night Operations <noc@contoso.com>');
  await expect(reopened.getByText('Token is valid')).toBeVisible();

  product.dropSession('nightly.json', {
    id: '42',
    job: { name: 'Exchange daily' },
    organization: 'contoso.com',
    result: 'Warning',
    startedAt: '2026-11-22T22:00:00Z',
    endedAt: '2026-11-22T22:38:33Z',
    objects: [
      { name: 'anna@contoso.com', type: 'Mailbox', result: 'Success' },
      { name: 'ben@contoso.com', type: 'Mailbox', result: 'Warning', message: 'No valid <license>' },
    ],
  });
  const messages = await product.emulator.waitForMessages(2);
  expect(messages.map(({ subject }) => subject)).toEqual([
    '[Warning] contoso.com - Exchange daily (5 objects), 2 issues',
    '[Warning] contoso.com - Exchange daily (2 objects), 1 issues',
  ]);
  await expect.poll(() => existsSync(product.path('sessions', 'accepted', 'nightly.json'))).toBe(true);

  const inbox = await context.newPage();
  await inbox.goto(product.emulator.inboxUrl);
  await inbox.getByRole('link', { name: /Exchange daily \(2 objects\)/ }).click();
  const mail = inbox.frameLocator('iframe');
  await expect(mail.getByRole('heading', { name: 'Exchange daily' })).toBeVisible();
  // The same words stand hidden before everything, for the list of a mail program.
  await expect(mail.getByText('1 of 2 objects with a warning').filter({ visible: true })).toHaveCount(1);
  await expect(mail.getByText('No valid <license>').first()).toBeVisible();
});

test('a document that is wrong is rejected with its field named, and the next one still goes out', async ({
  product,
}) => {
  await setUp(product);
  product.dropSession('wrong.json', { job: {}, result: 'half' });
  product.dropSession('right.json', { job: { name: 'rsync home' }, result: 'failed' });
  const [message] = await product.emulator.waitForMessages(1);
  expect(message?.subject).toBe('[Failed] rsync home');
  expect(message?.importance).toBe('high');
  const errorPath = product.path('sessions', 'rejected', 'wrong.json.error.txt');
  await expect.poll(() => existsSync(product.path('sessions', 'rejected', 'wrong.json'))).toBe(true);
  expect(readFileSync(errorPath, 'utf8')).toBe(
    'job.name: expected text, found nothing.\nresult: expected Success, Warning or Failed, found "half".\n',
  );
});

test('only the results that are ticked are notified', async ({ product }) => {
  const options = await setUp(product);
  await options.getByLabel('Notify on success').uncheck();
  await apply(options);
  product.dropSession('1.json', { id: '1', job: { name: 'quiet' }, result: 'Success' });
  await expect.poll(() => existsSync(product.path('sessions', 'accepted', '1.json'))).toBe(true);
  product.dropSession('2.json', { id: '2', job: { name: 'loud' }, result: 'Failed' });
  const messages = await product.emulator.waitForMessages(1);
  expect(messages.map(({ subject }) => subject)).toEqual(['[Failed] loud']);
});

test('a session reported while the program is not running is notified at the next start, once', async ({ product }) => {
  await setUp(product);
  await product.stop();
  product.dropSession('missed.json', { id: 'm1', job: { name: 'missed' }, result: 'Success' });
  await product.openOptions();
  await product.emulator.waitForMessages(1);
  await expect.poll(() => existsSync(product.path('sessions', 'accepted', 'missed.json'))).toBe(true);
  product.dropSession('again.json', { id: 'm1', job: { name: 'missed' }, result: 'Success' });
  await expect.poll(() => existsSync(product.path('sessions', 'accepted', 'again.json'))).toBe(true);
  expect(product.emulator.mailbox.list()).toHaveLength(1);
});

/** Where sessions come from: the session folder and the command for scripts. */
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createTransport } from 'nodemailer';
import { freePort } from '../fixtures/free-port.ts';
import type { Page } from '@playwright/test';
import type { Product } from './support/product.ts';
import { expect, test } from './support/fixtures.ts';
import { apply, openHistory, openJobs, press, setUp } from './support/steps.ts';

async function openJobSources(product: Product): Promise<Page> {
  const options = await setUp(product);
  await options.getByRole('tab', { name: 'Job sources' }).click();
  return options;
}

const document = { job: { name: 'restic home' }, result: 'Success' };

test('the session folder can be changed without a restart, and files are taken in from the new one', async ({
  product,
  emulator,
}) => {
  const options = await openJobSources(product);
  const chosen = join(product.userDataDirectory, '..', 'Aufträge ä');
  mkdirSync(chosen);
  await expect(options.getByLabel('Session folder:')).toHaveValue(product.path('sessions'));

  await product.host.choosingFolder(chosen, () => press(options, 'Change...'));
  await expect(options.getByLabel('Session folder:')).toHaveValue(chosen);
  await expect(options.getByText('The folder is watched once you click OK or Apply.')).toBeVisible();
  await press(options, 'Apply');
  await expect(options.getByRole('button', { name: 'Apply', exact: true })).toBeDisabled();
  writeFileSync(join(chosen, 'a.json'), JSON.stringify(document));
  const [message] = await emulator.waitForMessages(1);

  expect(message?.subject).toContain('restic home');
  await expect.poll(() => readdirSync(chosen)).toEqual(['accepted']);
});

test('a folder that cannot be used is refused with its reason, and the usual one is a click away', async ({
  product,
}) => {
  const options = await openJobSources(product);
  const foreign = join(product.userDataDirectory, '..', 'project');
  mkdirSync(foreign);
  writeFileSync(join(foreign, 'package.json'), '{}');

  await product.host.choosingFolder(foreign, () => press(options, 'Change...'));
  await expect(options.getByText('contains files that report no job, for example package.json')).toBeVisible();
  await press(options, 'Apply');
  await expect(options.getByLabel('Session folder:')).toBeFocused();
  await expect(options.getByRole('button', { name: 'Apply', exact: true })).toBeEnabled();

  await press(options, 'Use default folder');
  await expect(options.getByLabel('Session folder:')).toHaveValue(product.path('sessions'));
  await expect(options.getByRole('button', { name: 'Apply', exact: true })).toBeDisabled();
  expect(readdirSync(foreign)).toEqual(['package.json']);
});

test('the command for scripts names this installation and its user data folder', async ({ product }) => {
  const options = await openJobSources(product);

  await expect(options.getByLabel('Command for scripts:')).toHaveValue(
    `npx backup-notifier notify --job 'Job name' --result success --user-data '${product.userDataDirectory}'`,
  );
});

test('mail of other programs is forwarded once it is switched on, and History lists it', async ({
  product,
  emulator,
}) => {
  const options = await openJobSources(product);
  const port = await freePort();
  await expect(options.getByLabel('Listening port:')).toBeHidden();
  await options.getByLabel('Forward mail from other programs').check();
  // An access key that is no letter of its label is in sight only while access keys are.
  const patterns = options.getByRole('button', { name: 'Mail patterns' });
  await expect(patterns).toHaveText('Mail patterns...', { useInnerText: true });
  await options.keyboard.press('Alt');
  await expect(patterns).toHaveText('Mail patterns... (z)', { useInnerText: true });
  await options.getByLabel('Listening port:').fill('70000');
  await press(options, 'Apply');
  await expect(options.getByText('Enter a port from 1 to 65535.')).toBeVisible();
  await expect(options.getByLabel('Listening port:')).toBeFocused();
  await options.getByLabel('Listening port:').fill(String(port));
  await apply(options);
  const transport = createTransport({ host: '127.0.0.1', port });
  const mail = { from: 'NAS <nas@contoso.local>', to: 'noc@contoso.com', subject: 'Sicherung beendet', text: 'ä' };
  await expect(async () => {
    await transport.sendMail(mail);
  }).toPass();
  transport.close();
  const [message] = await emulator.waitForMessages(1);

  expect(message).toMatchObject({ subject: mail.subject, replyTo: [{ address: 'nas@contoso.local', name: 'NAS' }] });
  const history = await openHistory(product, options);
  await expect(history.getByRole('row', { name: 'Forwarded: Sicherung beendet' })).toBeVisible();
});

test('a mail of a NAS that a preset recognizes is forwarded and counts as a job', async ({ product, emulator }) => {
  const options = await openJobSources(product);
  const port = await freePort();
  await options.getByLabel('Forward mail from other programs').check();
  await options.getByLabel('Listening port:').fill(String(port));
  await options.getByRole('button', { name: 'Mail patterns' }).click();
  await expect(options.getByText('No mail has arrived yet.', { exact: false })).toBeVisible();
  await press(options, 'Add');
  await options.getByRole('menuitem', { name: 'Synology' }).click();
  await options.getByLabel('Try on:').click();
  await options.getByRole('option', { name: 'A pasted mail' }).click();
  await options.getByLabel('Paste the mail').fill('Subject: Hyper Backup task failed\n\nTask: Größe');
  await press(options, 'Try');
  await expect(options.getByText('Recognized: Failed.')).toBeVisible();
  await expect(options.getByText('Größe', { exact: true })).toBeVisible();
  const pattern = options.getByRole('dialog', { name: 'Add mail pattern' });
  await pattern.getByLabel('Message:').fill('Done: %task%');
  await pattern.getByRole('button', { name: 'OK' }).click();
  await expect(options.getByRole('option', { name: 'Synology forwarded too' })).toBeVisible();
  await press(options, 'Close');
  await apply(options);

  const transport = createTransport({ host: '127.0.0.1', port });
  const subject = '[Büro-NAS] Hyper Backup task completed';
  const mail = {
    from: 'NAS <nas@contoso.local>',
    to: 'noc@contoso.com',
    subject,
    text: 'The end.\n\nBackup task: Täglich',
  };
  await expect(async () => {
    await transport.sendMail(mail);
  }).toPass();
  transport.close();
  const messages = await emulator.waitForMessages(2);

  expect(messages.map((message) => message.subject)).toEqual(
    expect.arrayContaining([subject, expect.stringContaining('Täglich')]),
  );
  const jobs = await openJobs(product, options);
  await expect(jobs.getByRole('row', { name: 'Täglich' }).getByRole('img')).toHaveAccessibleName(
    /^1 run: 1 successful/,
  );
  await options.getByRole('button', { name: 'Mail patterns' }).click();
  await expect(options.getByRole('option', { name: 'Synology: Täglich, Success' })).toBeVisible();
});

test('patterns are put in another order by button and by key, and the order is kept', async ({ product }) => {
  const options = await openJobSources(product);
  await options.getByLabel('Forward mail from other programs').check();
  await options.getByLabel('Listening port:').fill(String(await freePort()));
  await options.getByRole('button', { name: 'Mail patterns' }).click();
  for (const preset of ['Synology', 'QNAP', 'Acronis']) {
    await press(options, 'Add');
    await options.getByRole('menuitem', { name: preset }).click();
    await options.getByRole('dialog', { name: 'Add mail pattern' }).getByRole('button', { name: 'OK' }).click();
  }
  const list = options.getByRole('listbox', { name: 'Patterns:' });
  const rows = list.getByRole('option');
  await expect(rows).toHaveText([/^Synology/, /^QNAP/, /^Acronis/]);
  await expect(options.getByRole('button', { name: 'Move down' })).toBeDisabled();
  await press(options, 'Move up');
  await expect(rows).toHaveText([/^Synology/, /^Acronis/, /^QNAP/]);
  await list.press('Alt+ArrowUp');
  await expect(rows).toHaveText([/^Acronis/, /^Synology/, /^QNAP/]);
  await expect(list.getByRole('option', { selected: true })).toHaveText(/^Acronis/);
  await expect(options.getByRole('status').getByText(/^“Acronis.*” is now number 1 of 3\.$/)).toBeAttached();
  await expect(options.getByRole('button', { name: 'Move up' })).toBeDisabled();
  await list.press('Alt+ArrowUp');
  await expect(rows).toHaveText([/^Acronis/, /^Synology/, /^QNAP/]);
  await press(options, 'Close');
  await apply(options);
  await options.getByRole('button', { name: 'Mail patterns' }).click();
  await expect(rows).toHaveText([/^Acronis/, /^Synology/, /^QNAP/]);
});

test('a pattern is made from a mail that has come, and an expression that cannot be read is said at its field', async ({
  product,
}) => {
  const options = await openJobSources(product);
  const port = await freePort();
  await options.getByLabel('Forward mail from other programs').check();
  await options.getByLabel('Listening port:').fill(String(port));
  await apply(options);
  const transport = createTransport({ host: '127.0.0.1', port });
  await expect(async () => {
    await transport.sendMail({
      from: 'UPS <ups@contoso.local>',
      to: 'noc@contoso.com',
      subject: 'Self test success',
      text: 'x',
    });
  }).toPass();
  transport.close();

  await options.getByRole('button', { name: 'Mail patterns' }).click();
  await options.getByRole('listbox', { name: 'Recent mail:' }).press('Enter');
  const pattern = options.getByRole('dialog', { name: 'Add mail pattern' });
  await expect(pattern.getByRole('textbox', { name: 'Name:' })).toHaveValue('UPS');
  await press(options, 'Try');
  await expect(options.getByText('Recognized: Success.')).toBeVisible();
  await pattern.getByRole('combobox', { name: 'Subject: how' }).click();
  await options.getByRole('option', { name: 'regex' }).click();
  await pattern.getByRole('textbox', { name: 'Subject' }).fill('Self [test');
  await pattern.getByRole('textbox', { name: 'Subject' }).press('Enter');
  await expect(
    pattern.getByText('at character 6: an opening bracket has no closing one', { exact: false }),
  ).toBeVisible();
  await expect(pattern.getByRole('textbox', { name: 'Subject' })).toBeFocused();
  await pattern.getByRole('textbox', { name: 'Subject' }).press('Escape');
  await expect(pattern).toBeHidden();
  await expect(options.getByRole('dialog', { name: 'Mail patterns' })).toBeVisible();
});

test('the password of other computers is made anew once the person has said so', async ({ product }) => {
  const options = await openJobSources(product);
  const port = await freePort();
  await options.getByLabel('Forward mail from other programs').check();
  await options.getByLabel('Listening port:').fill(String(port));
  await options.getByLabel('Other computers that may send').fill('10.0.0.0/24');
  await apply(options);
  await options.getByRole('button', { name: 'Login and certificate' }).click();
  const password = options.getByText(/^[0-9a-f]{32}$/);
  const before = await password.textContent();
  await options.getByRole('button', { name: 'New password' }).click();
  await press(options, 'Make new password');

  await expect(password).not.toHaveText(before ?? '');
});

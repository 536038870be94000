/** Veeam Backup & Replication in Options > Job sources, against an emulated server (product section 7.3). */
import { parseHtml } from '../fixtures/parse-html.ts';
import { emulatedTask } from '../harness/vbr-emulator/emulated-site.ts';
import { startVbrEmulator, type VbrEmulator } from '../harness/vbr-emulator/vbr-emulator.ts';
import { expect, test as base } from './support/fixtures.ts';
import { press, setUp } from './support/steps.ts';

interface BackupServer {
  server: VbrEmulator;
  /** Lets time pass on the server: jobs end there. */
  pass(ms: number): void;
}

const test = base.extend<{ backup: BackupServer }>({
  backup: async ({}, use) => {
    let passedMs = 0;
    const server = await startVbrEmulator({ nowMs: () => Date.now() + passedMs });
    await use({ server, pass: (ms) => void (passedMs += ms) });
    await server.stop();
  },
});

const minute = 60_000;

test('a server is added by its product, and a job with a retry and with warnings becomes messages', async ({
  product,
  emulator,
  backup: { server, pass },
}) => {
  const options = await setUp(product);
  await options.getByRole('tab', { name: 'Job sources' }).click();
  await press(options, 'Add...');
  const dialog = options.getByRole('dialog');
  const question = options.getByRole('dialog').or(options.getByRole('alertdialog')).last();
  await expect(dialog.getByLabel('Port:')).toHaveValue('4443');
  const optional = dialog.getByRole('group', { name: 'Beside backup and copy jobs, report' });
  await expect(optional).toBeHidden();
  await dialog.getByRole('combobox', { name: 'Product:' }).click();
  await options.getByRole('option', { name: 'Veeam Backup & Replication' }).click();
  await expect(dialog.getByLabel('Port:')).toHaveValue('9419');
  await expect(dialog.getByLabel('Server address:')).toHaveAttribute('placeholder', 'vbr.contoso.com');
  await dialog.getByLabel('Server address:').fill(`${server.host}:${server.port}`);
  await dialog.getByLabel('User:').fill(server.account.username);
  await dialog.getByLabel('Password:').fill(server.account.password);
  await expect(optional.getByRole('checkbox', { checked: true })).toHaveCount(0);
  await optional.getByRole('checkbox', { name: 'SureBackup' }).check();
  await dialog.getByRole('button', { name: 'OK', exact: true }).click();
  await expect(question.getByRole('definition')).toHaveText(server.fingerprint);
  await expect(question).toContainText('Veeam Backup & Replication > Options > Security');
  expect(server.requests).toEqual([]);
  await question.getByRole('button', { name: 'Trust', exact: true }).click();
  await question.getByRole('button', { name: 'Keep current settings', exact: true }).click();
  await press(options, 'Apply');
  const row = options.getByRole('option', { name: '127.0.0.1' });
  await expect(row).toContainText('Connected (REST 1.3-rev2)');
  const details = options.getByRole('group', { name: 'Details of 127.0.0.1' });
  await expect(details).toContainText('Veeam Backup & Replication. Polled every minute');

  const job = server.site.addJob('Virtual machines', {
    retry: { isEnabled: true, retryCount: 3, awaitMinutes: 1 },
  });
  const failed = { result: 'Failed', message: 'Processing of one machine has failed', durationMinutes: 1 };
  const repeated = { result: 'Warning', message: 'One machine has warnings', durationMinutes: 1 };
  server.site.addRun(job, Date.now(), [
    { ...failed, tasks: [emulatedTask('dc01'), emulatedTask('sql01', 'Failed', 'VSS snapshot cannot be created')] },
    { ...repeated, tasks: [emulatedTask('sql01', 'Warning', 'Transaction logs were not truncated')] },
  ]);
  const verification = server.site.addJob('Verification', { sessionType: 'SureBackup' });
  server.site.addRun(verification, Date.now() + 5 * minute, [
    { result: 'Warning', message: 'One machine did not answer', durationMinutes: 1 },
  ]);
  pass(10 * minute);
  // An edit has the server contacted at once; otherwise the next look comes in a minute.
  await press(options, 'Edit...');
  await expect(dialog.getByRole('combobox', { name: 'Product:' })).toBeDisabled();
  await expect(optional.getByRole('checkbox', { checked: true })).toHaveAccessibleName('SureBackup');
  await dialog.getByLabel('Check every (minutes):').fill('2');
  await dialog.getByRole('button', { name: 'OK', exact: true }).click();
  await expect(dialog).toBeHidden();
  await press(options, 'Apply');
  const messages = await emulator.waitForMessages(3);
  expect(messages.map(({ subject }) => subject)).toEqual([
    '[Failed] Virtual machines (2 objects), 1 issues',
    '[Warning] Virtual machines (1 objects), 1 issues',
    '[Warning] Verification',
  ]);
  const [first = '', retry = ''] = messages.map(({ htmlBody }) => parseHtml(htmlBody ?? '').text);
  expect(first).toContain(
    'Processing of one machine has failed A retry of this job is announced for 1 minute after this attempt. ' +
      'Reasons ✖︎ 1 object: VSS snapshot cannot be created ' +
      'Objects with issues ✖︎ Failed sql01 VSS snapshot cannot be created',
  );
  expect(first).toContain('Transferred 2 MB Processing rate 53.7 MB/s Bottleneck Source Attempt 1 of 4');
  expect(retry).toContain('One machine has warnings Reasons ▲︎ 1 object: Transaction logs were not truncated');
  expect(retry).toContain('Attempt 2 of 4 Job type Backup Source 127.0.0.1 Earlier attempts ✖︎ Failed Attempt 1');
});

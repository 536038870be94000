/** Forty jobs in one night, at both kinds of backup servers and by mail, with a restart: each is told of once. */
import nodemailer from 'nodemailer';
import { expect, onTestFinished, test, vi } from 'vitest';
import { freePort } from '../../fixtures/free-port.ts';
import { emulatedObject } from '../../harness/vb365-emulator/emulated-site.ts';
import { emulatedTask } from '../../harness/vbr-emulator/emulated-site.ts';
import { startVbrEmulator } from '../../harness/vbr-emulator/vbr-emulator.ts';
import { emptyBackupServerForm } from '../../../src-shared/forms/backup-server-form.ts';
import { startBackupServerFixture } from './backup-server-fixture.ts';
import { untilListening } from './mail-taking-product.ts';
import { expectedSubjects, mailSubject, plannedNight, type PlannedResult } from './night-of-all-sources.ts';

const minuteMs = 60_000;
const organization = 'contoso.onmicrosoft.com';
const patience = { timeout: 30_000, interval: 1 };

test('the mailbox holds exactly the mails that the plan asks for', { timeout: 10 * 60_000 }, async () => {
  const port = await freePort();
  const fixture = await startBackupServerFixture(
    {},
    { route: { shouldSuppressUntilLastRetry: true }, mail: { isOn: true, port: String(port) } },
  );
  const { product, server: vb365 } = fixture;
  const vbr = await startVbrEmulator({ nowMs: () => product.clock.nowMs() });
  onTestFinished(() => vbr.stop());
  await fixture.addServer();
  const { host: address, fingerprint, account } = vbr;
  const form = {
    ...emptyBackupServerForm,
    product: 'vbr' as const,
    address,
    port: String(vbr.port),
    fingerprint,
    ...account,
  };
  expect(await product.product.api.request('backup-servers.save', form)).toMatchObject({ kind: 'saved' });
  const views = async () => await product.product.api.request('backup-servers.load', undefined);
  const untilRead = async (atMs: number) => {
    await vi.waitFor(async () => {
      for (const { state } of await views()) {
        if (state.kind !== 'connected' || Date.parse(state.lastContactAt) < atMs)
          throw new Error(JSON.stringify(state));
      }
    }, patience);
  };
  await untilRead(product.clock.nowMs());
  await untilListening(port);

  const startMs = product.clock.nowMs();
  const contoso = vb365.site.addOrganization(organization);
  for (const { name, source, startsAtMinute, results } of plannedNight) {
    const atMs = startMs + startsAtMinute * minuteMs;
    if (source === 'vb365') {
      const job = vb365.site.addJob(name, { organizationId: contoso.id });
      vb365.site.addRun(
        job,
        atMs,
        results.map((status) => ({ status, objects: objects(status, emulatedObject), durationMinutes: 2 })),
      );
    }
    if (source === 'vbr') {
      const tasks = (result: PlannedResult) => objects(result, emulatedTask);
      vbr.site.addRun(
        vbr.site.addJob(name),
        atMs,
        results.map((result) => ({ result, tasks: tasks(result), durationMinutes: 2 })),
      );
    }
  }
  const handOver = async (minute: number) => {
    const due = plannedNight.filter(({ source, startsAtMinute }) => source === 'mail' && startsAtMinute === minute);
    for (const { name, results } of due) {
      const transport = nodemailer.createTransport({ host: '127.0.0.1', port });
      const subject = mailSubject(name, results.at(-1) ?? 'Success');
      await transport.sendMail({ from: 'nas@contoso.local', to: 'noc@contoso.com', subject, text: subject });
      transport.close();
    }
  };
  for (let minute = 1; minute <= 190; minute += 1) {
    await product.scheduler.advance(minuteMs);
    await untilRead(product.clock.nowMs() - minuteMs);
    await handOver(minute);
    await vi.waitFor(async () => expect((await product.tray()).status).not.toContain('waiting'), patience);
    if (minute !== 34) continue;
    await product.stop();
    await product.start();
    await untilListening(port);
    await untilRead(product.clock.nowMs());
  }

  const subjects = () => product.emulator.mailbox.list().map(({ subject }) => subject);
  expect(subjects().sort()).toEqual(expectedSubjects(organization));
  expect(product.product.desktopNotifications).toEqual([]);
});

/** One that went well, and beside it one that ended like the attempt. */
function objects<T>(result: PlannedResult, make: (name: string, result?: PlannedResult, reason?: string) => T): T[] {
  const well = make('anna@contoso.com');
  return result === 'Success' ? [well] : [well, make('ben@contoso.com', result, 'Access denied')];
}

/** A backup server plans the next run of a job, and says so; a run that does not take place is told of (product section 13.3). */
import { expect, test } from 'vitest';
import { startBackupServerFixture } from './backup-server-fixture.ts';

const minute = 60_000;

test('a run that a backup server has planned and that does not take place is told of once', async () => {
  const fixture = await startBackupServerFixture();
  const { clock, emulator } = fixture.product;
  const { site } = fixture.server;
  const job = site.addJob('Exchange daily', { nextRunAtMs: clock.nowMs() + 20 * minute });
  await fixture.addServer();
  site.addRun(job, clock.nowMs() + minute, [{ durationMinutes: 2 }]);
  await fixture.passMinutes(10);
  expect(await emulator.waitForMessages(1, AbortSignal.timeout(10_000))).toHaveLength(1);

  await fixture.passMinutes(15);
  job.nextRunAtMs = clock.nowMs() + 24 * 60 * minute;
  await fixture.passMinutes(70);
  const [, missed] = await emulator.waitForMessages(2, AbortSignal.timeout(10_000));
  expect(missed?.subject).toMatch(/^\[Missed\] contoso\.onmicrosoft\.com - Exchange daily: no run since /);
  await fixture.passMinutes(60);
  expect(emulator.mailbox.list()).toHaveLength(2);
});

test('a job that a backup server has switched off, or that is still running, is not missed', async () => {
  const fixture = await startBackupServerFixture();
  const { clock, emulator } = fixture.product;
  const { site } = fixture.server;
  const planned = { nextRunAtMs: clock.nowMs() + 20 * minute };
  const [off, long] = [site.addJob('Switched off', planned), site.addJob('Long', planned)];
  await fixture.addServer();
  for (const job of [off, long]) site.addRun(job, clock.nowMs() + minute, [{ durationMinutes: 2 }]);
  site.addRun(long, clock.nowMs() + 20 * minute, [{ durationMinutes: 200 }]);
  await fixture.passMinutes(10);
  off.isEnabled = false;
  await fixture.passMinutes(110);

  const subjects = emulator.mailbox.list().map(({ subject }) => subject);
  expect(subjects.filter((subject) => subject.includes('Missed'))).toEqual([]);
});

/**
 * A night of forty jobs with retries and warnings, a restart of the server and one of the program: the mailbox holds
 * exactly the mails that product section 4 asks for.
 */
import { expect, test } from 'vitest';
import type { RestVersion } from '../../harness/vb365-emulator/rest-shapes.ts';
import { startBackupServerFixture } from './backup-server-fixture.ts';
import { attemptLine, expectedSubjects, lastOfEachChain, planNight } from './night-of-jobs.ts';

test.each<[RestVersion, boolean]>([
  ['v8', false],
  ['v8', true],
  ['v7', true],
  ['v6', true],
])('over REST %s with suppression %s', { timeout: 240_000 }, async (version, shouldSuppress) => {
  const fixture = await startBackupServerFixture(
    { versions: [version] },
    { route: { shouldSuppressUntilLastRetry: shouldSuppress } },
  );
  const { product, server } = fixture;
  const night = planNight(server, product.clock.nowMs());
  // Forty, and one that had ended before.
  expect(server.site.jobs).toHaveLength(41);
  await fixture.addServer();
  await fixture.passMinutes(110);
  await server.goDown();
  // With the wait before the next look well below the quarter of an hour after which people are told.
  await fixture.passMinutes(8);
  await server.comeUp();
  await fixture.passUntilState('connected');
  await fixture.passMinutes(60);
  await product.stop();
  await product.scheduler.advance(25 * 60_000);
  await product.start();
  await fixture.untilState('connected');
  await fixture.passMinutes(240);

  const expected = expectedSubjects(night, shouldSuppress);
  const messages = await product.emulator.waitForMessages(expected.length);
  await fixture.passMinutes(60);
  expect(messages.map(({ subject }) => subject).sort()).toEqual(expected);
  expect(product.emulator.mailbox.list()).toHaveLength(expected.length);
  // A server that is away for a few minutes is nothing to call a person for.
  expect(product.product.desktopNotifications).toEqual([]);
  if (shouldSuppress) {
    for (const session of lastOfEachChain(night.sessions).filter(({ retryCount }) => retryCount > 0)) {
      const message = messages.find(({ subject }) => subject.includes(` ${session.job.name} (`));
      expect(message?.htmlBody).toContain(attemptLine(session));
    }
    const missing = messages.find(({ subject }) => subject.includes('Retry that never comes'));
    expect(missing?.htmlBody).toContain('A retry was announced for this job and has not reported.');
  }
});

/** How often the program wakes up while nothing happens. */
import { expect, test, vi } from 'vitest';
import { startBackupServerFixture } from './backup-server-fixture.ts';

const minutes = 10;
const scanIntervalMs = 5_000;

test('while nothing happens it looks into its folder every five seconds, at a server every minute, and for no more', async () => {
  const fixture = await startBackupServerFixture();
  const { scheduler } = fixture.product;
  await fixture.addServer();
  await fixture.passMinutes(2);
  // A scan reads the disk, which takes time of its own: the next one is planned when it is over.
  const untilPlanned = () =>
    vi.waitFor(() => expect(scheduler.delaysMs.filter((delayMs) => delayMs <= scanIntervalMs)).not.toEqual([]), {
      interval: 2,
    });
  await untilPlanned();
  const before = scheduler.firedCount;
  const askedBefore = fixture.server.requests.length;
  for (let passedMs = 0; passedMs < minutes * 60_000; passedMs += scanIntervalMs) {
    await scheduler.advance(scanIntervalMs);
    await untilPlanned();
  }

  const perMinute = (scheduler.firedCount - before) / minutes;
  expect(perMinute).toBeGreaterThanOrEqual(12);
  expect(perMinute).toBeLessThanOrEqual(14);
  expect(fixture.server.requests.length).toBeGreaterThan(askedBefore);
});

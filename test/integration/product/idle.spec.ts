/** How often the program wakes up while nothing happens. */
import { expect, test } from 'vitest';
import { startBackupServerFixture } from './backup-server-fixture.ts';
import { scanIntervalMs } from './product-fixture.ts';

const minutes = 10;

test('while nothing happens it looks into its folder every five seconds, at a server every minute, and for no more', async () => {
  const fixture = await startBackupServerFixture();
  const { scheduler } = fixture.product;
  await fixture.addServer();
  await fixture.passMinutes(2);
  await fixture.product.untilScanned();
  const before = scheduler.firedCount;
  const askedBefore = fixture.server.requests.length;
  for (let passedMs = 0; passedMs < minutes * 60_000; passedMs += scanIntervalMs) {
    await fixture.product.letScan();
  }

  const perMinute = (scheduler.firedCount - before) / minutes;
  expect(perMinute).toBeGreaterThanOrEqual(12);
  expect(perMinute).toBeLessThanOrEqual(14);
  expect(fixture.server.requests.length).toBeGreaterThan(askedBefore);
});

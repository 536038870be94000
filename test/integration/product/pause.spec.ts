/** Paused notifications wait, through a restart too, and go out when the pause is over; sessions are taken in meanwhile. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { startProductFixture } from './product-fixture.ts';

test('a pause holds notifications back without any alarm, until it ends', async () => {
  const fixture = await startProductFixture();
  await fixture.setUp();
  await fixture.product.api.request('delivery.pause', { kind: 'for-an-hour' });
  fixture.dropSession('a.json', { job: { name: 'restic home' }, result: 'Failed' });
  await fixture.letScan();
  const accepted = join(fixture.userDataDirectory, 'sessions', 'accepted', 'a.json');
  await vi.waitFor(() => expect(existsSync(accepted)).toBe(true));
  await fixture.scheduler.advance(30 * 60_000);
  await fixture.stop();
  await fixture.start();
  const { status, icon } = await fixture.tray();
  expect([status, icon]).toEqual([
    'admin@contoso.com: Token is valid · Notifications paused until Nov 22, 2026, 11:38 PM · 1 waiting',
    'paused',
  ]);
  expect(fixture.emulator.mailbox.list()).toEqual([]);
  await fixture.scheduler.advance(30 * 60_000);

  expect(await fixture.emulator.waitForMessages(1, AbortSignal.timeout(10_000))).toHaveLength(1);
  expect(fixture.product.desktopNotifications).toEqual([]);
});

test('resuming from the notification area sends what has waited at once', async () => {
  const fixture = await startProductFixture();
  await fixture.setUp();
  await fixture.product.api.request('tray.choose', 'pause-until-resumed');
  fixture.dropSession('a.json', { job: { name: 'restic home' }, result: 'Failed' });
  await fixture.letScan();
  await vi.waitFor(async () => {
    const { status } = await fixture.tray();
    expect(status).toContain('Notifications paused · 1 waiting');
  });
  await fixture.product.api.request('tray.choose', 'resume');

  expect(await fixture.emulator.waitForMessages(1, AbortSignal.timeout(10_000))).toHaveLength(1);
});

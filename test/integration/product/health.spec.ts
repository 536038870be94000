/** The whole program says what is wrong while it is wrong, and calls the person once. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { startProductFixture, type ProductFixture } from './product-fixture.ts';

const minute = 60_000;
const session = { id: 's1', job: { name: 'Exchange daily' }, organization: 'contoso.com', result: 'Failed' };

test('what cannot be sent for 15 minutes is told once, with a banner that goes when it is sent, late', async () => {
  const fixture = await startProductFixture();
  await fixture.setUp();
  fixture.emulator.faults.set('throttled', { retryAfterSeconds: 20 * 60 });
  const endedAt = new Date(fixture.clock.nowMs()).toISOString();
  fixture.dropSession('a.json', { ...session, startedAt: endedAt, endedAt });
  await fixture.letScan();
  await fixture.emulator.waitForRequest(({ status }) => status === 429);
  await vi.waitFor(() => expect(fixture.scheduler.delaysMs).toContain(20 * minute));
  expect(await stateOf(fixture)).toEqual({ icon: 'normal', banners: [], told: [] });
  await fixture.scheduler.advance(15 * minute);
  const told = ['Notifications cannot be sent'];
  expect(await stateOf(fixture)).toEqual({ icon: 'attention', banners: ['notifications-delayed'], told });
  await fixture.stop();
  await fixture.start();
  await vi.waitFor(async () =>
    expect(await stateOf(fixture)).toEqual({ icon: 'attention', banners: ['notifications-delayed'], told: [] }),
  );

  fixture.emulator.faults.clear();
  await fixture.scheduler.advance(5 * minute);
  const [message] = await fixture.emulator.waitForMessages(1);
  expect(message?.htmlBody).toContain('Reported 20 minutes late.');
  await vi.waitFor(async () => {
    await fixture.letScan();
    expect(await stateOf(fixture)).toEqual({ icon: 'normal', banners: [], told: [] });
  });
});

test('a session file that is rejected is told at once, and after a restart, until none is left or it is dismissed', async () => {
  const fixture = await startProductFixture();
  await fixture.setUp();
  fixture.dropSession('a.json', { ...session, result: 'Sucess' });
  await fixture.letScan();
  const standing = { icon: 'attention', banners: ['session-files-rejected'] };
  const told = ['Session files were rejected'];
  await vi.waitFor(async () => expect(await stateOf(fixture)).toEqual({ ...standing, told }));
  await fixture.product.api.request('notices.dismiss', { id: 'rejected-session-files' });
  await fixture.letScan();
  expect(await stateOf(fixture)).toMatchObject({ icon: 'normal', banners: [] });
  fixture.dropSession('b.json', { ...session, result: 'Sucess' });
  await fixture.letScan();
  await vi.waitFor(async () => expect(await stateOf(fixture)).toMatchObject(standing));
  await fixture.stop();
  await fixture.start();
  await fixture.letScan();
  await vi.waitFor(async () => expect(await stateOf(fixture)).toMatchObject(standing));
  rmSync(join(fixture.userDataDirectory, 'sessions', 'rejected'), { recursive: true });
  await fixture.letScan();
  await vi.waitFor(async () => expect(await stateOf(fixture)).toMatchObject({ icon: 'normal', banners: [] }));
});

test('an account that needs attention is told once and daily, with a banner that goes when it is valid again', async () => {
  const fixture = await startProductFixture();
  await fixture.setUp();
  fixture.emulator.faults.set('tokens-revoked');
  fixture.dropSession('a.json', session);
  await fixture.letScan();
  const told = ['Sign-in required'];
  await vi.waitFor(async () =>
    expect(await stateOf(fixture)).toEqual({ icon: 'attention', banners: ['sign-in-again'], told }),
  );
  await fixture.scheduler.advance(24 * 60 * minute);
  expect(fixture.product.desktopNotifications).toHaveLength(2);
  await fixture.setUp();
  await vi.waitFor(async () => expect(await stateOf(fixture)).toMatchObject({ icon: 'normal', banners: [] }));
});

async function stateOf(fixture: ProductFixture) {
  const { product } = fixture;
  const { icon } = await fixture.tray();
  const notices = await product.api.request('notices.load', undefined);
  return {
    icon,
    banners: notices.map(({ failure }) => failure.kind),
    told: product.desktopNotifications.map(({ title }) => title),
  };
}

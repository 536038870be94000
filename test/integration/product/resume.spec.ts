/** Waking up and the return of the network end what waited for them, at once. */
import { expect, test, vi } from 'vitest';
import { startProductFixture, type ProductFixture } from './product-fixture.ts';

const session = { id: 's1', job: { name: 'Exchange daily' }, organization: 'contoso.com', result: 'Failed' };

test.each(['resume', 'goOnline'] as const)('%s ends a network back-off', async (event) => {
  const fixture = await startProductFixture();
  await fixture.setUp();
  fixture.emulator.faults.set('captive-portal');
  fixture.dropSession('a.json', session);
  await fixture.letScan();
  await vi.waitFor(() => expect(retryDelays(fixture)).not.toEqual([]));
  fixture.emulator.faults.clear();
  fixture.product[event]();

  expect(await fixture.emulator.waitForMessages(1, AbortSignal.timeout(10_000))).toHaveLength(1);
});

test('what Microsoft 365 has asked to wait for still waits', async () => {
  const fixture = await startProductFixture();
  await fixture.setUp();
  fixture.emulator.faults.set('throttled', { count: 1, retryAfterSeconds: 90 });
  fixture.dropSession('a.json', session);
  await fixture.letScan();
  await vi.waitFor(() => expect(fixture.scheduler.delaysMs).toContain(90_000));
  fixture.product.resume();
  await fixture.scheduler.advance(89_999);
  expect(fixture.emulator.mailbox.list()).toEqual([]);
  await fixture.scheduler.advance(1);

  expect(await fixture.emulator.waitForMessages(1, AbortSignal.timeout(10_000))).toHaveLength(1);
});

test('waking up looks through the folder and renews the token', async () => {
  const fixture = await startProductFixture();
  await fixture.setUp();
  await fixture.letScan();
  const before = fixture.emulator.latestRefreshToken('admin@contoso.com');
  fixture.dropSession('a.json', session);
  fixture.product.resume();
  await fixture.emulator.waitForMessages(1, AbortSignal.timeout(10_000));

  await vi.waitFor(() => expect(fixture.emulator.latestRefreshToken('admin@contoso.com')).not.toBe(before));
});

test.each(['consent-required', 'blocked-by-policy'] as const)(
  'an account that was stopped by %s is valid again by itself, and what waited goes out',
  async (fault) => {
    const fixture = await startProductFixture();
    await fixture.setUp();
    fixture.emulator.faults.set(fault);
    fixture.product.resume();
    await accountBecomes(fixture, 'needs-attention');
    fixture.dropSession('a.json', session);
    await fixture.letScan();
    fixture.emulator.faults.clear();
    await fixture.scheduler.advance(12 * 60 * 60_000);
    await accountBecomes(fixture, 'valid');

    expect(await fixture.emulator.waitForMessages(1, AbortSignal.timeout(10_000))).toHaveLength(1);
  },
);

/** Delays that are a first back-off: no other timer of the program has such a one. */
function retryDelays({ scheduler }: ProductFixture): number[] {
  return scheduler.delaysMs.filter((delayMs) => delayMs >= 15_000 && delayMs <= 30_000);
}

async function accountBecomes({ product }: ProductFixture, kind: string): Promise<void> {
  await vi.waitFor(async () => {
    const { account } = await product.api.request('options.load', undefined);
    expect(account.inUse.kind).toBe(kind);
  });
}

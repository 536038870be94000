/** What Microsoft 365 does to a notification, and what becomes of it: nothing is lost, and nothing is sent before its time. */
import { expect, test, vi } from 'vitest';
import { startProductFixture, type ProductFixture } from './product-fixture.ts';

const minute = 60_000;
const session = { id: 's1', job: { name: 'Exchange daily' }, organization: 'contoso.com', result: 'Failed' };
const subject = '[Failed] contoso.com - Exchange daily';

test('429 waits for Retry-After, to the second', async () => {
  const fixture = await startProductFixture();
  await fixture.setUp();
  fixture.emulator.faults.set('throttled', { count: 1, retryAfterSeconds: 90 });
  fixture.dropSession('a.json', session);
  await answeredWith(fixture, 429);
  await retryIsPlanned(fixture, 90_000);
  await fixture.scheduler.advance(89_999);
  expect(fixture.emulator.mailbox.list()).toEqual([]);
  await fixture.scheduler.advance(1);
  expect(await subjectsOf(fixture, 1)).toEqual([subject]);
});

test('503 without Retry-After is tried again within a minute', async () => {
  const fixture = await startProductFixture();
  await fixture.setUp();
  fixture.emulator.faults.set('service-unavailable', { count: 1 });
  fixture.dropSession('a.json', session);
  await answeredWith(fixture, 503);
  await trayShows(fixture, '1 waiting');
  await fixture.scheduler.advance(minute);
  expect(await subjectsOf(fixture, 1)).toEqual([subject]);
});

test('a 504 behind which the mail was sent leads to one more mail with the same message id', async () => {
  const fixture = await startProductFixture();
  await fixture.setUp();
  fixture.emulator.faults.set('gateway-timeout-but-sent', { count: 1 });
  fixture.dropSession('a.json', session);
  await answeredWith(fixture, 504);
  await retryIsPlanned(fixture, minute);
  await fixture.scheduler.advance(minute);
  const [first, second] = await fixture.emulator.waitForMessages(2);
  expect(second?.internetMessageId).toBe(first?.internetMessageId);
  await trayShows(fixture, 'admin@contoso.com: Token is valid', 'exactly');
  await fixture.scheduler.advance(60 * minute);
  expect(fixture.emulator.mailbox.list()).toHaveLength(2);
});

for (const afterAccepting of [true, false]) {
  test(`a connection that breaks ${afterAccepting ? 'after' : 'before'} the mail was accepted leads to one more request`, async () => {
    const fixture = await startProductFixture();
    await fixture.setUp();
    fixture.emulator.faults.set('connection-dropped', { count: 1, afterAccepting });
    fixture.dropSession('a.json', session);
    await answeredWith(fixture, 'dropped');
    await retryIsPlanned(fixture, minute);
    await fixture.scheduler.advance(minute);
    expect(await subjectsOf(fixture, afterAccepting ? 2 : 1)).toContain(subject);
  });
}

test('an outcome that stays unknown is sent again further apart, told after 15 minutes, and waits for a person after a day', async () => {
  const fixture = await startProductFixture();
  await fixture.setUp();
  fixture.emulator.faults.set('connection-dropped', { afterAccepting: false });
  fixture.dropSession('a.json', session);
  await answeredWith(fixture, 'dropped');
  for (const distance of [1, 15, 60, 240, 240, 240, 240, 240, 240]) {
    await retryIsPlanned(fixture, distance * minute);
    await fixture.scheduler.advance(distance * minute);
  }
  await trayShows(fixture, '1 needs your attention');
  await fixture.scheduler.advance(1_000);
  await vi.waitFor(() =>
    expect(fixture.product.desktopNotifications).toMatchObject([
      {
        title: 'Notifications cannot be sent',
        body: '1 notification could not be sent for 15 minutes or more. Outcome unknown: The connection broke while the message was being sent. The message may have been sent.',
      },
      // A day later.
      { title: 'Notifications cannot be sent' },
      {
        title: 'Notifications need your attention',
        body: "1 notification won't be sent until you act. Delivery could not be confirmed (several attempts): The connection broke while the message was being sent. The same happened each time, so the message may have been sent several times or not at all. Ask a recipient whether it arrived: if not, send it again; if so, discard it.",
      },
    ]),
  );
  expect(fixture.emulator.mailbox.list()).toEqual([]);

  // Pressed, each leads to where its next step is.
  for (const { click } of fixture.product.desktopNotifications) click();
  expect(fixture.product.shownWindows).toEqual(['options', 'options', 'history']);
});

test('a gateway that does not answer for half an hour at night keeps no alert from coming', async () => {
  const fixture = await startProductFixture();
  await fixture.setUp();
  fixture.emulator.faults.set('graph-error', { status: 504, code: '' });
  fixture.dropSession('a.json', session);
  await answeredWith(fixture, 504);
  for (const distance of [1, 15]) {
    await retryIsPlanned(fixture, distance * minute);
    await fixture.scheduler.advance(distance * minute);
  }
  await retryIsPlanned(fixture, 60 * minute);
  fixture.emulator.faults.clear();
  await fixture.scheduler.advance(60 * minute);
  expect(await subjectsOf(fixture, 1)).toEqual([subject]);
});

test('a revoked sign-in parks the account, not the messages: they go out after signing in again', async () => {
  const fixture = await startProductFixture();
  await fixture.setUp();
  fixture.emulator.faults.set('tokens-revoked');
  fixture.dropSession('a.json', session);
  await accountBecomes(fixture, 'needs-attention');
  await trayShows(fixture, '1 waiting');
  await fixture.setUp();
  expect(await subjectsOf(fixture, 1)).toEqual([subject]);
});

test.each(['consent-required', 'blocked-by-policy'] as const)(
  '%s at renewal is told as such, and the messages wait',
  async (fault) => {
    const fixture = await startProductFixture();
    await fixture.setUp();
    fixture.emulator.faults.set('tokens-revoked');
    fixture.emulator.faults.set(fault);
    fixture.dropSession('a.json', session);
    await accountBecomes(fixture, 'needs-attention');
    fixture.emulator.faults.clear();
    await fixture.setUp();
    expect(await subjectsOf(fixture, 1)).toEqual([subject]);
  },
);

test('an account without a mailbox parks the account, not the messages', async () => {
  const fixture = await startProductFixture();
  await fixture.setUp();
  fixture.emulator.faults.set('no-mailbox');
  fixture.dropSession('a.json', session);
  await accountBecomes(fixture, 'needs-attention');
  await trayShows(fixture, 'The account has no mailbox');
  fixture.emulator.faults.clear();
  await fixture.setUp();
  expect(await subjectsOf(fixture, 1)).toEqual([subject]);
});

test.each(['send-as-denied', 'recipients-refused'] as const)(
  '%s parks the message for a person and holds up no other',
  async (fault) => {
    const fixture = await startProductFixture();
    await fixture.setUp();
    fixture.emulator.faults.set(fault, { count: 1 });
    fixture.dropSession('a.json', session);
    await trayShows(fixture, '1 needs your attention');
    fixture.dropSession('b.json', { ...session, id: 's2', job: { name: 'next' } });
    await fixture.letScan();
    expect(await subjectsOf(fixture, 1)).toEqual(['[Failed] contoso.com - next']);
  },
);

test('the page of a captive portal is not taken for an accepted mail', async () => {
  const fixture = await startProductFixture();
  await fixture.setUp();
  fixture.emulator.faults.set('captive-portal');
  fixture.dropSession('a.json', session);
  await answeredWith(fixture, 200);
  await trayShows(fixture, '1 waiting');
  fixture.emulator.faults.clear();
  await fixture.scheduler.advance(minute);
  expect(await subjectsOf(fixture, 1)).toEqual([subject]);
});

test('network trouble at the sign-in service is no reason to sign in again', async () => {
  const fixture = await startProductFixture();
  await fixture.setUp();
  fixture.emulator.faults.set('tokens-revoked');
  fixture.emulator.faults.set('token-endpoint-unavailable');
  fixture.dropSession('a.json', session);
  await answeredWith(fixture, 503);
  await trayShows(fixture, '1 waiting');
  const { account } = await fixture.product.api.request('options.load', undefined);
  expect(account.inUse.kind).toBe('valid');
});

test('an answer that does not come within two minutes is an unknown outcome', async () => {
  const fixture = await startProductFixture();
  await fixture.setUp();
  fixture.emulator.faults.set('slow', { heldUntilCleared: true });
  fixture.dropSession('a.json', session);
  await fixture.emulator.waitForMessages(1);
  await fixture.scheduler.advance(2 * minute);
  await retryIsPlanned(fixture, minute);
  fixture.emulator.faults.clear();
  await fixture.scheduler.advance(minute);
  expect(await subjectsOf(fixture, 2)).toEqual([subject, subject]);
});

test('a burst goes out at the pace that Exchange Online allows: thirty at once, the rest a minute later', async () => {
  const fixture = await startProductFixture();
  await fixture.setUp();
  for (let index = 0; index < 35; index += 1) {
    fixture.dropSession(`${index}.json`, { ...session, id: `burst ${index}`, result: 'Success' });
  }
  await fixture.letScan();
  await fixture.emulator.waitForMessages(30);
  await trayShows(fixture, '5 waiting');
  await fixture.scheduler.advance(minute);
  await fixture.emulator.waitForMessages(35);
  expect(fixture.emulator.requests.list().filter(({ status }) => status === 429)).toEqual([]);
});

async function subjectsOf({ emulator }: ProductFixture, count: number): Promise<string[]> {
  const messages = await emulator.waitForMessages(count, AbortSignal.timeout(20_000));
  return messages.map((message) => message.subject);
}

async function answeredWith(fixture: ProductFixture, status: number | 'dropped'): Promise<void> {
  await fixture.letScan();
  await fixture.emulator.waitForRequest((request) => request.status === status);
}

/** The loop has written the outcome down and planned what follows. */
async function retryIsPlanned({ scheduler }: ProductFixture, delayMs: number): Promise<void> {
  await vi.waitFor(() => expect(scheduler.delaysMs).toContain(delayMs), { timeout: 10_000 });
}

async function trayShows(
  fixture: ProductFixture,
  text: string,
  how: 'somewhere' | 'exactly' = 'somewhere',
): Promise<void> {
  await vi.waitFor(
    async () => {
      const { status } = await fixture.tray();
      if (how === 'exactly') expect(status).toBe(text);
      else expect(status).toContain(text);
    },
    { timeout: 10_000 },
  );
}

async function accountBecomes(fixture: ProductFixture, kind: 'needs-attention'): Promise<void> {
  await fixture.letScan();
  await vi.waitFor(
    async () => {
      const { account } = await fixture.product.api.request('options.load', undefined);
      expect(account.inUse.kind).toBe(kind);
    },
    { timeout: 10_000 },
  );
}

/** Another mail server is chosen while notifications wait, or before one is sent again. */
import { expect, onTestFinished, test, vi } from 'vitest';
import { wholeHistory } from '../../../src-shared/model/history.ts';
import { startScriptedMailServer } from '../../fixtures/scripted-mail-server.ts';
import { startProductFixture } from './product-fixture.ts';

/** For what takes turns of the event loop, not time. */
const patience = { timeout: 10_000 };
const session = { job: { name: 'restic home' }, result: 'Success' };

test('what waits goes out through the mail server that is chosen now, once, and so does what is sent again', async () => {
  const server = await startScriptedMailServer();
  onTestFinished(() => server.stop());
  const fixture = await startProductFixture();
  await fixture.setUp();
  fixture.emulator.faults.set('service-unavailable');
  fixture.dropSession('a.json', session);
  await fixture.letScan();
  const states = async () => {
    const { rows } = await fixture.product.api.request('history.page', {
      filter: wholeHistory,
      after: null,
      limit: 10,
    });
    return rows.map(({ id, state }) => ({ id, state }));
  };
  await vi.waitFor(async () => expect(await states()).toMatchObject([{ state: { kind: 'retry-at' } }]), patience);

  await fixture.save({
    route: { senderId: 'smtp' },
    smtp: { host: '127.0.0.1', port: String(server.port), usesTls: false, from: 'backup@contoso.com' },
  });
  await vi.waitFor(
    async () => expect(await states()).toMatchObject([{ state: { kind: 'accepted', service: 'smtp' } }]),
    patience,
  );
  expect([server.bodies.length, fixture.emulator.mailbox.list()]).toEqual([1, []]);

  const [entry] = await states();
  await fixture.product.api.request('history.send-again', { id: entry?.id ?? 0, expected: 'repeat' });
  await vi.waitFor(() => expect(server.bodies.length).toBe(2), patience);
  expect(server.bodies[1]).toContain('From: backup@contoso.com');

  fixture.emulator.faults.clear();
  await fixture.save({ route: { senderId: 'microsoft-365' } });
  await fixture.product.api.request('history.send-again', { id: entry?.id ?? 0, expected: 'repeat' });
  await vi.waitFor(() => expect(fixture.emulator.mailbox.list()).toHaveLength(1), patience);
  expect(server.bodies.length).toBe(2);
});

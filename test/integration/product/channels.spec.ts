/** The whole program tells channels of its settings, over real HTTP (product section 17). */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { FileSecretStore } from '../../../src-main/adapters/disk/file-secret-store.ts';
import { newChannelForm, toChannelForm, type ChannelForm } from '../../../src-shared/forms/channels/channel-form.ts';
import { channelKinds, type ChannelKind } from '../../../src-shared/model/channel.ts';
import { channel } from '../../builders/channel.ts';
import { InMemoryVault } from '../../fakes/in-memory-vault.ts';
import { startChannelEmulator } from '../../harness/channel-emulator/channel-emulator.ts';
import { startProductFixture } from './product-fixture.ts';

const minuteMs = 60_000;

/** Authorized, with a channel of each of these kinds that is told of everything. */
async function startedWithChannels(kinds: readonly ChannelKind[]) {
  const emulator = await startChannelEmulator();
  onTestFinished(() => emulator.stop());
  const vault = new InMemoryVault();
  const fixture = await startProductFixture({ vault });
  await fixture.setUp();
  await fixture.stop();
  const path = join(fixture.userDataDirectory, 'settings.json');
  const settings = JSON.parse(readFileSync(path, 'utf8')) as object;
  const store = new FileSecretStore(join(fixture.userDataDirectory, 'accounts'), 'channel');
  const channels = kinds.map((kind) =>
    channel(kind, {
      secretId: `secret-${kind}`,
      mayBePrivate: true,
      shouldNotifyOn: { success: true, warning: true, failure: true, recovery: true },
    } as object),
  );
  for (const { kind, secretId } of channels) {
    await store.write(secretId ?? '', await vault.encrypt(JSON.stringify(emulator.secretOf(kind))));
  }
  writeFileSync(path, JSON.stringify({ ...settings, channels }));
  await fixture.start();
  const pathsOf = (kind: ChannelKind) =>
    emulator.requests.filter((request) => request.kind === kind).map((request) => request.path);
  return { fixture, emulator, pathsOf };
}

test('a failure is accepted by a channel of each kind', async () => {
  const { fixture, emulator } = await startedWithChannels(channelKinds);
  const endedAt = new Date(fixture.clock.nowMs()).toISOString();
  fixture.dropSession('a.json', { job: { name: 'restic "häme"' }, result: 'Failed', startedAt: endedAt, endedAt });
  await fixture.letScan();
  await vi.waitFor(() => {
    const told = emulator.requests
      .filter(({ body, status }) => body.includes('häme') && status !== null && status < 300)
      .map(({ kind }) => kind);
    expect(told.toSorted()).toEqual(channelKinds.toSorted());
  });
});

test('healthchecks is told that the program runs, every five minutes and no longer than it does', async () => {
  const { fixture, pathsOf } = await startedWithChannels(['healthchecks']);
  const own = expect.stringMatching(/\/backup-notifier-[a-z0-9-]+\?create=1$/) as unknown;
  await vi.waitFor(() => expect(pathsOf('healthchecks')).toEqual([own]));
  await fixture.scheduler.advance(5 * minuteMs);
  await vi.waitFor(() => expect(pathsOf('healthchecks')).toEqual([own, own]));
  await fixture.stop();
  await fixture.scheduler.advance(30 * minuteMs);
  expect(pathsOf('healthchecks')).toEqual([own, own]);
});

test('windows know what was saved before the answer to it, also while they are told of other changes', async () => {
  const { product } = await startProductFixture();
  let shown: ChannelForm[] = [];
  product.api.subscribe('channels.changed', (views) => (shown = views.map((view) => toChannelForm(view.channel))));
  // Time stands still, so nothing that waits is told.
  const save = (form: ChannelForm) =>
    product.api.request('channels.save', { saved: [{ key: 'new-1', form }], removedIds: [] });
  await save({ ...newChannelForm('webhook', 'Monitoring'), address: 'https://hooks.contoso.com/0123456789abcdef' });
  const [added] = shown;
  await save({ ...(added ?? newChannelForm('webhook', 'none')), name: 'Screens' });

  expect([added?.name, shown.map(({ name }) => name)]).toEqual(['Monitoring', ['Screens']]);
});

test('a test of what a window says gives what the service asks of a person', async () => {
  const emulator = await startChannelEmulator();
  onTestFinished(() => emulator.stop());
  const { product } = await startProductFixture();
  const withoutChat = { ...newChannelForm('telegram', 'NOC'), ...emulator.secretOf('telegram'), mayBePrivate: true };
  const form = { ...withoutChat, chatId: ' -1001234567890 ' };
  const send = (tested: ChannelForm) => product.api.request('channels.test', tested);

  expect(await send(withoutChat)).toEqual({ kind: 'unusable', problem: { kind: 'not-a-telegram-chat' } });
  expect(await send(form)).toEqual({ kind: 'accepted' });
  emulator.setFault('telegram', 'blocked');
  expect(await send(form)).toMatchObject({
    kind: 'failed',
    failure: { failure: { kind: 'channel-refuses', problem: { kind: 'telegram-bot-not-started' } } },
  });
});

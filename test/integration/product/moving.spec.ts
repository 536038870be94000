/** The data folder on another computer, whose keyring has another key: nothing is sent twice, nothing is lost (3.4 and 6). */
import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { wholeHistory } from '../../../src-shared/model/history.ts';
import { saveWebhook } from '../../harness/webhook-receiver/save-webhook.ts';
import { startWebhookReceiver } from '../../harness/webhook-receiver/webhook-receiver.ts';
import { startHeadlessProduct } from '../../harness/headless-product/start-headless-product.ts';
import { walkSignIn } from '../../harness/microsoft-emulator/sign-in-visitor.ts';
import { temporaryFolder } from '../../fixtures/temporary-folder.ts';
import { startBackupServerFixture } from './backup-server-fixture.ts';
import { changeForm } from '../../../src-shared/forms/options-form.ts';
import { toChannelForm } from '../../../src-shared/forms/channels/channel-form.ts';

/** Of the jobs, without alarms of the program itself. */
const jobsIn = (texts: readonly string[]) => texts.flatMap((text) => /was (?:sent|waiting)/.exec(text)?.[0] ?? []);
const failed = (name: string) => ({ job: { name }, result: 'Failed' });
const smtp = { host: '127.0.0.1', port: '2525', from: 'backup@contoso.com', requiresLogin: true, username: 'backup' };

/** A computer with an account, a mail server, a backup server, a channel, and messages that were sent and that wait. */
async function oldComputer() {
  const receiver = await startWebhookReceiver();
  onTestFinished(() => receiver.stop());
  const fixture = await startBackupServerFixture({}, { smtp: { ...smtp, password: 'of the mail server' } });
  const { product } = fixture;
  await fixture.addServer();
  await product.stop();
  await saveWebhook(product.userDataDirectory, receiver.address);
  await product.start();
  product.dropSession('sent.json', failed('was sent'));
  await product.letScan();
  await product.emulator.waitForMessages(1);
  await vi.waitFor(() => expect(receiver.posts).toHaveLength(1));
  product.emulator.faults.set('service-unavailable', { count: 100 });
  receiver.answer = { status: 503 };
  product.dropSession('waits.json', failed('was waiting'));
  await product.letScan();
  await vi.waitFor(() => expect(receiver.posts).toHaveLength(2));
  await product.untilSent();
  await product.stop();
  product.emulator.faults.clear();
  receiver.answer = { status: 204 };
  return { fixture, receiver };
}

/** The folder without the key, which stays in the keyring of its user. */
async function newComputer({ fixture: { product } }: Awaited<ReturnType<typeof oldComputer>>) {
  const userDataDirectory = join(temporaryFolder(), 'user data');
  cpSync(product.userDataDirectory, userDataDirectory, { recursive: true });
  rmSync(join(userDataDirectory, 'development-vault.key'));
  const { emulator, clock, scheduler, picks } = product;
  const moved = await startHeadlessProduct({
    userDataDirectory,
    microsoftOrigin: emulator.origin,
    clock,
    scheduler,
    browse: async (url) => void (await walkSignIn(url, picks)),
  });
  onTestFinished(() => moved.stop());
  return moved;
}

test('each secret that cannot be read there says so; once they are entered, what waited arrives once', async () => {
  const old = await oldComputer();
  const { product: before, server } = old.fixture;
  const moved = await newComputer(old);
  const { api } = moved;
  const channelNow = async () => (await api.request('channels.load', undefined))[0];
  const serverNow = async () => (await api.request('backup-servers.load', undefined))[0];
  await vi.waitFor(async () => {
    const { account, form } = await api.request('options.load', undefined);
    expect(account.inUse).toMatchObject({ kind: 'needs-attention', failure: { kind: 'sign-in-unreadable' } });
    expect((await channelNow())?.failure?.kind).toBe('channel-address-unreadable');
    expect((await serverNow())?.state).toMatchObject({ failure: { kind: 'password-unreadable' } });
    expect(await api.request('smtp.test', form.smtp)).toMatchObject({ failure: { kind: 'smtp-password-unreadable' } });
  });
  await before.letScan();
  await before.scheduler.advance(60 * 60_000);
  expect([before.emulator.mailbox.list().length, old.receiver.posts.length]).toEqual([1, 2]);

  const signedIn = moved.nextEvent('account.changed', ({ signIn }) => signIn.kind === 'signed-in');
  await api.request('account.start-sign-in', { application: { kind: 'preinstalled' }, shouldSendAsOthers: false });
  await signedIn;
  const { form } = await api.request('options.load', undefined);
  const saved = await api.request('options.save', changeForm(form, { smtp: { password: 'of the mail server' } }));
  expect(saved.kind).toBe('saved');
  const view = await channelNow();
  if (view === undefined) throw new Error('The channel did not move.');
  const channelForm = { ...toChannelForm(view.channel), address: old.receiver.address };
  await api.request('channels.save', { saved: [{ key: 'a', form: channelForm }], removedIds: [] });
  const { id } = (await serverNow())?.server ?? { id: '' };
  await api.request('backup-servers.save', { ...old.fixture.form(), id, password: server.account.password });
  await before.scheduler.advance(60 * 60_000);

  await before.emulator.waitForMessages(2);
  await vi.waitFor(async () => expect((await channelNow())?.waitingCount).toBe(0));
  const mails = before.emulator.mailbox.list().map(({ subject }) => subject);
  expect(jobsIn(mails)).toEqual(['was sent', 'was waiting']);
  // The second of them was answered with 503 on the old computer.
  expect(jobsIn(old.receiver.posts.map(({ body }) => body))).toEqual(['was sent', 'was waiting', 'was waiting']);
  expect((await channelNow())?.failure).toBe(null);
  const filter = { ...wholeHistory, text: 'was' };
  const { rows } = await api.request('history.page', { filter, after: null, limit: 10 });
  expect(rows.map(({ job, state }) => [job, state.kind])).toEqual([
    ['was waiting', 'accepted'],
    ['was sent', 'accepted'],
  ]);
});

/** The whole program tells of its own troubles (product section 17.3). */
import { mkdirSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { webhookEventSchema } from '../../../src-main/channels/webhook/webhook-event.ts';
import { temporaryFolder } from '../../fixtures/temporary-folder.ts';
import { saveWebhook } from '../../fixtures/webhook-channel.ts';
import { startWebhookReceiver, type WebhookReceiver } from '../../harness/webhook-receiver/webhook-receiver.ts';
import { scanIntervalMs, startProductFixture, type ProductFixture } from './product-fixture.ts';

const minute = 60_000;
const patience = { timeout: 10_000 };

test('a session folder that is away is told once, and when it is back, also across restarts', async () => {
  const folder = join(temporaryFolder(), 'Aufträge');
  mkdirSync(folder);
  const fixture = await startProductFixture();
  await fixture.setUp({ sources: { sessionFolder: folder } });
  renameSync(folder, `${folder} away`);
  await untilTold(fixture, 17, ['[Alarm] The session folder cannot be used - ']);
  await fixture.stop();
  await fixture.start();
  await pass(fixture, 8);
  expect(subjectsIn(fixture)).toHaveLength(1);
  renameSync(`${folder} away`, folder);
  await untilTold(fixture, 10, [
    '[Alarm] The session folder cannot be used - ',
    '[All clear] The session folder cannot be used - ',
  ]);
  await fixture.stop();
  await fixture.start();
  await pass(fixture, 8);
  expect(subjectsIn(fixture)).toHaveLength(2);
});

test('alarms by email may be switched off', async () => {
  const folder = join(temporaryFolder(), 'sessions');
  mkdirSync(folder);
  const fixture = await startProductFixture();
  await fixture.setUp({ sources: { sessionFolder: folder }, route: { shouldNotifyOnAlarms: false } });
  renameSync(folder, `${folder} away`);
  await pass(fixture, 18);
  expect([subjectsIn(fixture), fixture.emulator.mailbox.list()]).toEqual([[], []]);
});

test('a dead account is told by the webhook, once, and that it is alive again; a dead webhook by mail', async () => {
  const receiver = await startWebhookReceiver();
  onTestFinished(() => receiver.stop());
  const fixture = await startProductFixture();
  await fixture.setUp();
  await fixture.stop();
  await saveWebhook(fixture.userDataDirectory, receiver.address);
  await fixture.start();
  fixture.emulator.faults.set('tokens-revoked');
  fixture.dropSession('a.json', { job: { name: 'restic' }, result: 'Failed' });
  const dead = '[Alarm] Sign-in required (Microsoft 365, admin@contoso.com) - BACKUP01';
  await untilPosted(fixture, receiver, [dead]);
  await fixture.stop();
  await fixture.start();
  await pass(fixture, 8);
  expect(alarmsTo(receiver)).toEqual([dead]);
  fixture.emulator.faults.clear();
  await fixture.setUp();
  await untilPosted(fixture, receiver, [dead, dead.replace('Alarm', 'All clear')]);
  expect(alarmsIn(fixture)).toEqual([]);

  receiver.answer = { status: 410 };
  fixture.dropSession('b.json', { job: { name: 'borg' }, result: 'Failed' });
  await vi.waitFor(() => expect(receiver.posts.at(-1)?.body).toContain('borg'), patience);
  await pass(fixture, 4);
  await vi.waitFor(
    () => expect(alarmsIn(fixture)).toEqual([expect.stringMatching(/^\[Alarm\] .*\(NOC\) - BACKUP01$/)]),
    patience,
  );
});

async function untilPosted(fixture: ProductFixture, receiver: WebhookReceiver, expected: string[]): Promise<void> {
  await pass(fixture, 8);
  await vi.waitFor(() => expect(alarmsTo(receiver)).toEqual(expected), patience);
}

const alarmsTo = ({ posts }: WebhookReceiver) =>
  posts
    .map(({ body }) => webhookEventSchema.parse(JSON.parse(body)))
    .filter(({ type }) => type === 'notifier.alarm' || type === 'notifier.all_clear')
    .map(({ data }) => data.summary);

/** Lets minutes pass from one scan to the next: the disk takes time of its own. */
async function pass(fixture: ProductFixture, minutes: number): Promise<void> {
  for (let passedMs = 0; passedMs < minutes * minute; passedMs += scanIntervalMs) await fixture.letScan();
}

async function untilTold(fixture: ProductFixture, minutes: number, expected: readonly string[]): Promise<void> {
  await pass(fixture, minutes);
  await vi.waitFor(() => expect(subjectsIn(fixture)).toEqual(expected.map((begin) => `${begin}BACKUP01`)), patience);
}

const subjectsIn = ({ emulator }: ProductFixture) => emulator.mailbox.list().map(({ subject }) => subject);
const alarmsIn = (fixture: ProductFixture) => subjectsIn(fixture).filter((subject) => subject.startsWith('[Al'));

/** A service takes over what a person's program has stored: nothing is lost, and nothing is sent twice (12.2). */
import { mkdirSync, readdirSync, renameSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { movedSuffix, takeOverData } from '../../../src-main/app/take-over-data.ts';
import { startEngine } from '../../../src-main/app/start-engine.ts';
import { headlessSystem } from '../../harness/headless-product/headless-system.ts';
import { walkSignIn } from '../../harness/microsoft-emulator/sign-in-visitor.ts';
import { redirectMicrosoftUrl } from '../../harness/headless-product/redirect-microsoft-hosts.ts';
import { temporaryFolder } from '../../fixtures/temporary-folder.ts';
import { startProductFixture } from './product-fixture.ts';

const session = (name: string) => ({ job: { name }, result: 'Success' });

/** A person's program with one message that waits, and one session file that was not read. */
async function prepareWaiting() {
  const fixture = await startProductFixture();
  await fixture.setUp();
  fixture.emulator.faults.set('service-unavailable', { count: 100 });
  fixture.dropSession('a.json', session('waits'));
  await fixture.letScan();
  await fixture.stop();
  fixture.dropSession('b.json', session('not read yet'));
  fixture.emulator.faults.clear();
  return { fixture, to: temporaryFolder() };
}

test('waiting messages and files that were not read arrive once, after the service was authorized', async () => {
  const { fixture, to } = await prepareWaiting();
  const { userDataDirectory: from, emulator, clock, scheduler, picks } = fixture;
  takeOverData(from, to);

  const engine = startEngine(
    headlessSystem({ userDataDirectory: to, microsoftOrigin: emulator.origin, host: 'service', clock, scheduler }),
  );
  onTestFinished(() => engine.stop());
  await engine.started;
  const link = engine.connect();
  expect(await link.request('options.load', undefined)).toMatchObject({
    account: { inUse: { kind: 'needs-attention' } },
  });
  link.attach({
    systemLanguage: 'en',
    openUrl: async (url) => void (await walkSignIn(redirectMicrosoftUrl(url, emulator.origin), picks)),
  });
  const signedIn = new Promise<void>((resolve) => {
    link.subscribe('account.changed', ({ signIn }) => {
      if (signIn.kind === 'signed-in') resolve();
    });
  });
  await link.request('account.start-sign-in', { application: { kind: 'preinstalled' }, shouldSendAsOthers: false });
  await signedIn;
  const { form } = await link.request('options.load', undefined);
  await link.request('options.save', form);
  await fixture.letScan();
  await scheduler.advance(60 * 60_000);
  const messages = await emulator.waitForMessages(2);

  // What is left of the person's folder sends nothing.
  await fixture.start();
  await fixture.letScan();
  await scheduler.advance(60 * 60_000);
  expect(messages.map(({ subject }) => /waits|not read yet/.exec(subject)?.[0] ?? '').toSorted()).toEqual([
    'not read yet',
    'waits',
  ]);
  expect(emulator.mailbox.list()).toHaveLength(2);
});

test('the sign-in stays with its user, and what was moved is kept under another name', async () => {
  const { fixture, to } = await prepareWaiting();
  takeOverData(fixture.userDataDirectory, to);
  expect(readdirSync(to)).not.toContain('accounts');
  expect(readdirSync(fixture.userDataDirectory)).toContain(`journal.sqlite${movedSuffix}`);
});

test('a take-over that broke off is completed by the next one', async () => {
  const { fixture, to } = await prepareWaiting();
  const from = fixture.userDataDirectory;
  // As after a power loss, when everything had left its folder and nothing had arrived.
  for (const name of ['settings.json', 'sessions', 'journal.sqlite']) {
    renameSync(join(from, name), join(from, `${name}${movedSuffix}`));
  }
  mkdirSync(join(to, '.taking-over'));
  takeOverData(from, to);
  expect(readdirSync(to)).toEqual(expect.arrayContaining(['journal.sqlite', 'sessions', 'settings.json']));
  expect(readdirSync(to)).not.toContain('.taking-over');
});

test('a program that is running is not taken over, nor a folder that is none, nor into a service with a journal', async () => {
  const fixture = await startProductFixture();
  const from = fixture.userDataDirectory;
  expect(() => takeOverData(from, temporaryFolder())).toThrow('Quit it');
  await fixture.stop();
  expect(() => takeOverData(join(from, 'missing'), temporaryFolder())).toThrow('is not there');
  expect(() => takeOverData(temporaryFolder(), temporaryFolder())).toThrow('nothing to take over');
  const other = await startProductFixture();
  await other.stop();
  expect(() => takeOverData(from, other.userDataDirectory)).toThrow('a journal of its own');
});

test.skipIf(process.platform === 'win32')('a link in the folder is not followed', async () => {
  const { fixture, to } = await prepareWaiting();
  symlinkSync('/etc', join(fixture.userDataDirectory, 'sessions', 'link'));
  takeOverData(fixture.userDataDirectory, to);
  expect(readdirSync(join(to, 'sessions'))).not.toContain('link');
});

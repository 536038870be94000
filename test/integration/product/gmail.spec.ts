/** The whole program with Gmail as its mail server, against the emulators of both services. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import type { GoogleAccountView } from '../../../src-shared/model/google-account.ts';
import { customGoogleApplication, operatorAccount } from '../../harness/google-emulator/google-directory.ts';
import { startGoogleEmulator, type GoogleEmulator } from '../../harness/google-emulator/google-emulator.ts';
import { walkGoogleSignIn } from '../../harness/google-emulator/sign-in-visitor.ts';
import { nodeHttpClient } from '../../harness/headless-product/node-http-client.ts';
import { redirectGoogleHosts, redirectGoogleUrl } from '../../harness/headless-product/redirect-google-hosts.ts';
import { freePort } from '../../fixtures/free-port.ts';
import { composeLargeMail, filesOf, handOverRaw, digestOf, logOf, randomBytesOf } from '../../fixtures/large-mail.ts';
import { bytesOfMail, oddMails, type OddMail } from '../../fixtures/odd-mails.ts';
import { untilListening } from './mail-taking-product.ts';
import { startProductFixture, type ProductFixture } from './product-fixture.ts';

const { clientId, clientSecret } = customGoogleApplication;
const application = { kind: 'custom', clientId } as const;
const session = (job: string) => ({ schemaVersion: 1, job: { name: job }, result: 'Failed' });

async function startWithGoogle(): Promise<{ fixture: ProductFixture; google: GoogleEmulator }> {
  const google = await startGoogleEmulator();
  const httpClient = redirectGoogleHosts(nodeHttpClient, google.origin);
  const fixture = await startProductFixture({ httpClient });
  onTestFinished(() => google.stop());
  return { fixture, google };
}

/** Up to the draft that OK or Apply would save. */
async function signIn({ product, picks, browsed }: ProductFixture, google: GoogleEmulator): Promise<void> {
  picks.isAway = true;
  const before = browsed.length;
  const ended = product.nextEvent('gmail.changed', ({ signIn: { kind } }) => kind !== 'waiting-for-sign-in');
  await product.api.request('gmail.start-sign-in', { application, clientSecret });
  const address = await vi.waitUntil(() => browsed[before]);
  await walkGoogleSignIn(redirectGoogleUrl(address.href, google.origin), { account: operatorAccount.address });
  expect((await ended).signIn.kind).toBe('signed-in');
}

async function setUp(fixture: ProductFixture, google: GoogleEmulator): Promise<void> {
  await signIn(fixture, google);
  await fixture.save({
    gmail: { usesCustomApplication: true, clientId, clientSecret },
    route: { isEnabled: true, senderId: 'gmail', recipients: 'noc@contoso.com' },
  });
}

/** A program that has sent one message and ended. */
async function sendAndStop(): Promise<{ fixture: ProductFixture; google: GoogleEmulator }> {
  const { fixture, google } = await startWithGoogle();
  await setUp(fixture, google);
  fixture.dropSession('a.json', session('Nightly mail'));
  await fixture.letScan();
  await google.waitForMessages(1);
  await fixture.stop();
  return { fixture, google };
}

async function accountOf({ product }: ProductFixture): Promise<GoogleAccountView> {
  return (await product.api.request('options.load', undefined)).googleAccount;
}

test('notifications go out through Gmail once it is signed in to and saved, and again after a restart', async () => {
  const { fixture, google } = await sendAndStop();
  await fixture.start();
  fixture.dropSession('b.json', session('Nightly files'));
  await fixture.letScan();
  const messages = await google.waitForMessages(2);

  expect(messages).toMatchObject([
    { from: { address: operatorAccount.address }, to: [{ address: 'noc@contoso.com' }] },
    { from: { address: operatorAccount.address }, to: [{ address: 'noc@contoso.com' }] },
  ]);
  expect(fixture.emulator.mailbox.list()).toEqual([]);
});

test('neither a token nor the client secret is in the settings, in the log or in clear on the disk', async () => {
  const { fixture, google } = await sendAndStop();
  const files = readdirSync(fixture.userDataDirectory, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  const texts = files.map(({ parentPath, name }) => readFileSync(join(parentPath, name), 'latin1'));

  expect(texts.length).toBeGreaterThan(2);
  for (const secret of [clientSecret, ...google.issuedSecrets()]) {
    expect(texts.some((text) => text.includes(secret))).toBe(false);
  }
});

test('a sign-in that is not saved changes nothing, and Cancel forgets it', async () => {
  const { fixture, google } = await startWithGoogle();
  await signIn(fixture, google);
  const before = await accountOf(fixture);
  await fixture.product.api.request('gmail.discard-sign-in', undefined);

  expect([before.inUse.kind, before.signIn.kind]).toEqual(['not-authorized', 'signed-in']);
  expect(await accountOf(fixture)).toEqual({ inUse: { kind: 'not-authorized' }, signIn: { kind: 'none' } });
});

test('access that was taken away stops the sender and says what to do; a new sign-in sends what waits', async () => {
  const { fixture, google } = await startWithGoogle();
  await setUp(fixture, google);
  google.faults.set('tokens-revoked');
  const failed = fixture.product.nextEvent('gmail.changed', ({ inUse }) => inUse.kind === 'needs-attention');
  fixture.dropSession('a.json', session('Nightly mail'));
  await fixture.letScan();
  const { inUse } = await failed;
  expect(inUse).toMatchObject({
    failure: { area: 'google-account', kind: 'sign-in-again', isOfCustomApplication: true },
  });
  await signIn(fixture, google);
  await fixture.save({});

  expect(await google.waitForMessages(1)).toHaveLength(1);
});

test('sign out removes the account and its saved sign-in, and keeps the application', async () => {
  const { fixture, google } = await startWithGoogle();
  await setUp(fixture, google);
  const before = readdirSync(join(fixture.userDataDirectory, 'accounts')).map(prefixOf).toSorted();
  await fixture.product.api.request('gmail.sign-out', undefined);
  const { form, googleAccount } = await fixture.product.api.request('options.load', undefined);

  expect(before).toEqual(['google-client-secret', 'google-sign-in']);
  expect(readdirSync(join(fixture.userDataDirectory, 'accounts')).map(prefixOf)).toEqual(['google-client-secret']);
  expect([googleAccount.inUse.kind, form.gmail.clientId, form.gmail.secretIsFor]).toEqual([
    'not-authorized',
    clientId,
    clientId,
  ]);
});

test('without an application of one’s own, a sign-in says that this build has none', async () => {
  const { fixture } = await startWithGoogle();
  const ended = fixture.product.nextEvent('gmail.changed', ({ signIn: { kind } }) => kind === 'failed');
  await fixture.product.api.request('gmail.start-sign-in', {
    application: { kind: 'preinstalled' },
    clientSecret: null,
  });

  expect((await ended).signIn).toEqual({
    kind: 'failed',
    failure: { area: 'google-account', kind: 'no-preinstalled-application' },
  });
});

const prefixOf = (name: string): string => /^(google-(?:sign-in|client-secret)|token-cache)-/.exec(name)?.[1] ?? name;

describe('mail of other programs (product section 16.1)', () => {
  async function takingMail(): Promise<{ google: GoogleEmulator; port: number }> {
    const { fixture, google } = await startWithGoogle();
    const port = await freePort();
    await setUp(fixture, google);
    await fixture.save({ mail: { isOn: true, port: String(port) } });
    await untilListening(port);
    return { google, port };
  }

  test('goes out through Gmail from the account, each body byte for byte, to those it was for', async () => {
    const { google, port } = await takingMail();
    const mails: OddMail[] = Object.values(oddMails);
    for (const [index, mail] of mails.entries()) {
      await handOverRaw(port, bytesOfMail(mail), mail.recipients);
      await google.waitForMessages(index + 1);
    }

    for (const [index, message] of google.mailbox.list().entries()) {
      const { raw = '', recipients = [] } = mails[index] ?? {};
      const reached = [message.to, message.cc, message.bcc].flatMap((list) => list.map(({ address }) => address));
      const sent = Buffer.from(message.mime ?? []).toString('latin1');
      expect(message.from.address).toBe(operatorAccount.address);
      expect(reached.sort()).toEqual([...recipients].sort());
      expect(sent).toContain(bodyOf(raw));
    }
  });

  test('of 20 MB goes out as it is; what is larger than anybody takes is refused in the dialogue', async () => {
    const { google, port } = await takingMail();
    const photo = { filename: 'a.jpg', content: randomBytesOf('a', 15_000_000) };
    await handOverRaw(port, await composeLargeMail({ text: 'x', attachments: [photo] }), ['noc@contoso.com']);
    const [message] = await google.waitForMessages(1);

    expect(message === undefined ? null : filesOf(message)).toEqual({ 'a.jpg': digestOf(photo.content) });
    const log = { filename: 'a.log', content: logOf(30_000_000) };
    await expect(
      handOverRaw(port, await composeLargeMail({ text: 'x', attachments: [log] }), ['noc@contoso.com']),
    ).rejects.toMatchObject({ responseCode: 552 });
  });
});

function bodyOf(raw: string): string {
  return raw.replaceAll(/\r?\n/g, '\r\n').split('\r\n\r\n').slice(1).join('\r\n\r\n');
}

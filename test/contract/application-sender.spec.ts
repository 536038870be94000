/** An application that sends as itself, by the real MSAL and Graph client against the emulator, which verifies what it signs. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import {
  ApplicationAccount,
  type ApplicationSetup,
} from '../../src-main/senders/microsoft/application/application-account.ts';
import { CertificateKeeper } from '../../src-main/senders/microsoft/application/certificate-keeper.ts';
import { parseCertificate } from '../../src-main/senders/microsoft/certificate/parse-certificate.ts';
import { readMailParts } from '../../src-main/adapters/mime/read-mail.ts';
import { GraphMailSubmitter } from '../../src-main/senders/microsoft/graph/graph-mail-submitter.ts';
import { MicrosoftSender } from '../../src-main/senders/microsoft/microsoft-sender.ts';
import { createApplicationTokens } from '../../src-main/senders/microsoft/sign-in/msal-application-tokens.ts';
import { Passwords } from '../../src-main/secrets/passwords.ts';
import { SecretKeeper } from '../../src-main/secrets/secret-keeper.ts';
import type { HttpClient } from '../../src-main/platform/http-client.ts';
import type { SendOutcome } from '../../src-main/senders/sender.ts';
import type { AccountFailure } from '../../src-shared/model/failures/account-failure.ts';
import type { MicrosoftCloud } from '../../src-shared/model/microsoft-clouds.ts';
import { mailMessage } from '../builders/mail-message.ts';
import { InMemorySecretStore } from '../fakes/in-memory-secret-store.ts';
import { InMemoryVault } from '../fakes/in-memory-vault.ts';
import { ManualClock } from '../fakes/manual-clock.ts';
import { ManualScheduler } from '../fakes/manual-scheduler.ts';
import { emulateMicrosoft } from '../fixtures/emulated-microsoft.ts';
import { openInMemoryJournal } from '../fixtures/open-in-memory-journal.ts';
import {
  adminAccount,
  contosoTenant,
  guestAccount,
  limitedApplication,
  nationalClouds,
  preinstalledApplication,
  secondAccount,
  unattendedApplication,
  type EmulatedApplication,
} from '../harness/microsoft-emulator/emulated-directory.ts';
import type { FaultName } from '../harness/microsoft-emulator/faults/fault-catalogue.ts';

const fixture = (name: string) => readFileSync(join(import.meta.dirname, '../fixtures/certificates', name));
const attempt = { internetMessageId: '<1@backup-notifier.internal>', signal: new AbortController().signal };
const mailbox = adminAccount.address;

describe('MicrosoftSender as an application', () => {
  const microsoft = emulateMicrosoft();

  interface Changes {
    application?: EmulatedApplication;
    tenant?: string;
    cloud?: MicrosoftCloud;
    from?: string;
    file?: string;
    isRegistered?: boolean;
    httpClient?: HttpClient;
  }

  async function senderOf(changes: Changes = {}): Promise<MicrosoftSender> {
    const { application = unattendedApplication, isRegistered = true, file = 'plain.pem' } = changes;
    const { httpClient = microsoft.httpClient } = changes;
    const { tenant = contosoTenant.id, cloud = 'worldwide', from = mailbox } = changes;
    if (isRegistered) {
      microsoft.emulator.registerCertificate(application.clientId, fixture('certificate-only.pem').toString());
    }
    const clock = new ManualClock();
    const scheduler = new ManualScheduler(clock);
    const readFile = () => parseCertificate(fixture(file), 'secret');
    const reading = await readFile();
    if (reading.kind === 'failed') throw new Error(reading.problem);
    const log = () => {};
    const account = new ApplicationAccount({
      keeper: new CertificateKeeper({
        secrets: new Passwords(
          new SecretKeeper({ name: 'key', vault: new InMemoryVault(), store: new InMemorySecretStore(), log }),
        ),
        readFile,
      }),
      createTokens: (identity, certificate) => createApplicationTokens(identity, certificate, httpClient),
      clock,
      scheduler,
      memory: openInMemoryJournal().journal,
      onChanged: () => {},
      onUsable: () => {},
      showNotice: () => {},
      log,
    });
    const setup: ApplicationSetup = {
      identity: { clientId: application.clientId, tenant, cloud },
      mailbox: from,
      certificate: { facts: reading.certificate.facts, kept: { kind: 'file', path: file, passwordId: null } },
    };
    await account.use(setup);
    const submitter = new GraphMailSubmitter(httpClient, clock, readMailParts);
    return new MicrosoftSender({ account, sendAs: () => 'nobody@contoso.com', submitter, scheduler });
  }

  const send = async (changes: Changes = {}) => (await senderOf(changes)).send(mailMessage(), attempt);
  const unusable = (failure: object): SendOutcome => ({
    kind: 'sender-unusable',
    failure: { area: 'delivery', kind: 'sender', failure: failure as AccountFailure },
  });
  const entra = (number: number) => ({ number, text: expect.stringMatching(/^[A-Z]/) as string });

  test.each(['plain.pem', 'encrypted.pem', 'aes.pfx', 'triple-des.pfx'])(
    'a message goes out from the mailbox, proved with the certificate of %s',
    async (file) => {
      expect(await send({ file })).toMatchObject({ kind: 'accepted' });
      expect(microsoft.emulator.mailbox.list()).toMatchObject([
        { from: { address: mailbox }, sender: { address: mailbox } },
      ]);
      expect(microsoft.emulator.requests.list().at(-1)?.path).toBe('/v1.0/users/admin%40contoso.com/sendMail');
    },
  );

  test('several messages go out with one token', async () => {
    const sender = await senderOf();
    await sender.send(mailMessage(), attempt);
    const tokenRequests = () =>
      microsoft.emulator.requests.list().filter(({ path }) => path.endsWith('/oauth2/v2.0/token')).length;
    const before = tokenRequests();
    await sender.send(mailMessage(), attempt);

    expect([microsoft.emulator.mailbox.list().length, tokenRequests()]).toEqual([2, before]);
  });

  test.each([
    ['us-government-gcc-high', nationalClouds.gccHigh],
    ['us-government-dod', nationalClouds.dod],
    ['china', nationalClouds.china],
  ] as const)('in the cloud %s its own hosts are asked, and no other', async (cloud, there) => {
    const { tenant, application, account } = there;

    expect(await send({ application, tenant: tenant.domains[0], cloud, from: account.address })).toMatchObject({
      kind: 'accepted',
    });
    const { signInHost, graphHost } = tenant.cloud;
    const hosts = microsoft.emulator.requests.list().map(({ path }) => path.split('/')[2]);
    expect(new Set(hosts)).toEqual(new Set([signInHost, graphHost]));
  });

  test.each<[string, Changes, object]>([
    [
      'a certificate that is not registered',
      { isRegistered: false },
      { area: 'account', kind: 'certificate-not-registered', entra: entra(700_027) },
    ],
    [
      'an application that the organization does not have',
      { application: { ...unattendedApplication, clientId: '00000000-1111-2222-3333-444444444444' } },
      { area: 'account', kind: 'application-not-in-organization', entra: entra(700_016) },
    ],
    [
      'a tenant that does not exist',
      { tenant: 'nobody.example' },
      { area: 'account', kind: 'tenant-not-found', entra: entra(90_002) },
    ],
    [
      'a tenant of another cloud',
      { tenant: contosoTenant.id, cloud: 'china' },
      { area: 'account', kind: 'tenant-not-found', entra: entra(90_002) },
    ],
    [
      'a mailbox that nobody has',
      { from: 'nobody@contoso.com' },
      { area: 'account', kind: 'no-mailbox', account: 'nobody@contoso.com' },
    ],
    [
      'an account without a mailbox',
      { from: guestAccount.address },
      { area: 'account', kind: 'no-mailbox', account: guestAccount.address },
    ],
  ])('%s stops the sender and says why', async (_, changes, failure) => {
    expect(await send(changes)).toEqual(unusable(failure));
  });

  test('a secret that Microsoft asks for is said in its words, with the number', async () => {
    const sender = await senderOf();
    microsoft.emulator.faults.set('tokens-revoked');
    microsoft.emulator.faults.set('token-error', { error: 'invalid_client', number: 7_000_215 });

    expect(await sender.send(mailMessage(), attempt)).toEqual(
      unusable({ area: 'account', kind: 'application-not-accepted', code: 'invalid_client', entra: entra(7_000_215) }),
    );
  });

  describe('a permission', () => {
    const awaited = {
      kind: 'try-again',
      failure: { area: 'delivery', kind: 'permission-awaited', service: 'microsoft-365', mailbox },
    };

    test.each<[string, Changes]>([
      ['that was never given', { application: { ...preinstalledApplication } }],
      ['that is limited to other mailboxes', { application: limitedApplication }],
    ])('%s is waited for', async (_, changes) => {
      expect(await send(changes)).toMatchObject(awaited);
    });

    test('that is limited to one mailbox lets it send from there', async () => {
      expect(await send({ application: limitedApplication, from: secondAccount.address })).toMatchObject({
        kind: 'accepted',
      });
    });

    test('that takes effect after a while lets the message through then, with a new token', async () => {
      const sender = await senderOf();
      microsoft.emulator.faults.set('permission-spreading', { count: 2 });

      expect(await sender.send(mailMessage(), attempt)).toMatchObject(awaited);
      expect(sender.readiness).toBe('ready');
      expect(await sender.send(mailMessage(), attempt)).toMatchObject({ kind: 'accepted' });
    });
  });

  test.each<[FaultName, string]>([
    ['offline', 'not-reachable'],
    ['token-endpoint-unavailable', 'not-reachable'],
    ['captive-portal', 'captive-portal'],
  ])('trouble on the network is none of the application: %s', async (fault, kind) => {
    microsoft.emulator.faults.set(fault);
    const sender = await senderOf();

    expect(await sender.send(mailMessage(), attempt)).toMatchObject({ kind: 'try-again', failure: { kind } });
    expect(sender.readiness).toBe('ready');
  });

  test('the private key leaves this machine in no request', async () => {
    const sent: string[] = [];
    await send({
      httpClient: (url, request) => (sent.push(JSON.stringify([url, request])), microsoft.httpClient(url, request)),
    });
    const [, line = ''] = /-----BEGIN PRIVATE KEY-----\n(\S+)/.exec(fixture('plain.pem').toString()) ?? [];

    expect([sent.length > 1, line.length]).toEqual([true, 64]);
    expect(sent.join('')).not.toContain(line);
  });
});

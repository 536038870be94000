/** Diagnostics of a whole run give away nothing that is private (product sections 9.4 and 10). */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { adminAccount } from '../../harness/microsoft-emulator/emulated-directory.ts';
import { readZip } from '../../fixtures/read-zip.ts';
import type { HeadlessProduct } from '../../harness/headless-product/start-headless-product.ts';
import { emulatedObject } from '../../harness/vb365-emulator/emulated-site.ts';
import { startBackupServerFixture } from './backup-server-fixture.ts';
import { startProductFixture } from './product-fixture.ts';

test('no secret, address, name or path of a run is in its diagnostics', async () => {
  const fixture = await startProductFixture();
  await fixture.setUp({
    route: {
      recipients: 'Nora Nightshift <noc@contoso.com>; backup@fabrikam.example',
      subjectTemplate: 'Bérénice: %JobName%',
    },
  });
  fixture.emulator.faults.set('throttled', { count: 1, retryAfterSeconds: 1 });
  fixture.dropSession('a.json', {
    job: { name: 'restic for carla@contoso.com' },
    organization: 'fabrikam.onmicrosoft.com',
    result: 'Failed',
    message: 'the password=hunter2 was wrong',
    objects: [{ name: 'ben@contoso.com', result: 'Failed', message: 'No license' }],
  });
  fixture.dropSession('bad dave@contoso.com.json', { job: {} });
  await fixture.letScan();
  await fixture.emulator.waitForRequest(({ status }) => status === 429);
  await fixture.scheduler.advance(2_000);
  await fixture.emulator.waitForMessages(1);

  const everything = await saveDiagnostics(fixture.product);

  const secrets = fixture.emulator.issuedSecrets();
  expect(secrets.length).toBeGreaterThan(3);
  const privateTexts = [
    ...secrets,
    'noc@',
    'backup@',
    'carla@',
    'ben@',
    'dave@',
    '@contoso.com',
    'fabrikam',
    'Nora Nightshift',
    'Bérénice',
    'hunter2',
    'No license',
    'restic',
    adminAccount.address,
    adminAccount.displayName,
    fixture.userDataDirectory,
    'BACKUP01',
  ];
  expect(foundIn(everything, privateTexts)).toEqual([]);
  // It is not empty either.
  expect(everything).toContain('accepted, request id');
  expect(everything).toContain('"notification accepted": 1');
  expect(everything).toContain('"isEnabled": true');
  expect(everything).toContain('"secretsProtectedBy": "key-file"');
});

test('nothing of a backup server is in them: no address, account, password, token, certificate or name', async () => {
  const fixture = await startBackupServerFixture();
  const { server } = fixture;
  await fixture.addServer();
  const organization = server.site.addOrganization('fabrikam.onmicrosoft.com');
  const job = server.site.addJob('Mailboxes of the board');
  const failed = emulatedObject('carla@fabrikam.example', 'Failed', 'No license for Carla');
  server.site.addRun(job, fixture.product.clock.nowMs() + 60_000, [{ status: 'Warning', objects: [failed] }]);
  await fixture.passMinutes(15);
  await fixture.product.emulator.waitForMessages(1);
  // What cannot be read for a while becomes a banner, which names the server to the person.
  await server.goDown();
  await fixture.passMinutes(20);
  const notices = await fixture.product.product.api.request('notices.load', undefined);
  expect(notices).toMatchObject([
    { failure: { area: 'backup-server', kind: 'backup-server-not-read', host: server.host } },
  ]);

  const everything = await saveDiagnostics(fixture.product.product);

  const [domain = '', user = ''] = server.account.username.split('\\');
  expect(server.tokens.secrets.length).toBeGreaterThan(0);
  expect(
    foundIn(everything, [
      server.host,
      server.account.username,
      user,
      domain,
      server.account.password,
      ...server.tokens.secrets,
      server.fingerprint,
      server.fingerprint.replaceAll(':', ''),
      organization.name,
      'fabrikam',
      'Mailboxes of the board',
      'carla',
      'No license',
    ]),
  ).toEqual([]);
  expect(everything).toContain('backup-server-not-read');
  expect(everything).toContain('Job session of a backup server taken in');
});

/** Every file of the zip, with its name. */
async function saveDiagnostics({ api }: HeadlessProduct): Promise<string> {
  const outcome = await api.request('diagnostics.save', undefined);
  if (outcome.kind !== 'saved') throw new Error(`Not saved: ${JSON.stringify(outcome)}`);
  const files = await readZip(readFileSync(outcome.path));
  return [...files].map(([name, content]) => `${name}\n${content.toString('utf8')}`).join('\n');
}

function foundIn(everything: string, privateTexts: readonly string[]): string[] {
  const text = everything.toLowerCase();
  return privateTexts.filter((each) => each !== '' && text.includes(each.toLowerCase()));
}

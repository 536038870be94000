/** Diagnostics of a whole run give away nothing that is private (product sections 9.4 and 10). */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { adminAccount } from '../../harness/microsoft-emulator/emulated-directory.ts';
import { readZip } from '../../fixtures/read-zip.ts';
import { startProductFixture } from './product-fixture.ts';

test('no secret, address, name or path of a run is in its diagnostics', async () => {
  const fixture = await startProductFixture();
  await fixture.setUp({
    recipients: 'Nora Nightshift <noc@contoso.com>; backup@fabrikam.example',
    subjectTemplate: 'Bérénice: %JobName%',
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

  const outcome = await fixture.product.api.request('diagnostics.save', undefined);

  if (outcome.kind !== 'saved') throw new Error(`Not saved: ${JSON.stringify(outcome)}`);
  const files = await readZip(readFileSync(outcome.path));
  const everything = [...files].map(([name, content]) => `${name}\n${content.toString('utf8')}`).join('\n');
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
  expect(privateTexts.filter((text) => everything.toLowerCase().includes(text.toLowerCase()))).toEqual([]);
  // It is not empty either.
  expect(everything).toContain('accepted, request id');
  expect(everything).toContain('"notification accepted": 1');
  expect(everything).toContain('"isEnabled": true');
});

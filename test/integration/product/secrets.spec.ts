/** After a whole run nothing on disk gives away a secret, and the log names nobody (product section 10). */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { startProductFixture } from './product-fixture.ts';

test('no token, code or address is in the log, and no secret in any file', async () => {
  const fixture = await startProductFixture();
  await fixture.setUp();
  fixture.emulator.faults.set('throttled', { count: 1, retryAfterSeconds: 1 });
  fixture.dropSession('a.json', { job: { name: 'restic for carla@contoso.com' }, result: 'Success' });
  await fixture.letScan();
  await fixture.emulator.waitForRequest(({ status }) => status === 429);
  await fixture.scheduler.advance(2_000);
  await fixture.emulator.waitForMessages(1);
  await fixture.product.api.request(
    'test-message.send',
    (await fixture.product.api.request('options.load', undefined)).form,
  );
  await fixture.stop();

  const secrets = fixture.emulator.issuedSecrets();
  expect(secrets.length).toBeGreaterThan(3);
  const files = allFiles(fixture.userDataDirectory);
  const leaks = files.flatMap((path) => {
    const content = readFileSync(path, 'latin1');
    return secrets.filter((secret) => content.includes(secret)).map((secret) => `${path}: ${secret.slice(0, 12)}…`);
  });
  expect(leaks).toEqual([]);
  const log = readFileSync(join(fixture.userDataDirectory, 'logs', 'main.log'), 'utf8');
  expect(log).toContain('accepted, request id');
  expect(log).not.toMatch(/@contoso\.com/);
});

function allFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((path) => statSync(path).isFile());
}

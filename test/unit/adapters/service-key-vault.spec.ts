import { chmodSync, existsSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ServiceKeyVault } from '../../../src-main/adapters/service-key/service-key-vault.ts';
import { credentialName, findKeySource } from '../../../src-main/adapters/service-key/service-key.ts';
import { temporaryFolder } from '../../fixtures/temporary-folder.ts';

function vaultIn(userData = temporaryFolder(), environment: Record<string, string> = {}) {
  const source = findKeySource(userData, environment);
  return { userData, source, vault: new ServiceKeyVault(source) };
}

test('the key comes from systemd where it hands one over, and else from a file of the service', () => {
  const credentials = temporaryFolder();
  const userData = temporaryFolder();
  const from = () => findKeySource(userData, { CREDENTIALS_DIRECTORY: credentials });
  const withoutIt = from();
  writeFileSync(join(credentials, credentialName), 'x'.repeat(32));

  expect([withoutIt, from()]).toEqual([
    { kind: 'key-file', path: join(userData, 'service.key') },
    { kind: 'credential', path: join(credentials, credentialName) },
  ]);
});

test('looking for a key makes none; the first use makes a file for the service alone', async () => {
  const { vault, source } = vaultIn();
  expect(existsSync(source.path)).toBe(false);
  await vault.encrypt('secret');
  expect(statSync(source.path).size).toBe(32);
  if (process.platform !== 'win32') expect(statSync(source.path).mode & 0o777).toBe(0o600);
});

test.skipIf(process.platform === 'win32')(
  'a key file that others may read protects nothing, and is not used',
  async () => {
    const { vault, source } = vaultIn();
    const data = await vault.encrypt('secret');
    chmodSync(source.path, 0o640);

    expect(await vault.availability()).toBe('unavailable');
    await expect(vault.encrypt('secret')).rejects.toThrow('0600');
    expect(await vault.decrypt(data)).toEqual({
      kind: 'temporarily-unavailable',
      reason: expect.stringContaining('0600'),
    });
  },
);

test('a key that is too short is not used', async () => {
  const { vault, source } = vaultIn();
  writeFileSync(source.path, 'short', { mode: 0o600 });

  expect(await vault.availability()).toBe('unavailable');
});

test('what another key encrypts is unreadable and named, also where its file was lost', async () => {
  const { vault, source } = vaultIn();
  const data = await vault.encrypt('secret');
  rmSync(source.path);

  expect(await vault.decrypt(data)).toEqual({
    kind: 'unreadable',
    reason: expect.stringContaining(`another key than ${source.path}`),
  });
});

test('a single changed bit anywhere is noticed', async () => {
  const { vault } = vaultIn();
  const data = await vault.encrypt('secret');
  const kinds = await Promise.all(
    Array.from(data, async (byte, at) => (await vault.decrypt(data.with(at, byte ^ 1))).kind),
  );

  expect(new Set(kinds)).toEqual(new Set(['unreadable']));
});

test('the key is in no file that is encrypted with it', async () => {
  const { vault, source } = vaultIn();
  const data = Buffer.from(await vault.encrypt('secret'));

  expect(data.includes(readFileSync(source.path))).toBe(false);
});

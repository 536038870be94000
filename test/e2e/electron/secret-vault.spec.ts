/** The product's vault by itself, on the system's keyring and without one. */
import { join } from 'node:path';
import { build } from 'vite';
import type { SecretVault } from '../../../src-main/secrets/secret-vault.ts';
import { launchElectron, type ElectronLaunch } from '../../harness/electron-runtime/launch-electron.ts';
import { repositoryRoot } from '../../harness/electron-runtime/pinned-runtime.ts';
import { expect, test } from './electron-test.ts';

test.skip(process.platform !== 'linux', 'A keyring that comes and goes exists on Linux only.');

test('what a keyring protects is unreadable garbage to nobody: without the keyring it is temporarily unavailable', async ({
  userDataDirectory,
}) => {
  const bundle = await bundleVault(userDataDirectory);

  const withKeyring = await useVault({ userDataDirectory, keyring: 'gnome-libsecret' }, bundle, null);
  const without = await useVault({ userDataDirectory, keyring: 'none' }, bundle, withKeyring.encrypted);
  const withAgain = await useVault({ userDataDirectory, keyring: 'gnome-libsecret' }, bundle, withKeyring.encrypted);

  expect(withKeyring).toMatchObject({ availability: 'available', prefix: 'v11', garbage: 'unreadable' });
  expect(without).toMatchObject({
    availability: 'unavailable',
    prefix: 'There is no keyring to encrypt with.',
    given: { kind: 'temporarily-unavailable' },
  });
  expect(withAgain).toMatchObject({ availability: 'available', given: { kind: 'read', text: 'a secret: ä€😀' } });
});

async function bundleVault(directory: string): Promise<string> {
  await build({
    configFile: false,
    root: repositoryRoot,
    logLevel: 'silent',
    build: {
      outDir: join(directory, 'vault'),
      lib: {
        entry: join(repositoryRoot, 'src-main/adapters/electron/safe-storage-vault.ts'),
        formats: ['cjs'],
        fileName: () => 'vault.cjs',
      },
    },
  });
  return join(directory, 'vault/vault.cjs');
}

/** Tries everything the vault does in a program started that way. */
async function useVault(launch: ElectronLaunch, bundle: string, given: number[] | null) {
  const { application, close } = await launchElectron(launch);
  const seen = await application.evaluate(
    async ({ safeStorage }, { path, data }) => {
      const { createRequire } = process.getBuiltinModule('node:module');
      const { SafeStorageVault } = createRequire(path)(path) as {
        SafeStorageVault: new (storage: unknown) => SecretVault;
      };
      const vault = new SafeStorageVault(safeStorage);
      const encrypted = await vault.encrypt('a secret: ä€😀').catch((error: unknown) => error as Error);
      return {
        availability: await vault.availability(),
        prefix: encrypted instanceof Error ? encrypted.message : String.fromCharCode(...encrypted.subarray(0, 3)),
        encrypted: encrypted instanceof Error ? null : [...encrypted],
        garbage: (await vault.decrypt(new Uint8Array([118, 49, 49, 1, 2, 3]))).kind,
        given: data === null ? null : await vault.decrypt(new Uint8Array(data)),
      };
    },
    { path: bundle, data: given },
  );
  await close();
  return seen;
}

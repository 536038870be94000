import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { launchElectron, type RunningElectron } from '../../harness/electron-runtime/launch-electron.ts';
import { adminAccount } from '../../harness/microsoft-emulator/emulated-directory.ts';
import { startMicrosoftEmulator, type MicrosoftEmulator } from '../../harness/microsoft-emulator/microsoft-emulator.ts';
import { walkSignIn } from '../../harness/microsoft-emulator/sign-in-visitor.ts';
import { expect, test } from './electron-test.ts';

test.skip(process.platform !== 'linux', 'A keyring that comes and goes exists on Linux only.');

let emulator: MicrosoftEmulator;
test.beforeEach(async () => {
  emulator = await startMicrosoftEmulator();
});
test.afterEach(async () => {
  await emulator.stop();
});

test('with a keyring the sign-in is stored encrypted under its key and survives a restart', async ({
  userDataDirectory,
}) => {
  const launch = { userDataDirectory, keyring: 'gnome-libsecret', ...describeEmulator() } as const;

  const first = await launchElectron(launch);
  const options = await signIn(first);
  const closed = options.waitForEvent('close');
  await options.getByRole('button', { name: 'OK' }).click();
  await closed;
  await first.close();

  const stored = await readFiles(join(userDataDirectory, 'accounts'));
  expect(stored.map((data) => data.subarray(0, 3).toString('latin1'))).toEqual(['v11']);
  await expectNoSecretIn(userDataDirectory);

  const second = await launchElectron(launch);
  const again = await second.application.firstWindow();
  await expect(again.getByText('Token is valid')).toBeVisible();
  await second.close();
});

test('without a keyring nothing of the sign-in is written, and the window says so', async ({ userDataDirectory }) => {
  const running = await launchElectron({ userDataDirectory, keyring: 'none', ...describeEmulator() });
  const options = await signIn(running);

  await expect(options.getByText('cannot be stored').first()).toBeVisible();
  const closed = options.waitForEvent('close');
  await options.getByRole('button', { name: 'OK' }).click();
  await closed;
  await running.close();

  expect(await readFiles(join(userDataDirectory, 'accounts'))).toEqual([]);
  await expectNoSecretIn(userDataDirectory);
});

function describeEmulator() {
  return { microsoftOrigin: emulator.origin };
}

/** Signs in as a person would, in place of the system browser. */
async function signIn({ application }: RunningElectron): Promise<Page> {
  const options = await application.firstWindow();
  await options.getByRole('button', { name: 'Authorize now' }).waitFor();
  await application.evaluate(({ shell }) => {
    const opened = new Promise<string>((resolve) => {
      shell.openExternal = (url) => Promise.resolve(resolve(url));
    });
    Object.assign(globalThis, { openedUrl: opened });
  });
  await options.getByRole('button', { name: 'Authorize now' }).click();
  const url = await application.evaluate(() => (globalThis as unknown as { openedUrl: Promise<string> }).openedUrl);
  await walkSignIn(url, { account: adminAccount.address });
  await expect(options.getByRole('textbox', { name: 'From:' })).toHaveValue(adminAccount.address);
  // The first account enables notifications, which need somebody to go to.
  await options.getByLabel('To:').fill('backup@contoso.com');
  return options;
}

async function readFiles(directory: string): Promise<Buffer[]> {
  const entries = await readdir(directory, { recursive: true, withFileTypes: true }).catch(() => []);
  return await Promise.all(
    entries.filter((entry) => entry.isFile()).map((entry) => readFile(join(entry.parentPath, entry.name))),
  );
}

async function expectNoSecretIn(directory: string): Promise<void> {
  const secrets = emulator.issuedSecrets();
  expect(secrets.length).toBeGreaterThan(0);
  const files = await readFiles(directory);
  expect(files.filter((data) => secrets.some((secret) => data.includes(secret)))).toEqual([]);
}

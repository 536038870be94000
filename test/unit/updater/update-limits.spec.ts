import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import {
  checkOffer,
  type RestrictedUpdater,
  restrictUpdater,
} from '../../../src-main/adapters/updater/update-limits.ts';
import { verifyWindowsSignature } from '../../../src-main/adapters/updater/update-signature.ts';
import { projectRoot } from '../../harness/build/ensure-built.ts';

/** As lax as it can be. */
const laxUpdater = (): RestrictedUpdater => ({
  autoDownload: true,
  autoInstallOnAppQuit: true,
  allowDowngrade: true,
  disableWebInstaller: false,
  requestHeaders: null,
});

test('nothing is fetched unasked, nothing older is taken, and nobody is told which installation asks', () => {
  const updater = laxUpdater();
  restrictUpdater(updater, { kind: 'tell', reason: 'system-proves-no-publisher' });

  expect(updater).toEqual({
    autoDownload: false,
    autoInstallOnAppQuit: false,
    allowDowngrade: false,
    disableWebInstaller: true,
    requestHeaders: { 'x-user-staging-id': '' },
  });
});

test.each([true, false])('quitting installs only where that asks nothing of the person: %s', (isInstalledOnQuit) => {
  const updater = laxUpdater();
  restrictUpdater(updater, { kind: 'install', isInstalledOnQuit });

  expect(updater.autoInstallOnAppQuit).toBe(isInstalledOnQuit);
});

test('on Windows our own check of signatures takes the place of the updater’s', async () => {
  const updater: RestrictedUpdater = { ...laxUpdater(), verifyUpdateCodeSignature: async () => null };
  restrictUpdater(updater, { kind: 'install', isInstalledOnQuit: true });

  expect(updater.verifyUpdateCodeSignature).toBe(verifyWindowsSignature);
  // By this it is known, so it must be there.
  const windows = readFileSync(join(projectRoot, 'node_modules/electron-updater/out/NsisUpdater.js'), 'utf8');
  expect(windows).toContain('set verifyUpdateCodeSignature(');
});

const feed = new URL('https://updates.contoso.com/backup-notifier');
const offer = (url: string, version = '1.4.0') => ({ version, files: [{ url, sha512: 'a' }] });

test.each(['Setup 1.4.0.exe', '/elsewhere/Setup.exe', 'https://updates.contoso.com/Setup.exe'])(
  'a file at the feed’s own place is fine: %s',
  (url) => {
    expect(checkOffer(offer(url), feed)).toBe('1.4.0');
  },
);

test.each(['https://attacker.example/Setup.exe', '//attacker.example/Setup.exe', 'http://updates.contoso.com/a.exe'])(
  'a file at another place is refused: %s',
  (url) => {
    expect(() => checkOffer(offer(url), feed)).toThrow('at another place');
  },
);

test.each(['latest', '1.4', '1.4.0 <b>', `1.4.0-${'a'.repeat(100)}`])('%s is no version', (version) => {
  expect(() => checkOffer(offer('a.exe', version), feed)).toThrow();
});

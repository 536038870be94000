import { expect, test } from 'vitest';
import { chooseBrowser, type Surroundings } from '../../harness/run-tests/browser/choose-browser.ts';

const playwrightsOwn = '/home/anna/.cache/ms-playwright/chromium/chrome';

function choose(platform: NodeJS.Platform, files: readonly string[], env: Surroundings['env'] = {}) {
  const choice = chooseBrowser({ platform, env, playwrightsOwn, isFile: (path) => files.includes(path) });
  return choice.kind === 'found' ? choice.executablePath : choice.kind;
}

test('the browser that is named is taken before any other', () => {
  const env = { BACKUP_NOTIFIER_CHROMIUM: '/opt/mine/chrome' };
  expect(choose('linux', ['/opt/mine/chrome', '/usr/bin/chromium'], env)).toBe('/opt/mine/chrome');
});

test('a browser that is named but absent is not replaced by another', () => {
  const env = { BACKUP_NOTIFIER_CHROMIUM: '/opt/mine/chrome' };
  expect(choose('linux', ['/usr/bin/chromium'], env)).toBe('named-but-absent');
});

test.each<[NodeJS.Platform, string, Surroundings['env']]>([
  ['linux', '/usr/bin/chromium', {}],
  ['linux', '/nix/bin/google-chrome', { PATH: '/usr/bin:/nix/bin' }],
  ['darwin', '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome', {}],
  ['darwin', '/Users/anna/Applications/Chromium.app/Contents/MacOS/Chromium', { HOME: '/Users/anna' }],
  ['win32', 'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe', { PROGRAMFILES: 'C:\\Program Files' }],
  [
    'win32',
    'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
    { PROGRAMFILES: 'C:\\Program Files', 'PROGRAMFILES(X86)': 'C:\\Program Files (x86)' },
  ],
  ['win32', 'D:\\tools\\chrome.exe', { Path: 'C:\\Windows;D:\\tools' }],
])('on %s, %s is found', (platform, path, env) => {
  expect(choose(platform, [path, playwrightsOwn], env)).toBe(path);
});

test('Chromium without a user interface is taken before a whole one', () => {
  const both = ['/usr/bin/chromium', '/opt/bin/chromium-headless-shell'];
  expect(choose('linux', both, { PATH: '/usr/bin:/opt/bin' })).toBe('/opt/bin/chromium-headless-shell');
});

test("Playwright's own download is taken where nothing is installed", () => {
  expect(choose('linux', [playwrightsOwn])).toBe(playwrightsOwn);
});

test('a machine without any is told apart', () => {
  expect(choose('win32', [])).toBe('none');
});

import { dump } from 'js-yaml';
import { expect, test } from 'vitest';
import { isInstalledForAllUsers, parseFeedSettings } from '../../../src-main/adapters/updater/packaged-facts.ts';

const settings = {
  provider: 'generic',
  url: 'https://updates.contoso.com/backup-notifier',
  updaterCacheDirName: 'backup-notifier-updater',
  publisherName: ['Contoso, Ltd.'],
};

test('what electron-builder writes for a signed package names the feed and the publisher', () => {
  expect(parseFeedSettings(dump(settings))).toEqual({ url: new URL(settings.url), publisherNames: ['Contoso, Ltd.'] });
});

test.each([
  ['one name', 'Contoso', ['Contoso']],
  ['none', undefined, []],
  ['an empty one', [' '], []],
])('of publishers there may be %s', (_, publisherName, expected) => {
  const { publisherName: __, ...rest } = settings;
  const text = dump(publisherName === undefined ? rest : { ...rest, publisherName });

  expect(parseFeedSettings(text).publisherNames).toEqual(expected);
});

test.each([
  ['an address that is not encrypted', { ...settings, url: 'http://updates.contoso.com' }],
  ['a file', { ...settings, url: 'file:///updates' }],
  ['another provider', { ...settings, provider: 'github', owner: 'contoso' }],
  ['no address', { provider: 'generic' }],
  ['a text', 'updates.contoso.com'],
])('%s is refused', (_, content) => {
  expect(() => parseFeedSettings(dump(content))).toThrow();
});

test('a feed on the same machine may be plain, to try it out', () => {
  expect(parseFeedSettings(dump({ ...settings, url: 'http://127.0.0.1:8080/' })).url.host).toBe('127.0.0.1:8080');
});

test('a program under one of the program folders is installed for all users', () => {
  const environment = { ProgramFiles: 'C:\\Program Files', 'ProgramFiles(x86)': 'C:\\Program Files (x86)' };
  const at = (path: string) => isInstalledForAllUsers(path, environment);

  expect(at('c:\\program files\\Backup Notifier\\a.exe')).toBe(true);
  expect(at('C:/Program Files (x86)/Backup Notifier/a.exe')).toBe(true);
  expect(at('C:\\Program Files of Anna\\a.exe')).toBe(false);
  expect(at('C:\\Users\\anna\\AppData\\Local\\Programs\\Backup Notifier\\a.exe')).toBe(false);
  expect(isInstalledForAllUsers('C:\\a.exe', { ProgramFiles: '' })).toBe(false);
});

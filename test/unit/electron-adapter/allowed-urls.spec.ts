import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { isOpenableUrl, resolveRendererFile } from '../../../src-main/adapters/electron/allowed-urls.ts';

const root = join(import.meta.dirname, 'folder ä/renderer');
const page = { path: join(root, 'index.html'), contentType: 'text/html; charset=utf-8' };

describe('which file a URL of our windows means', () => {
  it.each(['/options', '/application-settings', '/history', '/options?a=b#c'])('%s is the page', (path) => {
    expect(resolveRendererFile(`app://backup-notifier${path}`, root)).toEqual(page);
  });

  it('a file that was built is itself, with its type', () => {
    expect(resolveRendererFile('app://backup-notifier/assets/index-a1b2.js', root)).toEqual({
      path: join(root, 'assets/index-a1b2.js'),
      contentType: 'text/javascript; charset=utf-8',
    });
  });

  it.each([
    ['another host', 'app://elsewhere/options'],
    ['another scheme', 'file:///etc/passwd'],
    ['no URL', 'options'],
    ['the folder itself', 'app://backup-notifier/'],
    ['an unknown route', 'app://backup-notifier/tray'],
    ['a kind of file that windows have not', 'app://backup-notifier/settings.bin'],
    ['a step out of the folder, encoded', 'app://backup-notifier/..%2f..%2fpackage.json'],
    ['a step out of the folder, encoded as dots', 'app://backup-notifier/%2e%2e%2f%2e%2e%2fpackage.json'],
    ['a step out of the folder, with backslashes', 'app://backup-notifier/..%5c..%5cpackage.json'],
    ['an absolute path', 'app://backup-notifier/%2fetc%2fpasswd.json/..%2f..%2f..%2fsecret.json'],
    ['a drive or a stream', 'app://backup-notifier/C:%2fsecret.json'],
    ['a zero byte', 'app://backup-notifier/index.html%00.js'],
    ['a broken escape', 'app://backup-notifier/%E0%A4%A.js'],
  ])('%s is nothing', (_what, url) => {
    expect(resolveRendererFile(url, root)).toBeNull();
  });
});

describe('what the system browser may be sent to', () => {
  it('https, always', () => {
    expect(isOpenableUrl('https://login.microsoftonline.com/common')).toBe(true);
  });

  it.each([
    'http://login.microsoftonline.com/',
    'http://127.0.0.1:9000/x',
    'http://localhost:9000/x',
    'http://127.0.0.1.attacker.example/',
    'http://localhost.attacker.example/',
    'file:///etc/passwd',
    'javascript:alert(1)',
    'ms-msdt:/id',
    'smb://server/share',
    'mailto:a@b.example',
    'no address',
    '',
  ])('never %s', (url) => {
    expect(isOpenableUrl(url)).toBe(false);
  });
});

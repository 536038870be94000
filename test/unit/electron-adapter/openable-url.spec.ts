import { describe, expect, it } from 'vitest';
import { isOpenableUrl } from '../../../src-main/adapters/electron/openable-url.ts';

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

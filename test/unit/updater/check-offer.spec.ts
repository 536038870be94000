import { expect, test } from 'vitest';
import { checkOffer } from '../../../src-main/adapters/updater/check-offer.ts';

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

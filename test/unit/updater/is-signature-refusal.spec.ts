import { expect, test } from 'vitest';
import { isSignatureRefusal } from '../../../src-main/adapters/updater/is-signature-refusal.ts';

test.each([
  ['Windows', Object.assign(new Error('not signed by the owner'), { code: 'ERR_UPDATER_INVALID_SIGNATURE' })],
  ['macOS', new Error('Code signature at URL file:///a.app did not pass validation: code failed to satisfy')],
])('%s refuses a signature', (_, error) => {
  expect(isSignatureRefusal(error)).toBe(true);
});

test.each([
  Object.assign(new Error('sha512 checksum mismatch'), { code: 'ERR_CHECKSUM_MISMATCH' }),
  new Error('net::ERR_CONNECTION_RESET'),
  null,
])('%s is no word about a signature', (error) => {
  expect(isSignatureRefusal(error)).toBe(false);
});

import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import {
  isSignatureRefusal,
  judgeSignature,
  verifyWindowsSignature,
} from '../../../src-main/adapters/updater/update-signature.ts';
import { temporaryFolder } from '../../fixtures/temporary-folder.ts';

const path = 'C:\\Users\\anna\\AppData\\Local\\backup-notifier-updater\\pending\\temp-Setup.exe';
const subject = 'CN="Contoso, Ltd.", O="Contoso, Ltd.", L=Redmond, C=US';
const answer = (changes: object = {}) => JSON.stringify({ status: 'Valid', path, subject, ...changes });

test.each([
  ['its common name', 'Contoso, Ltd.'],
  ['its whole subject', subject],
])('a valid signature by one of the publishers counts, named by %s', (_, name) => {
  expect(judgeSignature(answer(), path, ['Fabrikam', name])).toBeNull();
});

test('a name may hold quotes, and may be written without any', () => {
  expect(judgeSignature(answer({ subject: 'CN="The ""Best"" Backup", C=AT' }), path, ['The "Best" Backup'])).toBeNull();
  expect(judgeSignature(answer({ subject: 'CN=Contoso, C=US' }), path, ['Contoso'])).toBeNull();
  expect(judgeSignature(answer({ subject: 'CN=Contoso' }), path, ['Contoso'])).toBeNull();
});

test.each([
  ['somebody else', answer({ subject: 'CN=Mallory, O="Contoso, Ltd."' })],
  ['somebody whose name begins with it', answer({ subject: 'CN="Contoso, Ltd. Partners"' })],
  ['somebody who has it elsewhere than in the common name', answer({ subject: 'O="x, CN=Contoso", CN=Mallory' })],
  ['nobody', answer({ status: 'NotSigned', subject: null })],
  ['somebody whom Windows does not trust', answer({ status: 'NotTrusted' })],
  ['the publisher, but changed afterwards', answer({ status: 'HashMismatch' })],
  ['the publisher, but it is another file', answer({ path: 'C:\\Windows\\notepad.exe' })],
  ['nobody knows', ''],
  ['nobody knows, for all that came back', '{"Status":0}'],
])('a file signed by %s is refused', (_, told) => {
  expect(judgeSignature(told, path, ['Contoso', 'Contoso, Ltd.'])).toEqual(expect.any(String));
});

test('without a publisher nothing is accepted', () => {
  expect(judgeSignature(answer(), path, [])).toContain('signed by');
});

test.skipIf(process.platform === 'win32')('where PowerShell cannot be asked, a file is refused', async () => {
  expect(await verifyWindowsSignature(['Contoso, Ltd.'], path)).toContain('could not be checked');
});

describe.runIf(process.platform === 'win32')('on Windows', () => {
  const file = () => {
    const copy = join(temporaryFolder(), "node 'ä; calc.exe");
    copyFileSync(process.execPath, copy);
    return copy;
  };

  test('a file is accepted from its publisher', async () => {
    expect(await verifyWindowsSignature(['OpenJS Foundation'], file())).toBeNull();
  });

  test('and from nobody else', async () => {
    expect(await verifyWindowsSignature(['Contoso, Ltd.'], file())).toContain('signed by');
  });
});

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

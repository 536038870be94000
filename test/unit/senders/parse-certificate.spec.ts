import { createPrivateKey } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parseCertificate } from '../../../src-main/senders/microsoft/certificate/parse-certificate.ts';

const folder = join(import.meta.dirname, '../../fixtures/certificates');
const parse = (name: string, password = '') => parseCertificate(readFileSync(join(folder, name)), password);
const keyIn = (pem: string) => createPrivateKey(pem).export({ type: 'pkcs8', format: 'pem' });

const facts = {
  subject: 'CN=Backup Notifier, O=Contoso',
  thumbprint: '364E16B8CBCEB2CC597617FCB16001F48E21CAB16B357E5E19547BE6087380B5',
  validFromMs: Date.parse('2026-11-29T16:17:15Z'),
  expiresAtMs: Date.parse('2126-11-05T16:17:15Z'),
};

describe('a certificate with its key is read', () => {
  test.each([
    ['plain.pem', ''],
    ['plain.pem', 'a password that it does not need'],
    ['encrypted.pem', 'secret'],
    ['traditional.pem', 'secret'],
    ['with-chain.pem', ''],
    ['aes.pfx', 'secret'],
    ['rc2.pfx', 'secret'],
    ['triple-des.pfx', 'secret'],
    ['empty-password.pfx', ''],
    ['utf-8-password.pfx', 'größe'],
  ])('from %s with the password %j', async (name, password) => {
    const key = keyIn(readFileSync(join(folder, 'key-only.pem'), 'utf8'));

    expect(await parse(name, password)).toEqual({ kind: 'read', certificate: { facts, privateKey: key } });
  });
});

describe('what is wrong with a file is known', () => {
  test.each([
    ['encrypted.pem', '', 'password-missing'],
    ['encrypted.pem', 'wrong', 'wrong-password'],
    ['traditional.pem', '', 'password-missing'],
    ['traditional.pem', 'wrong', 'wrong-password'],
    ['aes.pfx', '', 'password-missing'],
    ['aes.pfx', 'wrong', 'wrong-password'],
    ['rc2.pfx', 'wrong', 'wrong-password'],
    ['certificate-only.pem', '', 'no-key'],
    ['certificate-only.pfx', 'secret', 'no-key'],
    ['key-only.pem', '', 'no-certificate'],
    ['keys-differ.pem', '', 'keys-differ'],
    ['curve.pem', '', 'not-rsa'],
    ['curve.pfx', 'secret', 'not-rsa'],
    ['cut-off.pfx', 'secret', 'not-a-certificate'],
    ['README.md', '', 'not-a-certificate'],
  ])('%s with the password %j: %s', async (name, password, problem) => {
    expect(await parse(name, password)).toEqual({ kind: 'failed', problem });
  });

  test.each([
    ['nothing', Buffer.alloc(0)],
    ['a sequence of nothing', Buffer.from([0x30, 0x00])],
    ['text that only looks like it', Buffer.from('-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----')],
    ['zeros', Buffer.alloc(1000)],
  ])('%s', async (_, file) => {
    expect(await parseCertificate(file, '')).toEqual({ kind: 'failed', problem: 'not-a-certificate' });
  });
});

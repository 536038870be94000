import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openProgramLog, redact } from '../../../src-main/adapters/log/program-log.ts';
import { temporaryFolder } from '../../fixtures/temporary-folder.ts';

const jwt = 'eyJ0eXAiOiJKV1QiLCJhbGciOiJub25lIn0.eyJhdWQiOiJhYmMifQ.c2lnbmF0dXJl-_';
const refreshToken = '1.AXEAfg8bLKSTUk2Ka18OfTyaQQ.AgABAwEAAAApTwJmzXqdR4BN2miheQMY';

describe('a line of the log', () => {
  test.each([
    ['a token', `got ${jwt} today`, 'got [token] today'],
    ['two tokens', `${jwt},${jwt}`, '[token],[token]'],
    ['an authorization header', 'Authorization: Bearer abc.def-ghi', 'Authorization: Bearer [token]'],
    ['a header in small letters', 'authorization: bearer abc', 'authorization: bearer [token]'],
    [
      'a token answer',
      `{"access_token":"${refreshToken}","expires_in":3599}`,
      '{"access_token":"[secret]","expires_in":3599}',
    ],
    [
      'a refresh token in a form',
      `grant_type=refresh_token&refresh_token=${refreshToken}&x=1`,
      'grant_type=refresh_token&refresh_token=[secret]&x=1',
    ],
    [
      'an authorization code in a URL',
      `http://localhost:1234/?code=${refreshToken}&state=s`,
      'http://localhost:1234/?code=[secret]&state=s',
    ],
    ['a verifier', 'code_verifier=abcdef', 'code_verifier=[secret]'],
    ['a cache entry', `{ "secret": "${refreshToken}" }`, '{ "secret": "[secret]" }'],
    ['client info', 'client_info=eyJ1aWQiOiIxIn0', 'client_info=[secret]'],
    ['a password', 'password: hunter2', 'password: [secret]'],
    ['an address', 'sent to admin@contoso.com.', 'sent to [address]'],
    ['an address with a name', 'From: "Alex" <alex.admin+x@mail.contoso.co.uk>', 'From: "Alex" <[address]>'],
    ['an address list', 'to=a@contoso.com;b@contoso.com,c@contoso.com', 'to=[address];[address],[address]'],
    ['an address in a URL', 'login_hint=admin%40contoso.com&x=1', 'login_hint=[address]&x=1'],
    ['an address in any script', 'to 用户@例子.广告', 'to [address]'],
  ])('has no %s in it', (_, line, expected) => {
    expect(redact(line)).toBe(expected);
  });

  test('keeps what helps: states, ids, numbers and reasons', () => {
    const line =
      'Notification 12: accepted, request id 5d1f7a4e-3c7b-4b0a-9b1e-2f4c8a6e0d11; now accepted. ENOENT: no such file';

    expect(redact(line)).toBe(line);
  });

  test('of a hundred thousand characters is read at once', () => {
    expect(redact('a@'.repeat(50_000)).length).toBeGreaterThan(0);
    expect(redact(`${'eyJ'.repeat(30_000)}!`).length).toBeGreaterThan(0);
    expect(redact('secret '.repeat(15_000)).length).toBeGreaterThan(0);
  });
});

test('nothing reaches the file but through redaction', () => {
  const folder = temporaryFolder();
  const log = openProgramLog(folder, {
    shouldLogToConsole: false,
    readers: 'own-user',
    ending: new AbortController().signal,
  });
  log(`Signed in as admin@contoso.com with ${jwt}`);

  const [line] = readFileSync(join(folder, 'main.log'), 'utf8').split('\n');
  expect(line).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}\S* Signed in as \[address\] with \[token\]$/);
});

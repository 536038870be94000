import { chmodSync, mkdirSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { checkSessionFolder } from '../../../src-main/adapters/disk/check-session-folder.ts';
import { temporaryFolder } from '../../fixtures/temporary-folder.ts';

function prepare() {
  const root = temporaryFolder();
  const userData = join(root, 'user data');
  const current = join(root, 'current ä');
  for (const folder of [userData, current, join(current, 'accepted', 'old'), join(root, 'other')]) {
    mkdirSync(folder, { recursive: true });
  }
  return { root, userData, current, check: (path: string) => checkSessionFolder(path, { userData, current }) };
}

test('an empty folder elsewhere can be used, and nothing is left in it', async () => {
  const { root, check } = prepare();

  expect([await check(join(root, 'other')), readdirSync(join(root, 'other'))]).toEqual([null, []]);
});

test('so can the usual folder, which is made where it is missing, and the one in use', async () => {
  const { userData, current, check } = prepare();

  expect([await check(join(userData, 'sessions')), await check(current), readdirSync(userData)]).toEqual([
    null,
    null,
    ['sessions'],
  ]);
});

test('a folder in which sessions wait can be used', async () => {
  const { root, check } = prepare();
  writeFileSync(join(root, 'other', 'a.json'), '{"job":{"name":"a"},"result":"Success"}');
  writeFileSync(join(root, 'other', 'notes.txt'), 'nothing to do with us');

  expect(await check(join(root, 'other'))).toBeNull();
});

test.each(['package.json', 'log.ndjson'])('one with files of another kind cannot: %s would be moved', async (name) => {
  const { root, check } = prepare();
  writeFileSync(join(root, 'other', name), '{"name":"something else"}');

  expect(await check(join(root, 'other'))).toEqual({ kind: 'holds-other-files', name });
});

test('neither can what is no folder with a whole path', async () => {
  const { root, check } = prepare();
  writeFileSync(join(root, 'file'), '');

  expect(await Promise.all(['sessions', join(root, 'missing'), join(root, 'file')].map(check))).toEqual([
    { kind: 'not-a-whole-path' },
    { kind: 'missing' },
    { kind: 'not-a-folder' },
  ]);
});

test('nor where files go that were taken in', async () => {
  const { current, check } = prepare();

  expect(await Promise.all([join(current, 'accepted'), join(current, 'accepted', 'old')].map(check))).toEqual([
    { kind: 'inside-session-folder' },
    { kind: 'inside-session-folder' },
  ]);
});

test('nor where the program keeps its own files', async () => {
  const { userData, check } = prepare();
  mkdirSync(join(userData, 'accounts'));

  expect(await Promise.all([userData, join(userData, 'accounts')].map(check))).toEqual([
    { kind: 'of-the-program' },
    { kind: 'of-the-program' },
  ]);
});

test.skipIf(process.platform === 'win32')('a link is judged by where it leads', async () => {
  const { root, userData, check } = prepare();
  symlinkSync(userData, join(root, 'link'));

  expect(await check(join(root, 'link'))).toEqual({ kind: 'of-the-program' });
});

const cannotForbid = process.platform === 'win32' || process.getuid?.() === 0;
test.skipIf(cannotForbid)('a folder that may not be written to cannot be used, and says why', async () => {
  const { root, check } = prepare();
  chmodSync(join(root, 'other'), 0o500);
  const problem = await check(join(root, 'other'));
  chmodSync(join(root, 'other'), 0o700);

  expect(problem).toEqual({ kind: 'not-usable', reason: expect.stringContaining('EACCES') });
});

import { chmodSync, chownSync, existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { storeSessions } from '../../../src-main/adapters/disk/store-sessions.ts';
import { temporaryFolder } from '../../fixtures/temporary-folder.ts';

const nowMs = Date.parse('2026-11-22T22:38:33.123Z');

function ids() {
  let last = 0;
  return () => `id-${(last += 1)}`;
}

test('each document becomes a file of its own, in a folder that is made where it is missing', () => {
  const folder = join(temporaryFolder(), 'user data ä', 'sessions');
  const paths = storeSessions(folder, 'make', ['{"a":"ä"}', '{"b":1}'], nowMs, ids());

  expect(paths).toEqual([
    join(folder, '2026-11-22T22-38-33.123Z-id-1.json'),
    join(folder, '2026-11-22T22-38-33.123Z-id-2.json'),
  ]);
  expect(paths.map((path) => readFileSync(path, 'utf8'))).toEqual(['{"a":"ä"}', '{"b":1}']);
  expect(readdirSync(folder)).toHaveLength(2);
});

test('nothing is left behind, and no file touched, where one of several cannot be stored', () => {
  const folder = temporaryFolder();
  const foreign = '.2026-11-22T22-38-33.123Z-id-2.json.part';
  writeFileSync(join(folder, foreign), 'of somebody else');

  expect(() => storeSessions(folder, 'make', ['1', '2', '3'], nowMs, ids())).toThrow(/EEXIST/);
  expect([readdirSync(folder), readFileSync(join(folder, foreign), 'utf8')]).toEqual([[foreign], 'of somebody else']);
});

test('a folder that is a file cannot be stored in', () => {
  const folder = join(temporaryFolder(), 'sessions');
  writeFileSync(folder, 'no folder');

  expect(() => storeSessions(folder, 'make', ['{}'], nowMs, ids())).toThrow();
  expect(readFileSync(folder, 'utf8')).toBe('no folder');
});

const isRoot = process.getuid?.() === 0;

test.skipIf(process.platform === 'win32')(
  'a folder that is made is nobody else’s, and one that is there keeps its rights',
  () => {
    const shared = temporaryFolder();
    chmodSync(shared, 0o755);
    const folder = join(shared, 'user data', 'sessions');
    storeSessions(folder, 'make', ['{}'], nowMs, ids());

    expect([shared, join(shared, 'user data'), folder].map((path) => statSync(path).mode & 0o777)).toEqual([
      0o755, 0o700, 0o700,
    ]);
  },
);

test.skipIf(!isRoot)('what root stores belongs to whom the folder belongs, and so does a folder that it makes', () => {
  const userData = temporaryFolder();
  chownSync(userData, 1234, 4321);
  const folder = join(userData, 'made', 'sessions');
  const [path = ''] = storeSessions(folder, 'make', ['{}'], nowMs, ids());

  expect(
    [join(userData, 'made'), folder, path].map((made) => statSync(made)).map(({ uid, gid }) => [uid, gid]),
  ).toEqual([
    [1234, 4321],
    [1234, 4321],
    [1234, 4321],
  ]);
});

test.skipIf(isRoot || process.platform === 'win32')('a folder that may not be written to says so', () => {
  const folder = temporaryFolder();
  chmodSync(folder, 0o500);

  expect(() => storeSessions(folder, 'make', ['{}'], nowMs, ids())).toThrow(/EACCES/);
  chmodSync(folder, 0o700);
  expect(readdirSync(folder)).toEqual([]);
});

test('a folder on a share that is away is not made', () => {
  const folder = join(temporaryFolder(), 'share', 'sessions');

  expect(() => storeSessions(folder, 'refuse', ['{}'], nowMs, ids())).toThrow('is not connected');
  expect(existsSync(join(folder, '..'))).toBe(false);
});

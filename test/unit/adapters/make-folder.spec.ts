import { existsSync, mkdirSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { makeFolder, makeFolderSync } from '../../../src-main/adapters/disk/make-folder.ts';
import { temporaryFolder } from '../../fixtures/temporary-folder.ts';

test('a folder is made with those above it, and the topmost of them is named', () => {
  const root = temporaryFolder();

  expect(makeFolderSync(join(root, 'a', 'b', 'c'))).toBe(join(root, 'a'));
  expect(makeFolderSync(join(root, 'a', 'b', 'd'))).toBe(join(root, 'a', 'b', 'd'));
  expect(makeFolderSync(join(root, 'a', 'b', 'd'))).toBeUndefined();
});

test.skipIf(process.platform === 'win32')('a folder that is made is for its user alone', async () => {
  const root = temporaryFolder();
  await makeFolder(join(root, 'a', 'b'));

  expect([join(root, 'a'), join(root, 'a', 'b')].map((path) => statSync(path).mode & 0o777)).toEqual([0o700, 0o700]);
});

test.skipIf(process.platform === 'win32')('a link to a folder is as good as the folder', () => {
  const root = temporaryFolder();
  mkdirSync(join(root, 'folder'));
  symlinkSync(join(root, 'folder'), join(root, 'link'));
  makeFolderSync(join(root, 'link', 'a'));

  expect(existsSync(join(root, 'folder', 'a'))).toBe(true);
});

test('a file in its place is named', () => {
  const path = join(temporaryFolder(), 'file');
  writeFileSync(path, '');

  expect(() => makeFolderSync(path)).toThrow(`${path} is not a folder`);
  expect(() => makeFolderSync(join(path, 'a'))).toThrow(/ENOTDIR|ENOENT|is not a folder/);
});

test.skipIf(process.platform === 'win32')('a link that leads nowhere is no folder', () => {
  const path = join(temporaryFolder(), 'link');
  symlinkSync(join(path, '..', 'nowhere'), path);

  expect(() => makeFolderSync(path)).toThrow(`${path} is not a folder`);
  expect(() => makeFolderSync(join(path, 'a'))).toThrow(`${path} is not a folder`);
});

test.skipIf(process.platform !== 'linux').each(['/proc/x', '/proc/x/y/z', '/proc/self/fd/x'])(
  'where the system makes no folder, that is said: %s',
  async (path) => {
    expect(() => makeFolderSync(path)).toThrow('refuses to make the folder /proc/');
    await expect(makeFolder(path)).rejects.toThrow('refuses to make the folder /proc/');
  },
);

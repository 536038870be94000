import { existsSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { watchFolder } from '../../../src-main/adapters/disk/folder-watcher.ts';
import { temporaryFolder } from '../../fixtures/temporary-folder.ts';

test('a file that is moved into the folder is told of', async () => {
  const folder = temporaryFolder();
  const elsewhere = join(temporaryFolder(), 'a.json');
  writeFileSync(elsewhere, '{}');
  const troubles: string[] = [];
  const { promise, resolve } = Promise.withResolvers<void>();
  const watcher = watchFolder(folder, 'make', resolve, (reason) => troubles.push(reason));
  onTestFinished(() => watcher.stop());
  renameSync(elsewhere, join(folder, 'a.json'));
  await promise;

  expect(troubles).toEqual([]);
});

test('a folder that is missing is made', async () => {
  const folder = join(temporaryFolder(), 'made', 'sessions');
  const { promise, resolve } = Promise.withResolvers<void>();
  const watcher = watchFolder(folder, 'make', resolve, () => {});
  onTestFinished(() => watcher.stop());
  await promise;

  expect(existsSync(folder)).toBe(true);
});

test('a folder that is on a share that is away is not made, and told of', async () => {
  const folder = join(temporaryFolder(), 'share', 'sessions');
  const { promise, resolve } = Promise.withResolvers<string>();
  const watcher = watchFolder(folder, 'refuse', () => {}, resolve);
  onTestFinished(() => watcher.stop());

  expect(await promise).toContain('is not connected');
  expect(existsSync(join(folder, '..'))).toBe(false);
});

test('a folder that cannot be watched is told of, and watching it can be ended all the same', async () => {
  const file = join(temporaryFolder(), 'file');
  writeFileSync(file, '');
  const { promise, resolve } = Promise.withResolvers<string>();
  const watcher = watchFolder(join(file, 'sessions'), 'make', () => {}, resolve);

  expect(await promise).toMatch(/ENOTDIR|EEXIST|ENOENT/);
  await watcher.stop();
});

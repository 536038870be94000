import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readFreeSpace } from '../../../src-main/adapters/disk/free-space.ts';
import { temporaryFolder } from '../../fixtures/temporary-folder.ts';

test('the volume of a folder has some room, and not more than there is', async () => {
  const { freeBytes, totalBytes } = await readFreeSpace(temporaryFolder());
  expect(totalBytes).toBeGreaterThan(0);
  expect(freeBytes).toBeGreaterThanOrEqual(0);
  expect(freeBytes).toBeLessThanOrEqual(totalBytes);
});

test('a folder that is not there is an error', async () => {
  await expect(readFreeSpace(join(temporaryFolder(), 'away'))).rejects.toThrow('ENOENT');
});

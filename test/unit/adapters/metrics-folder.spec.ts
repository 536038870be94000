import { chmodSync, mkdirSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import {
  checkMetricsFolder,
  metricsFileName,
  removeMetricsFile,
  writeMetricsFile,
} from '../../../src-main/adapters/disk/metrics-folder.ts';
import { temporaryFolder } from '../../fixtures/temporary-folder.ts';

test('a file takes the place of the one before, in UTF-8, and nothing else is left', async () => {
  const folder = temporaryFolder();
  await writeMetricsFile(folder, 'a long first text\n');
  await writeMetricsFile(folder, 'job="株式会社"\n');
  expect([readdirSync(folder), readFileSync(join(folder, metricsFileName), 'utf8')]).toEqual([
    ['backup_notifier.prom'],
    'job="株式会社"\n',
  ]);
});

test.skipIf(process.platform === 'win32')('the account of the collector may read it, whatever the umask', async () => {
  const folder = temporaryFolder();
  const before = process.umask(0o077);
  try {
    await writeMetricsFile(folder, 'text\n');
  } finally {
    process.umask(before);
  }
  expect(statSync(join(folder, metricsFileName)).mode & 0o777).toBe(0o644);
});

test('what a crash or somebody else has left under the temporary name is replaced, not written through', async () => {
  const folder = temporaryFolder();
  const other = join(temporaryFolder(), 'precious');
  writeFileSync(other, 'precious');
  symlinkSync(other, join(folder, '.backup_notifier.prom.part'));
  await writeMetricsFile(folder, 'text\n');
  expect([readFileSync(other, 'utf8'), readdirSync(folder)]).toEqual(['precious', ['backup_notifier.prom']]);
});

test('a folder that is away is an error, and is not made', async () => {
  const away = join(temporaryFolder(), 'away');
  await expect(writeMetricsFile(away, 'text\n')).rejects.toThrow('ENOENT');
  await expect(checkMetricsFolder(away)).resolves.toEqual({ kind: 'missing' });
});

test('what cannot be replaced leaves no temporary file behind', async () => {
  const folder = temporaryFolder();
  mkdirSync(join(folder, metricsFileName));
  await expect(writeMetricsFile(folder, 'text\n')).rejects.toThrow();
  expect(readdirSync(folder)).toEqual([metricsFileName]);
});

test('the file is removed with its folder’s other files left alone, also where there is none', async () => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'other.prom'), '');
  await writeMetricsFile(folder, 'text\n');
  await removeMetricsFile(folder);
  await removeMetricsFile(folder);
  expect(readdirSync(folder)).toEqual(['other.prom']);
});

test('a folder is tried before it is used, and nothing is left of that', async () => {
  const folder = temporaryFolder();
  expect([await checkMetricsFolder(folder), readdirSync(folder)]).toEqual([null, []]);
  writeFileSync(join(folder, 'file'), '');
  expect(await checkMetricsFolder(join(folder, 'file'))).toEqual({ kind: 'not-a-folder' });
  expect(await checkMetricsFolder('metrics')).toEqual({ kind: 'not-a-whole-path' });
});

test.skipIf(process.platform === 'win32' || process.getuid?.() === 0)(
  'a folder that may not be written to is refused with the reason of the system',
  async () => {
    const folder = temporaryFolder();
    chmodSync(folder, 0o500);
    expect(await checkMetricsFolder(folder)).toMatchObject({
      kind: 'not-usable',
      reason: expect.stringMatching(/EACCES/),
    });
    chmodSync(folder, 0o700);
  },
);

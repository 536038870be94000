import { execFileSync } from 'node:child_process';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { FileSecretStore } from '../../../src-main/adapters/disk/file-secret-store.ts';
import { readChosenFile } from '../../../src-main/adapters/disk/chosen-file.ts';
import { readRegularFile, readTextFileSync } from '../../../src-main/adapters/disk/regular-file.ts';
import { locateSessionFolder } from '../../../src-main/adapters/disk/session-folder-path.ts';
import { temporaryFolder } from '../../fixtures/temporary-folder.ts';

const notRegular = 'it is not a regular file';

test('a file is read up to its limit', async () => {
  const path = join(temporaryFolder(), 'a');
  writeFileSync(path, 'x'.repeat(1_000_001));

  expect(await readRegularFile(path, 'refuse', 1_000_001)).toHaveLength(1_000_001);
  await expect(readRegularFile(path, 'refuse', 1_000_000)).rejects.toThrow('it is larger than 1 MB');
  await expect(readRegularFile(`${path}.gone`, 'refuse', 1)).rejects.toThrow(/ENOENT/);
});

test('a folder is no file', async () => {
  const folder = temporaryFolder();

  await expect(readRegularFile(folder, 'refuse', 1)).rejects.toThrow();
  expect(() => readTextFileSync(folder)).toThrow();
});

describe.skipIf(process.platform === 'win32')('what Unix has besides files', () => {
  test('a link is followed only where a person has chosen the file', async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'a'), 'content');
    symlinkSync(join(folder, 'a'), join(folder, 'link'));

    expect((await readRegularFile(join(folder, 'link'), 'follow', 100)).toString()).toBe('content');
    await expect(readRegularFile(join(folder, 'link'), 'refuse', 100)).rejects.toThrow(notRegular);
  });

  test('a pipe is waited for nowhere', async () => {
    const folder = temporaryFolder();
    for (const name of ['settings.json', 'secret-a.bin']) execFileSync('mkfifo', [join(folder, name)]);
    const path = join(folder, 'settings.json');

    await expect(readRegularFile(path, 'refuse', 100)).rejects.toThrow(notRegular);
    await expect(readChosenFile(path)).rejects.toThrow(notRegular);
    await expect(new FileSecretStore(folder, 'secret').read('a')).rejects.toThrow(notRegular);
    expect(locateSessionFolder(folder)).toMatchObject({ isUsual: true, doubt: notRegular });
  });

  test('neither a device nor a socket is read', async () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, 's'));
    const server = createServer().listen(join(folder, 's', 'socket'));
    await new Promise((resolve) => server.once('listening', resolve));
    symlinkSync('/dev/zero', join(folder, 'zero'));

    await expect(readRegularFile(join(folder, 's', 'socket'), 'refuse', 100)).rejects.toThrow(notRegular);
    await expect(readChosenFile(join(folder, 'zero'))).rejects.toThrow(notRegular);
    server.close();
  });
});

/** What packages are made from, as far as it can be held to the code without making them. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { projectRoot } from '../../harness/build/ensure-built.ts';
import { temporaryFolder } from '../../fixtures/temporary-folder.ts';

const read = (path: string): string => readFileSync(join(projectRoot, path), 'utf8');
const builder = read('electron-builder.yml');

test('shortcuts and the running program have the same application user model id', () => {
  const inPackage = /^appId: (.+)$/m.exec(builder)?.[1];
  const inProgram = /setAppUserModelId\('([^']+)'\)/.exec(read('src-main/start-program.ts'))?.[1];

  expect(inPackage).toBeDefined();
  expect(inProgram).toBe(inPackage);
});

test('every file that electron-builder.yml names is there', () => {
  const named = [...builder.matchAll(/(?:packaging|assets)\/[\w./-]*\w/g)].map(([path]) => path);

  expect(named.length).toBeGreaterThan(5);
  expect(named.filter((path) => !existsSync(join(projectRoot, path)))).toEqual([]);
});

test('the hardened runtime of macOS gives up nothing but what compiling JavaScript needs', () => {
  const keys = [...read('packaging/entitlements.mac.plist').matchAll(/<key>([^<]+)<\/key>/g)].map(([, key]) => key);

  expect(keys).toEqual(['com.apple.security.cs.allow-jit']);
});

describe.skipIf(process.platform === 'win32')('purging the Debian package', () => {
  const purge = (homes: readonly string[], folder: string) => {
    const tools = join(folder, 'tools');
    mkdirSync(tools);
    const lines = homes.map((home) => `user:x:1000:1000::${home}:/bin/sh`);
    writeFileSync(join(tools, 'getent'), `#!/bin/sh\ncat <<'END'\n${lines.join('\n')}\nEND\n`, { mode: 0o755 });
    return spawnSync('/bin/sh', [join(projectRoot, 'packaging/linux/after-purge.sh')], {
      env: { PATH: `${tools}:/usr/bin:/bin` },
      encoding: 'utf8',
    });
  };

  test('says where data of people is, and leaves it alone', () => {
    const folder = temporaryFolder();
    const data = join(folder, 'anna', '.config/Backup Notifier for Microsoft 365');
    mkdirSync(data, { recursive: true });
    mkdirSync(join(folder, 'ben'));

    const { status, stdout } = purge([join(folder, 'anna'), join(folder, 'ben')], folder);

    expect(status).toBe(0);
    expect(stdout).toContain(`still in ${data}\n`);
    expect(stdout.match(/still in/g)).toHaveLength(1);
    expect(existsSync(data)).toBe(true);
  });

  test('says nothing where there is none', () => {
    expect(purge(['/nowhere'], temporaryFolder())).toMatchObject({ status: 0, stdout: '' });
  });
});

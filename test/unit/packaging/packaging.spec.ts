/** What packages are made from, as far as it can be held to the code without making them. */
import { load } from 'js-yaml';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { autostartEntry } from '../../../src-main/adapters/electron/system-start-at-sign-in.ts';
import { usualUserDataDirectory } from '../../../src-main/adapters/system/usual-user-data-directory.ts';
import { hasTool } from '../../fixtures/has-tool.ts';
import { projectRoot } from '../../harness/build/ensure-built.ts';
import { temporaryFolder } from '../../fixtures/temporary-folder.ts';

const read = (path: string): string => readFileSync(join(projectRoot, path), 'utf8');
const builder = read('electron-builder.yml');

const configuration = z
  .object({
    appId: z.string(),
    win: z.object({ icon: z.string() }),
    nsis: z.object({ artifactName: z.string() }),
    mac: z.object({
      artifactName: z.string(),
      extraResources: z.array(z.object({ from: z.string(), to: z.string() })),
      icon: z.string(),
    }),
    linux: z.object({ icon: z.string(), executableName: z.string() }),
    appImage: z.object({ artifactName: z.string() }),
    deb: z.object({ artifactName: z.string() }),
    rpm: z.object({ artifactName: z.string() }),
  })
  .parse(load(builder));
const manifest = z.object({ name: z.string(), productName: z.string() }).parse(JSON.parse(read('package.json')));

describe('the name of each file that people download', () => {
  const { nsis, mac, appImage, deb, rpm } = configuration;
  const nameOf = ({ artifactName }: { artifactName: string }, arch: string, ext: string): string =>
    artifactName
      .replace('${name}', manifest.name)
      .replace('${version}', '<version>')
      .replace('${arch}', arch)
      .replace('${ext}', ext);

  test.each([
    ['installer', nameOf(nsis, '', 'exe')],
    ['disk image', nameOf(mac, 'universal', 'dmg')],
    ['AppImage', nameOf(appImage, 'x86_64', 'AppImage')],
    ['Debian package', nameOf(deb, 'amd64', 'deb')],
    ['Red Hat package', nameOf(rpm, 'x86_64', 'rpm')],
  ])('%s, is the one that the guide tells, and one that places for downloads leave as it is', (_, name) => {
    expect(read('docs/administration.md')).toContain(name);
    // What GitHub's release pages keep.
    expect(name.replace('<version>', '1.0.0')).toMatch(/^[\w.-]+$/);
  });
});

describe('on Windows', () => {
  const installer = read('packaging/installer.nsh');

  test('the uninstaller asks about data unless it is told to delete them, silent it keeps them, an update does neither', () => {
    const uninstall = installer.slice(installer.indexOf('!macro customUnInstall'));

    expect(uninstall).toMatch(
      /\$\{ifNot\} \$\{isUpdated\}[\s\S]+\$\{ifNot\} \$\{isDeleteAppData\}\n[^\n]+\n\s+MessageBox MB_YESNO[^\n]+MB_DEFBUTTON2[^\n]+\/SD IDNO IDNO keepData/,
    );
    // What it deletes is the folder of the program (docs/administration.md), which Electron names after the product.
    expect(uninstall).toContain('RMDir /r "$APPDATA\\${PRODUCT_NAME}"');
    expect(usualUserDataDirectory('win32', { APPDATA: 'C:' }, '').endsWith(manifest.productName)).toBe(true);
  });

  test('the uninstaller names the folder it asks about: elevated, it may be another account’s than the person’s', () => {
    const uninstall = installer.slice(installer.indexOf('!macro customUnInstall'));
    const [, question = ''] = /MessageBox \S+ "([^"]+)"/.exec(uninstall) ?? [];

    expect(question).toContain('$APPDATA\\${PRODUCT_NAME}');
    // Where the account that removes it has no data there is nothing to ask.
    expect(uninstall).toMatch(
      /SetShellVarContext current[\s\S]+\$\{andIf\} \$\{FileExists\} "\$APPDATA\\\$\{PRODUCT_NAME\}\\\*\.\*"\s+MessageBox/,
    );
  });

  test('what stays with a person where it was installed for all is in the guide', () => {
    const guide = read('docs/administration.md');

    expect(guide).toContain(
      `the value \`${configuration.appId}\` in \`HKCU\\Software\\Microsoft\\Windows\\CurrentVersion\\Run\``,
    );
    expect(guide).toContain(`\`%LOCALAPPDATA%\\${manifest.name}-updater\``);
  });
});

test.skipIf(process.platform === 'win32')('on macOS the command of the guide puts the launcher on the path', () => {
  const [, application = '', launcher = '', link = ''] =
    /^sudo ln -s "\/Applications(\/[^"]+\.app)(\/[^"]+)" (\S+)$/m.exec(read('docs/administration.md')) ?? [];
  const folder = temporaryFolder();
  const place = join(folder, application, launcher);
  const program = join(folder, application, 'Contents/MacOS', manifest.productName);
  for (const path of [place, program, join(folder, link)]) mkdirSync(dirname(path), { recursive: true });
  writeFileSync(place, read('assets/command-line/backup-notifier'), { mode: 0o755 });
  writeFileSync(program, '#!/bin/sh\necho "$@"\n', { mode: 0o755 });
  symlinkSync(place, join(folder, link));

  expect(configuration.mac.extraResources).toEqual([
    { from: 'assets/command-line/backup-notifier', to: basename(launcher) },
  ]);
  expect(spawnSync(join(folder, link), ['status'], { encoding: 'utf8' }).stdout).toContain('--command-line -- status');
});

test('on Linux the launcher on the path finds the program where packages put it', () => {
  expect(read('assets/command-line/backup-notifier')).toContain(
    `"/opt/${manifest.productName}/${configuration.linux.executableName}"`,
  );
});

test('icons are large enough for each system', () => {
  for (const icon of [configuration.win.icon, configuration.mac.icon]) {
    const picture = readFileSync(join(projectRoot, icon));

    // The width in the header of a PNG (its specification, 11.2.2); electron-builder makes .ico and .icns of it.
    expect(picture.readUInt32BE(16)).toBeGreaterThanOrEqual(512);
  }
  for (const size of ['16x16', '24x24', '32x32', '48x48', '64x64', '128x128', '256x256', '512x512']) {
    expect(existsSync(join(projectRoot, configuration.linux.icon, `${size}.png`))).toBe(true);
  }
});

test('every file that electron-builder.yml names is there', () => {
  const named = [...builder.matchAll(/(?:packaging|assets)\/[\w./-]*\w/g)].map(([path]) => path);

  expect(named.length).toBeGreaterThan(5);
  expect(named.filter((path) => !existsSync(join(projectRoot, path)))).toEqual([]);
});

test('the entitlements of macOS are a property list that plistutil reads', ({ skip }) => {
  if (!hasTool('plistutil')) return skip('not run: there is no plistutil on this machine');
  const convert = (format: string, input: Buffer | string) =>
    spawnSync('plistutil', ['-f', format, '-i', '-', '-o', '-'], { input }).stdout;
  const entitlements = read('packaging/entitlements.mac.plist');

  expect(convert('xml', convert('bin', entitlements)).toString()).toMatch(
    /<dict>\s*<key>com\.apple\.security\.cs\.allow-jit<\/key>\s*<true\/>\s*<\/dict>/,
  );
  // It does find something.
  expect(convert('bin', entitlements.replace('</dict>', '')).toString()).toContain('ERROR');
});

test('the hardened runtime of macOS gives up nothing but what compiling JavaScript needs', () => {
  const keys = [...read('packaging/entitlements.mac.plist').matchAll(/<key>([^<]+)<\/key>/g)].map(([, key]) => key);

  expect(keys).toEqual(['com.apple.security.cs.allow-jit']);
});

describe.skipIf(process.platform === 'win32')('removing the Debian package', () => {
  const purge = (homes: readonly string[], folder: string, action = 'purge') => {
    const tools = join(folder, 'tools');
    mkdirSync(tools);
    const lines = homes.map((home) => `user:x:1000:1000::${home}:/bin/sh`);
    writeFileSync(join(tools, 'getent'), `#!/bin/sh\ncat <<'END'\n${lines.join('\n')}\nEND\n`, { mode: 0o755 });
    writeFileSync(join(tools, 'update-alternatives'), '#!/bin/sh\n', { mode: 0o755 });
    return spawnSync('bash', [join(projectRoot, 'packaging/linux/after-remove.sh'), action], {
      env: { PATH: `${tools}:/usr/bin:/bin` },
      encoding: 'utf8',
    });
  };

  test('says at a purge where data of people is, and leaves it alone', () => {
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

  test('says at a purge whose start at sign-in is left, and leaves that alone too', () => {
    const folder = temporaryFolder();
    const entry = join(folder, 'ben', '.config', autostartEntry);
    mkdirSync(dirname(entry), { recursive: true });
    writeFileSync(entry, '');

    const { stdout } = purge([join(folder, 'anna'), join(folder, 'ben')], folder);

    expect(stdout).toBe(
      `The entry for starting at sign-in is still there: ${entry}\n  To delete it: rm -- "${entry}"\n`,
    );
    expect(existsSync(entry)).toBe(true);
    expect(read('docs/administration.md')).toContain(`\`~/.config/${autostartEntry}\``);
  });

  test('says nothing where there is none', () => {
    expect(purge(['/nowhere'], temporaryFolder())).toMatchObject({ status: 0, stdout: '', stderr: '' });
  });

  test.each(['remove', 'upgrade', 'disappear'])('says nothing at %s, which is no purge', (action) => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'anna', '.config/Backup Notifier for Microsoft 365'), { recursive: true });

    expect(purge([join(folder, 'anna')], folder, action)).toMatchObject({ status: 0, stdout: '', stderr: '' });
  });

  test('does first what electron-builder’s own script does, which it replaces', () => {
    const own = read('node_modules/app-builder-lib/templates/linux/after-remove.tpl').replace('#!/bin/bash', '').trim();
    const [before, after = ''] = read('packaging/linux/after-remove.sh').split(own);

    expect(before).toMatch(/^#!\/bin\/bash\n(# .*\n)*\n$/);
    // electron-builder fills in each name in braces, and fails over one that it does not know.
    expect(after).toContain('if [ "$1" = purge ]; then');
    expect(after).not.toMatch(/\$\{[a-zA-Z]+\}/);
  });
});

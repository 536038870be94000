/**
 * Stands in for fpm, which electron-builder downloads: makes the package of Debian from the same files, scripts and fields,
 * with Debian's own `dpkg-deb`. Called with fpm's arguments.
 */
import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

const args = process.argv.slice(2);
const valuesOf = (option: string): string[] => args.filter((_, index) => args[index - 1] === option);
const valueOf = (option: string): string => valuesOf(option)[0] ?? '';

const tree = mkdtempSync(join(tmpdir(), 'debian-package-'));
try {
  for (const argument of args.filter((each) => /^[^-][^=]*=\//.test(each))) {
    const [from = '', place = ''] = argument.split('=');
    const target = join(tree, place);
    mkdirSync(dirname(target), { recursive: true });
    cpSync(from, target, { recursive: true, verbatimSymlinks: true });
  }
  mkdirSync(join(tree, 'DEBIAN'));
  const fields = {
    Package: valueOf('--name'),
    Version: valueOf('--version'),
    Architecture: valueOf('--architecture'),
    Maintainer: valueOf('--maintainer'),
    Section: valueOf('--category'),
    Priority: valueOf('--deb-priority'),
    Depends: valuesOf('-d').join(', '),
    Description: valueOf('--description'),
  };
  const lines = Object.entries(fields).map(([name, value]) => `${name}: ${value}`);
  writeFileSync(join(tree, 'DEBIAN/control'), `${lines.join('\n')}\n`);
  for (const [option, name] of [
    ['--after-install', 'postinst'],
    ['--after-remove', 'postrm'],
  ] as const) {
    const path = join(tree, 'DEBIAN', name);
    // electron-builder deletes its own when it ends.
    writeFileSync(path, readFileSync(valueOf(option), 'utf8'));
    chmodSync(path, 0o755);
  }
  const made = spawnSync('dpkg-deb', ['--root-owner-group', '-Znone', '--build', tree, valueOf('--package')], {
    encoding: 'utf8',
  });
  if (made.status !== 0) throw new Error(`dpkg-deb could not make the package: ${made.stderr}`);
} finally {
  rmSync(tree, { recursive: true, force: true });
}

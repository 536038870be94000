/** What electron-builder gives fpm to make the packages of Debian and Red Hat from. fpm itself is not run here. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { hasTool } from '../../fixtures/has-tool.ts';
import { ensureBuilt } from '../../harness/build/ensure-built.ts';
import { locateElectronRuntime } from '../../harness/electron-runtime/locate-electron-runtime.ts';
import { repositoryRoot } from '../../harness/electron-runtime/pinned-runtime.ts';
import { prepareLinuxPackages, type FpmCall } from '../../harness/packaging/prepare-linux-packages.ts';

const located = locateElectronRuntime();
const notRun = reasonNotToReadRuntime();

let work: string;
let deb: FpmCall;
let rpm: FpmCall;

beforeAll(async () => {
  if (process.platform !== 'linux') return;
  ensureBuilt();
  work = mkdtempSync(join(tmpdir(), 'linux packages ä-'));
  ({ deb, rpm } = await prepareLinuxPackages(work));
}, 120_000);

afterAll(() => rmSync(work, { recursive: true, force: true, maxRetries: 5 }));

describe.skipIf(process.platform !== 'linux')('the packages of Debian and Red Hat', () => {
  it('say in one line what the program is, and more below it', () => {
    const { description: long } = JSON.parse(readFileSync(join(repositoryRoot, 'package.json'), 'utf8')) as {
      description: string;
    };
    const [synopsis = '', ...lines] = deb.description.split('\n');

    // Debian Policy 3.4.1: under 80 characters.
    expect([synopsis.length > 20, synopsis.length < 80, lines]).toEqual([true, true, [` ${long}`]]);
    expect([rpm.summary, rpm.description]).toEqual([synopsis, long]);
  });

  it('are in a section that their distribution has', () => {
    expect([deb.category, rpm.category]).toEqual(['admin', 'Applications/System']);
  });

  it('have a bill of materials beside them', () => {
    const bills = readdirSync(work).filter((name) => name.endsWith('.cdx.json'));

    expect(bills.map((name) => name.replace(/^.*\.(?=\w+\.cdx)/, '')).toSorted()).toEqual([
      'deb.cdx.json',
      'rpm.cdx.json',
    ]);
  });

  it('recommend nothing that distributions no longer have', () => {
    expect(deb.recommends).toEqual([]);
  });

  it('put the launcher on the path', () => {
    expect(deb.places).toContain('/usr/bin/backup-notifier');
    expect(rpm.places).toContain('/usr/bin/backup-notifier');
  });

  it('run electron-builder’s own scripts, on Debian with what `apt purge` says after it', () => {
    const own = rpm.afterRemove.replace('#!/bin/bash', '').trim();
    const [, after = ''] = deb.afterRemove.split(own);

    expect(own).toContain("update-alternatives --remove 'backup-notifier-app'");
    expect(after).toContain('if [ "$1" = purge ]; then');
    expect(deb.afterInstall).toBe(rpm.afterInstall);
    // fpm knows it and does nothing with it.
    expect(deb.options).not.toContain('--deb-after-purge');
  });

  it('have a desktop entry that freedesktop.org’s checker accepts', ({ skip }) => {
    if (!hasTool('desktop-file-validate')) return skip('not run: there is no desktop-file-validate on this machine');
    expect(complaintsAboutEntry(deb.desktopEntry)).toBe('');
    expect(complaintsAboutEntry(rpm.desktopEntry)).toBe('');
    // It does find something.
    expect(complaintsAboutEntry(deb.desktopEntry.replace('Type=Application', 'Type=Aplication'))).toContain('Type');
    expect(complaintsAboutEntry(deb.desktopEntry.replace('Categories=Utility;', 'Categories=Utilities;'))).toContain(
      'Utilities',
    );
  });
});

describe.skipIf(process.platform !== 'linux')('every library that Electron links', () => {
  beforeEach(({ skip }) => {
    if (notRun !== null) skip(`not run: ${notRun}`);
  });

  it('is one that the Red Hat package asks for', () => {
    const asked = new Set(rpm.depends);

    expect(neededLibraries().length).toBeGreaterThan(20);
    expect(neededLibraries().filter((name) => !asked.has(`${name}()(64bit)`))).toEqual([]);
  });

  it('is in a package that the Debian package asks for', ({ skip }) => {
    if (!hasTool('dpkg-query')) return skip('not run: this machine is no Debian');
    const asked = new Set(deb.depends.flatMap((dependency) => dependency.split(' | ')));
    const owners = packagesOf(neededLibraries());

    expect(neededLibraries().filter((name) => !asked.has(owners.get(name) ?? 'none'))).toEqual([]);
  });
});

function reasonNotToReadRuntime(): string | null {
  if (located.kind === 'no-runtime') return located.reason;
  return hasTool('objdump') ? null : 'there is no objdump on this machine';
}

function complaintsAboutEntry(entry: string): string {
  const path = join(work, 'backup-notifier-app.desktop');
  writeFileSync(path, entry);
  const { status, stdout } = spawnSync('desktop-file-validate', [path], { encoding: 'utf8' });
  return status === 0 ? '' : stdout;
}

/** Of all that the runtime brings: what its programs and libraries link and it does not bring itself. */
function neededLibraries(): readonly string[] {
  if (located.kind !== 'runtime') return [];
  const brought = readdirSync(located.directory);
  const binaries = brought.map((name) => join(located.directory, name)).filter(isProgramOrLibrary);
  const { stdout } = spawnSync('objdump', ['-p', ...binaries], { encoding: 'utf8' });
  const names = new Set([...stdout.matchAll(/^ +NEEDED +(\S+)$/gm)].map(([, name = '']) => name));
  // The loader comes with the C library, and so does what was a part of it before version 2.34.
  const ofLibc = ['libdl.so.2', 'libm.so.6', 'libpthread.so.0', 'librt.so.1'];
  return [...names].filter((name) => !brought.includes(name) && !ofLibc.includes(name) && !name.startsWith('ld-linux'));
}

function isProgramOrLibrary(path: string): boolean {
  return statSync(path).isFile() && readFileSync(path).subarray(0, 4).equals(Buffer.from('\u007fELF', 'latin1'));
}

/** For each library the installed package that it is from. */
function packagesOf(libraries: readonly string[]): ReadonlyMap<string, string> {
  const folder = process.arch === 'arm64' ? 'lib/aarch64-linux-gnu' : 'lib/x86_64-linux-gnu';
  // Where /lib is a link to /usr/lib, a package may name either.
  const paths = libraries.flatMap((library) => [`/${folder}/${library}`, `/usr/${folder}/${library}`]);
  const { stdout } = spawnSync('dpkg-query', ['--search', ...paths], { encoding: 'utf8' });
  const lines = [...stdout.matchAll(/^([^:,\s]+)(?::\w+)?: .*\/([^/\s]+)$/gm)];
  return new Map(lines.map(([, owner = '', library = '']) => [library, owner]));
}

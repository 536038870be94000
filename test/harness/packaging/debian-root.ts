/**
 * A Debian of its own in a folder, with nothing in it but what a package says it needs: whether that is enough shows only
 * where nothing else is installed.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElectronRuntime } from '../electron-runtime/locate-electron-runtime.ts';
import { repositoryRoot } from '../electron-runtime/pinned-runtime.ts';
import { runCommand } from '../electron-runtime/run-command.ts';
import { lendToPackage } from './lend-to-package.ts';
import { packProduct } from './pack-product.ts';

export interface DebianRoot {
  directory: string;
  /** A script on this machine that runs its arguments in the root, as they are, and without this machine's environment. */
  enterPath: string;
  remove: () => Promise<void>;
}

export type PreparedRoot = { kind: 'prepared'; root: DebianRoot } | { kind: 'not-possible'; reason: string };

/** What the scripts of the package use is in every Debian, whatever is installed. */
const inEveryDebian = ['bash', 'coreutils', 'dash', 'sed'];

/**
 * Makes the Debian package from what lies in `out/`, and lays its contents and what it depends on into a root.
 *
 * @throws Error where the package cannot be made, or asks for what Debian does not have
 */
export async function prepareDebianRoot(runtime: ElectronRuntime): Promise<PreparedRoot> {
  const reason = reasonNotToPrepare();
  if (reason !== null) return { kind: 'not-possible', reason };
  const work = await mkdtemp(join(tmpdir(), 'debian root ä-'));
  const directory = join(work, 'root');
  const proc = join(directory, 'proc');
  const remove = async (): Promise<void> => {
    spawnSync('umount', [proc]);
    await rm(work, { recursive: true, force: true, maxRetries: 5 });
  };
  try {
    const package_ = await makePackage(work, runtime);
    const { stdout: depends } = spawnSync('dpkg-deb', ['-f', package_, 'Depends'], { encoding: 'utf8' });
    const wanted = [...depends.trim().split(/,\s*/).map(chooseAvailable), ...inEveryDebian];
    const made = spawnSync(
      'mmdebstrap',
      ['--variant=extract', '--mode=root', `--include=${wanted.join(',')}`, codename(), directory],
      { encoding: 'utf8' },
    );
    if (made.status !== 0) {
      await remove();
      return { kind: 'not-possible', reason: 'Debian’s packages cannot be had on this machine' };
    }
    await runCommand('dpkg-deb', ['-x', package_, directory]);
    if (runtime.needsLentParts) layLentParts(directory);
    if (!mountSystem(directory, proc)) {
      await remove();
      return { kind: 'not-possible', reason: 'this machine lets nobody mount /proc' };
    }
    return { kind: 'prepared', root: { directory, enterPath: await writeEnter(work, directory), remove } };
  } catch (error) {
    await remove();
    throw error;
  }
}

function reasonNotToPrepare(): string | null {
  if (process.platform !== 'linux') return 'this is no Debian';
  if (process.getuid?.() !== 0) return 'only root may change its root';
  const missing = ['mmdebstrap', 'dpkg-deb'].find((tool) => spawnSync(tool, ['--version']).error !== undefined);
  return missing === undefined ? null : `there is no ${missing} on this machine`;
}

async function makePackage(work: string, runtime: ElectronRuntime): Promise<string> {
  const fpm = join(work, 'fpm');
  const script = join(import.meta.dirname, 'make-deb.ts');
  await writeFile(fpm, `#!/bin/sh\nexec "${process.execPath}" "${script}" "$@"\n`, { mode: 0o755 });
  const outputDirectory = join(work, 'dist');
  const override = runtime.needsLentParts ? await lendToPackage(work) : {};
  await packProduct({ outputDirectory, runtime, override, targets: ['deb'], environment: { CUSTOM_FPM_PATH: fpm } });
  const made = (await readdir(outputDirectory)).find((name) => name.endsWith('.deb'));
  if (made === undefined) throw new Error('electron-builder made no Debian package.');
  return join(outputDirectory, made);
}

/** @returns of `a | b`, the first that this Debian has @throws where it has none of them */
function chooseAvailable(dependency: string): string {
  const names = dependency.split(/\s*\|\s*/);
  const isAvailable = (name: string): boolean =>
    /Candidate: \d/.test(spawnSync('apt-cache', ['policy', name], { encoding: 'utf8' }).stdout);
  const chosen = names.find(isAvailable);
  if (chosen === undefined) throw new Error(`The package depends on ${dependency}, which this Debian does not have.`);
  return chosen;
}

function codename(): string {
  return /^VERSION_CODENAME=(\S+)$/m.exec(readFileSync('/etc/os-release', 'utf8'))?.[1] ?? 'stable';
}

/** At the places where the package's entry looks for them. */
function layLentParts(root: string): void {
  for (const part of ['test/harness/electron-runtime/lent', 'node_modules/node-sqlite3-wasm']) {
    cpSync(join(repositoryRoot, part), join(root, repositoryRoot, part), { recursive: true });
  }
}

/** What every system has beside its files. Devices are made anew, so that removing the root cannot touch this machine's. */
function mountSystem(root: string, proc: string): boolean {
  for (const folder of ['dev/shm', 'proc', 'root', 'tmp']) mkdirSync(join(root, folder), { recursive: true });
  const devices = { null: 3, zero: 5, random: 8, urandom: 9 };
  const missing = Object.entries(devices).filter(([name]) => !existsSync(join(root, 'dev', name)));
  const made = missing.map(([name, minor]) =>
    spawnSync('mknod', ['-m', '666', join(root, 'dev', name), 'c', '1', String(minor)]),
  );
  return made.every(isDone) && isDone(spawnSync('mount', ['--bind', '/proc', proc]));
}

const isDone = ({ status }: { status: number | null }): boolean => status === 0;

async function writeEnter(work: string, root: string): Promise<string> {
  const path = join(work, 'enter');
  const environment =
    'HOME=/root LANG=C.UTF-8 PATH=/usr/bin:/bin DBUS_SESSION_BUS_ADDRESS=disabled: DISPLAY="${DISPLAY:-}"';
  await writeFile(path, `#!/bin/sh\nexec chroot '${root}' /usr/bin/env -i ${environment} "$@"\n`, { mode: 0o755 });
  return path;
}

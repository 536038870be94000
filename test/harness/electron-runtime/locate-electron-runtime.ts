/** Which Electron there is to run specs on. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { obtainedRuntimeDirectory, repositoryRoot } from './pinned-runtime.ts';

export interface ElectronRuntime {
  kind: 'runtime';
  version: string;
  /** The unpacked distribution, as electron-builder's `electronDist` wants it. */
  directory: string;
  executablePath: string;
  /** Whether it is older than what the product is written for, so that `lent/lend.cjs` must be loaded first. */
  needsLentParts: boolean;
}

export interface NoElectronRuntime {
  kind: 'no-runtime';
  /** A sentence fit for "not run: ..., because ...". */
  reason: string;
}

/** Prefers the runtime of the `electron` package; the obtained one stands in where that could not be installed. */
export function locateElectronRuntime(): ElectronRuntime | NoElectronRuntime {
  return (
    locateInstalled(join(repositoryRoot, 'node_modules/electron')) ??
    locateObtained(obtainedRuntimeDirectory) ?? {
      kind: 'no-runtime',
      reason:
        'no Electron runtime is present: neither `npx install-electron` nor `npm run electron:runtime` has been run here',
    }
  );
}

/** The electron package writes `path.txt` when its runtime is installed, and that says where the executable is. */
function locateInstalled(electronPackage: string): ElectronRuntime | null {
  const pathFile = join(electronPackage, 'path.txt');
  if (!existsSync(pathFile)) return null;
  const directory = join(electronPackage, 'dist');
  const executablePath = join(directory, readFileSync(pathFile, 'utf8').trim());
  return existsSync(executablePath) ? describeRuntime(directory, executablePath, false) : null;
}

function locateObtained(directory: string): ElectronRuntime | null {
  return existsSync(directory) ? describeRuntime(directory, join(directory, 'electron'), true) : null;
}

function describeRuntime(directory: string, executablePath: string, needsLentParts: boolean): ElectronRuntime {
  const version = readFileSync(join(directory, 'version'), 'utf8').trim().replace(/^v/, '');
  return { kind: 'runtime', version, directory, executablePath, needsLentParts };
}

/** For the runner of the specs: whether those that need Electron can run here, in words. */
export function describeElectronAvailability(): { canRun: boolean; explanation: string } {
  const located = locateElectronRuntime();
  if (located.kind === 'no-runtime') return { canRun: false, explanation: located.reason };
  const lent = located.needsLentParts ? ', with parts lent to it that are newer' : '';
  return { canRun: true, explanation: `Electron ${located.version}${lent}` };
}

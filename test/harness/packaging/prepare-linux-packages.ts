import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { repositoryRoot } from '../electron-runtime/pinned-runtime.ts';
import { packProduct } from './pack-product.ts';

const callSchema = z.object({
  options: z.array(z.string()),
  depends: z.array(z.string()),
  recommends: z.array(z.string()),
  description: z.string(),
  summary: z.string().optional(),
  category: z.string().optional(),
  /** Maintainer scripts, with electron-builder's names filled in. */
  afterInstall: z.string(),
  afterRemove: z.string(),
  desktopEntry: z.string(),
  /** Where in the package files go. */
  places: z.array(z.string()),
});

/** What fpm is given to make a package of. */
export type FpmCall = z.infer<typeof callSchema>;

/**
 * Has electron-builder prepare the packages of Debian and Red Hat, around an empty stand-in for Electron and with a
 * stand-in for fpm, and says what fpm would have made them of.
 *
 * @throws Error with what electron-builder said.
 */
export async function prepareLinuxPackages(outputDirectory: string): Promise<{ deb: FpmCall; rpm: FpmCall }> {
  await mkdir(outputDirectory, { recursive: true });
  const fpm = join(outputDirectory, 'fpm');
  const standIn = join(repositoryRoot, 'test/harness/packaging/stand-in-fpm.ts');
  await writeFile(fpm, `#!/bin/sh\nexec "${process.execPath}" "${standIn}" "${outputDirectory}" "$@"\n`, {
    mode: 0o755,
  });
  await packProduct({ outputDirectory, runtime: null, targets: ['deb', 'rpm'], environment: { CUSTOM_FPM_PATH: fpm } });
  const read = async (target: string): Promise<FpmCall> =>
    callSchema.parse(JSON.parse(await readFile(join(outputDirectory, `${target}.json`), 'utf8')));
  return { deb: await read('deb'), rpm: await read('rpm') };
}

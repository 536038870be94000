/**
 * Builds an application into a folder that differs from the product in its entry only: main as the product's is built,
 * with `main.ts` of this folder, beside the product's own windows and pictures.
 * `node test/harness/electron-entry/build-entry.ts FOLDER`, when the product has been built.
 */
import { resolveConfig } from 'electron-vite';
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import { projectRoot } from '../build/ensure-built.ts';

const [, , folder] = process.argv;
if (folder === undefined) throw new Error('The folder to build into is missing.');
const configFile = join(projectRoot, 'electron.vite.config.ts');
const { config } = await resolveConfig({ configFile, root: projectRoot }, 'build', 'production');
const main = config?.main;
const lib = main?.build?.lib;
if (!lib || typeof lib.entry !== 'object' || Array.isArray(lib.entry)) {
  throw new Error('electron.vite.config.ts names its entries in another way than this expects.');
}
lib.entry = { ...lib.entry, main: join(import.meta.dirname, 'main.ts') };
await build({ ...main, build: { ...main?.build, outDir: join(folder, 'out/main'), emptyOutDir: true } });
for (const path of ['package.json', 'assets', 'out/preload', 'out/renderer']) {
  cpSync(join(projectRoot, path), join(folder, path), { recursive: true });
}

import { join } from 'node:path';
import { build } from 'vite';
import { projectRoot } from '../../harness/build/ensure-built.ts';

/**
 * Bundles `started-program.ts` as the product's main is bundled, without Electron.
 *
 * @returns the path of the bundle, in this folder
 */
export async function buildStartedProgram(outputDirectory: string): Promise<string> {
  await build({
    configFile: false,
    root: projectRoot,
    logLevel: 'error',
    // As in electron.vite.config.ts.
    resolve: { alias: { fflate: 'fflate/browser' } },
    ssr: { noExternal: true },
    build: {
      ssr: true,
      outDir: outputDirectory,
      emptyOutDir: true,
      target: 'node24',
      rollupOptions: {
        input: join(import.meta.dirname, 'started-program.ts'),
        output: { format: 'es', entryFileNames: '[name].mjs', chunkFileNames: '[name]-[hash].mjs' },
      },
    },
  });
  return join(outputDirectory, 'started-program.mjs');
}

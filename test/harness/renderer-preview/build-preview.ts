/** Builds the preview into a folder: `node test/harness/renderer-preview/build-preview.ts FOLDER`. */
import { build } from 'vite';
import { previewViteConfig } from './preview-vite-config.ts';

const [, , outDir] = process.argv;
if (outDir === undefined) throw new Error('The folder to build into is missing.');
await build({ ...previewViteConfig, build: { ...previewViteConfig.build, outDir } });

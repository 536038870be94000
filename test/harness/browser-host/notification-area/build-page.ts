/** Builds the page into a folder: `node test/harness/browser-host/notification-area/build-page.ts FOLDER`. */
import { build } from 'vite';
import { notificationAreaBase } from '../../build/ensure-built.ts';
import { previewViteConfig } from '../../renderer-preview/preview-vite-config.ts';

const [, , outDir] = process.argv;
if (outDir === undefined) throw new Error('The folder to build into is missing.');
await build({
  ...previewViteConfig,
  root: import.meta.dirname,
  base: notificationAreaBase,
  build: { ...previewViteConfig.build, outDir },
});

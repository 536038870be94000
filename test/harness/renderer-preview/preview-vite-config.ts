import react from '@vitejs/plugin-react';
import { resolve } from 'node:path';
import type { InlineConfig } from 'vite';

const repository = resolve(import.meta.dirname, '../../..');

/** Where the built preview goes. */
export const previewDirectory = resolve(repository, '.cache/renderer-preview');

/** How Vite builds and serves the preview: as the renderer itself is built, with the preview's page as its entry. */
export const previewViteConfig: InlineConfig = {
  configFile: false,
  logLevel: 'warn',
  root: import.meta.dirname,
  plugins: [react()],
  server: { host: '127.0.0.1', fs: { allow: [repository] } },
  build: {
    outDir: previewDirectory,
    emptyOutDir: true,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    target: 'es2024',
  },
};

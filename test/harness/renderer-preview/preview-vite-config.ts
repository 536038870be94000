import react from '@vitejs/plugin-react';
import { resolve } from 'node:path';
import type { InlineConfig } from 'vite';

const repository = resolve(import.meta.dirname, '../../..');

/** How Vite builds and serves the preview: as the renderer itself is built, with the preview's page as its entry. Who builds says where to. */
export const previewViteConfig: InlineConfig = {
  configFile: false,
  logLevel: 'warn',
  root: import.meta.dirname,
  plugins: [react()],
  server: { host: '127.0.0.1', fs: { allow: [repository] } },
  build: {
    emptyOutDir: true,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    target: 'es2024',
  },
};

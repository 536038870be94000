import react from '@vitejs/plugin-react';
import { resolve } from 'node:path';
import { defineConfig } from 'vite';

/** `vite --config test/harness/renderer-preview/vite.config.ts`, then open `/options?state=waiting`. */
export default defineConfig({
  root: import.meta.dirname,
  plugins: [react()],
  server: { fs: { allow: [resolve(import.meta.dirname, '../../..')] } },
  build: {
    outDir: resolve(import.meta.dirname, '../../../.cache/renderer-preview'),
    emptyOutDir: true,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    target: 'es2024',
  },
});

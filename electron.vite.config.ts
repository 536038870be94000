import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';
import { resolve } from 'node:path';

const at = (path: string) => resolve(import.meta.dirname, path);

// Everything is bundled (no node_modules in the package): what ships is what was built here, and starting reads three files.
export default defineConfig({
  main: {
    build: {
      externalizeDeps: false,
      outDir: at('out/main'),
      lib: { entry: at('src-main/main.ts'), formats: ['es'] },
      rollupOptions: { output: { entryFileNames: '[name].js' } },
      target: 'node24',
    },
  },
  preload: {
    build: {
      externalizeDeps: false,
      outDir: at('out/preload'),
      lib: { entry: at('src-preload/preload.ts'), formats: ['cjs'] },
      rollupOptions: { output: { format: 'cjs', entryFileNames: '[name].cjs' } },
    },
  },
  renderer: {
    root: at('src-renderer'),
    build: {
      outDir: at('out/renderer'),
      rollupOptions: { input: at('src-renderer/index.html') },
      // Inlined assets would be data: URLs, which the content security policy refuses.
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
    },
    plugins: [react()],
  },
});

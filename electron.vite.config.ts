import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';
import { readdirSync, rmSync } from 'node:fs';
import { parse, resolve } from 'node:path';

const at = (path: string) => resolve(import.meta.dirname, path);

/** Each file in `src-main/threads` is the beginning of a thread, started by its name (`src-main/adapters/threads`). */
const threadEntries = Object.fromEntries(
  readdirSync(at('src-main/threads'))
    .filter((name) => name.endsWith('.ts'))
    .map((name) => [parse(name).name, at(`src-main/threads/${name}`)]),
);

/** Beside what is built: the licences of all packages that became a part of it, with their texts. */
const license = { fileName: 'third-party-licenses.md' };

/** Of the windows that reload while one works on them (`npm run dev`). */
const developmentPort = 5173;

// Everything is bundled (no node_modules in the package): what ships is what was built here, and starting reads few files.
export default defineConfig(({ command }) => {
  const isDevelopmentBuild = command === 'serve';
  // What tests and packages know a build by (`test/harness/build`): this one is not for them.
  if (isDevelopmentBuild) rmSync(at('out/.built-from'), { force: true });
  const mainEntry = isDevelopmentBuild ? 'test/harness/electron-entry/main.ts' : 'src-main/main.ts';
  return {
    main: {
      // What only `npm run dev` has, as its entry: none of it is in a build.
      define: { isDevelopmentBuild: JSON.stringify(isDevelopmentBuild) },
      // Its build for Node declares a `require` of its own, which no file can that electron-vite gives one.
      resolve: { alias: { fflate: 'fflate/browser' } },
      build: {
        externalizeDeps: false,
        outDir: at('out/main'),
        license,
        lib: {
          entry: { main: at(mainEntry), 'command-line': at('src-main/command-line.ts'), ...threadEntries },
          formats: ['es'],
        },
        // All beside each other: that is how threads are found.
        rollupOptions: { output: { entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' } },
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
      // Windows are at an origin of their own (`app-protocol.ts`), from which they could not tell where changes come from.
      server: {
        host: '127.0.0.1',
        port: developmentPort,
        strictPort: true,
        hmr: { host: '127.0.0.1', clientPort: developmentPort },
        fs: { allow: [at('.')] },
      },
      build: {
        outDir: at('out/renderer'),
        license,
        rollupOptions: { input: at('src-renderer/index.html') },
        // Inlined assets would be data: URLs, which the content security policy refuses.
        assetsInlineLimit: 0,
        modulePreload: { polyfill: false },
        // Windows read it at every start. Main stays readable: its log names places in it.
        minify: true,
      },
      plugins: [react()],
    },
  };
});

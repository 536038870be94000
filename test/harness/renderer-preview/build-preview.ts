/** Builds the preview into a folder: `node test/harness/renderer-preview/build-preview.ts FOLDER [pseudo]`. */
import { build } from 'vite';
import { speakPseudo } from '../pseudo-language/speak-pseudo.ts';
import { previewViteConfig } from './preview-vite-config.ts';

const [, , outDir, language] = process.argv;
if (outDir === undefined) throw new Error('The folder to build into is missing.');
await build({
  ...previewViteConfig,
  plugins: [...(language === 'pseudo' ? [speakPseudo()] : []), previewViteConfig.plugins],
  build: { ...previewViteConfig.build, outDir },
});

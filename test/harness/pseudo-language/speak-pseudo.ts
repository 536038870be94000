import { resolve } from 'node:path';
import type { Plugin } from 'vite';

const repository = resolve(import.meta.dirname, '../../..');
const spoken = resolve(repository, 'src-renderer/text/window-language.ts');
const pseudo = resolve(import.meta.dirname, 'pseudo-window-language.ts');

/** For a build of the windows in the pseudo-language. The product knows nothing of it. */
export function speakPseudo(): Plugin {
  return {
    name: 'speak-pseudo',
    enforce: 'pre',
    resolveId: (source, importer) =>
      importer !== undefined && source.startsWith('.') && resolve(importer, '..', source) === spoken ? pseudo : null,
  };
}

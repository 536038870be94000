import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from './ensure-built.ts';

const assetsDirectory = join(projectRoot, 'out/renderer/assets');

/**
 * What a window reads before it shows anything, of the product as it is built: the entry and its styles, the frame of
 * all windows, which the entry loads after the texts, the chunk of the window, and all that these import.
 *
 * @param page - name of the window's module, for example `options-page`
 * @returns paths of the files.
 * @throws Error where the build has no such chunk.
 */
export function listFirstFiles(page: string): string[] {
  const built = readdirSync(assetsDirectory);
  const chunks = ['window-app', page].map((module) => {
    const chunk = built.find((name) => name.startsWith(`${module}-`) && name.endsWith('.js'));
    if (chunk === undefined) throw new Error(`${assetsDirectory} has no chunk ${module}.`);
    return chunk;
  });
  const html = readFileSync(join(projectRoot, 'out/renderer/index.html'), 'utf8');
  const wanted = [...[...html.matchAll(/\.\/assets\/([\w.-]+)/g)].map(([, name = '']) => name), ...chunks];
  const found = new Set<string>();
  for (let name = wanted.shift(); name !== undefined; name = wanted.shift()) {
    if (found.has(name)) continue;
    found.add(name);
    if (name.endsWith('.js')) wanted.push(...listImports(readFileSync(join(assetsDirectory, name), 'utf8')));
  }
  return [...found].map((name) => join(assetsDirectory, name));
}

/** Imports that are resolved before the module runs: those in parentheses are loaded when needed. */
function listImports(text: string): string[] {
  return [...text.matchAll(/\b(?:from|import)\s*["'`]\.\/([\w.-]+\.js)["'`]/g)].map(([, name = '']) => name);
}

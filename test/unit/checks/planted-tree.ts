/** A folder outside the repository with the same rooms and the same rules, for files that break them. */
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { projectRoot } from '../../harness/build/ensure-built.ts';

const rules = [
  '.oxlintrc.json',
  '.dependency-cruiser.mjs',
  'package.json',
  'tsconfig.base.json',
  'src-shared/tsconfig.json',
  'src-main/tsconfig.json',
  'src-preload/tsconfig.json',
  'src-renderer/tsconfig.json',
  'test/tsconfig.json',
  'test/harness/run-checks/lint-bans.mjs',
];

export interface PlantedTree {
  directory: string;
  remove(): void;
}

/** @param files - text by path, for example `{ 'src-main/rules/planted.ts': '...' }` */
export function plant(files: Readonly<Record<string, string>>): PlantedTree {
  const directory = mkdtempSync(join(tmpdir(), 'planted-tree-'));
  for (const rule of rules) cpSync(join(projectRoot, rule), join(directory, rule));
  // A junction needs no special right on Windows; elsewhere the kind is ignored.
  symlinkSync(join(projectRoot, 'node_modules'), join(directory, 'node_modules'), 'junction');
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(directory, path)), { recursive: true });
    writeFileSync(join(directory, path), text);
  }
  return { directory, remove: () => rmSync(directory, { recursive: true, force: true, maxRetries: 5 }) };
}

/** Whoever builds a commit again gets the same program, byte for byte: it can be checked that a package is what it says. */
import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { temporaryFolder } from '../../fixtures/temporary-folder.ts';
import { projectRoot } from '../../harness/build/ensure-built.ts';
import { runCommand } from '../../harness/electron-runtime/run-command.ts';
import { packProduct } from '../../harness/packaging/pack-product.ts';

/** What a build and a package are made from. */
const parts = ['src-main', 'src-preload', 'src-renderer', 'src-shared', 'assets', 'docs', 'packaging'];

async function buildAndPack(folder: string, name: string): Promise<string> {
  const project = join(folder, name);
  mkdirSync(join(project, 'test'), { recursive: true });
  const files = readdirSync(projectRoot).filter((file) => /\.(json|ts|yml)$/.test(file));
  for (const part of [...parts, ...files, 'test/tsconfig.json'])
    cpSync(join(projectRoot, part), join(project, part), { recursive: true });
  symlinkSync(join(projectRoot, 'node_modules'), join(project, 'node_modules'), 'junction');
  const build = join(projectRoot, 'node_modules/electron-vite/bin/electron-vite.js');
  await runCommand(process.execPath, [build, 'build'], { directory: project });
  const { asarPath } = await packProduct({
    outputDirectory: join(folder, `${name} packed`),
    projectDirectory: project,
    runtime: null,
  });
  return createHash('sha256').update(readFileSync(asarPath)).digest('hex');
}

it.skipIf(process.platform !== 'linux')(
  'two builds of one state, in folders of other names, are packed to the same archive',
  async () => {
    const folder = temporaryFolder();

    const one = await buildAndPack(folder, 'one');
    const other = await buildAndPack(folder, 'another place');

    expect(other).toBe(one);
  },
  240_000,
);

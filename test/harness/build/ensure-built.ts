import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { holdLock } from './hold-lock.ts';

export const projectRoot = resolve(import.meta.dirname, '../../..');
const stampPath = join(projectRoot, 'out/.built-from');

/**
 * Builds main, preload and renderer into `out/` unless they were built from these very sources. What the build prints
 * goes to stderr: stdout belongs to lines that other programs read.
 *
 * @throws Error when the build fails
 */
export function ensureBuilt(): void {
  const sources = hashSources();
  const isBuilt = (): boolean => existsSync(stampPath) && readFileSync(stampPath, 'utf8') === sources;
  if (isBuilt()) return;
  // Two programs that start at the same time must not build into the same folder.
  const release = holdLock(join(projectRoot, '.cache/build.lock'));
  try {
    if (!isBuilt()) build(sources);
  } finally {
    release();
  }
}

function build(sources: string): void {
  const built = spawnSync(
    process.execPath,
    [join(projectRoot, 'node_modules/electron-vite/bin/electron-vite.js'), 'build'],
    {
      cwd: projectRoot,
      stdio: ['ignore', 'pipe', 'inherit'],
      encoding: 'utf8',
    },
  );
  if (built.status !== 0) {
    process.stderr.write(built.stdout);
    throw new Error('The product could not be built; what the build printed is above.');
  }
  writeFileSync(stampPath, sources);
}

function hashSources(): string {
  const hash = createHash('sha256');
  for (const name of ['src-main', 'src-preload', 'src-renderer', 'src-shared'])
    hashFolder(join(projectRoot, name), hash);
  for (const name of ['electron.vite.config.ts', 'package-lock.json'])
    hash.update(readFileSync(join(projectRoot, name)));
  return hash.digest('hex');
}

function hashFolder(folder: string, hash: ReturnType<typeof createHash>): void {
  const entries = readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const entry of entries) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) hashFolder(path, hash);
    else hash.update(path.slice(projectRoot.length)).update(readFileSync(path));
  }
}

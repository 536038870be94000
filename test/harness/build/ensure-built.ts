import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { holdLock } from './hold-lock.ts';

export const projectRoot = resolve(import.meta.dirname, '../../..');
/** The folders that the product is built from, and those that the preview of its windows adds. */
const productSources = ['src-main', 'src-preload', 'src-renderer', 'src-shared'] as const;
const previewSources = [
  'src-main',
  'src-renderer',
  'src-shared',
  'test/harness/browser-host/notification-area',
  'test/harness/pseudo-language',
  'test/harness/renderer-preview',
] as const;
const electronEntrySources = [
  ...productSources,
  'assets',
  'test/harness/electron-entry',
  'test/harness/headless-product',
  'test/harness/microsoft-emulator',
] as const;
const notificationAreaSources = ['src-renderer', 'src-shared', 'test/harness/browser-host/notification-area'] as const;
/** Where {@link ensurePreviewBuilt} puts the preview. */
export const builtPreview = join(projectRoot, '.cache/renderer-preview');
/** Where {@link ensurePseudoPreviewBuilt} puts the preview in the pseudo-language. */
export const builtPseudoPreview = join(projectRoot, '.cache/pseudo-preview');
/** Where {@link ensureElectronEntryBuilt} puts the application. */
export const builtElectronEntry = join(projectRoot, '.cache/electron-entry');
/** Where {@link ensureNotificationAreaBuilt} puts the page of the browser host. */
export const builtNotificationArea = join(projectRoot, '.cache/notification-area');
/** The path below which its scripts are served: the windows' own are at the top. */
export const notificationAreaBase = '/notification-area/';

/**
 * Builds main, preload and renderer into `out/` unless they were built from these very sources. What the build prints
 * goes to stderr: stdout belongs to lines that other programs read.
 *
 * @throws Error when the build fails
 */
export function ensureBuilt(): void {
  build(join(projectRoot, 'out'), productSources, ['node_modules/electron-vite/bin/electron-vite.js', 'build']);
}

/** The same for the windows that answer from a script (`test/harness/renderer-preview`), into {@link builtPreview}. */
export function ensurePreviewBuilt(): void {
  build(builtPreview, previewSources, ['test/harness/renderer-preview/build-preview.ts', builtPreview]);
}

/** The same in the pseudo-language (`test/harness/pseudo-language`), into {@link builtPseudoPreview}. */
export function ensurePseudoPreviewBuilt(): void {
  const builder = 'test/harness/renderer-preview/build-preview.ts';
  build(builtPseudoPreview, previewSources, [builder, builtPseudoPreview, 'pseudo']);
}

/** The same for the page that stands in for the notification area, into {@link builtNotificationArea}. */
export function ensureNotificationAreaBuilt(): void {
  const builder = 'test/harness/browser-host/notification-area/build-page.ts';
  build(builtNotificationArea, notificationAreaSources, [builder, builtNotificationArea]);
}

/** The product, and from it the application that meets the Microsoft emulator, into {@link builtElectronEntry}. */
export function ensureElectronEntryBuilt(): void {
  ensureBuilt();
  build(builtElectronEntry, electronEntrySources, ['test/harness/electron-entry/build-entry.ts', builtElectronEntry]);
}

function build(target: string, folders: readonly string[], command: readonly string[]): void {
  const sources = hashSources(folders);
  const stampPath = join(target, '.built-from');
  const isBuilt = (): boolean => existsSync(stampPath) && readFileSync(stampPath, 'utf8') === sources;
  if (isBuilt()) return;
  // Two programs that start at the same time must not build into the same folder.
  const release = holdLock(join(projectRoot, '.cache/build.lock'));
  try {
    if (isBuilt()) return;
    const built = spawnSync(process.execPath, command, {
      cwd: projectRoot,
      stdio: ['ignore', 'pipe', 'inherit'],
      encoding: 'utf8',
    });
    if (built.status !== 0) {
      process.stderr.write(built.stdout);
      throw new Error('The product could not be built; what the build printed is above.');
    }
    writeFileSync(stampPath, sources);
  } finally {
    release();
  }
}

function hashSources(folders: readonly string[]): string {
  const hash = createHash('sha256');
  for (const name of folders) hashFolder(join(projectRoot, name), hash);
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

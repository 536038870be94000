import { extractFile, listPackage } from '@electron/asar';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { load } from 'js-yaml';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import {
  builtElectronEntry,
  builtNotificationArea,
  ensureBuilt,
  ensureElectronEntryBuilt,
  ensureNotificationAreaBuilt,
} from '../../harness/build/ensure-built.ts';
import { locateElectronRuntime } from '../../harness/electron-runtime/locate-electron-runtime.ts';
import { repositoryRoot } from '../../harness/electron-runtime/pinned-runtime.ts';
import { isAllowedLicense } from '../../harness/run-checks/allowed-licenses.ts';
import { packProduct, type PackedProduct } from '../../harness/packaging/pack-product.ts';

let work: string;
let packed: PackedProduct;
let files: string[];

beforeAll(async () => {
  ensureBuilt();
  work = await mkdtemp(join(tmpdir(), 'package contents ä-'));
  const located = locateElectronRuntime();
  const runtime = located.kind === 'runtime' && process.platform === 'linux' ? located : null;
  packed = await packProduct({ outputDirectory: work, runtime });
  files = listPackage(packed.asarPath, { isPack: false }).map((path) => path.slice(1).replaceAll('\\', '/'));
}, 120_000);

afterAll(async () => {
  await rm(work, { recursive: true, force: true, maxRetries: 5 });
});

it('the package holds the built program, its pictures and the distributor’s registration, and nothing else', async () => {
  const built = ['main', 'preload', 'renderer'].map((name) => join(repositoryRoot, 'out', name));
  const expected = (await Promise.all(built.map((folder) => listFiles(folder, repositoryRoot)))).flat();
  const pictures = (await listFiles(join(repositoryRoot, 'assets'), repositoryRoot)).filter((path) =>
    path.endsWith('.png'),
  );

  const packedFiles = files.filter((path) => !files.some((other) => other.startsWith(`${path}/`)));

  expect(packedFiles.toSorted()).toEqual(
    ['package.json', 'assets/preinstalled-application.json', ...expected, ...pictures].toSorted(),
  );
});

it('each thread is in the package, beside the program and without it', async () => {
  const threads = (await readdir(join(repositoryRoot, 'src-main/threads'))).filter((name) => name.endsWith('.ts'));
  const textOf = (name: string) => extractFile(packed.asarPath, `out/main/${name}`).toString('utf8');
  const built = files.filter((path) => /^out\/main\/.*\.js$/.test(path)).map((path) => path.slice('out/main/'.length));

  expect(threads.length).toBeGreaterThan(0);
  expect(built).toEqual(expect.arrayContaining(threads.map((name) => name.replace(/ts$/, 'js'))));
  expect(built.filter((name) => textOf(name).includes('./main.js'))).toEqual([]);
});

it('the program names itself to Windows as its shortcuts do', () => {
  const builder = readFileSync(join(repositoryRoot, 'electron-builder.yml'), 'utf8');
  const { appId } = z.object({ appId: z.string() }).parse(load(builder));
  const built = files.filter((path) => /^out\/main\/.*\.js$/.test(path));
  const named = built.flatMap((path) =>
    [
      ...extractFile(packed.asarPath, path)
        .toString('utf8')
        .matchAll(/setAppUserModelId\(["'`]([^"'`]+)/g),
    ].map(([, id]) => id),
  );

  expect(named).toEqual([appId]);
});

it('what updates the program is loaded where a feed is named only: nothing imports it at once', () => {
  const built = files.filter((path) => /^out\/main\/.*\.js$/.test(path));
  const textOf = (path: string) => extractFile(packed.asarPath, path).toString('utf8');
  const updater = built.filter((path) => textOf(path).includes('x-user-staging-id')).map((path) => basename(path));
  const [name = ''] = updater;
  const users = built.filter((path) => textOf(path).includes(`./${name}`)).map((path) => textOf(path));

  expect(updater).toHaveLength(1);
  expect(users).toHaveLength(1);
  expect(users[0]).toContain(`import("./${name}")`);
  expect(users[0]).not.toMatch(new RegExp(`from ?"\\./${name.replaceAll('.', '\\.')}"`));
});

it('what serves windows while they are worked on is in no package', () => {
  const built = files.filter((path) => /^out\/main\/.*\.js$/.test(path));
  const textOf = (path: string) => extractFile(packed.asarPath, path).toString('utf8');

  expect(built.filter((path) => textOf(path).includes('app://backup-notifier'))).not.toEqual([]);
  expect(
    built.filter((path) =>
      /ELECTRON_RENDERER_URL|script-src 'self' 'unsafe-inline'|isDevelopmentBuild/.test(textOf(path)),
    ),
  ).toEqual([]);
});

it('each built file of main is a module that Node can read', () => {
  const built = files.filter((path) => /^out\/main\/.*\.js$/.test(path)).map((path) => join(repositoryRoot, path));
  const complaints = built.map((path) => spawnSync(process.execPath, ['--check', path], { encoding: 'utf8' }).stderr);

  expect(built.length).toBeGreaterThan(2);
  expect(complaints.filter((complaint) => complaint !== '')).toEqual([]);
});

it('no package of the repository asks anybody for new versions', async () => {
  expect(await readdir(join(packed.directory, 'resources'))).not.toContain('app-update.yml');
});

describe('what development and tests alone have', () => {
  /** Of hosts without Electron or with an emulator: names in their code, switches, and the page for the notification area. */
  const words =
    /DevelopmentVault|development-vault|microsoft-emulator|lend\.cjs|renderer-preview|microsoft-?origin|redirectMicrosoft|EmulatedMicrosoft|preinstalled-client-id|notificationArea|tray\.(?:load|changed)|browser-host|electron-entry|exchangeOnlinePace\.\w+ =/gi;
  const wordsIn = (text: string) => [...new Set([...text.matchAll(words)].map(([word]) => word))];
  const read = (path: string) => readFileSync(path, 'utf8');

  it('is not in the package', () => {
    const code = files.filter((path) => /\.(js|cjs|html|css)$/.test(path));
    const found = code.flatMap((path) =>
      wordsIn(extractFile(packed.asarPath, path).toString('utf8')).map((word) => `${word} in ${path}`),
    );

    expect(code.length).toBeGreaterThan(2);
    expect(found).toEqual([]);
  });

  it('would be found: it is in what the same configuration builds from their entry, and in their page', async () => {
    ensureElectronEntryBuilt();
    ensureNotificationAreaBuilt();
    const scripts = [
      ...(await listFiles(join(builtElectronEntry, 'out/main'), builtElectronEntry)).map((path) =>
        join(builtElectronEntry, path),
      ),
      ...(await listFiles(builtNotificationArea, builtNotificationArea)).map((path) =>
        join(builtNotificationArea, path),
      ),
    ].filter((path) => path.endsWith('.js'));

    expect(scripts.flatMap((path) => wordsIn(read(path)))).toEqual(
      expect.arrayContaining(['microsoft-origin', 'redirectMicrosoft', 'EmulatedMicrosoft', 'notificationArea']),
    );
  }, 120_000);
});

it('what is added to Electron stays under 15 MB', async () => {
  const resources = join(packed.directory, 'resources');
  const ours = (await listFiles(resources, resources)).filter((name) => name !== 'default_app.asar');
  const sizes = await Promise.all(ours.map(async (name) => (await stat(join(resources, name))).size));

  expect(sizes.reduce((sum, bytes) => sum + bytes, 0)).toBeLessThan(15_000_000);
});

it('the package brings the licences of all that became a part of it, and none that asks for more than being named', () => {
  const texts = ['main', 'renderer'].map((name) =>
    extractFile(packed.asarPath, `out/${name}/third-party-licenses.md`).toString('utf8'),
  );
  const named = texts.flatMap((text) => [...text.matchAll(/^## (\S+) - \S+ \((.+)\)$/gm)]);
  const { dependencies } = JSON.parse(readFileSync(join(repositoryRoot, 'package.json'), 'utf8')) as {
    dependencies: Record<string, string>;
  };
  // Its parts are packages of their own, which are named one by one.
  const expected = Object.keys(dependencies).filter((name) => name !== '@fluentui/react-components');

  expect(named.map(([, name]) => name)).toEqual(expect.arrayContaining(expected));
  expect(named.filter(([, , license = '']) => !isAllowedLicense(license, true)).map(([heading]) => heading)).toEqual(
    [],
  );
});

it('beside the archive there are the published schemas, the examples and the documents, and nothing else of ours', async () => {
  const resources = await readdir(join(packed.directory, 'resources'));

  // Electron's own default app is taken out only where electron-builder has downloaded Electron itself.
  expect(resources.filter((name) => name !== 'default_app.asar').toSorted()).toEqual([
    'app.asar',
    'docs',
    'examples',
    'job-session.schema.json',
    'policy',
    'webhook-event.schema.json',
  ]);
});

it('administrators have the documents as they are here, without the pictures', async () => {
  const source = join(repositoryRoot, 'docs');
  const shipped = join(packed.directory, 'resources/docs');
  const documents = (await readdir(source)).filter((name) => name.endsWith('.md')).toSorted();
  const textsIn = (folder: string) => Promise.all(documents.map((name) => readFile(join(folder, name), 'utf8')));

  expect(documents).toContain('administration.md');
  expect((await readdir(shipped)).toSorted()).toEqual(documents);
  expect(await textsIn(shipped)).toEqual(await textsIn(source));
});

it.skipIf(process.platform === 'win32')('beside the program there is its launcher, which can be started', async () => {
  const launcher = await readFile(packed.launcherPath, 'utf8');

  expect(launcher).toBe(await readFile(join(repositoryRoot, 'assets/command-line/backup-notifier'), 'utf8'));
  expect((await stat(packed.launcherPath)).mode & 0o111).toBe(0o111);
  expect((await stat(packed.executablePath)).isFile()).toBe(true);
});

it('the launcher of Windows starts the program by its name, and has the line ends that cmd needs', async () => {
  const launcher = await readFile(join(repositoryRoot, 'assets/command-line/backup-notifier.cmd'), 'utf8');
  const { productName } = JSON.parse(await readFile(join(repositoryRoot, 'package.json'), 'utf8')) as {
    productName: string;
  };

  expect(launcher).toContain(`"%BACKUP_NOTIFIER_HOME%${productName}.exe" `);
  expect(launcher.split('\n').filter((line) => line !== '' && !line.endsWith('\r'))).toEqual([]);
});

it('the package of the repository has no application registration of anybody', async () => {
  const source = await readFile(join(repositoryRoot, 'assets/preinstalled-application.json'), 'utf8');

  expect(JSON.parse(extractFile(packed.asarPath, 'assets/preinstalled-application.json').toString('utf8'))).toEqual(
    JSON.parse(source),
  );
});

async function listFiles(folder: string, root: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(root.length + 1)
        .replaceAll('\\', '/'),
    );
}

/** The packed program itself, with its fuses as shipped. */
import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { hostname, tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { defaultSettings, withDefaultRoute } from '../../../src-shared/model/settings.ts';
import { manyObjects } from '../../builders/many-objects.ts';
import { locateElectronRuntime } from '../../harness/electron-runtime/locate-electron-runtime.ts';
import { customApplication } from '../../harness/microsoft-emulator/emulated-directory.ts';
import { startMicrosoftEmulator } from '../../harness/microsoft-emulator/microsoft-emulator.ts';
import { lendToPackage } from '../../harness/packaging/lend-to-package.ts';
import { packProduct, type PackedProduct } from '../../harness/packaging/pack-product.ts';
import { startPackedProgram } from '../../harness/packaging/start-packed-program.ts';
import { expect, test } from './electron-test.ts';

test.skip(process.platform !== 'linux', 'Packs for Linux.');
// In one worker, so that it is packed once.
test.describe.configure({ mode: 'default' });

/** How the wire in the executable says that a fuse is on. */
const enabled = '1'.charCodeAt(0);

let work: string;
let packed: PackedProduct;

test.beforeAll(async () => {
  const runtime = locateElectronRuntime();
  if (runtime.kind === 'no-runtime') throw new Error(runtime.reason);
  work = await mkdtemp(join(tmpdir(), 'packed ä-'));
  const override = runtime.needsLentParts ? await lendToPackage(work) : {};
  packed = await packProduct({ outputDirectory: join(work, 'dist'), runtime, override });
});
test.afterAll(async () => {
  await rm(work, { recursive: true, force: true, maxRetries: 5 });
});

test('the packed program starts from its archive and opens Options', async ({ userDataDirectory }) => {
  const { options, close } = await startPackedProgram({ executablePath: packed.executablePath, userDataDirectory });

  await expect(options.getByRole('button', { name: 'OK' })).toBeVisible();
  expect(options.url()).toBe('app://backup-notifier/options');
  await close();
});

test('the packed program ignores a stand-in for Microsoft, and contacts no host but Microsoft’s', async ({
  userDataDirectory,
}) => {
  const emulator = await startMicrosoftEmulator();
  const proxy = await startRefusingProxy();
  const { options, close } = await startPackedProgram({
    executablePath: packed.executablePath,
    userDataDirectory,
    arguments: [`--proxy-server=${proxy.address}`, '--microsoft-origin', emulator.origin],
  });

  await options.evaluate(
    (application) =>
      window.backupNotifier?.request('account.start-sign-in', { application, shouldSendAsOthers: false }),
    {
      kind: 'custom' as const,
      clientId: customApplication.clientId,
      tenantId: 'contoso.onmicrosoft.com',
      cloud: 'worldwide' as const,
    },
  );

  await proxy.sawTarget('login.microsoftonline.com:443');
  expect(new Set(proxy.targets)).toEqual(new Set(['login.microsoftonline.com:443']));
  expect(emulator.requests.list()).toEqual([]);
  await close();
  proxy.stop();
  await emulator.stop();
});

test('its launcher runs commands without a display, with their output and exit codes', async ({
  userDataDirectory,
}) => {
  const { DISPLAY: _, ...environment } = process.env;
  const run = (...argv: string[]) =>
    spawnSync(packed.launcherPath, [...argv, '--user-data', userDataDirectory], { env: environment, encoding: 'utf8' });
  const document = '{"job":{"name":"株式会社"},"result":"Success"}';
  const stored = spawnSync(packed.launcherPath, ['notify', '-', '--user-data', userDataDirectory], {
    env: environment,
    encoding: 'utf8',
    input: document,
  });
  const refused = run('notify', '--job', 'a b', '--result', 'fine', '--message', 'see https://contoso.com --help');
  const status = run('status', '--json');
  const version = run('--version');

  expect([stored.status, stored.stdout]).toEqual([0, expect.stringMatching(/^Stored: .*\.json\n$/)]);
  expect(JSON.parse(readFileSync(stored.stdout.slice('Stored: '.length, -1), 'utf8'))).toEqual({
    host: hostname(),
    job: { name: '株式会社' },
    result: 'Success',
  });
  expect([refused.status, refused.stdout, refused.stderr]).toEqual([
    2,
    '',
    'backup-notifier: nothing was stored.\n--result: expected Success, Warning or Failed, found "fine".\n',
  ]);
  expect([status.status, JSON.parse(status.stdout)]).toMatchObject([1, { isRunning: false, filesWaiting: 1 }]);
  expect([version.status, version.stdout]).toEqual([0, expect.stringMatching(/^\d+\.\d+\.\d+\n$/)]);
});

test('its launcher runs a backup command without a display: bytes, input, signals and exit code are the command’s', async ({
  userDataDirectory,
}) => {
  const { DISPLAY: _, ...environment } = process.env;
  const options = { env: { ...environment, BACKUP_NOTIFIER_USER_DATA: userDataDirectory } };
  const run = ['run', '--job', 'Größe', '--'];
  const input = Buffer.from(Array.from({ length: 200_000 }, (_value, index) => (index * 7) % 256));
  const script = 'cat; echo "oops $1" > /dev/stderr; exit 7';
  const piped = spawnSync(packed.launcherPath, [...run, 'sh', '-c', script, 'sh', '--type=x'], { ...options, input });
  const waiting = spawn(
    packed.launcherPath,
    [...run, 'sh', '-c', `trap 'exit 5' TERM; echo ready; while :; do sleep 0.1; done`],
    options,
  );
  await once(waiting.stdout, 'data');
  waiting.kill('SIGTERM');
  await once(waiting, 'close');

  expect([piped.status, piped.stdout.equals(input), piped.stderr.toString()]).toEqual([
    7,
    true,
    expect.stringMatching(/^oops --type=x\n/),
  ]);
  expect(waiting.exitCode).toBe(5);
  const names = (await readdir(join(userDataDirectory, 'sessions'))).sort();
  const sessions = names.map(
    (name) => JSON.parse(readFileSync(join(userDataDirectory, 'sessions', name), 'utf8')) as unknown,
  );
  expect(sessions).toMatchObject([
    { job: { name: 'Größe' }, result: 'Failed', message: 'oops --type=x (exit code 7)' },
    { result: 'Failed', message: 'Exit code 5', log: 'ready' },
  ]);
});

test('commands ask the running program, and are answered', async ({ userDataDirectory }) => {
  const { close } = await startPackedProgram({ executablePath: packed.executablePath, userDataDirectory });
  const run = (command: string) =>
    spawnSync(packed.launcherPath, [command, '--user-data', userDataDirectory], { encoding: 'utf8' });
  const [status, test] = [run('status'), run('test')];
  await close();

  expect([status.status, status.stdout]).toEqual([1, expect.stringMatching(/^Program: +running\n/)]);
  expect([test.status, test.stderr]).toEqual([1, expect.stringContaining('Enter at least one recipient.')]);
});

test('the launcher starts the program with windows where no command is given', async ({ userDataDirectory }) => {
  const { options, close } = await startPackedProgram({ executablePath: packed.launcherPath, userDataDirectory });

  await expect(options.getByRole('button', { name: 'OK' })).toBeVisible();
  await close();
});

test('the command line and the program look for the same user data folder', async () => {
  const home = await mkdtemp(join(tmpdir(), 'home ä-'));
  const environment = { HOME: home, XDG_CONFIG_HOME: '' };
  const { stdout } = spawnSync(packed.launcherPath, ['notify', '--job', 'a', '--result', 'success'], {
    env: { ...process.env, ...environment },
    encoding: 'utf8',
  });
  const { close } = await startPackedProgram({ executablePath: packed.launcherPath, environment });
  const accepted = join(home, '.config', 'Backup Notifier for Microsoft 365', 'sessions', 'accepted');
  await expect.poll(() => existsSync(join(accepted, basename(stdout.trim())))).toBe(true);
  await close();
  await rm(home, { recursive: true, force: true, maxRetries: 5 });
});

test('the packed program finds its threads: a large file is read, and its session composed', async ({
  userDataDirectory,
}) => {
  const recipients = [{ address: 'noc@contoso.com', name: '' }];
  const settings = withDefaultRoute(defaultSettings, { isEnabled: true, recipients });
  await writeFile(join(userDataDirectory, 'settings.json'), JSON.stringify(settings));
  await mkdir(join(userDataDirectory, 'sessions'), { recursive: true });
  const session = { job: { name: 'large' }, result: 'Success', objects: [...manyObjects(6_000)] };
  await writeFile(join(userDataDirectory, 'sessions', 'large.json'), JSON.stringify(session));
  const { close } = await startPackedProgram({ executablePath: packed.executablePath, userDataDirectory });

  const report = join(userDataDirectory, 'reports', '1');
  await expect.poll(() => readdir(report).catch(() => []), { timeout: 30_000 }).toHaveLength(2);
  await expect
    .poll(() => readFile(join(userDataDirectory, 'logs', 'main.log'), 'utf8'), { timeout: 30_000 })
    .toContain('1 notify');
  await close();
});

test('the fuses are as electron-builder.yml says', async () => {
  const { version: _version, ...wire } = await getCurrentFuseWire(packed.executablePath);
  const states = Object.entries(wire).map(([fuse, state]) => [FuseV1Options[Number(fuse)], state === enabled]);

  expect(Object.fromEntries(states)).toMatchObject({
    RunAsNode: false,
    EnableCookieEncryption: true,
    EnableNodeOptionsEnvironmentVariable: false,
    EnableNodeCliInspectArguments: false,
    EnableEmbeddedAsarIntegrityValidation: true,
    OnlyLoadAppFromAsar: true,
    GrantFileProtocolExtraPrivileges: false,
  });
});

/** Lets nothing through, and keeps where each request wanted to go. */
async function startRefusingProxy() {
  const server = createServer();
  const targets: string[] = [];
  server.on('connect', (request, socket) => {
    targets.push(request.url ?? '');
    socket.destroy();
    server.emit('target');
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const { port } = server.address() as AddressInfo;
  const sawTarget = async (target: string): Promise<void> => {
    while (!targets.includes(target)) await once(server, 'target');
  };
  return { address: `127.0.0.1:${port}`, targets, sawTarget, stop: () => void server.close() };
}

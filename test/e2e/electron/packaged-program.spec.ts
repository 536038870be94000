/** The packed program itself, with its fuses as shipped. */
import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
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
    { kind: 'custom' as const, clientId: customApplication.clientId, tenantId: 'contoso.onmicrosoft.com' },
  );

  await proxy.sawTarget('login.microsoftonline.com:443');
  expect(new Set(proxy.targets)).toEqual(new Set(['login.microsoftonline.com:443']));
  expect(emulator.requests.list()).toEqual([]);
  await close();
  proxy.stop();
  await emulator.stop();
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

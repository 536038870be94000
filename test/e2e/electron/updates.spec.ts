/** A package whose distributor has named a feed for new versions, as electron-builder makes it of `publish`. */
import { once } from 'node:events';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { locateElectronRuntime } from '../../harness/electron-runtime/locate-electron-runtime.ts';
import { lendToPackage } from '../../harness/packaging/lend-to-package.ts';
import { packProduct, type PackedProduct } from '../../harness/packaging/pack-product.ts';
import { startPackedProgram } from '../../harness/packaging/start-packed-program.ts';
import { expect, test } from './electron-test.ts';

test.skip(process.platform !== 'linux', 'Packs for Linux.');
// In one worker, so that it is packed once.
test.describe.configure({ mode: 'default' });

interface Asked {
  path: string;
  headers: IncomingHttpHeaders;
}

let work: string;
let packed: PackedProduct;
let feed: Server;
const asked: Asked[] = [];

test.beforeAll(async () => {
  const runtime = locateElectronRuntime();
  if (runtime.kind === 'no-runtime') throw new Error(runtime.reason);
  feed = createServer(({ url = '', headers }, response) => {
    const path = url.replace(/\?.*/, '');
    asked.push({ path, headers });
    const offer = { version: '99.1.0', files: [{ url: 'Backup-Notifier-99.1.0.AppImage', sha512: 'a', size: 1 }] };
    response.writeHead(path === '/releases/latest-linux.yml' ? 200 : 404).end(JSON.stringify(offer));
  });
  await once(feed.listen(0, '127.0.0.1'), 'listening');
  work = await mkdtemp(join(tmpdir(), 'packed ä-'));
  const override = runtime.needsLentParts ? await lendToPackage(work) : {};
  const publish = { provider: 'generic', url: `http://127.0.0.1:${(feed.address() as AddressInfo).port}/releases` };
  packed = await packProduct({ outputDirectory: join(work, 'dist'), runtime, override: { ...override, publish } });
});
test.afterAll(async () => {
  feed.close();
  await rm(work, { recursive: true, force: true, maxRetries: 5 });
});

test('the program tells of a new version, asks only the feed, and fetches nothing that nobody has signed', async ({
  userDataDirectory,
}) => {
  const cache = await mkdtemp(join(tmpdir(), 'cache ä-'));
  const { options, close } = await startPackedProgram({
    executablePath: packed.executablePath,
    userDataDirectory,
    // As the runtime of an AppImage sets it.
    environment: { APPIMAGE: join(work, 'Backup-Notifier.AppImage'), XDG_CACHE_HOME: cache },
  });

  await expect(options.getByText('Version 99.1.0 is available')).toBeVisible({ timeout: 30_000 });
  await expect(options.getByText(/This system can’t verify who published it/)).toBeVisible();
  await expect(options.getByRole('button', { name: 'Restart and install' })).toHaveCount(0);
  expect(asked.map(({ path }) => path)).toEqual(['/releases/latest-linux.yml']);
  // Which installation asks is nobody's business, nor, while nothing is fetched, which version it is.
  expect(asked[0]?.headers['x-user-staging-id']).toBe('');
  expect(JSON.stringify(asked[0]?.headers)).not.toMatch(/backup|0\.1\.0/i);
  expect((await readdir(cache)).filter((name) => /updater/.test(name))).toEqual([]);

  await options.getByRole('button', { name: 'Dismiss: Version 99.1.0 is available' }).click();
  await expect(options.getByText('Version 99.1.0 is available')).toHaveCount(0);
  await close();
  await rm(cache, { recursive: true, force: true, maxRetries: 5 });
});

/** The Debian package in a Debian of its own, which has nothing but what the package depends on. */
import { spawnSync } from 'node:child_process';
import { readFileSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { locateElectronRuntime } from '../../harness/electron-runtime/locate-electron-runtime.ts';
import { prepareDebianRoot, type PreparedRoot } from '../../harness/packaging/debian-root.ts';
import { startPackedProgram } from '../../harness/packaging/start-packed-program.ts';
import { expect, test } from './electron-test.ts';

// In one worker, so that it is installed once.
test.describe.configure({ mode: 'default' });

let prepared: PreparedRoot;

test.beforeAll(async () => {
  test.setTimeout(600_000);
  const runtime = locateElectronRuntime();
  if (runtime.kind === 'no-runtime') throw new Error(runtime.reason);
  prepared = await prepareDebianRoot(runtime);
});
test.afterAll(async () => {
  if (prepared.kind === 'prepared') await prepared.root.remove();
});

function enterRoot() {
  if (prepared.kind === 'prepared') return prepared.root;
  return test.skip(true, `not run: ${prepared.reason}`) as never;
}

test('it has what its commands need: a session is stored, and the status says that nothing runs', () => {
  const { directory, enterPath } = enterRoot();
  const run = (...argv: string[]) =>
    spawnSync(enterPath, ['backup-notifier', ...argv, '--user-data', '/root/Daten ü'], { encoding: 'utf8' });

  const stored = run('notify', '--job', '株式会社', '--result', 'warning');
  const status = run('status', '--json');

  expect([stored.status, stored.stdout]).toEqual([0, expect.stringMatching(/^Stored: .*\.json\n$/)]);
  const path = join(directory, stored.stdout.slice('Stored: '.length, -1));
  expect(JSON.parse(readFileSync(path, 'utf8'))).toMatchObject({ job: { name: '株式会社' }, result: 'warning' });
  expect([status.status, JSON.parse(status.stdout)]).toMatchObject([1, { isRunning: false, filesWaiting: 1 }]);
});

test('it has what its windows need: Options opens', async () => {
  const { enterPath } = enterRoot();

  const { options, close } = await startPackedProgram({
    executablePath: enterPath,
    command: ['backup-notifier'],
    userDataDirectory: '/root/windows ü',
  });

  await expect(options.getByRole('button', { name: 'OK' })).toBeVisible();
  await close();
});

test('that it has is seen: without a library that it depends on, it does not start', () => {
  const { directory, enterPath } = enterRoot();
  const library = join(directory, 'usr/lib/x86_64-linux-gnu/libnss3.so');
  const version = () => spawnSync(enterPath, ['backup-notifier', '--version'], { encoding: 'utf8' });

  const before = version();
  renameSync(library, `${library}.away`);
  const without = version();
  renameSync(`${library}.away`, library);

  expect([before.status, before.stdout]).toEqual([0, expect.stringMatching(/^\d+\.\d+\.\d+\n$/)]);
  expect([without.status, without.stderr]).toEqual([127, expect.stringContaining('libnss3.so')]);
});

/** `backup-notifier run` as a process of its own, with real commands: whoever calls sees no difference. */
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buffer, text } from 'node:stream/consumers';
import { beforeAll, describe, expect, test } from 'vitest';
import { temporaryFolder } from '../../fixtures/temporary-folder.ts';
import { ensureBuilt, projectRoot } from '../../harness/build/ensure-built.ts';
import { startProductFixture } from '../product/product-fixture.ts';

beforeAll(() => ensureBuilt());

function start(userData: string, ...argv: string[]) {
  const commandLine = join(projectRoot, 'out/main/command-line.js');
  return spawn(process.execPath, [commandLine, 'run', '--user-data', userData, '--job', 'Größe', '--', ...argv]);
}

function prepareUserData(): string {
  const userData = temporaryFolder();
  writeFileSync(join(userData, 'settings.json'), '{"version":1}');
  return userData;
}

/** Only where no program is running: it makes folders there, and takes away what it has read. */
function sessionsIn(userData: string): unknown[] {
  const folder = join(userData, 'sessions');
  const names = existsSync(folder) ? readdirSync(folder) : [];
  return names.map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')) as unknown);
}

/** @param script - for the project's own Node, so that it means the same on each system */
async function run(userData: string, script: string, input = Buffer.alloc(0)) {
  const child = start(userData, process.execPath, '-e', script);
  child.stdin.end(input);
  const [out, err] = await Promise.all([buffer(child.stdout), text(child.stderr), once(child, 'close')]);
  return { code: child.exitCode, out, err };
}

describe('output, input and exit code are the command’s', () => {
  test('each byte goes through, each stream apart, and the report has the exit code, the reason and the log', async () => {
    const input = Buffer.from(Array.from({ length: 300_000 }, (_, index) => (index * 7) % 256));
    const userData = prepareUserData();
    const { code, out, err } = await run(
      userData,
      `process.stdin.pipe(process.stdout); process.stdin.on('end', () => { console.error('disk full'); process.exitCode = 3; });`,
      input,
    );

    expect([code, out.equals(input), err]).toEqual([3, true, 'disk full\n']);
    expect(sessionsIn(userData)).toEqual([
      expect.objectContaining({
        job: { name: 'Größe' },
        result: 'Failed',
        message: 'disk full (exit code 3)',
        log: expect.stringContaining('disk full'),
      }),
    ]);
  });

  test('output comes while the command runs', async () => {
    const userData = prepareUserData();
    const child = start(userData, process.execPath, '-e', `console.log('go'); process.stdin.resume();`);
    const [first] = (await once(child.stdout, 'data')) as [Buffer];
    const before = sessionsIn(userData);
    child.stdin.end();
    await once(child, 'close');

    expect([first.toString(), before, sessionsIn(userData).length]).toEqual(['go\n', [], 1]);
  });

  test('a command ends as it did also where the session cannot be stored', async () => {
    const userData = prepareUserData();
    writeFileSync(join(userData, 'sessions'), 'a file');
    const child = start(userData, process.execPath, '-e', 'process.exitCode = 9');
    const [err] = await Promise.all([text(child.stderr), once(child, 'close')]);

    expect([child.exitCode, err]).toEqual([
      9,
      expect.stringMatching(/could not be stored .*\n.*\n.*is not reported\.\n$/),
    ]);
  });

  test('a command that is not there ends with 127', async () => {
    const userData = prepareUserData();
    const child = start(userData, join(userData, 'none'));
    await once(child, 'close');

    expect([child.exitCode, sessionsIn(userData)]).toEqual([
      127,
      [expect.objectContaining({ result: 'Failed', message: expect.stringContaining('could not be started') })],
    ]);
  });
});

describe.skipIf(process.platform === 'win32')('as in a shell', () => {
  /** @returns the exit code and the message of the report */
  async function shell(script: string, act: (child: ReturnType<typeof start>) => void | Promise<void> = () => {}) {
    const userData = prepareUserData();
    const child = start(userData, '/bin/sh', '-c', script);
    child.stderr.resume();
    const closed = once(child, 'close');
    await act(child);
    child.stdout.resume();
    await closed;
    const [session] = sessionsIn(userData) as { message: string }[];
    return [child.exitCode, session?.message];
  }
  const whenReady = (then: (child: ReturnType<typeof start>) => void) => async (child: ReturnType<typeof start>) => {
    await once(child.stdout, 'data');
    then(child);
  };

  test('a signal that ends the command is 128 and its number, and a file that cannot be run is 126', async () => {
    const userData = prepareUserData();
    writeFileSync(join(userData, 'file'), '');
    const child = start(userData, join(userData, 'file'));
    await once(child, 'close');

    expect([child.exitCode, await shell('kill -KILL $$')]).toEqual([126, [137, 'Ended by the signal SIGKILL']]);
  });

  test.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)(
    '%s is the command’s, which may end as it likes',
    async (signal) => {
      const script = `trap 'exit 5' ${signal.slice(3)}; echo ready; while :; do sleep 0.05; done`;

      expect(
        await shell(
          script,
          whenReady((child) => child.kill(signal)),
        ),
      ).toEqual([5, 'Exit code 5']);
    },
  );

  test('where nobody reads the output any more, the command is told so', async () => {
    const script = 'while echo y 2> /dev/null; do :; done; exit 6';
    const [code] = await shell(
      script,
      whenReady((child) => child.stdout.destroy()),
    );

    // A shell that ignores the signal gets the error instead.
    expect([141, 6]).toContain(code);
  });

  test('the command may open its own streams by name', async () => {
    expect(await shell('echo out > /dev/stdout && echo err > /dev/stderr')).toEqual([0, '']);
  });

  test('a process that the command leaves behind does not hold up the report', async () => {
    const userData = prepareUserData();
    const child = start(userData, '/bin/sh', '-c', 'sleep 1000 & echo $!');
    const [left] = (await once(child.stdout, 'data')) as [Buffer];
    await once(child, 'close');
    process.kill(Number(left));

    expect([child.exitCode, sessionsIn(userData)]).toEqual([0, [expect.objectContaining({ result: 'Success' })]]);
  });
});

test.skipIf(process.platform === 'win32')('a launcher whose program is gone runs the command all the same', () => {
  const launcher = join(temporaryFolder(), 'backup-notifier');
  copyFileSync(join(projectRoot, 'assets/command-line/backup-notifier'), launcher);
  const run = (...argv: string[]) => spawnSync('/bin/sh', [launcher, ...argv], { encoding: 'utf8' });

  expect([
    run('run', '--job', 'a b', '--', 'sh', '-c', 'echo "$1"; exit 4', 'sh', 'x  y'),
    run('status'),
  ]).toMatchObject([
    { status: 4, stdout: 'x  y\n', stderr: expect.stringContaining('Install it again') },
    { status: 3, stdout: '' },
  ]);
});

test('a failed command is in the mail, with its exit code and its log', async () => {
  const product = await startProductFixture();
  await product.setUp();
  mkdirSync(join(product.userDataDirectory, 'sessions'), { recursive: true });
  await run(product.userDataDirectory, `console.log('copy <1>'); console.error('disk full'); process.exitCode = 3;`);
  await product.letScan();
  const [message] = await product.emulator.waitForMessages(1);
  await product.stop();

  expect(message?.htmlBody).toContain('disk full (exit code 3)');
  expect(message?.htmlBody).toMatch(/<h2>Log<\/h2>[^]*copy &lt;1&gt;\ndisk full|disk full\ncopy &lt;1&gt;/);
});

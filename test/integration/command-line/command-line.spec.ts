/** The built command line as a process of its own, beside the whole program and without it. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { userInfo } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { ensureBuilt, projectRoot } from '../../harness/build/ensure-built.ts';
import { temporaryFolder } from '../../fixtures/temporary-folder.ts';
import { startProductFixture } from '../product/product-fixture.ts';

beforeAll(() => ensureBuilt());

/** @returns its exit code and what it printed. */
async function run(
  argv: readonly string[],
  { input = '', home = '/nowhere' }: { input?: string | Buffer; home?: string } = {},
) {
  const child = spawn(process.execPath, [join(projectRoot, 'out/main/command-line.js'), ...argv], {
    env: { ...process.env, HOME: home, XDG_CONFIG_HOME: '', APPDATA: '' },
  });
  child.stdin.end(input);
  const [out, err] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'close')]);
  return { code: child.exitCode, out, err };
}

const notifyFlags = ['notify', '--job', 'restic „home“', '--result', 'success'];

describe('without a running program', () => {
  test('notify stores a complete file in the session folder, which it makes', async () => {
    const userData = temporaryFolder();
    writeFileSync(join(userData, 'settings.json'), '{"version":1}');
    const { code, err } = await run([...notifyFlags, '--user-data', userData]);
    const [name = '', ...others] = readdirSync(join(userData, 'sessions'));

    expect({ code, err, others }).toEqual({ code: 0, err: '', others: [] });
    expect(JSON.parse(readFileSync(join(userData, 'sessions', name), 'utf8'))).toMatchObject({
      job: { name: 'restic „home“' },
      result: 'success',
    });
  });

  test('notify goes to the folder that the settings name, and says where that is away', async () => {
    const userData = temporaryFolder();
    const chosen = join(temporaryFolder(), 'chosen');
    writeFileSync(join(userData, 'settings.json'), JSON.stringify({ version: 1, sources: { sessionFolder: chosen } }));
    const away = await run([...notifyFlags, '--user-data', userData]);
    mkdirSync(chosen);
    await run([...notifyFlags, '--user-data', userData]);

    expect(away).toEqual({
      code: 3,
      out: '',
      err: expect.stringContaining(
        `${chosen}: the folder is not there, or the drive or share that holds it is not connected`,
      ),
    });
    expect([readdirSync(chosen), readdirSync(userData)]).toEqual([
      [expect.stringMatching(/\.json$/)],
      ['settings.json'],
    ]);
  });

  test.skipIf(process.platform === 'win32')('the usual user data folder is that of the person', async () => {
    const home = temporaryFolder();
    const { out } = await run(notifyFlags, { home });

    expect(out.startsWith(`Stored: ${home}`)).toBe(true);
    expect(out).toContain('Backup Notifier for Microsoft 365/sessions/');
  });

  test('notify stores where no program has ever run too, and says so, whose folder it is included', async () => {
    const { code, out, err } = await run(notifyFlags, { home: temporaryFolder() });

    expect([code, out]).toEqual([0, expect.stringMatching(/^Stored: /)]);
    expect(err).toContain(`, the usual one of the user “${userInfo().username}”.`);
  });

  test('notify reads standard input', async () => {
    const userData = temporaryFolder();
    const input = '{"job":{"name":"株式会社"},"result":"Failed"}';

    expect(await run(['notify', '-', '--user-data', userData], { input })).toMatchObject({ code: 0 });
    expect(await run(['notify', '-', '--user-data', userData], { input: '{' })).toMatchObject({ code: 2, out: '' });
    expect(readdirSync(join(userData, 'sessions'))).toHaveLength(1);
  });

  test('notify ends with 3 where it cannot store', async () => {
    const userData = temporaryFolder();
    writeFileSync(join(userData, 'sessions'), 'a file');
    const { code, err } = await run([...notifyFlags, '--user-data', userData]);

    expect(code).toBe(3);
    expect(err).toContain(`could not be stored in ${join(userData, 'sessions')}: `);
  });

  test.skipIf(process.platform !== 'linux')('notify ends with 3 where the system makes no folder', async () => {
    const { code, out, err } = await run([...notifyFlags, '--user-data', '/proc/x']);

    expect({ code, out, err }).toEqual({
      code: 3,
      out: '',
      err: expect.stringContaining('/proc/x/sessions: the system refuses to make the folder /proc/x\nCheck that'),
    });
  });

  test('status tells that nothing runs and what waits, and changes nothing', async () => {
    const userData = temporaryFolder();
    mkdirSync(join(userData, 'sessions'));
    writeFileSync(join(userData, 'sessions', 'a.json'), '{}');
    const { code, out } = await run(['status', '--json', '--user-data', userData]);

    expect([code, JSON.parse(out)]).toEqual([
      1,
      {
        isRunning: false,
        sender: { service: 'microsoft-365', state: 'not-set-up', mailbox: null, text: 'Not authorized' },
        areNotificationsEnabled: false,
        pause: null,
        waiting: 0,
        parked: 0,
        lastAcceptedAt: null,
        troubles: [],
        sessionFolder: join(userData, 'sessions'),
        filesWaiting: 1,
      },
    ]);
    expect(readdirSync(userData)).toEqual(['sessions']);
  });

  test('status says what it cannot read, and the next step', async () => {
    const userData = temporaryFolder();
    writeFileSync(join(userData, 'journal.sqlite'), 'no journal');
    const { code, out } = await run(['status', '--user-data', userData]);

    expect(code).toBe(1);
    expect(out).toMatch(/Attention: +The journal cannot be read\..* Next step: Start the program/);
  });

  test('the version is that of the program', async () => {
    const { version } = JSON.parse(readFileSync(join(projectRoot, 'package.json'), 'utf8')) as { version: string };

    expect(await run(['--version'])).toEqual({ code: 0, out: `${version}\n`, err: '' });
  });

  test('test says that nothing runs', async () => {
    expect(await run(['test', '--user-data', temporaryFolder()])).toMatchObject({
      code: 3,
      err: expect.stringContaining('does not run'),
    });
  });
});

describe('beside the running program', () => {
  test('what notify stores is taken in and sent', async () => {
    const product = await startProductFixture();
    await product.setUp();
    await run([...notifyFlags, '--user-data', product.userDataDirectory]);
    await product.letScan();
    const [message] = await product.emulator.waitForMessages(1);
    await product.stop();

    expect(message?.subject).toContain('restic „home“');
    expect(readdirSync(join(product.userDataDirectory, 'sessions', 'accepted'))).toHaveLength(1);
  });

  test('what cannot be used of a failed session is left out of its mail and named there, and its log is in it', async () => {
    const product = await startProductFixture();
    await product.setUp();
    const log = Array.from({ length: 9_000 }, (_, index) => `copy <${index}>`).join('\n');
    const document = { job: { name: 'Größe' }, result: 'Failed', statistics: { transferredBytes: -1 }, log };
    const outcome = await run(['notify', '-', '--user-data', product.userDataDirectory], {
      input: Buffer.from(JSON.stringify(document), 'latin1'),
    });
    await product.letScan();
    const [message] = await product.emulator.waitForMessages(1);
    await product.stop();
    const body = message?.htmlBody ?? '';

    expect(outcome).toMatchObject({ code: 0, err: expect.stringContaining('statistics.transferredBytes') });
    expect(message?.subject).toContain('Größe');
    expect(body).toContain('statistics.transferredBytes: expected 0 or more, found -1.');
    expect(body).toMatch(
      /<h2>Log<\/h2><p class="quiet">These are its last lines[^<]*<\/p><pre[^>]*>copy &lt;\d+&gt;\n/,
    );
    expect(body).toContain('\ncopy &lt;8999&gt;</pre>');
  });

  test.skipIf(process.platform === 'win32')(
    'notify has it look at once also where the system tells it nothing of changes in the folder',
    async () => {
      const product = await startProductFixture();
      const { userDataDirectory } = product;
      await product.stop();
      const place = join(temporaryFolder(), 'share');
      // It leads nowhere yet, so that the program cannot watch it; and its clock stands still, so that no look comes.
      rmSync(join(userDataDirectory, 'sessions'), { recursive: true, force: true });
      symlinkSync(place, join(userDataDirectory, 'sessions'));
      await product.start();
      const log = join(userDataDirectory, 'logs', 'main.log');
      await vi.waitFor(() => expect(readFileSync(log, 'utf8')).toContain('cannot be watched'));
      mkdirSync(place);
      expect(await run([...notifyFlags, '--user-data', userDataDirectory])).toMatchObject({ code: 0 });

      await vi.waitFor(() => expect(readdirSync(join(place, 'accepted'))).toHaveLength(1));
    },
  );

  test('status tells how it is, and afterwards what it has stored', async () => {
    const product = await startProductFixture();
    await product.setUp();
    const ask = () => run(['status', '--json', '--user-data', product.userDataDirectory]);
    // Time stands still: the program is woken for the file, which is sent and moved in any order.
    await run([...notifyFlags, '--user-data', product.userDataDirectory]);
    const { code, out } = await vi.waitFor(async () => {
      const answer = await ask();
      expect(JSON.parse(answer.out)).toMatchObject({ lastAcceptedAt: expect.any(String), filesWaiting: 0 });
      return answer;
    }, 20_000);
    await product.stop();
    const stopped = await ask();

    const told = {
      areNotificationsEnabled: true,
      pause: null,
      waiting: 0,
      parked: 0,
      lastAcceptedAt: new Date(product.clock.nowMs()).toISOString(),
      troubles: [],
      sessionFolder: join(product.userDataDirectory, 'sessions'),
      filesWaiting: 0,
    };
    const mailbox = 'admin@contoso.com';
    expect([code, JSON.parse(out)]).toEqual([
      0,
      {
        ...told,
        isRunning: true,
        sender: { service: 'microsoft-365', state: 'ready', mailbox, text: 'Token is valid' },
      },
    ]);
    expect([stopped.code, JSON.parse(stopped.out)]).toEqual([
      1,
      {
        ...told,
        isRunning: false,
        sender: {
          service: 'microsoft-365',
          state: 'not-checked',
          mailbox,
          text: 'Not checked: the program does not run',
        },
      },
    ]);
  });

  test('test has it send the test message, and tells what came of it', async () => {
    const product = await startProductFixture();
    const ask = () => run(['test', '--user-data', product.userDataDirectory]);
    const before = await ask();
    await product.setUp();
    const { code, out } = await ask();

    expect(before).toMatchObject({ code: 1, out: '', err: expect.stringContaining('Enter at least one recipient.') });
    expect([code, out]).toEqual([0, expect.stringMatching(/^Accepted by Microsoft 365 for 1 recipient, request id /)]);
    expect(product.emulator.mailbox.list()).toHaveLength(1);
  });
});

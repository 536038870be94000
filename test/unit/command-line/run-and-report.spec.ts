import { describe, expect, test } from 'vitest';
import type { CommandEnd } from '../../../src-main/command-line/run/command-runner.ts';
import { prepareCommandLine } from './prepare-command-line.ts';

const exited = (exitCode: number): CommandEnd => ({ kind: 'exited', exitCode });

/** @returns the exit code, what was printed, and the one session that was stored */
async function run(argv: readonly string[], options: Parameters<typeof prepareCommandLine>[0]) {
  const { run: runLine, stored, woken } = prepareCommandLine(options);
  const outcome = await runLine('run', ...argv);
  const sessions = stored.flatMap(({ documents }) => documents.map((text) => JSON.parse(text) as unknown));
  return { ...outcome, sessions, woken };
}

describe('run', () => {
  test('reports the command with its times, its log and the computer, and prints nothing of its own', async () => {
    const ran = { end: exited(0), output: [['stdout', 'dumped 3 tables\n']] as const, tookMs: 90_000 };

    expect(await run(['--job', 'Größe', '--organization', 'contoso.com', '--', 'dump', '-p'], { ran })).toEqual({
      code: 0,
      out: '',
      err: '',
      sessions: [
        {
          id: 'id-1',
          job: { name: 'Größe' },
          organization: 'contoso.com',
          host: 'FILES01',
          result: 'Success',
          startedAt: '2026-11-22T23:00:00.000Z',
          endedAt: '2026-11-22T23:01:30.000Z',
          message: '',
          log: 'dumped 3 tables',
        },
      ],
      woken: [['/data', 1]],
    });
  });

  test.each<[CommandEnd, string, string]>([
    [exited(2), '', 'Exit code 2'],
    [exited(2), 'disk full\n', 'disk full (exit code 2)'],
    [{ kind: 'killed', signal: 'SIGKILL', exitCode: 137 }, '', 'Ended by the signal SIGKILL'],
    [{ kind: 'killed', signal: 'SIGTERM', exitCode: 143 }, 'disk full\n', 'disk full (ended by the signal SIGTERM)'],
  ])('of %j says why it failed, and ends as it did: %j', async (end, errors, message) => {
    const { code, err, sessions } = await run(['--job', 'a', 'dump'], {
      ran: { end, output: [['stderr', errors]] },
    });

    expect([code, err, sessions]).toEqual([end.exitCode, '', [expect.objectContaining({ result: 'Failed', message })]]);
  });

  test('reports a command that could not be started, without its arguments, which may hold a password', async () => {
    const end: CommandEnd = { kind: 'not-started', exitCode: 127, reason: 'command not found' };
    const message = 'dump could not be started: command not found (exit code 127)';

    expect(await run(['--job', 'a', 'dump', '--password=x'], { ran: { end } })).toMatchObject({
      code: 127,
      err: 'backup-notifier: dump: command not found\n',
      sessions: [{ result: 'Failed', message }],
    });
  });

  test.each([0, 9])('ends as the command did (%i) where it cannot be stored, and says what to do', async (exitCode) => {
    expect(await run(['--job', 'a', 'dump'], { ran: { end: exited(exitCode) }, storeTrouble: 'ENOSPC' })).toEqual({
      code: exitCode,
      out: '',
      err: [
        'backup-notifier: the session could not be stored in /data/sessions: ENOSPC',
        'Check that the folder can be written and has room, then report this run with “backup-notifier notify”.',
        `backup-notifier: the command has ended with exit code ${exitCode}. It is not reported.`,
        '',
      ].join('\n'),
      sessions: [],
      woken: [],
    });
  });

  test('understands a tool by its name, or as the reader that is chosen', async () => {
    const ran = { end: exited(23), output: [['stderr', 'file has vanished: "/ä"\n']] as const };
    const said = { result: 'Warning', message: 'file has vanished: "/ä" (exit code 23)', issueCount: 1 };

    expect(await run(['--job', 'a', '/usr/bin/rsync', '/a'], { ran })).toMatchObject({ code: 23, sessions: [said] });
    expect(await run(['--job', 'a', '--reader', 'rsync', 'copy.sh'], { ran })).toMatchObject({ sessions: [said] });
    expect(await run(['--job', 'a', '--reader', 'none', 'rsync'], { ran })).toMatchObject({
      sessions: [{ result: 'Failed' }],
    });
    expect(await run(['--job', 'a', '--warning-codes', '23', 'x'], { ran })).toMatchObject({
      sessions: [{ result: 'Warning' }],
    });
  });

  test.each([
    [['--reader', 'tape'], '--reader: expected restic, borg, .*, none, found “tape”.'],
    [['--warning-codes', '1 x'], '--warning-codes: expected numbers above 0, found “1 x”.'],
  ])('with wrong options, nothing is run: %j', async (flags, problem) => {
    expect(await run(['--job', 'a', ...flags, '--', 'dump'], { ran: { end: exited(5) } })).toEqual({
      code: 2,
      out: '',
      err: expect.stringMatching(`^backup-notifier: run: nothing was run. ${problem}\n$`),
      sessions: [],
      woken: [],
    });
  });

  test('goes to the folder that the environment names, unless an option does', async () => {
    const options = { environmentUserData: '/anna' };

    expect([
      (await run(['--job', 'a', 'x'], options)).woken,
      (await run(['--job', 'a', '--user-data', '/b', 'x'], options)).woken,
    ]).toEqual([[['/anna', 1]], [['/b', 1]]]);
  });

  test('runs the command also where the name of the job is empty, and says that it is not reported', async () => {
    expect(await run(['--job', '', 'dump'], { ran: { end: exited(0) } })).toMatchObject({
      code: 0,
      err: expect.stringMatching(
        /^backup-notifier: nothing was stored\.\n--job: expected text that is not empty.*\n.*not reported\.\n$/,
      ),
      sessions: [],
    });
  });
});

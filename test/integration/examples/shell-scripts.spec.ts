/** The shell scripts among the examples, with stand-ins for the tools: each exit code, and a notifier that fails. */
import { hostname } from 'node:os';
import { describe, expect, test } from 'vitest';
import { runExample } from './run-example.ts';

const summary = '{"message_type":"summary","data_added":2048,"total_files_processed":412,"snapshot_id":"1a2b"}';
const unread = (item: string, during = 'archival') =>
  `echo '{"message_type":"error","error":{"message":"open ${item}: permission denied"},"during":"${during}","item":"${item}"}' >&2`;

describe.skipIf(process.platform === 'win32')('shell scripts', () => {
  test.each([
    ['all is read', `echo '${summary}'`, 0, { result: 'success', message: '2048 bytes added' }, [412, 0]],
    [
      'some files cannot be read, each counted once',
      `${unread('/a', 'scan')}; ${unread('/a')}; ${unread('/a')}; ${unread('/b')}; echo '${summary}'; exit 3`,
      3,
      { result: 'warning', message: 'Not read: open /a: permission denied and 1 more; 2048 bytes added' },
      [414, 2],
    ],
    [
      'a source is missing, where restic takes that for success',
      `echo '/gone does not exist, skipping' >&2; echo '${summary}'`,
      0,
      { result: 'warning', message: 'Not read: /gone; 2048 bytes added' },
      [413, 1],
    ],
    [
      'the repository is locked',
      `echo 'Fatal: unable to create lock "ä"' >&2; exit 11`,
      11,
      { result: 'failed', message: 'Fatal: unable to create lock "ä"' },
    ],
    [
      'there is no repository, in JSON',
      String.raw`printf '%s\n' '{"message_type":"exit_error","code":10,"message":"Fatal: no repository at \"\\\\nas\u003e\"\nIs there one?"}' >&2; exit 10`,
      10,
      { result: 'failed', message: String.raw`Fatal: no repository at "\\nas>"` },
    ],
    ['it ended without a word', 'exit 2', 2, { result: 'failed', message: 'restic ended with exit code 2' }],
    [
      'it was interrupted with Ctrl+C',
      `kill -INT $PPID; echo 'signal interrupt received, cleaning up' >&2; exit 130`,
      130,
      { result: 'failed', message: 'signal interrupt received, cleaning up' },
    ],
  ])('restic.sh reports that %s', (_, restic, code, reported, [objectCount, issueCount] = []) => {
    const { status, documents } = runExample('restic.sh', ['/home'], { standIns: { restic } });

    expect([status, documents]).toEqual([
      code,
      [
        {
          id: expect.any(String),
          job: { name: 'restic' },
          startedAt: expect.stringMatching(/Z$/),
          endedAt: expect.any(String),
          host: hostname(),
          ...reported,
          ...(objectCount === undefined ? {} : { objectCount, issueCount }),
        },
      ],
    ]);
  });

  const failedToOpen = (path: string) =>
    `echo 'rsync: [sender] send_files failed to open "${path}": Permission denied (13)' >&2`;

  test.each([
    ['all is copied', `echo 'Number of files: 1,412 (reg: 1,400, dir: 12)'`, 0, ['success', '', 1412, 0]],
    ['all is copied, in German', `echo 'Number of files: 1.412 (reg: 1.400, dir: 12)'`, 0, ['success', '', 1412, 0]],
    ['all is copied, in French', `echo 'Number of files: 1 412 (reg: 1 400, dir: 12)'`, 0, ['success', '', 1412, 0]],
    ['all is copied, as an old rsync counts', `echo 'Number of files: 1412'`, 0, ['success', '', 1412, 0]],
    ['all is copied, and how many is rounded', `echo 'Number of files: 1.41K (reg: 1.4K)'`, 0, ['success', '']],
    [
      'some files were not, each counted once',
      `echo 'Number of files: 3 (reg: 3)'; ${failedToOpen('/x')}; ${failedToOpen('/x')}; echo 'rsync error: some files (code 23)' >&2; exit 23`,
      23,
      ['warning', 'rsync: [sender] send_files failed to open "/x": Permission denied (13)', 3, 1],
    ],
    [
      'no file at all was',
      `echo 'Number of files: 2 (reg: 1, dir: 1)'; ${failedToOpen('/x')}; exit 23`,
      23,
      ['failed', 'rsync: [sender] send_files failed to open "/x": Permission denied (13)', 2, 1],
    ],
    [
      'some files vanished',
      `echo 'Number of files: 3 (reg: 3)'; echo 'file has vanished: "/x"' >&2; exit 24`,
      24,
      ['warning', 'file has vanished: "/x"', 3, 1],
    ],
    ['it kept some files', `echo 'Deletions stopped' >&2; exit 25`, 25, ['warning', 'Deletions stopped']],
    [
      'the server cannot be reached',
      `echo 'ssh: Could not resolve hostname nas' >&2; echo 'rsync error: unexplained error (code 255)' >&2; exit 255`,
      255,
      ['failed', 'ssh: Could not resolve hostname nas'],
    ],
  ])('rsync.sh reports that %s', (_, rsync, code, [result, message, objectCount, issueCount]) => {
    const { status, documents } = runExample('rsync.sh', ['/a', '/b'], { standIns: { rsync } });

    expect([status, documents]).toEqual([
      code,
      [
        {
          id: expect.any(String),
          job: { name: 'rsync' },
          startedAt: expect.any(String),
          endedAt: expect.any(String),
          host: hostname(),
          result,
          message,
          ...(objectCount === undefined ? {} : { objectCount, issueCount }),
        },
      ],
    ]);
  });

  test.each([
    ['borg', [0], [1, 100, 107, 125], [2, 3, 99, 126, 130, 143]],
    ['restic', [0], [3], [1, 2, 10, 11, 12, 130]],
    ['rsync', [0], [23, 24, 25], [1, 11, 12, 20, 30, 35]],
    ['rclone', [0], [6, 8, 9, 10], [1, 2, 3, 4, 5, 7]],
    ['mysqldump', [0], [], [1, 2, 3, 6]],
    ['pg_dump', [0], [], [1]],
    // The stand-in is no GNU tar.
    ['tar', [0], [], [1, 2]],
  ])('report-job.sh knows the exit codes of %s', (tool, success, warning, failed) => {
    const resultOf = (code: number) => {
      const notifier = `printf '%s\\n' "$@" | grep '^--result=' >&2`;
      const { status, stderr } = runExample('report-job.sh', ['Nightly', tool], {
        standIns: { [tool]: `exit ${code}` },
        notifier,
      });
      return [status, stderr];
    };

    expect([...success, ...warning, ...failed].map(resultOf)).toEqual([
      ...success.map((code) => [code, '--result=success\n']),
      ...warning.map((code) => [code, '--result=warning\n']),
      ...failed.map((code) => [code, '--result=failed\n']),
    ]);
  });

  test.each([
    ['nothing', 'exit 7', 7, 'failed', '(exit code 7)'],
    ['a code that was declared a warning', 'exit 8', 8, 'warning', '(exit code 8)'],
    [
      'its first error after warnings and listed files',
      `echo 'A /home/x
dump: [Warning] a password on the command line
2026/11/28 20:44:13 NOTICE: no configuration
2026/11/28 20:44:13 Failed: it is "full" & 50% of %OS%
too late' >&2; exit 1`,
      1,
      'failed',
      'Failed: it is "full" & 50% of %OS% (exit code 1)',
    ],
    [
      'the exception of a stack trace',
      `printf 'Traceback (most recent call last):\\n  File "x"\\nOSError: full\\n' >&2; exit 1`,
      1,
      'failed',
      'OSError: full (exit code 1)',
    ],
  ])('report-job.sh gives as the reason %s', (_, dump, code, result, message) => {
    const { status, documents } = runExample('report-job.sh', ['--job & 50% of %OS%', 'dump'], {
      standIns: { dump },
      environment: { JOB_WARNING_CODES: '8 9' },
    });

    expect([status, documents]).toEqual([
      code,
      [expect.objectContaining({ job: { name: '--job & 50% of %OS%' }, result, message })],
    ]);
  });

  test('report-job.sh leaves the output of the command as it is, and needs a command', () => {
    const run = (...argv: string[]) => {
      const { status, stdout, stderr } = runExample('report-job.sh', argv, {
        standIns: { dump: `printf 'a\\0b'; echo oops >&2` },
        notifier: 'true',
      });
      return { status, stdout, stderr };
    };

    expect([run('Dump', 'dump'), run('Dump')]).toEqual([
      { status: 0, stdout: 'a\0b', stderr: 'oops\n' },
      { status: 2, stdout: '', stderr: expect.stringMatching(/^report-job\.sh: give the name of the job/) },
    ]);
  });

  const borgWith = (code: number, ...lines: string[]) =>
    `${lines.map((line) => `echo "${line}" >&2`).join('; ')}${lines.length > 0 ? ';' : ''} exit ${code}`;

  test.each([
    ['all went well', borgWith(0, 'A /x'), ':', { result: 'success', message: '' }],
    [
      'borg could not read some files',
      borgWith(1, 'A /x', '/y: open: [Errno 13] Permission denied', '/z: open: [Errno 13] Permission denied'),
      ':',
      { result: 'warning', message: '/y: open: [Errno 13] Permission denied, and 1 more' },
    ],
    [
      'borg could not read some files, in its modern exit codes',
      borgWith(105, '/y: open: [Errno 13] Permission denied'),
      ':',
      { result: 'warning', message: '/y: open: [Errno 13] Permission denied' },
    ],
    [
      'borg changed its mind at a second try',
      borgWith(2, 'Connection closed by remote host'),
      ':',
      { result: 'warning', message: 'Connection closed by remote host' },
    ],
    [
      'borg failed',
      borgWith(13, `Repository /r does not exist.`),
      `printf 'summary:\\n/r: Error running actions for repository\\nCommand x returned exit status 13.\\n' >&2; exit 1`,
      { result: 'failed', message: 'Repository /r does not exist.' },
    ],
    [
      'the configuration is wrong',
      borgWith(0),
      `printf 'summary:\\nx.yaml: Error parsing configuration file\\nAt the top level: y is not allowed\\n' >&2; exit 1`,
      { result: 'failed', message: 'At the top level: y is not allowed' },
    ],
  ])('borgmatic.sh reports that %s', (_, borg, afterwards, reported) => {
    const { status, documents } = runExample('borgmatic.sh', [], {
      standIns: { borg, borgmatic: `borg --version; borg create ::x /y > /dev/null; ${afterwards}` },
    });

    expect([status, documents]).toEqual([
      reported.result === 'failed' ? 1 : 0,
      [expect.objectContaining({ ...reported, job: { name: 'borgmatic' } })],
    ]);
  });

  const calls = [
    ['restic.sh', ['/a']],
    ['rsync.sh', ['/a', '/b']],
    ['borgmatic.sh', []],
    ['report-job.sh', ['Nightly', 'dump']],
  ] as const;
  const standInsWith = (script: string) => ({ restic: script, rsync: script, borgmatic: script, dump: script });

  test.each(calls)('%s reports to the folder of the person who runs the program', (name, argv) => {
    const options = { standIns: standInsWith('true'), userDataName: "Anna's data" };

    expect(runExample(name, argv, options)).toEqual({
      status: 0,
      stdout: '',
      stderr: '',
      documents: [expect.objectContaining({ result: 'success' })],
    });
  });

  describe.each(calls)('%s ends as the backup did', (name, argv) => {
    test.each([
      ['is missing', null],
      ['ends with 3', 'exit 3'],
      ['hangs', `trap '' TERM; tail -f /dev/null`],
    ])('where the notifier %s', (_, notifier) => {
      const run = (code: number) => {
        const environment = { BACKUP_NOTIFIER_SECONDS: '1' };
        const { status, stderr } = runExample(name, argv, {
          standIns: standInsWith(`exit ${code}`),
          notifier,
          environment,
        });
        return { status, last: stderr.trim().split('\n').at(-1) };
      };
      const last = expect.stringMatching(new RegExp(`^${name}: .* not reported: backup-notifier ended with exit code`));

      expect([run(0), run(3)]).toEqual([
        { status: 0, last },
        { status: 3, last },
      ]);
    });

    test('where there is no room for what the tool prints', () => {
      const { status, documents } = runExample(name, argv, {
        standIns: standInsWith('echo oops >&2; exit 9'),
        environment: { TMPDIR: '/dev/null/none' },
      });

      expect([status, documents]).toEqual([9, [expect.objectContaining({ result: 'failed' })]]);
    });
  });
});

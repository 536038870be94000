/** The shell scripts among the examples, with stand-ins for the tools: what is called, and what is reported of it. */
import { hostname } from 'node:os';
import { describe, expect, test } from 'vitest';
import { runExample } from './run-example.ts';

const calls = [
  ['restic.sh', ['/a b'], 'restic', '[backup] [/a b]', 'restic'],
  ['rsync.sh', ['/a b', '/b'], 'rsync', '[--archive] [--delete] [--stats] [/a b] [/b]', 'rsync'],
  ['borgmatic.sh', ['create'], 'borgmatic', '[--verbosity] [1] [create]', 'borgmatic'],
  ['report-job.sh', ['--job & 50% of %OS%', 'dump', '--help', ''], 'dump', '[--help] []', '--job & 50% of %OS%'],
] as const;

describe.skipIf(process.platform === 'win32').each(calls)('%s', (name, argv, tool, called, job) => {
  const run = (script: string, options: Parameters<typeof runExample>[2] = {}) =>
    runExample(name, argv, { standIns: { [tool]: `printf '[%s] ' "$@"; ${script}` }, ...options });

  test('runs the tool with its arguments, and reports it to the folder of the person who runs the program', () => {
    expect(run('echo oops >&2; exit 9', { userDataName: "Anna's data" })).toEqual({
      status: 9,
      stdout: `${called} `,
      stderr: 'oops\n',
      documents: [
        {
          id: expect.any(String),
          job: { name: job },
          host: hostname(),
          result: 'Failed',
          startedAt: expect.stringMatching(/Z$/),
          endedAt: expect.stringMatching(/Z$/),
          message: 'oops (exit code 9)',
          log: expect.stringContaining(called),
        },
      ],
    });
  });

  test('reports a success, in the usual folder', () => {
    expect(run('exit 0')).toMatchObject({ status: 0, stderr: '', documents: [{ result: 'Success', message: '' }] });
  });

  test('runs the tool also where there is no notifier, and says so', () => {
    const { status, stdout, stderr, documents } = run('exit 3', { notifier: null });

    expect({ status, stderr, documents }).toEqual({
      status: 3,
      stderr: `${name}: not reported, backup-notifier is not on the path.\n`,
      documents: [],
    });
    expect(stdout).toContain(called.replace('[--verbosity] [1] ', ''));
  });
});

test.skipIf(process.platform === 'win32')(
  'report-job.sh knows the exit codes of a command by its name, and further ones',
  () => {
    const resultsOf = (tool: string, codes: number[]) =>
      codes.map((code) => {
        const options = { standIns: { [tool]: `exit ${code}` }, environment: { JOB_WARNING_CODES: '8 9' } };
        return runExample('report-job.sh', ['Nightly', tool], options).documents;
      });
    const reported = (result: string) => [expect.objectContaining({ result }) as unknown];

    expect([resultsOf('borg', [1, 2]), resultsOf('dump', [1, 8])]).toEqual([
      [reported('Warning'), reported('Failed')],
      [reported('Failed'), reported('Warning')],
    ]);
  },
);

test.skipIf(process.platform === 'win32')('report-job.sh needs a command', () => {
  expect(runExample('report-job.sh', ['Dump'])).toMatchObject({
    status: 2,
    stderr: expect.stringContaining('run: expected -- and the command'),
    documents: [],
  });
});

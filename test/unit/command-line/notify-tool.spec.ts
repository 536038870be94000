import { describe, expect, test } from 'vitest';
import { prepareCommandLine } from './prepare-command-line.ts';

describe('notify with the exit code of a tool', () => {
  const rsync = 'rsync: [sender] opendir "/ä" failed: Permission denied (13)\nNumber of files: 6 (reg: 4, dir: 2)\n';
  const inputs = { 'rsync.log': rsync, '-': Buffer.from(`\ufeff${rsync}`, 'utf16le') };
  const notify = async (...flags: string[]) => {
    const { run, stored } = prepareCommandLine({ inputs });
    const { code, err } = await run('notify', '--job', 'a', ...flags);
    const [text] = stored[0]?.documents ?? [];
    return { code, err, ...(text === undefined ? {} : { document: JSON.parse(text) as unknown }) };
  };
  const reason = 'rsync: [sender] opendir "/ä" failed: Permission denied (13) (exit code 23)';

  test.each(['rsync.log', '-'])('the reader says what that means, and what is in the log: %s', async (log) => {
    expect(await notify('--exit-code', '23', '--reader', 'rsync', '--log', log)).toEqual({
      code: 0,
      err: '',
      document: {
        id: 'id-1',
        job: { name: 'a' },
        host: 'FILES01',
        result: 'Warning',
        message: reason,
        objectCount: 6,
        issueCount: 1,
        log: rsync.trimEnd(),
        endedAt: '2026-11-22T23:00:00.000Z',
      },
    });
  });

  test('without a reader, 0 is a success, and further codes are warnings where one says so', async () => {
    const results = await Promise.all(
      [['0'], ['3'], ['3', '--warning-codes', '2,3']].map((flags) => notify('--exit-code', ...flags)),
    );

    expect(results).toMatchObject([
      { document: { result: 'Success', message: '' } },
      { document: { result: 'Failed', message: 'Exit code 3' } },
      { document: { result: 'Warning', message: 'Exit code 3' } },
    ]);
  });

  test('what an option says counts more', async () => {
    const flags = ['--exit-code', '23', '--reader', 'rsync', '--log', 'rsync.log', '--result', 'failed'];

    expect(await notify(...flags, '--message', 'b', '--objects', '9')).toMatchObject({
      document: { result: 'failed', message: 'b', objectCount: 9, issueCount: 1 },
    });
  });

  test('a log can be added to each report', async () => {
    expect(await notify('--result', 'success', '--log', 'rsync.log')).toMatchObject({
      err: '',
      document: { result: 'success', log: rsync.trimEnd() },
    });
  });

  test.each([
    [['--log', 'none.log'], 'left out --log: the file none.log cannot be read: no such file'],
    [['--exit-code', 'x'], 'left out --exit-code: expected a number, found “x”.'],
    [['--warning-codes', '1 x'], 'left out --warning-codes: expected numbers above 0, found “1 x”.'],
    [['--exit-code', '0', '--reader', 'tape'], 'left out --reader: expected restic, '],
    [['--reader', 'rsync'], 'left out --reader: expected it together with --exit-code.'],
  ])('what cannot be used is left out and named: %j', async (flags, problem) => {
    expect(await notify('--result', 'success', ...flags)).toMatchObject({
      code: 0,
      err: expect.stringContaining(`backup-notifier: ${problem}`),
      document: { result: 'success' },
    });
  });

  test('an exit code that is none is no result', async () => {
    expect(await notify('--exit-code', 'x')).toMatchObject({
      code: 2,
      err: expect.stringContaining('nothing was stored'),
    });
  });
});

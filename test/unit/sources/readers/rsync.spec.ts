/** rsync 3. The real one is run in test/integration/examples. */
import { expect, test } from 'vitest';
import { reportOf, success } from './read-tool.ts';

const failedToOpen = (path: string) => `rsync: [sender] send_files failed to open "${path}": Permission denied (13)`;
const missing = 'rsync: [sender] link_stat "/gone" failed: No such file or directory (2)';
const end = 'rsync error: some files/attrs were not transferred (see previous errors) (code 23) at main.c(1394)';

test.each([
  ['English', 'Number of files: 1,412 (reg: 1,400, dir: 12)\nLiteral data: 2,048 bytes', 1412, 2048],
  ['German', 'Number of files: 1.412 (reg: 1.400, dir: 12)\nLiteral data: 2.048 bytes', 1412, 2048],
  ['French', 'Number of files: 1 412 (reg: 1 400, dir: 12)\nLiteral data: 2 048 bytes', 1412, 2048],
  ['an old version', 'Number of files: 1412\nLiteral data: 2048 bytes', 1412, 2048],
])('counts are read as %s groups digits', (_, out, objectCount, transferredBytes) => {
  expect(reportOf('rsync', 0, '', `${out}\n`)).toEqual({ ...success, objectCount, issueCount: 0, transferredBytes });
});

test('a count that is rounded is none, and one that is not there is not made up', () => {
  expect(reportOf('rsync', 0, '', 'Number of files: 1.41K (reg: 1.4K)\nLiteral data: 2.05K bytes\n')).toEqual(success);
  expect(reportOf('rsync', 0, '', 'sent 19 bytes\n')).toEqual(success);
});

test.each<[string, number, string, string[], object]>([
  [
    'some files were not copied, each counted once',
    23,
    'Number of files: 3 (reg: 3)',
    [failedToOpen('/x'), failedToOpen('/x'), end],
    { result: 'Warning', reason: failedToOpen('/x'), furtherReasons: 0, objectCount: 3, issueCount: 1 },
  ],
  [
    'no file at all was',
    23,
    'Number of files: 2 (reg: 1, dir: 1)',
    [failedToOpen('/x'), end],
    { result: 'Failed', reason: failedToOpen('/x'), furtherReasons: 0, objectCount: 2, issueCount: 1 },
  ],
  [
    'no source was there',
    23,
    'Number of files: 0\nLiteral data: 0 bytes',
    [missing, end],
    { result: 'Failed', reason: missing, furtherReasons: 0, objectCount: 1, issueCount: 1 },
  ],
  [
    'some files vanished',
    24,
    'Number of files: 3 (reg: 3)',
    ['file has vanished: "/x"', 'file has vanished: "/ä"'],
    { result: 'Warning', reason: 'file has vanished: "/x"', furtherReasons: 1, objectCount: 3, issueCount: 2 },
  ],
  [
    'it kept some files',
    25,
    '',
    ['Deletions stopped'],
    { result: 'Warning', reason: 'Deletions stopped', furtherReasons: 0 },
  ],
  [
    'the server cannot be reached',
    255,
    '',
    ['Warning: Permanently added', 'ssh: Could not resolve hostname nas', 'rsync error: unexplained error (code 255)'],
    { result: 'Failed', reason: 'ssh: Could not resolve hostname nas', furtherReasons: 0 },
  ],
  [
    'the disk is full, before anything was counted',
    11,
    'Number of files: 0\nLiteral data: 0 bytes',
    ['rsync: [receiver] write failed on "/copy/x": No space left on device (28)'],
    {
      result: 'Failed',
      reason: 'rsync: [receiver] write failed on "/copy/x": No space left on device (28)',
      furtherReasons: 0,
      issueCount: 1,
    },
  ],
])('%s', (_, exitCode, out, err, report) => {
  expect(reportOf('rsync', exitCode, `${err.join('\n')}\n`, `${out}\n`)).toEqual(report);
});

test.each([1, 2, 12, 20, 30, 35])('exit code %i is a failure', (exitCode) => {
  expect(reportOf('rsync', exitCode, '').result).toBe('Failed');
});

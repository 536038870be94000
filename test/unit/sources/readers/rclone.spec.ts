/** rclone 1.60 and later. The real one is run in test/integration/examples. */
import { expect, test } from 'vitest';
import { reportOf, success } from './read-tool.ts';

const at = (text: string) => `2026/11/29 22:12:03 ${text}\n`;
const failed = (file: string) => at(`ERROR : ${file}: Failed to copy: permission denied`);
const statistics = (transfers: number, more = '') =>
  `${at('INFO  : ')}Transferred:   \t          5 B / 5 B, 100%, 0 B/s, ETA -\n${more}Transferred:            ${transfers} / 9, 100%\n`;
const asJson = (message: object) => `${JSON.stringify(message)}\n`;

test('all is copied', () => {
  const counts = { objectCount: 8, issueCount: 0, transferredBytes: 5 };
  const stats = { bytes: 5, checks: 0, transfers: 8 };

  expect(reportOf('rclone', 0, statistics(3) + statistics(8))).toEqual({ ...success, ...counts });
  expect(reportOf('rclone', 0, asJson({ level: 'info', msg: '\nTransferred', stats }))).toEqual({
    ...success,
    ...counts,
  });
  expect(reportOf('rclone', 0, at('NOTICE: Config file not found'))).toEqual(success);
});

test('how many files there are is not known where some were compared, and a size that is rounded is none', () => {
  const out =
    'Transferred:   \t    1.5 MiB / 1.5 MiB, 100%, 0 B/s, ETA -\nChecks:                 5 / 5, 100%\nTransferred:            3 / 3, 100%\n';

  expect(reportOf('rclone', 0, out)).toEqual(success);
});

test('files that failed are counted once each, with the first as the reason', () => {
  const last = at('Failed to copy with 2 errors: last error was: permission denied');
  const all = `${failed('a')}${failed('ä')}${failed('a')}${at('ERROR : Attempt 3/3 failed with 2 errors and: x')}`;

  expect(reportOf('rclone', 1, all + statistics(1) + last)).toEqual({
    result: 'Failed',
    reason: 'a: Failed to copy: permission denied',
    furtherReasons: 1,
    objectCount: 3,
    issueCount: 2,
    transferredBytes: 5,
  });
  expect(reportOf('rclone', 1, asJson({ level: 'error', msg: 'Failed to copy: x', object: 'ä' }))).toEqual({
    result: 'Failed',
    reason: 'ä: Failed to copy: x',
    furtherReasons: 0,
    issueCount: 1,
  });
});

test('what went well at the next attempt is no reason', () => {
  const first = `${failed('a')}${failed('b')}${at('ERROR : Attempt 1/3 failed with 2 errors and: x')}`;

  expect(reportOf('rclone', 1, first + failed('b'))).toMatchObject({ furtherReasons: 0, issueCount: 1 });
  expect(reportOf('rclone', 0, first + at('ERROR : Attempt 2/3 succeeded'))).toEqual(success);
});

test('where no file is named, the reason is its last line', () => {
  const reason = 'Failed to create file system for "x:": didn’t find section';
  const lines = [at(reason), at(`CRITICAL: ${reason}`), asJson({ level: 'critical', msg: reason })];

  expect(lines.map((line) => reportOf('rclone', 1, line).reason)).toEqual(lines.map(() => reason));
});

test.each([
  ['Warning', [6, 8, 9, 10]],
  ['Failed', [1, 2, 3, 4, 5, 7]],
])('%s: exit codes %j', (result, exitCodes) => {
  expect(exitCodes.map((exitCode) => reportOf('rclone', exitCode, '').result)).toEqual(exitCodes.map(() => result));
});

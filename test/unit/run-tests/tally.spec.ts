import { expect, test } from 'vitest';
import { describeTally, exitCodeFor, sumTallies, tallyWithExitCode } from '../../harness/run-tests/tally.ts';

test('tallies are summed by outcome', () => {
  const tallies = [
    { passed: 3, failed: 1, skipped: 0 },
    { passed: 40, failed: 0, skipped: 2 },
  ];
  expect(sumTallies(tallies)).toEqual({ passed: 43, failed: 1, skipped: 2 });
  expect(sumTallies([])).toEqual({ passed: 0, failed: 0, skipped: 0 });
});

test('the last line names skipped tests only where there are any', () => {
  expect(describeTally({ passed: 12, failed: 0, skipped: 0 })).toBe('12 passed, 0 failed');
  expect(describeTally({ passed: 12, failed: 1, skipped: 3 })).toBe('12 passed, 1 failed, 3 skipped');
});

test.each([
  ['everything passed', { passed: 1, failed: 0, skipped: 0 }, 0],
  ['something was skipped', { passed: 1, failed: 0, skipped: 9 }, 0],
  ['something failed', { passed: 9, failed: 1, skipped: 0 }, 1],
  ['nothing ran', { passed: 0, failed: 0, skipped: 0 }, 1],
  ['everything was skipped', { passed: 0, failed: 0, skipped: 9 }, 1],
])('the exit code when %s', (_, tally, exitCode) => {
  expect(exitCodeFor(tally)).toBe(exitCode);
});

test('a program that failed without a failed test counts as one failure, once', () => {
  const allPassed = { passed: 5, failed: 0, skipped: 0 };
  const twoFailed = { passed: 3, failed: 2, skipped: 0 };
  expect(tallyWithExitCode(allPassed, 0)).toEqual(allPassed);
  expect(tallyWithExitCode(allPassed, 1)).toEqual({ ...allPassed, failed: 1 });
  expect(tallyWithExitCode(twoFailed, 1)).toEqual(twoFailed);
});

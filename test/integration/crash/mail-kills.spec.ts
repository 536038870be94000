/** A program that is killed while others hand over mail forwards or records everything that it has answered with 250. */
import { expect, test } from 'vitest';
import { runMailCrashTest } from '../../harness/crash/run-mail-crash-test.ts';

test('nothing that was answered with 250 is lost in kills', { timeout: 5 * 60_000 }, async () => {
  const lines: string[] = [];
  const { violations, answered, sessions } = await runMailCrashTest({
    kills: 6,
    seed: 1,
    print: (line) => lines.push(line),
  });

  expect(violations, lines.join('\n')).toEqual([]);
  expect(answered).toBeGreaterThanOrEqual(6 * 20);
  expect(sessions).toBeGreaterThan(0);
});

/** A short run of `npm run test:crash`, with a seed of its own each time: what a failure prints starts the same run. */
import { expect, test } from 'vitest';
import { runCrashTest } from '../../harness/crash/run-crash-test.ts';

/** Only ends what hangs: some rounds, and then as many long pauses as it takes. */
const patienceMs = 5 * 60_000;

test(
  'a program that is killed at any moment loses no session and sends none again but for an unknown outcome',
  async () => {
    const seed = Date.now() % 1_000_000;
    const rounds: string[] = [];
    const { violations } = await runCrashTest({ rounds: 5, seed, print: (line) => rounds.push(line) });
    expect(violations, `npm run test:crash -- --rounds 5 --seed ${seed}\n${rounds.join('\n')}`).toEqual([]);
  },
  patienceMs,
);

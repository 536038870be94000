/** A short run of `npm run test:crash`, with a seed of its own each time: what a failure prints starts the same run. */
import { expect, test } from 'vitest';
import { runCrashTest } from '../../harness/crash/run-crash-test.ts';
import { runDigestCrashTest } from '../../harness/crash/run-digest-crash-test.ts';

/** Only ends what hangs: some rounds, and then as many long pauses as it takes. */
const patienceMs = 5 * 60_000;

test.each([
  ['a program', 'program', ''],
  ['an engine alone', 'service', ' --alone'],
] as const)(
  '%s that is killed at any moment loses no session and sends none again but for an unknown outcome',
  async (_, host, option) => {
    const seed = Date.now() % 1_000_000;
    const rounds: string[] = [];
    const { violations } = await runCrashTest({ rounds: 5, seed, host, print: (line) => rounds.push(line) });
    expect(violations, `npm run test:crash -- --rounds 5 --seed ${seed}${option}\n${rounds.join('\n')}`).toEqual([]);
  },
  patienceMs,
);

test(
  'a program that is killed around the time of its digest sends one for each day, with every run in one of them',
  async () => {
    const seed = Date.now() % 1_000_000;
    const days: string[] = [];
    const { digests, violations } = await runDigestCrashTest({ days: 4, seed, print: (line) => days.push(line) });
    expect(violations, `npm run test:crash -- --rounds 0 --days 4 --seed ${seed}\n${days.join('\n')}`).toEqual([]);
    expect(digests).toBeGreaterThan(0);
  },
  patienceMs,
);

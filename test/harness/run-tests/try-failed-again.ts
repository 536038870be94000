import type { NamedTest, SpecFailure, SpecRun } from './spec-failure.ts';
import { sumTallies } from './tally.ts';

/** With more failures than this, it is the product or the machine that is broken, and not a test that is unstable. */
const mostTriedAgain = 5;

export interface TriedRun extends SpecRun {
  /** What failed at first and passed alone, with its first reason: counted as passed, and a fault to be mended. */
  unstable: readonly SpecFailure[];
}

/**
 * Runs the failed tests once more, one after the other.
 *
 * @param passesAlone - runs one test with nothing beside it
 * @returns the run as it was where too many failed, and for what failed again
 */
export async function tryFailedAgain(
  run: SpecRun,
  passesAlone: (test: NamedTest, title: string) => Promise<boolean>,
): Promise<TriedRun> {
  if (run.tally.failed > mostTriedAgain) return { ...run, unstable: [] };
  const unstable: SpecFailure[] = [];
  for (const failure of run.failures) {
    if (failure.test !== null && (await passesAlone(failure.test, failure.title))) unstable.push(failure);
  }
  return {
    ...run,
    tally: sumTallies([run.tally, { passed: unstable.length, failed: -unstable.length, skipped: 0 }]),
    failures: run.failures.filter((failure) => !unstable.includes(failure)),
    unstable,
  };
}

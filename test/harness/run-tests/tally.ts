/** How many tests there were, by outcome. */
export interface Tally {
  passed: number;
  failed: number;
  /** Skipped by the spec itself, or not run here; never counted as passed. */
  skipped: number;
}

export const emptyTally: Tally = { passed: 0, failed: 0, skipped: 0 };

export function sumTallies(tallies: readonly Tally[]): Tally {
  return tallies.reduce(
    (sum, { passed, failed, skipped }) => ({
      passed: sum.passed + passed,
      failed: sum.failed + failed,
      skipped: sum.skipped + skipped,
    }),
    emptyTally,
  );
}

/** The last line of a run, which other programs read. */
export function describeTally({ passed, failed, skipped }: Tally): string {
  return `${passed} passed, ${failed} failed${skipped === 0 ? '' : `, ${skipped} skipped`}`;
}

/** @returns 1 if anything failed, or if nothing ran: a run without tests proves nothing. */
export function exitCodeFor({ passed, failed }: Tally): 0 | 1 {
  return failed > 0 || passed === 0 ? 1 : 0;
}

/**
 * The tally of a run whose program ended with `exitCode`. A program that failed without a failed test (a spec that cannot
 * be loaded, an error between tests) counts as one failure, so that it is never lost.
 */
export function tallyWithExitCode(tally: Tally, exitCode: number): Tally {
  return exitCode !== 0 && tally.failed === 0 ? { ...tally, failed: 1 } : tally;
}

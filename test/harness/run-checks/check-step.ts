/** One of the checks: what it is called, and how it is run. */
export interface CheckStep {
  /** For the line of the result and for `--skip`. */
  name: string;
  /** Starts before the others, so that they run beside it. */
  isLong?: boolean;
  run(): Promise<CheckResult>;
}

export interface CheckResult {
  isPassed: boolean;
  /** Set where it could not be run here, for example without a network: it has neither passed nor failed. */
  whyNotRun?: string;
  /** A few words for the line of the result, for example `212 modules`. */
  summary: string;
  /** What a person needs to see of a failure. */
  details: string;
}

/** For tools that say everything with their exit code. */
export function resultOf(exitCode: number, everything: string, summary: string): CheckResult {
  const isPassed = exitCode === 0;
  return { isPassed, summary: isPassed ? summary : '', details: everything.trim() };
}

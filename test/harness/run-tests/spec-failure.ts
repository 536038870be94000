import { stripVTControlCharacters } from 'node:util';
import type { Tally } from './tally.ts';

/** A test that failed, for the end of a long run's output. */
export interface SpecFailure {
  /** Where the test is: `file › describe › test`. */
  title: string;
  /** What the runner said, as plain text; empty where it said nothing. */
  reason: string;
}

/** What one runner says of its specs. */
export interface SpecRun {
  tally: Tally;
  failures: readonly SpecFailure[];
  /** Why each skipped spec was not run; empty where it names no reason. */
  skips: readonly string[];
}

/** Differences and stacks stand in the run's output; here it is told what went wrong. */
const shownLineCount = 12;
/** A whole message may stand in one line. */
const shownLineLength = 300;

/** Each begins with `FAILED  `, and its reason is indented, so that it is found in a log. */
export function describeFailures(failures: readonly SpecFailure[]): string[] {
  return failures.flatMap(({ title, reason }) => {
    const lines = stripVTControlCharacters(reason)
      .split(/\r?\n/)
      .filter((line) => line.trim() !== '');
    return [
      `FAILED  ${title}`,
      ...lines.slice(0, shownLineCount).map((line) => `        ${line.slice(0, shownLineLength)}`),
    ];
  });
}

import { stripVTControlCharacters } from 'node:util';
import type { Tally } from './tally.ts';

/** A test by its file and its title, so that its runner finds it again. */
export type NamedTest =
  | { runner: 'vitest'; file: string; /** `null`: the whole file, which could not be loaded. */ name: string | null }
  | {
      runner: 'playwright';
      project: string;
      /** The file, what describes it, and its title. */ path: readonly string[];
    };

/** A test that failed, for the end of a long run's output. */
export interface SpecFailure {
  /** Where the test is: `file › describe › test`. */
  title: string;
  /** What the runner said, as plain text; empty where it said nothing. */
  reason: string;
  /** `null` where it was no test that failed. */
  test: NamedTest | null;
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

/**
 * Each begins with a word, and its reason is indented, so that it is found in a log (`.ci/run` does).
 *
 * @param word - `UNSTABLE` for those that failed at first, and passed alone
 */
export function describeFailures(word: 'FAILED' | 'UNSTABLE', failures: readonly SpecFailure[]): string[] {
  return failures.flatMap(({ title, reason }) => {
    const lines = stripVTControlCharacters(reason)
      .split(/\r?\n/)
      .filter((line) => line.trim() !== '');
    return [
      `${word}  ${title}`,
      ...lines.slice(0, shownLineCount).map((line) => `        ${line.slice(0, shownLineLength)}`),
    ];
  });
}

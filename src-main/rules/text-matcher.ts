/** The port behind which conditions on texts are made ready: no condition and no text takes it long. */
import type { PatternProblem, TextCondition } from '../../src-shared/model/text-condition.ts';

/** A condition that is ready to be asked, for as long as it is needed. */
export interface TextMatcher {
  /** Of a long text, a regular expression sees the beginning only. */
  matches(text: string): boolean;
  /** @returns what the named groups of a regular expression hold, without those that took no part; `null`: it does not match */
  groups(text: string): Readonly<Record<string, string>> | null;
}

export type CompiledCondition =
  { kind: 'compiled'; matcher: TextMatcher } | { kind: 'invalid'; problem: PatternProblem };

export type CompileTextCondition = (condition: TextCondition) => CompiledCondition;

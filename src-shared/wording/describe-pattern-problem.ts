/** Why a regular expression cannot be used, for the person who types it. */
import type { Words } from '../languages/texts.ts';
import type { PatternProblem } from '../model/text-condition.ts';

export function describePatternProblem({ patternProblems: texts }: Words, { kind, position }: PatternProblem): string {
  const meaning = texts.meanings[kind];
  return position === null ? texts.unusable(meaning) : texts.unusableAt(meaning, position);
}

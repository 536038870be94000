import type { FieldProblem } from '../../src-shared/forms/parsed-form.ts';
import { describeFieldProblem } from '../../src-shared/wording/describe-field-problem.ts';
import { words } from './words.ts';

/** @returns the lines under a field */
export function problemTextsOf<Field extends string>(problems: readonly FieldProblem<Field>[], field: Field): string[] {
  return problems.flatMap((each) => (each.field === field ? [describeFieldProblem(words, each.problem)] : []));
}

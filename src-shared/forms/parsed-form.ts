/** What comes of reading a form: what it stands for, or why its fields cannot be accepted. */
import { z } from 'zod';
import { entryProblemSchema, type EntryProblem } from '../model/entry-problem.ts';

export type ParsedForm<Value, Field extends string> =
  { kind: 'valid'; value: Value } | { kind: 'invalid'; problems: FieldProblem<Field>[] };

export interface FieldProblem<Field extends string> {
  field: Field;
  /** Worded under the field. */
  problem: EntryProblem;
}

/** @param fields - as `section.field`, in the order of the window */
export function fieldProblemSchema<const Fields extends readonly [string, ...string[]]>(fields: Fields) {
  return z.object({ field: z.enum(fields), problem: entryProblemSchema });
}

/** @param value - is read only where there is no problem */
export function parsedAs<Value, Field extends string>(
  problems: FieldProblem<Field>[],
  value: Value,
): ParsedForm<Value, Field> {
  return problems.length > 0 ? { kind: 'invalid', problems } : { kind: 'valid', value };
}

export function problemsOfForm<Field extends string>(parsed: ParsedForm<unknown, Field>): FieldProblem<Field>[] {
  return parsed.kind === 'invalid' ? parsed.problems : [];
}

import type { Rule } from '../../src-shared/model/rule.ts';
import { patternFieldSchema, type RuleProblem } from '../../src-shared/model/tried-rules.ts';
import type { CompileTextCondition } from './text-matcher.ts';

/** @returns the patterns that cannot be used: such a rule is for no session */
export function checkPatterns(rules: readonly Rule[], compile: CompileTextCondition): RuleProblem[] {
  return rules.flatMap(({ id, conditions }) =>
    patternFieldSchema.options.flatMap((field) => {
      const condition = conditions[field];
      const compiled = condition === null ? null : compile(condition);
      return compiled?.kind === 'invalid' ? [{ ruleId: id, field, problem: compiled.problem }] : [];
    }),
  );
}

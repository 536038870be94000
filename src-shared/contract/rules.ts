/** Rules, before they are saved with the other settings (product section 15). */
import { z } from 'zod';
import { storageFailureSchema } from '../model/failures/storage-failure.ts';
import { maxRules, ruleSchema } from '../model/rule.ts';
import { ruleProblemSchema, triedRulesSchema } from '../model/tried-rules.ts';
import { done, nothing } from './empty.ts';

export const rulesRequests = {
  /** Patterns that cannot be used, and why. */
  'rules.check': { input: z.array(ruleSchema).max(maxRules), output: z.array(ruleProblemSchema) },
  /** What one of the rules would have changed in the last sessions. Takes the place of a trial that is under way. */
  'rules.try': {
    input: z.object({ rules: z.array(ruleSchema).max(maxRules + 1), ruleId: z.string() }),
    output: triedRulesSchema,
  },
  /** What a trial would answer is of no interest any more. */
  'rules.cancel-try': { input: nothing, output: done },
  /** Puts a rule before all others, at once. */
  'rules.add': {
    input: ruleSchema,
    output: z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('added') }),
      z.object({ kind: z.literal('too-many') }),
      z.object({ kind: z.literal('not-saved'), failure: storageFailureSchema }),
    ]),
  },
} as const;

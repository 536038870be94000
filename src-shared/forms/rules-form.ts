/** The list of rules, as the Rules tab edits it: each rule is edited as a whole, in its dialog (product section 15). */
import { z } from 'zod';
import { maxRules, ruleSchema, type Rule } from '../model/rule.ts';

export const rulesFormSchema = z.object({
  /** In the order in which they are asked. */
  list: z.array(ruleSchema).max(maxRules),
});
type RulesForm = z.infer<typeof rulesFormSchema>;

export function toRulesForm(rules: readonly Rule[]): RulesForm {
  return { list: [...rules] };
}

/**
 * What a rule is called: stored with what it has decided, and put into words where it is shown. Its texts are as the person
 * wrote them, so to be cut and escaped there.
 */
import { z } from 'zod';
import { ruleConditionsSchema, type Rule } from './rule.ts';

/** Stored on disk. By its note or, without one, by what it is for. */
export const ruleNameSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('note'), note: z.string() }),
  z.object({ kind: z.literal('conditions'), conditions: ruleConditionsSchema }),
]);
export type RuleName = z.infer<typeof ruleNameSchema>;

/** Also as journals held it before names were put into words where they are shown: a plain text, which is shown as it is. */
export const storedRuleNameSchema = z.union([ruleNameSchema, z.string().transform(toNote)]);

/** How History and messages call a rule. */
export function nameOfRule({ note, conditions }: Pick<Rule, 'note' | 'conditions'>): RuleName {
  return note.trim() === '' ? { kind: 'conditions', conditions } : toNote(note.trim());
}

/** @param stored - JSON; any other text is the name itself */
export function parseRuleName(stored: string): RuleName {
  try {
    return ruleNameSchema.parse(JSON.parse(stored));
  } catch {
    return toNote(stored);
  }
}

function toNote(note: string): RuleName {
  return { kind: 'note', note };
}

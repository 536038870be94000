/** What a rule would have changed in the last sessions (product section 15.3). */
import { z } from 'zod';
import { patternProblemSchema } from './text-condition.ts';
import { ruleTexts } from './rule-texts.ts';
import { sessionResultSchema } from './job-session.ts';

/** Conditions on texts, as fields. */
export const patternFieldSchema = z.enum(ruleTexts);

/** A pattern that cannot be used. */
export const ruleProblemSchema = z.object({
  ruleId: z.string(),
  field: patternFieldSchema,
  problem: patternProblemSchema,
});
export type RuleProblem = z.infer<typeof ruleProblemSchema>;

/** So many sessions are looked at. */
export const triedSessions = 200;

/** One thing that is different. */
export const ruleChangeSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('result'), from: sessionResultSchema, to: sessionResultSchema }),
  z.object({ kind: z.literal('ignored'), count: z.number() }),
  z.object({ kind: z.literal('lowered'), count: z.number() }),
  /** On a route: `default`, or the id of a channel. */
  z.object({ kind: z.literal('notified'), routeId: z.string() }),
  z.object({ kind: z.literal('not-notified'), routeId: z.string() }),
  /** Addresses. */
  z.object({ kind: z.literal('recipients'), to: z.array(z.string()) }),
  z.object({ kind: z.literal('subject') }),
  z.object({ kind: z.literal('importance'), to: z.enum(['normal', 'high']) }),
]);
export type RuleChange = z.infer<typeof ruleChangeSchema>;

export const triedRulesSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('tried'),
    /** How many sessions there were to look at. */
    sessionCount: z.number(),
    /** For how many of them the rule is. */
    matchedCount: z.number(),
    /** Some had more objects than were looked at. */
    isPartial: z.boolean(),
    /** The latest first. */
    changed: z.array(
      z.object({
        atMs: z.number(),
        job: z.string(),
        organization: z.string(),
        changes: z.array(ruleChangeSchema).min(1),
      }),
    ),
  }),
  /** Another trial was begun, or this one was given up. */
  z.object({ kind: z.literal('cancelled') }),
]);
export type TriedRules = z.infer<typeof triedRulesSchema>;

/** Rules as they are stored: which sessions each is for, and what it does with them (product section 15). Pure. */
import { z } from 'zod';
import { jobSessionSchema, sessionResultSchema } from './job-session.ts';
import { localDateOf } from './local-time.ts';
import { recipientSchema } from './recipients.ts';
import { textConditionSchema } from './text-condition.ts';

export const maxRules = 500;
export const maxRuleNoteLength = 200;

/** What has to be true of a session, all of it; `null`: whatever it is. */
export const ruleConditionsSchema = z.object({
  job: textConditionSchema.nullable(),
  organization: textConditionSchema.nullable(),
  /** Of the source as people name it in English, for example `Session folder`, or the address of a backup server. */
  source: textConditionSchema.nullable(),
  type: jobSessionSchema.shape.job.shape.type.nullable(),
  /** As the job reported it where the rule counts a reason otherwise; else as it is counted. */
  results: z.array(sessionResultSchema).min(1).nullable(),
  /** Of one of the objects that did not succeed, or what the session says on the whole. */
  reason: textConditionSchema.nullable(),
  /** Of an object that did not succeed; with a reason, of the same one. */
  objectName: textConditionSchema.nullable(),
});
export type RuleConditions = z.infer<typeof ruleConditionsSchema>;

const ruleActionsSchema = z.object({
  /** `always` and `never` are for every route. */
  notify: z.enum(['as-set', 'always', 'never']),
  recipients: z.object({ mode: z.enum(['instead', 'also']), list: z.array(recipientSchema).min(1) }).nullable(),
  /** A template, as that of the Notifications tab. */
  subject: z.string().nullable(),
  importance: z.enum(['normal', 'high']).nullable(),
  /** Ids of channels, and of the default route for email; `also`: whatever results these are used for. */
  channels: z.object({ mode: z.enum(['also', 'only']), ids: z.array(z.string()).min(1) }).nullable(),
  /** Known noise: what such objects, and such a session, count as. */
  countAs: z.enum(['success', 'warning']).nullable(),
});
export type RuleActions = z.infer<typeof ruleActionsSchema>;

/** Stored on disk. */
export const ruleSchema = z
  .object({
    id: z.string().min(1),
    isEnabled: z.boolean(),
    note: z.string().max(maxRuleNoteLength),
    /** The last day on which it is used, by the clocks of this computer, for example `2026-12-31`; `null`: for good. */
    endsOn: z.iso.date().nullable(),
    /** Later rules decide what this one leaves open. */
    goOn: z.boolean(),
    conditions: ruleConditionsSchema,
    actions: ruleActionsSchema,
  })
  .refine(({ conditions, actions }) => actions.countAs === null || looksAtIssues(conditions), {
    path: ['actions', 'countAs'],
    message: 'a rule that counts a reason otherwise names it, or the object',
  });
export type Rule = z.infer<typeof ruleSchema>;

export const noConditions: RuleConditions = {
  job: null,
  organization: null,
  source: null,
  type: null,
  results: null,
  reason: null,
  objectName: null,
};

export const noActions: RuleActions = {
  notify: 'as-set',
  recipients: null,
  subject: null,
  importance: null,
  channels: null,
  countAs: null,
};

/** Whether the objects of a session have to be looked at to know whether the rule is for it. */
export function looksAtIssues({ reason, objectName }: Pick<RuleConditions, 'reason' | 'objectName'>): boolean {
  return reason !== null || objectName !== null;
}

/** Such a rule has nothing to say about where a session goes: it never ends the list. */
export function onlyCounts({ countAs, ...others }: RuleActions): boolean {
  const { countAs: _, ...none } = noActions;
  return countAs !== null && JSON.stringify(others) === JSON.stringify(none);
}

/** @returns the rules that are used at the instant, in their order. */
export function rulesInForce(rules: readonly Rule[], nowMs: number, timeZone: string): Rule[] {
  if (rules.length === 0) return [];
  const today = toIsoDate(localDateOf(nowMs, timeZone));
  return rules.filter(({ isEnabled, endsOn }) => isEnabled && (endsOn === null || today <= endsOn));
}

/** @returns the date so many days after the one that clocks show, for example `2026-12-31`. */
export function dateAfterDays(nowMs: number, timeZone: string, days: number): string {
  return toIsoDate(localDateOf(nowMs, timeZone) + days);
}

function toIsoDate(date: number): string {
  return new Date(date * 24 * 60 * 60_000).toISOString().slice(0, 10);
}

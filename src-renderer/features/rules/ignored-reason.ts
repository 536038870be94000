/** From a reason in History to the rule that ignores it from now on (product section 15.2). Pure. */
import { maxRuleNoteLength, noActions, noConditions, type Rule } from '../../../src-shared/model/rule.ts';
import { maxConditionLength, type TextCondition } from '../../../src-shared/model/text-condition.ts';

/** For how long a reason is ignored where nobody says otherwise, in days. */
export const ignoredForDays = 90;

/** What differs between the objects with this reason is shown as `…`, and may be anything. */
export function proposeReason(reason: string): string {
  return reason
    .replaceAll('…', '*')
    .trim()
    .slice(0, maxConditionLength - 2);
}

export interface IgnoredReason {
  /** As it is typed; `*` stands for anything. */
  reason: string;
  /** For these alone; `null`: for every job. Both are compared as a whole. */
  job: { name: string; organization: string } | null;
  /** For example `2026-12-31`. */
  endsOn: string;
}

export function toIgnoringRule({ reason, job, endsOn }: IgnoredReason, id: string): Rule {
  const text = reason.trim();
  return {
    id,
    isEnabled: true,
    note: text.slice(0, maxRuleNoteLength).toWellFormed(),
    endsOn,
    goOn: false,
    conditions: {
      ...noConditions,
      job: job === null ? null : asWhole(job.name),
      organization: job === null || job.organization === '' ? null : asWhole(job.organization),
      reason: text.includes('*') ? { kind: 'wildcard', text: `*${text}*` } : { kind: 'contains', text },
    },
    actions: { ...noActions, countAs: 'success' },
  };
}

function asWhole(text: string): TextCondition {
  return { kind: 'wildcard', text: text.slice(0, maxConditionLength) };
}

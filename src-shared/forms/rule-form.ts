/** One rule, as its dialog edits it (product section 15.1). */
import { z } from 'zod';
import type { EntryProblem } from '../model/entry-problem.ts';
import { sessionResults, type SessionResult } from '../model/job-session.ts';
import { formatRecipients } from '../model/recipients.ts';
import {
  looksAtIssues,
  maxRuleNoteLength,
  noActions,
  noConditions,
  type Rule,
  type RuleActions,
  type RuleConditions,
} from '../model/rule.ts';
import { ruleTexts, type RuleText } from '../model/rule-texts.ts';
import { isSameValue } from '../model/same-value.ts';
import { maxConditionLength, textConditionSchema, type TextCondition } from '../model/text-condition.ts';
import { parsedAs, type FieldProblem, type ParsedForm } from './parsed-form.ts';
import { entryProblemsOfRecipients, parseRecipients } from './recipients-text.ts';

/** An empty text is no condition. */
const textSchema = z.object({ kind: textConditionSchema.shape.kind, text: z.string() });

const ruleFormSchema = z.object({
  isEnabled: z.boolean(),
  note: z.string(),
  /** Empty: for good. */
  endsOn: z.string(),
  goOn: z.boolean(),
  texts: z.record(z.enum(ruleTexts), textSchema),
  type: z.enum(['any', 'backup', 'backup-copy']),
  /** None: whatever the result. */
  results: z.array(z.enum(sessionResults)),
  notify: z.enum(['as-set', 'always', 'never']),
  recipientsMode: z.enum(['as-set', 'instead', 'also']),
  recipients: z.string(),
  subject: z.string(),
  importance: z.enum(['as-set', 'normal', 'high']),
  channelsMode: z.enum(['as-set', 'also', 'only']),
  channelIds: z.array(z.string()),
  countAs: z.enum(['as-reported', 'success', 'warning']),
});
export type RuleForm = z.infer<typeof ruleFormSchema>;

export type RuleField = RuleText | 'note' | 'endsOn' | 'recipients' | 'channels' | 'countAs';

/** In the order of the dialog. */
export const ruleFields: readonly RuleField[] = [...ruleTexts, 'countAs', 'recipients', 'channels', 'note', 'endsOn'];

export function toRuleForm({ conditions, actions, ...rule }: Omit<Rule, 'id'>): RuleForm {
  const text = (condition: TextCondition | null) => condition ?? { kind: 'contains' as const, text: '' };
  return {
    isEnabled: rule.isEnabled,
    note: rule.note,
    endsOn: rule.endsOn ?? '',
    goOn: rule.goOn,
    texts: {
      job: text(conditions.job),
      organization: text(conditions.organization),
      source: text(conditions.source),
      objectName: text(conditions.objectName),
      reason: text(conditions.reason),
    },
    type: conditions.type ?? 'any',
    results: [...(conditions.results ?? [])],
    notify: actions.notify,
    recipientsMode: actions.recipients?.mode ?? 'as-set',
    recipients: formatRecipients(actions.recipients?.list ?? []),
    subject: actions.subject ?? '',
    importance: actions.importance ?? 'as-set',
    channelsMode: actions.channels?.mode ?? 'as-set',
    channelIds: [...(actions.channels?.ids ?? [])],
    countAs: actions.countAs ?? 'as-reported',
  };
}

/** What the dialog begins with for a new rule. */
export const newRuleForm: RuleForm = toRuleForm({
  isEnabled: true,
  note: '',
  endsOn: null,
  goOn: false,
  conditions: noConditions,
  actions: noActions,
});

/** Whether patterns can be used, only the engine knows. */
export function parseRuleForm(form: RuleForm, id: string): ParsedForm<Rule, RuleField> {
  const problems: FieldProblem<RuleField>[] = [];
  const complain = (field: RuleField, problem: EntryProblem) => problems.push({ field, problem });
  for (const name of ruleTexts) {
    if (form.texts[name].text.length > maxConditionLength) {
      complain(name, { kind: 'text-too-long', maxLength: maxConditionLength });
    }
  }
  if (form.note.length > maxRuleNoteLength) complain('note', { kind: 'text-too-long', maxLength: maxRuleNoteLength });
  const endsOn = form.endsOn.trim();
  if (endsOn !== '' && !z.iso.date().safeParse(endsOn).success) {
    complain('endsOn', { kind: 'not-an-end-date' });
  }
  const { recipients, problems: recipientsProblems } = parseRecipients(form.recipients);
  if (form.recipientsMode !== 'as-set') {
    for (const problem of entryProblemsOfRecipients(recipientsProblems)) complain('recipients', problem);
    if (recipients.length === 0 && recipientsProblems.length === 0) {
      complain('recipients', { kind: 'recipients-missing' });
    }
  }
  if (form.channelsMode !== 'as-set' && form.channelIds.length === 0)
    complain('channels', { kind: 'channels-missing' });
  const condition = (name: RuleText) => (form.texts[name].text.trim() === '' ? null : { ...form.texts[name] });
  // In the order of the schema: what comes back from being saved is compared as it is written.
  const conditions: RuleConditions = {
    job: condition('job'),
    organization: condition('organization'),
    source: condition('source'),
    type: form.type === 'any' ? null : form.type,
    results: form.results.length === 0 ? null : inOrder(form.results),
    reason: condition('reason'),
    objectName: condition('objectName'),
  };
  if (form.countAs !== 'as-reported' && !looksAtIssues(conditions)) {
    complain('countAs', { kind: 'nothing-to-ignore' });
  }
  const actions: RuleActions = {
    notify: form.notify,
    recipients: form.recipientsMode === 'as-set' ? null : { mode: form.recipientsMode, list: recipients },
    subject: form.subject.trim() === '' ? null : form.subject.trim(),
    importance: form.importance === 'as-set' ? null : form.importance,
    channels: form.channelsMode === 'as-set' ? null : { mode: form.channelsMode, ids: form.channelIds },
    countAs: form.countAs === 'as-reported' ? null : form.countAs,
  };
  // It would be for every session, change nothing, and keep all rules below it from being asked.
  if (isSameValue(conditions, noConditions) && isSameValue(actions, noActions)) {
    complain('job', { kind: 'rule-says-nothing' });
  }
  return parsedAs(problems, {
    id,
    isEnabled: form.isEnabled,
    note: form.note.trim(),
    endsOn: endsOn === '' ? null : endsOn,
    goOn: form.goOn,
    conditions,
    actions,
  });
}

function inOrder(results: readonly SessionResult[]): SessionResult[] {
  return sessionResults.filter((result) => results.includes(result));
}

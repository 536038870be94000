/** A mail pattern, as its dialog edits it (product section 16.2). */
import {
  mailParts,
  resultsByGravity,
  type MailPart,
  type MailPattern,
  type ResultCondition,
} from '../model/mail-pattern.ts';
import type { SessionResult } from '../model/job-session.ts';
import type { TextCondition } from '../model/text-condition.ts';
import { parsedAs, type FieldProblem, type ParsedForm } from './parsed-form.ts';

/** Without text, it is none. */
export interface MailPatternForm {
  name: string;
  conditions: Record<MailPart, TextCondition>;
  results: Record<SessionResult, ResultCondition>;
  otherwise: SessionResult | 'not-recognised';
  job: string;
  organization: string;
  host: string;
  message: string;
  isForwarded: boolean;
}

/** Those that can be wrong. */
export type MailPatternField = 'name' | MailPart | SessionResult;

/** @param id - its own, or that of a new one */
export function parseMailPatternForm(
  { name, conditions, results, otherwise, ...rest }: MailPatternForm,
  id: string,
): ParsedForm<MailPattern, MailPatternField> {
  const problems: FieldProblem<MailPatternField>[] = [];
  if (name.trim() === '') problems.push({ field: 'name', problem: { kind: 'name-missing' } });
  if (mailParts.every((part) => conditions[part].text === '')) {
    problems.push({
      field: 'subject',
      problem: { kind: 'condition-missing' },
    });
  }
  if (otherwise === 'not-recognised' && resultsByGravity.every((result) => results[result].text === '')) {
    problems.push({ field: 'Success', problem: { kind: 'result-missing' } });
  }
  return parsedAs(problems, {
    id,
    name: name.trim(),
    conditions: {
      from: orNull(conditions.from),
      subject: orNull(conditions.subject),
      body: orNull(conditions.body),
    },
    results: { Failed: orNull(results.Failed), Warning: orNull(results.Warning), Success: orNull(results.Success) },
    otherwise: otherwise === 'not-recognised' ? null : otherwise,
    ...rest,
  });
}

export function toMailPatternForm({
  conditions,
  results,
  otherwise,
  ...rest
}: Omit<MailPattern, 'id'>): MailPatternForm {
  return {
    name: rest.name,
    conditions: {
      from: conditions.from ?? noCondition,
      subject: conditions.subject ?? noCondition,
      body: conditions.body ?? noCondition,
    },
    results: {
      Failed: results.Failed ?? noResult,
      Warning: results.Warning ?? noResult,
      Success: results.Success ?? noResult,
    },
    otherwise: otherwise ?? 'not-recognised',
    job: rest.job,
    organization: rest.organization,
    host: rest.host,
    message: rest.message,
    isForwarded: rest.isForwarded,
  };
}

const noCondition: TextCondition = { kind: 'contains', text: '' };
const noResult: ResultCondition = { ...noCondition, part: 'subject' };

/** What a new pattern of a person's own begins with. */
export const emptyMailPattern: MailPatternForm = {
  name: '',
  conditions: { from: noCondition, subject: noCondition, body: noCondition },
  results: {
    Failed: { ...noResult, text: 'failed' },
    Warning: { ...noResult, text: 'warning' },
    Success: { ...noResult, text: 'success' },
  },
  otherwise: 'not-recognised',
  job: '',
  organization: '',
  host: '',
  message: '%subject%',
  isForwarded: true,
};

function orNull<Condition extends TextCondition>(condition: Condition): Condition | null {
  return condition.text === '' ? null : condition;
}

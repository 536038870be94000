/**
 * What a rule is called: stored with what it has decided. Plain text, as the person wrote it, so to be cut and escaped where
 * it is shown.
 */
import type { Rule, RuleConditions } from './rule.ts';
import type { TextCondition } from './text-condition.ts';

/** How History and messages call a rule: its note or, without one, what it is for. */
export function nameOfRule({ note, conditions }: Pick<Rule, 'note' | 'conditions'>): string {
  return note.trim() === '' ? describeConditions(conditions) : note.trim();
}

const matchWords: Record<TextCondition['kind'], string> = {
  contains: 'contains',
  wildcard: 'is like',
  regex: 'matches',
};

const resultWords = { Success: 'successful', Warning: 'warning', Failed: 'failed' } as const;

/** For example `job contains “Exchange”, failed or warning`. */
export function describeConditions({
  job,
  organization,
  source,
  type,
  results,
  reason,
  objectName,
}: RuleConditions): string {
  const texts: [string, TextCondition | null][] = [
    ['job', job],
    ['organization', organization],
    ['source', source],
    ['object', objectName],
    ['reason', reason],
  ];
  const parts = [
    ...texts.flatMap(([what, condition]) =>
      condition === null ? [] : [`${what} ${matchWords[condition.kind]} “${condition.text}”`],
    ),
    ...(type === null ? [] : [type === 'backup' ? 'backup jobs' : 'backup copy jobs']),
    ...(results === null ? [] : [results.map((result) => resultWords[result]).join(' or ')]),
  ];
  return parts.length === 0 ? 'every session' : parts.join(', ');
}

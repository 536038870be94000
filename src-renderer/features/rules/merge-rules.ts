import type { Rule } from '../../../src-shared/model/rule.ts';

/** A rule that another window has added meanwhile is kept, whatever was done to the list here. */
export function mergeRules(current: readonly Rule[], before: readonly Rule[], stored: readonly Rule[]): Rule[] {
  const known = new Set([...current, ...before].map(({ id }) => id));
  return [...stored.filter(({ id }) => !known.has(id)), ...current];
}

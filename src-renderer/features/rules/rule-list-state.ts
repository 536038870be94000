/** The list of rules as it is edited: what is done to it, and what is shown of each rule. Pure. */
import type { RuleProblem } from '../../../src-shared/model/tried-rules.ts';
import type { Rule } from '../../../src-shared/model/rule.ts';
import { describeActions, describeConditions } from '../../../src-shared/wording/describe-rule.ts';
import { rulesText } from '../../text/rules-text.ts';
import { words } from '../../text/words.ts';

/** @returns the list with the rule in its place, or at the end where it is new */
export function putRule(rules: readonly Rule[], rule: Rule): Rule[] {
  return rules.some(({ id }) => id === rule.id)
    ? rules.map((each) => (each.id === rule.id ? rule : each))
    : [...rules, rule];
}

/** Which one is selected when this one is gone: the next, else the one before. */
export function ruleAfter(rules: readonly Rule[], id: string): string | null {
  const at = rules.findIndex((rule) => rule.id === id);
  return (rules[at + 1] ?? rules[at - 1])?.id ?? null;
}

/** @returns the id to select for a key that was pressed, or `null` where it moves nothing */
export function selectByKey(rules: readonly Rule[], id: string | null, pressed: string): string | null {
  const at = rules.findIndex((rule) => rule.id === id);
  const targets: Readonly<Record<string, number>> = {
    ArrowDown: at + 1,
    ArrowUp: at - 1,
    Home: 0,
    End: rules.length - 1,
  };
  const target = targets[pressed];
  if (target === undefined) return null;
  return rules[Math.max(0, Math.min(rules.length - 1, target))]?.id ?? null;
}

export interface ShownRule {
  severity: 'on' | 'off' | 'error';
  title: string;
  /** What it is for, where the title is its note, and what it does. */
  detail: string;
  /** Off, ended, or until when; empty where it is used for good. */
  state: string;
}

interface ShownRuleContext {
  problems: readonly RuleProblem[];
  /** For example `2026-12-31`. */
  today: string;
  formatDate: (date: string) => string;
  nameOfChannel: (id: string) => string;
}

export function showRule(rule: Rule, { problems, today, formatDate, nameOfChannel }: ShownRuleContext): ShownRule {
  const { note, isEnabled, endsOn, conditions, actions } = rule;
  const what = describeConditions(words, conditions);
  const does = describeActions(words, actions, nameOfChannel);
  const isUnusable = problems.some(({ ruleId }) => ruleId === rule.id);
  const hasEnded = endsOn !== null && endsOn < today;
  const until = endsOn === null ? '' : rulesText.until(formatDate(endsOn));
  return {
    severity: isUnusable ? 'error' : isEnabled && !hasEnded ? 'on' : 'off',
    title: note === '' ? beginLarge(what) : note,
    detail: beginLarge(isUnusable ? rulesText.unusablePattern : note === '' ? does : words.rules.does(what, does)),
    state: isEnabled ? (hasEnded ? rulesText.ended : until) : rulesText.off,
  };
}

function beginLarge(text: string): string {
  return text.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());
}

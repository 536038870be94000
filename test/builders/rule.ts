import {
  noActions,
  noConditions,
  type Rule,
  type RuleActions,
  type RuleConditions,
} from '../../src-shared/model/rule.ts';
import type { TextCondition } from '../../src-shared/model/text-condition.ts';

type RuleChanges = Partial<Omit<Rule, 'conditions' | 'actions'>> & {
  conditions?: Partial<RuleConditions>;
  actions?: Partial<RuleActions>;
};

/** For every session, and it changes nothing. */
export function rule({ conditions, actions, ...changes }: RuleChanges = {}): Rule {
  return {
    id: 'rule-1',
    isEnabled: true,
    note: '',
    endsOn: null,
    goOn: false,
    conditions: { ...noConditions, ...conditions },
    actions: { ...noActions, ...actions },
    ...changes,
  };
}

export function contains(text: string): TextCondition {
  return { kind: 'contains', text };
}

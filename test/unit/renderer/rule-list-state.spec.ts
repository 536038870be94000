import { describe, expect, it } from 'vitest';
import { mergeRules } from '../../../src-renderer/features/rules/merge-rules.ts';
import { putRule, ruleAfter, selectByKey, showRule } from '../../../src-renderer/features/rules/rule-list-state.ts';
import { contains, rule } from '../../builders/rule.ts';

const [a, b, c] = ['a', 'b', 'c'].map((id) => rule({ id }));
const rules = [a, b, c].filter((each) => each !== undefined);
const ids = (list: readonly { id: string }[]) => list.map(({ id }) => id).join('');

describe('the list of rules', () => {
  it('takes a new rule at its end, and an edited one at its place', () => {
    expect(ids(putRule(rules, rule({ id: 'd' })))).toBe('abcd');
    expect(putRule(rules, rule({ id: 'b', note: 'new' }))[1]?.note).toBe('new');
  });

  it('selects the neighbor of a rule that is removed', () => {
    expect([ruleAfter(rules, 'a'), ruleAfter(rules, 'c'), ruleAfter([rule({ id: 'a' })], 'a')]).toEqual([
      'b',
      'b',
      null,
    ]);
  });

  it('selects by keys', () => {
    expect(['ArrowDown', 'ArrowUp', 'Home', 'End', 'x'].map((key) => selectByKey(rules, 'b', key))).toEqual([
      'c',
      'a',
      'a',
      'c',
      null,
    ]);
  });

  it('keeps what another window has added, whatever was done here', () => {
    const edited = [rule({ id: 'c' }), rule({ id: 'new' })];
    expect(ids(mergeRules(edited, rules, [rule({ id: 'added' }), ...rules]))).toBe('addedcnew');
  });
});

describe('a rule in the list', () => {
  const context = { problems: [], today: '2026-11-30', formatDate: (date: string) => date, nameOfChannel: String };

  it.each([
    [rule({ endsOn: '2026-11-30' }), 'on', 'Until 2026-11-30'],
    [rule({ endsOn: '2026-11-29' }), 'off', 'Ended'],
    [rule({ isEnabled: false }), 'off', 'Off'],
    [rule(), 'on', ''],
  ])('says whether it is used', (each, severity, state) => {
    expect(showRule(each, context)).toMatchObject({ severity, state });
  });

  it('is called by its note, and says what it is for and does', () => {
    const noted = rule({ note: 'Tests', conditions: { job: contains('test') }, actions: { notify: 'never' } });
    expect(showRule(noted, context)).toMatchObject({ title: 'Tests', detail: 'Job contains “test”: do not notify' });
    expect(showRule({ ...noted, note: '' }, context)).toMatchObject({
      title: 'Job contains “test”',
      detail: 'Do not notify',
    });
  });

  it('says that its pattern cannot be used', () => {
    const problem = { ruleId: 'rule-1', field: 'job', problem: { kind: 'other', position: null } } as const;
    expect(showRule(rule(), { ...context, problems: [problem] })).toMatchObject({
      severity: 'error',
      detail: 'A pattern can’t be used: this rule is for no session',
    });
  });
});

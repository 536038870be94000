import { describe, expect, it } from 'vitest';
import { dateAfterDays, ruleSchema, rulesInForce } from '../../../src-shared/model/rule.ts';
import { nameOfRule, parseRuleName } from '../../../src-shared/model/rule-name.ts';
import { contains, rule } from '../../builders/rule.ts';

describe('a rule', () => {
  it.each([
    ['2026-11-30T22:59:59.999Z', 'Europe/Vienna', 1],
    ['2026-11-30T23:00:00.000Z', 'Europe/Vienna', 0],
    ['2026-12-01T09:59:59.999Z', 'Pacific/Honolulu', 1],
    ['2026-12-01T10:00:00.000Z', 'Pacific/Honolulu', 0],
  ])('is used until the end of its last day by the local clock: %s in %s', (at, timeZone, count) => {
    const rules = [rule({ endsOn: '2026-11-30' }), rule({ id: 'off', isEnabled: false })];
    expect(rulesInForce(rules, Date.parse(at), timeZone)).toHaveLength(count);
  });

  it('ends on a date, whatever clocks do in between', () => {
    expect(dateAfterDays(Date.parse('2026-03-28T23:30:00.000Z'), 'Europe/Vienna', 90)).toBe('2026-06-27');
  });

  it('that counts a reason otherwise has to name it', () => {
    expect(ruleSchema.safeParse(rule({ actions: { countAs: 'success' } })).success).toBe(false);
    expect(
      ruleSchema.safeParse(rule({ conditions: { objectName: contains('anna') }, actions: { countAs: 'success' } }))
        .success,
    ).toBe(true);
  });

  it('is called by its note, or by what it is for', () => {
    const unnamed = rule({ note: ' ', conditions: { job: contains('Exchange') } });
    expect([nameOfRule(rule({ note: ' Full mailboxes ' })), nameOfRule(unnamed)]).toEqual([
      { kind: 'note', note: 'Full mailboxes' },
      { kind: 'conditions', conditions: unnamed.conditions },
    ]);
  });
});

describe('the name of a rule', () => {
  it.each([
    nameOfRule(rule({ conditions: { job: contains('Exchange: “daily”'), results: ['Failed'] } })),
    nameOfRule(rule({ note: '{"kind":"note"}' })),
  ])('is the same after it was stored', (name) => {
    expect(parseRuleName(JSON.stringify(name))).toEqual(name);
  });

  it.each(['job contains “Exchange”', '', '{"kind":"another"}', '5'])(
    'is a text that is none as it is: %s',
    (stored) => {
      expect(parseRuleName(stored)).toEqual({ kind: 'note', note: stored });
    },
  );
});

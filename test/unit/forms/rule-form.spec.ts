import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { newRuleForm, parseRuleForm, toRuleForm, type RuleForm } from '../../../src-shared/forms/rule-form.ts';
import { sessionResults } from '../../../src-shared/model/job-session.ts';
import { ruleSchema, type Rule } from '../../../src-shared/model/rule.ts';
import { contains, rule } from '../../builders/rule.ts';

const problemsOf = (changes: Partial<RuleForm>) => {
  const parsed = parseRuleForm({ ...newRuleForm, notify: 'never', ...changes }, 'id');
  return parsed.kind === 'invalid' ? parsed.problems.map(({ field }) => field) : [];
};

describe('the form of a rule', () => {
  it('gives any good rule back unchanged', () => {
    const text = fc.option(
      fc.record({
        kind: fc.constantFrom('contains' as const, 'wildcard' as const, 'regex' as const),
        text: fc.constantFrom('Exchange', 'é*?', '^a|b$', '“x” & y'),
      }),
    );
    const anyRule: fc.Arbitrary<Rule> = fc.record({
      id: fc.constant('id'),
      isEnabled: fc.boolean(),
      note: fc.constantFrom('', 'Full mailboxes'),
      endsOn: fc.option(fc.constant('2026-12-31')),
      goOn: fc.boolean(),
      conditions: fc.record({
        job: text,
        organization: text,
        source: text,
        objectName: text,
        reason: fc.constant(contains('quota')),
        type: fc.option(fc.constantFrom('backup' as const, 'backup-copy' as const)),
        results: fc.option(fc.subarray([...sessionResults], { minLength: 1 })),
      }),
      actions: fc.record({
        notify: fc.constantFrom('as-set' as const, 'always' as const, 'never' as const),
        recipients: fc.option(
          fc.record({
            mode: fc.constantFrom('instead' as const, 'also' as const),
            list: fc.constant([{ address: 'ops@contoso.com', name: 'Ops' }]),
          }),
        ),
        subject: fc.option(fc.constant('[%JobResult%]')),
        importance: fc.option(fc.constantFrom('normal' as const, 'high' as const)),
        channels: fc.option(
          fc.record({ mode: fc.constantFrom('also' as const, 'only' as const), ids: fc.constant(['channel:1']) }),
        ),
        countAs: fc.option(fc.constantFrom('success' as const, 'warning' as const)),
      }),
    });
    fc.assert(
      fc.property(anyRule, (each) => {
        expect(ruleSchema.parse(each)).toEqual(each);
        const parsed = parseRuleForm(toRuleForm(each), 'id');
        expect(parsed).toEqual({ kind: 'valid', value: each });
        // What is edited is told from what is saved by how it is written.
        const written = parsed.kind === 'valid' ? JSON.stringify(parsed.value) : '';
        expect(written).toBe(JSON.stringify(ruleSchema.parse(each)));
      }),
    );
  });

  it('of a new rule is for every session and changes nothing, and is no rule until one of both is entered', () => {
    expect(newRuleForm).toEqual(toRuleForm(rule()));
    const job = { ...newRuleForm.texts, job: { kind: 'contains' as const, text: 'Exchange' } };
    expect(problemsOf({ notify: 'as-set' })).toEqual(['job']);
    expect(problemsOf({ notify: 'as-set', goOn: true, note: 'x' })).toEqual(['job']);
    expect([problemsOf({ notify: 'as-set', texts: job }), problemsOf({})]).toEqual([[], []]);
  });

  it.each<[string, Partial<RuleForm>, string[]]>([
    ['a day that is none', { endsOn: '31.12.2026' }, ['endsOn']],
    ['recipients that are chosen and not named', { recipientsMode: 'also' }, ['recipients']],
    ['a recipient that is none', { recipientsMode: 'also', recipients: 'ops' }, ['recipients']],
    ['channels that are chosen and not named', { channelsMode: 'only' }, ['channels']],
    ['a reason that is counted and not named', { countAs: 'success' }, ['countAs']],
    ['a note that is too long', { note: 'x'.repeat(201) }, ['note']],
    [
      'a text that is too long',
      { texts: { ...newRuleForm.texts, job: { kind: 'contains', text: 'x'.repeat(501) } } },
      ['job'],
    ],
  ])('complains of %s', (_, changes, fields) => {
    expect(problemsOf(changes)).toEqual(fields);
  });
});

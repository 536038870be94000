import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileTextCondition } from '../../../src-main/adapters/text-conditions/compile-text-condition.ts';
import { applyRules, noAnswer } from '../../../src-main/rules/apply-rules.ts';
import { nothingFound } from '../../../src-main/rules/examine-session.ts';
import { ReadyRules } from '../../../src-main/rules/ready-rule.ts';
import { sessionResults } from '../../../src-shared/model/job-session.ts';
import type { Rule, RuleActions } from '../../../src-shared/model/rule.ts';
import { jobSession } from '../../builders/job-session.ts';
import { contains, rule } from '../../builders/rule.ts';

const jobs = ['Exchange', 'SharePoint', 'Änderungen'];
const recipient = (address: string) => ({ address, name: '' });

const anyActions: fc.Arbitrary<Partial<RuleActions>> = fc.record(
  {
    notify: fc.constantFrom('as-set', 'always', 'never'),
    recipients: fc.record({
      mode: fc.constantFrom('instead', 'also'),
      list: fc.constantFrom('a', 'b', 'c').map((name) => [recipient(`${name}@contoso.com`)]),
    }),
    subject: fc.constantFrom('one', 'two'),
    importance: fc.constantFrom('high', 'normal'),
    channels: fc.record({
      mode: fc.constantFrom('also', 'only'),
      ids: fc.constantFrom(['teams'], ['ntfy'], ['teams', 'ntfy']),
    }),
  },
  { requiredKeys: [] },
);

const anyRules: fc.Arbitrary<Rule[]> = fc
  .array(
    fc.record({
      job: fc.option(fc.constantFrom(...jobs)),
      results: fc.option(fc.subarray([...sessionResults], { minLength: 1 })),
      actions: anyActions,
      goOn: fc.boolean(),
    }),
    { maxLength: 8 },
  )
  .map((all) =>
    all.map(({ job, results, actions, goOn }, at) =>
      rule({
        id: `rule-${at}`,
        goOn,
        conditions: { job: job === null ? null : contains(job.toUpperCase()), results },
        actions,
      }),
    ),
  );

const answer = (rules: Rule[], session: ReturnType<typeof jobSession>) =>
  applyRules(new ReadyRules(compileTextCondition).of(rules), session, nothingFound, () => 'Session folder');

/** Written another way: which rules count is found first, then each question is asked of all of them. */
function askOracle(rules: Rule[], job: string, result: (typeof sessionResults)[number]) {
  const isFor = ({ conditions }: Rule) =>
    (conditions.job === null || conditions.job.text === job.toUpperCase()) &&
    (conditions.results?.includes(result) ?? true);
  const matching = rules.filter(isFor);
  const end = matching.findIndex(({ goOn }) => !goOn);
  const counting = end === -1 ? matching : matching.slice(0, end + 1);
  const actions = counting.map(({ actions }) => actions);
  const naming = (mode: 'instead' | 'also') =>
    counting.flatMap(({ id, actions: { recipients } }) =>
      recipients?.mode === mode ? [{ ruleId: id, list: recipients.list }] : [],
    );
  const notifyRule = counting.find(({ actions }) => actions.notify !== 'as-set') ?? null;
  const onlyRule = counting.find(({ actions }) => actions.channels?.mode === 'only');
  return {
    notify: notifyRule?.actions.notify ?? 'as-set',
    notifyRule,
    recipients: {
      instead: naming('instead')[0] ?? null,
      also: naming('also'),
    },
    subject: actions.find(({ subject }) => subject !== null)?.subject ?? null,
    importance: actions.find(({ importance }) => importance !== null)?.importance ?? null,
    channels: {
      only: onlyRule === undefined ? null : { ids: onlyRule.actions.channels?.ids, rule: onlyRule },
      also: actions.flatMap(({ channels }) => (channels?.mode === 'also' ? channels.ids : [])),
    },
  };
}

describe('the list of rules', () => {
  it('is decided by the first rule that is for the session, and by later ones where it goes on', () => {
    fc.assert(
      fc.property(anyRules, fc.constantFrom(...jobs), fc.constantFrom(...sessionResults), (rules, name, result) => {
        const session = jobSession({ job: { name }, result, issueCount: 0 });
        expect(answer(rules, session)).toEqual(askOracle(rules, name, result));
      }),
    );
  });

  it('leaves everything to the routes where no rule is for the session', () => {
    expect(
      answer([rule({ conditions: { job: contains('other') }, actions: { notify: 'never' } })], jobSession()),
    ).toEqual(noAnswer);
  });

  it('is not ended by a rule that only counts a reason otherwise', () => {
    const noise = rule({ id: 'noise', conditions: { reason: contains('quota') }, actions: { countAs: 'success' } });
    const never = rule({ id: 'never', actions: { notify: 'never' } });
    const rules = new ReadyRules(compileTextCondition).of([noise, never]);
    const findings = { noise: null, matched: ['noise'] };
    expect(applyRules(rules, jobSession(), findings, () => '').notifyRule).toEqual(never);
  });

  it('asks for the result that remains, and for the reported one where the rule itself changes it', () => {
    const noise = {
      reportedResult: 'Failed',
      result: 'Success',
      issueCount: 0,
      ignoredCount: 1,
      loweredCount: 0,
      rules: [],
    } as const;
    const failed = rule({ id: 'failed', conditions: { results: ['Failed'] }, actions: { notify: 'always' } });
    const ignoring = rule({
      id: 'ignoring',
      conditions: { results: ['Failed'], reason: contains('quota') },
      actions: { countAs: 'success', notify: 'never' },
    });
    const rules = new ReadyRules(compileTextCondition).of([failed, ignoring]);
    const session = jobSession({ result: 'Failed' });
    const found = { noise: { ...noise, rules: [] }, matched: ['ignoring'] };
    expect(applyRules(rules, session, found, () => '').notifyRule?.id).toBe('ignoring');
  });
});

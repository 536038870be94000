import { describe, expect, it } from 'vitest';
import { compileTextCondition } from '../../../src-main/adapters/text-conditions/compile-text-condition.ts';
import { proposeReason, toIgnoringRule } from '../../../src-renderer/features/rules/ignored-reason.ts';
import { ruleSchema } from '../../../src-shared/model/rule.ts';

const ignored = { reason: 'Quota exceeded', job: null, endsOn: '2027-02-28' };

function isFor(shown: string, message: string): boolean {
  const { conditions } = toIgnoringRule({ ...ignored, reason: proposeReason(shown) }, 'id');
  const compiled = compileTextCondition(conditions.reason ?? { kind: 'contains', text: '' });
  return compiled.kind === 'compiled' && compiled.matcher.matches(message);
}

describe('a reason that is ignored from now on', () => {
  it.each([
    ['Quota exceeded', 'Quota exceeded', true],
    ['Quota exceeded', 'Error: quota exceeded (5)', true],
    ['Failed to open …: no answer within … seconds', 'Failed to open anna: no answer within 38 seconds', true],
    ['Failed to open …: no answer within … seconds', 'Failed to open anna: access denied', false],
    ['… is locked', 'The mailbox of anna is locked', true],
  ])('%j is for %j: %j', (shown, message, expected) => {
    expect(isFor(shown, message)).toBe(expected);
  });

  it('is one of a job and organization as a whole, or of every job', () => {
    const job = { name: 'Exchange daily', organization: 'contoso.com' };
    expect(toIgnoringRule({ ...ignored, job }, 'id').conditions).toMatchObject({
      job: { kind: 'wildcard', text: 'Exchange daily' },
      organization: { kind: 'wildcard', text: 'contoso.com' },
    });
    expect(toIgnoringRule(ignored, 'id').conditions).toMatchObject({ job: null, organization: null });
  });

  it('is a good rule, also where the reason is as long as can be', () => {
    const reason = proposeReason('x…'.repeat(400));
    expect(ruleSchema.safeParse(toIgnoringRule({ ...ignored, reason }, 'id')).success).toBe(true);
  });
});

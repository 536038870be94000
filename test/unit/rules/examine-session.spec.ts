import { describe, expect, it } from 'vitest';
import { compileTextCondition } from '../../../src-main/adapters/text-conditions/compile-text-condition.ts';
import { rulesToExamine, SessionExamination, type SessionFindings } from '../../../src-main/rules/examine-session.ts';
import { ReadyRules } from '../../../src-main/rules/ready-rule.ts';
import type { JobSession } from '../../../src-shared/model/job-session.ts';
import type { Rule } from '../../../src-shared/model/rule.ts';
import { backupObject, backupObjects, jobSession } from '../../builders/job-session.ts';
import { contains, rule } from '../../builders/rule.ts';

const quota = rule({
  id: 'quota',
  note: 'Full mailboxes',
  conditions: { reason: contains('quota') },
  actions: { countAs: 'success' },
});
const full = (name = 'anna') => backupObject({ name, result: 'Failed', message: 'Quota exceeded' });

function examine(session: JobSession, rules: Rule[]): SessionFindings {
  const ready = new ReadyRules(compileTextCondition).of(rules);
  const examination = new SessionExamination(
    session,
    rulesToExamine(ready, session, () => 'Session folder'),
  );
  for (const object of session.objects) examination.add(object);
  return examination.findings();
}

describe('known noise', () => {
  it('makes a session successful whose only failures it is', () => {
    const session = jobSession({ result: 'Failed', objects: [full(), full('bert'), ...backupObjects({ Success: 4 })] });
    expect(examine(session, [quota])).toEqual({
      noise: {
        reportedResult: 'Failed',
        result: 'Success',
        issueCount: 0,
        ignoredCount: 2,
        loweredCount: 0,
        rules: [
          {
            id: 'quota',
            reason: contains('quota'),
            objectName: null,
            countAs: 'success',
            name: { kind: 'note', note: 'Full mailboxes' },
            count: 2,
          },
        ],
      },
      matched: ['quota'],
    });
  });

  it.each<[string, Partial<JobSession>, Partial<NonNullable<SessionFindings['noise']>>]>([
    [
      'another object failed for another reason',
      { result: 'Failed', objects: [full(), backupObject({ result: 'Failed', message: 'Access denied' })] },
      { result: 'Failed', issueCount: 1 },
    ],
    [
      'another object has a warning',
      { result: 'Failed', objects: [full(), backupObject({ result: 'Warning', message: 'Slow' })] },
      { result: 'Warning', issueCount: 1 },
    ],
    [
      'the source counts issues that it does not list',
      { result: 'Failed', objects: [full()], objectCount: 90, issueCount: 5 },
      { result: 'Failed', issueCount: 4 },
    ],
    [
      'no object accounts for the failure of the session',
      { result: 'Failed', message: 'Repository is offline', objects: [{ ...full(), result: 'Warning' }] },
      { result: 'Failed', issueCount: 0 },
    ],
  ])('leaves what else there is: %s', (_, changes, expected) => {
    expect(examine(jobSession(changes), [quota]).noise).toMatchObject({ ignoredCount: 1, ...expected });
  });

  it('is also what a session says on the whole, where no object accounts for its result', () => {
    const session = jobSession({
      result: 'Failed',
      message: 'Quota exceeded in 3 mailboxes',
      issueCount: 3,
      objectCount: 9,
    });
    expect(examine(session, [quota]).noise).toMatchObject({ result: 'Success', issueCount: 0, ignoredCount: 1 });
    const named = rule({ ...quota, conditions: { reason: contains('quota'), objectName: contains('anna') } });
    expect(examine(session, [named]).noise).toBeNull();
  });

  it('counts what a session says on the whole where it stands for issues that are not listed', () => {
    const session = jobSession({
      result: 'Failed',
      message: 'Quota exceeded in 3 mailboxes',
      objects: [full()],
      issueCount: 3,
      objectCount: 9,
    });
    expect(examine(session, [quota]).noise).toMatchObject({ result: 'Success', issueCount: 0, ignoredCount: 2 });
    const lowering = rule({ ...quota, actions: { countAs: 'warning' } });
    expect(examine(session, [lowering]).noise).toMatchObject({ result: 'Warning', issueCount: 3, loweredCount: 2 });
  });

  it('lowers a failure to a warning, and leaves a warning one', () => {
    const asWarning = rule({ id: 'w', conditions: { reason: contains('quota') }, actions: { countAs: 'warning' } });
    const failed = jobSession({ result: 'Failed', objects: [full()] });
    expect(examine(failed, [asWarning]).noise).toMatchObject({
      result: 'Warning',
      issueCount: 1,
      ignoredCount: 0,
      loweredCount: 1,
    });
    const warned = jobSession({ result: 'Warning', objects: [{ ...full(), result: 'Warning' }] });
    expect(examine(warned, [asWarning]).noise).toBeNull();
  });

  it('is counted by the first rule that is for an object', () => {
    const byName = rule({ id: 'anna', conditions: { objectName: contains('anna') }, actions: { countAs: 'success' } });
    const session = jobSession({ result: 'Failed', objects: [full('anna'), full('bert')] });
    expect(examine(session, [byName, quota]).noise?.rules).toMatchObject([
      { id: 'anna', name: { kind: 'conditions', conditions: byName.conditions }, count: 1 },
      { id: 'quota', name: { kind: 'note', note: 'Full mailboxes' }, count: 1 },
    ]);
  });

  it.each([
    ['it is for another job', rule({ ...quota, conditions: { ...quota.conditions, job: contains('SharePoint') } })],
    ['it is for another result', rule({ ...quota, conditions: { ...quota.conditions, results: ['Warning'] } })],
    ['its pattern cannot be used', rule({ ...quota, conditions: { reason: { kind: 'regex', text: '(' } } })],
  ])('is none where %s', (_, other) => {
    const session = jobSession({ result: 'Failed', objects: [full()] });
    expect(examine(session, [other])).toEqual({ noise: null, matched: [] });
  });

  it('is found in a reason of several lines as it is shown on one', () => {
    const lines = backupObject({ result: 'Failed', message: 'Mailbox:\r\n\tquota   exceeded' });
    const oneLine = rule({ ...quota, conditions: { reason: contains('Mailbox: quota exceeded') } });
    expect(examine(jobSession({ result: 'Failed', objects: [lines] }), [oneLine]).noise?.result).toBe('Success');
  });

  it('is not looked for in a session without issues', () => {
    const ready = new ReadyRules(compileTextCondition).of([quota]);
    expect(rulesToExamine(ready, jobSession(), () => '')).toEqual([]);
  });
});

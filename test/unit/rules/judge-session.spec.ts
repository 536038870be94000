import { describe, expect, test } from 'vitest';
import { judgeSession } from '../../../src-main/rules/judge-session.ts';
import { sessionResults } from '../../../src-shared/model/job-session.ts';

const all = { success: true, warning: true, failure: true, recovery: true, missed: true };
const none = { success: false, warning: false, failure: false, recovery: false, missed: false };

const on = (shouldNotifyOn: typeof all) => ({ isEnabled: true, shouldNotifyOn, areSuccessesInDigest: false });

describe('each session is judged alone by the check box of its result', () => {
  test.each(sessionResults)('%s is notified where every box is ticked', (result) => {
    expect(judgeSession({ result }, on(all))).toEqual({ kind: 'notify' });
  });

  test.each([
    ['Success', 'success-off'],
    ['Warning', 'warning-off'],
    ['Failed', 'failure-off'],
  ] as const)('%s is filtered, and says by what, where no box is ticked', (result, by) => {
    expect(judgeSession({ result }, on(none))).toEqual({ kind: 'filtered', by });
  });

  test.each([
    ['Success', { ...none, success: true }],
    ['Warning', { ...none, warning: true }],
    ['Failed', { ...none, failure: true }],
  ] as const)('%s is notified where only its own box is ticked', (result, shouldNotifyOn) => {
    expect(judgeSession({ result }, on(shouldNotifyOn))).toEqual({ kind: 'notify' });
  });
});

test.each(sessionResults)('nothing is notified while notifications are off: %s', (result) => {
  expect(judgeSession({ result }, { ...on(all), isEnabled: false })).toEqual({
    kind: 'filtered',
    by: 'notifications-off',
  });
});

describe('where successes are left to the digest', () => {
  const inDigest = (shouldNotifyOn: typeof all) => ({ ...on(shouldNotifyOn), areSuccessesInDigest: true });

  test.each([
    ['Success', all, { kind: 'filtered', by: 'in-digest' }],
    ['Success', none, { kind: 'filtered', by: 'success-off' }],
    ['Warning', all, { kind: 'notify' }],
    ['Failed', all, { kind: 'notify' }],
  ] as const)('%s is judged alone all the same: %j', (result, shouldNotifyOn, expected) => {
    expect(judgeSession({ result }, inDigest(shouldNotifyOn))).toEqual(expected);
  });

  test('that a job succeeds again is reported at once', () => {
    expect(judgeSession({ result: 'Success' }, inDigest(all), true)).toEqual({ kind: 'notify' });
    expect(judgeSession({ result: 'Success' }, inDigest({ ...none, recovery: true }), true)).toEqual({
      kind: 'notify',
    });
  });
});

import { describe, expect, test } from 'vitest';
import { judgeSession } from '../../../src-main/rules/judge-session.ts';
import { sessionResults } from '../../../src-shared/model/job-session.ts';

const all = { success: true, warning: true, failure: true };
const none = { success: false, warning: false, failure: false };

describe('each session is judged alone by the check box of its result', () => {
  test.each(sessionResults)('%s is notified where every box is ticked', (result) => {
    expect(judgeSession({ result }, { isEnabled: true, shouldNotifyOn: all })).toEqual({ kind: 'notify' });
  });

  test.each([
    ['Success', 'success-off'],
    ['Warning', 'warning-off'],
    ['Failed', 'failure-off'],
  ] as const)('%s is filtered, and says by what, where no box is ticked', (result, by) => {
    expect(judgeSession({ result }, { isEnabled: true, shouldNotifyOn: none })).toEqual({ kind: 'filtered', by });
  });

  test.each([
    ['Success', { ...none, success: true }],
    ['Warning', { ...none, warning: true }],
    ['Failed', { ...none, failure: true }],
  ] as const)('%s is notified where only its own box is ticked', (result, shouldNotifyOn) => {
    expect(judgeSession({ result }, { isEnabled: true, shouldNotifyOn })).toEqual({ kind: 'notify' });
  });
});

test.each(sessionResults)('nothing is notified while notifications are off: %s', (result) => {
  expect(judgeSession({ result }, { isEnabled: false, shouldNotifyOn: all })).toEqual({
    kind: 'filtered',
    by: 'notifications-off',
  });
});

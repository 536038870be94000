/** Whether a finished session becomes a message: the check boxes of the Options window (product section 4.2). */
import type { JobSession } from '../../src-shared/model/job-session.ts';
import type { Judgement } from '../../src-shared/model/chain.ts';
import type { Route } from '../../src-shared/model/route.ts';

export function judgeSession(
  session: Pick<JobSession, 'result'>,
  { isEnabled, shouldNotifyOn }: Pick<Route, 'isEnabled' | 'shouldNotifyOn'>,
): Judgement {
  if (!isEnabled) return { kind: 'filtered', by: 'notifications-off' };
  switch (session.result) {
    case 'Success':
      return shouldNotifyOn.success ? { kind: 'notify' } : { kind: 'filtered', by: 'success-off' };
    case 'Warning':
      return shouldNotifyOn.warning ? { kind: 'notify' } : { kind: 'filtered', by: 'warning-off' };
    case 'Failed':
      return shouldNotifyOn.failure ? { kind: 'notify' } : { kind: 'filtered', by: 'failure-off' };
  }
}

/** Whether a finished session becomes a message: the check boxes of the Options window (product sections 4.2 and 13.5). */
import type { JobSession } from '../../src-shared/model/job-session.ts';
import type { Judgement } from '../../src-shared/model/chain.ts';
import type { Route } from '../../src-shared/model/route.ts';

export interface JudgingSettings extends Pick<Route, 'isEnabled' | 'shouldNotifyOn'> {
  /** Successes are left to a digest (product section 14.3). */
  areSuccessesInDigest: boolean;
}

export function judgeSession(
  session: Pick<JobSession, 'result'>,
  { isEnabled, shouldNotifyOn, areSuccessesInDigest }: JudgingSettings,
  isRecovery = false,
): Judgement {
  if (!isEnabled) return { kind: 'filtered', by: 'notifications-off' };
  switch (session.result) {
    case 'Success':
      // That a job succeeds again is news, which no digest replaces.
      if (isRecovery && (shouldNotifyOn.success || shouldNotifyOn.recovery)) return { kind: 'notify' };
      if (!shouldNotifyOn.success) return { kind: 'filtered', by: 'success-off' };
      return areSuccessesInDigest ? { kind: 'filtered', by: 'in-digest' } : { kind: 'notify' };
    case 'Warning':
      return shouldNotifyOn.warning ? { kind: 'notify' } : { kind: 'filtered', by: 'warning-off' };
    case 'Failed':
      return shouldNotifyOn.failure ? { kind: 'notify' } : { kind: 'filtered', by: 'failure-off' };
  }
}

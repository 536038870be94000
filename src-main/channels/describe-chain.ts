/** The sentences on what was before a session, the same in every channel. Plain text; empty where there is nothing to say. */
import { willBeRetried, type ChainContext } from '../../src-shared/model/chain.ts';
import type { JobSessionHead } from '../../src-shared/model/job-session.ts';
import { formatDateTimeWithOffset, type Presentation } from '../../src-shared/model/presentation.ts';
import { pluralize } from '../../src-shared/wording/plural.ts';
import { countOf, describeLateness } from './describe-session.ts';

/** The job did not run when it was expected, and a message said so; this is its first run since. */
export function describeReturn(
  { startedAt }: Pick<JobSessionHead, 'startedAt'>,
  { job }: ChainContext,
  to: Presentation,
): string {
  if (job.missedAtMs === null) return '';
  const missed = formatDateTimeWithOffset(new Date(job.missedAtMs).toISOString(), to);
  const after =
    job.lastRunAtMs === null ? '' : ` after ${describeLateness(Math.max(0, Date.parse(startedAt) - job.lastRunAtMs))}`;
  return `The job ran again${after}. The run that was expected ${missed} was missed.`;
}

export function describeRecovery({ recovery }: ChainContext, to: Presentation): string {
  if (recovery === null) return '';
  const since = formatDateTimeWithOffset(new Date(recovery.failedSinceMs).toISOString(), to);
  const runs = countOf(recovery.failedRunCount, 'run', 'runs', to);
  return `The job succeeds again. It had failed since ${since}, in ${runs}.`;
}

export function describeMissingRetry({ isRetryMissing }: ChainContext): string {
  return isRetryMissing ? 'A retry was announced for this job and has not reported.' : '';
}

/** Whoever is told of each attempt (4.2) need not get up before the last one. */
export function describeAnnouncedRetry(
  session: Pick<JobSessionHead, 'result' | 'retry' | 'backupWindow'>,
  { isRetryMissing }: ChainContext,
): string {
  if (session.result === 'Success' || isRetryMissing || !willBeRetried(session)) return '';
  const { waitMinutes } = session.retry;
  if (waitMinutes === null) return 'A retry of this job is announced.';
  const minutes = pluralize(Math.round(waitMinutes), { one: '# minute', other: '# minutes' });
  return `A retry of this job is announced for ${minutes} after this attempt.`;
}

export function describeLateRetry({ isRetryLate }: ChainContext): string {
  return isRetryLate ? 'An earlier message said that a retry of this job had not reported. It has now.' : '';
}

/** The sentences on what was before a session, the same in every channel. Plain text; empty where there is nothing to say. */
import { countedFor } from '../../src-shared/languages/counted.ts';
import { textsOf } from '../../src-shared/languages/languages.ts';
import { willBeRetried, type ChainContext } from '../../src-shared/model/chain.ts';
import type { JobSessionHead } from '../../src-shared/model/job-session.ts';
import { formatDateTimeWithOffset, type Presentation } from '../../src-shared/model/presentation.ts';
import { periodOf } from './describe-session.ts';

/** The job did not run when it was expected, and a message said so; this is its first run since. */
export function describeReturn(
  { startedAt }: Pick<JobSessionHead, 'startedAt'>,
  { job }: ChainContext,
  to: Presentation,
): string {
  if (job.missedAtMs === null) return '';
  const missedAt = formatDateTimeWithOffset(new Date(job.missedAtMs).toISOString(), to);
  const after = job.lastRunAtMs === null ? null : periodOf(Math.max(0, Date.parse(startedAt) - job.lastRunAtMs));
  return textsOf(to.language).notices.chain.ranAgain({ missedAt, after });
}

export function describeRecovery({ recovery }: ChainContext, to: Presentation): string {
  if (recovery === null) return '';
  const since = formatDateTimeWithOffset(new Date(recovery.failedSinceMs).toISOString(), to);
  return textsOf(to.language).notices.chain.recovered({ since, runs: countedFor(to)(recovery.failedRunCount) });
}

export function describeMissingRetry({ isRetryMissing }: ChainContext, { language }: Presentation): string {
  return isRetryMissing ? textsOf(language).notices.chain.retryMissing : '';
}

/** Whoever is told of each attempt (4.2) need not get up before the last one. */
export function describeAnnouncedRetry(
  session: Pick<JobSessionHead, 'result' | 'retry' | 'backupWindow'>,
  { isRetryMissing }: ChainContext,
  { language }: Presentation,
): string {
  if (session.result === 'Success' || isRetryMissing || !willBeRetried(session)) return '';
  const { waitMinutes } = session.retry;
  const { retryAnnounced, retryAnnouncedFor } = textsOf(language).notices.chain;
  return waitMinutes === null ? retryAnnounced : retryAnnouncedFor({ unit: 'minutes', count: Math.round(waitMinutes) });
}

export function describeLateRetry({ isRetryLate }: ChainContext, { language }: Presentation): string {
  return isRetryLate ? textsOf(language).notices.chain.retryLate : '';
}

/** Tells runs of a job apart that a script has given the same id. Pure. */
import type { JobSessionHead } from '../../src-shared/domain/job-session.ts';

/** Reported again, a session still has these. */
type WhatMakesARun = Pick<JobSessionHead, 'endedAt' | 'result'> & { job: Pick<JobSessionHead['job'], 'id'> };

export function isSameRun(one: WhatMakesARun, other: WhatMakesARun): boolean {
  return one.endedAt === other.endedAt && one.result === other.result && one.job.id === other.job.id;
}

/**
 * The session under an id of its own, which it gets each time it is reported. A retry still names its first attempt by
 * the id that its script gave; a first attempt begins a chain of its own, because the other run's is over.
 */
export function asAnotherRun<T extends JobSessionHead>(session: T): T {
  const { id, endedAt, result, job, retry } = session;
  const ownId = `${id} (${endedAt}, ${result}, ${job.id})`;
  const isOwnFirst = retry.attempt === 0 && retry.firstSessionId === id;
  return { ...session, id: ownId, retry: isOwnFirst ? { ...retry, firstSessionId: ownId } : retry };
}

/** Tells runs of a job apart that a script has given the same id. */
import { jobSessionHeadSchema, type JobSessionHead } from '../../src-shared/model/job-session.ts';
import type { Database } from './database.ts';

/**
 * Reports of one id whose ends are not further apart may be of one run: where none is named, the time of the file is the
 * end, and a script that reports once more writes another file.
 */
export const sameEndWithinMs = 10 * 60_000;

/** Reported again, a session still has these. */
type WhatMakesARun = Pick<JobSessionHead, 'endedAt' | 'result' | 'host'> & {
  job: Pick<JobSessionHead['job'], 'id'>;
  retry: Pick<JobSessionHead['retry'], 'attempt'>;
};

/** Of sessions that have one id. */
export function isSameRun(one: WhatMakesARun, other: WhatMakesARun): boolean {
  return (
    Math.abs(Date.parse(one.endedAt) - Date.parse(other.endedAt)) <= sameEndWithinMs &&
    one.result === other.result &&
    one.job.id === other.job.id &&
    one.host === other.host &&
    one.retry.attempt === other.retry.attempt
  );
}

/** Between the id that a script gave and what makes a run's own. */
const beforeOwn = ' (';

/** Ids of other runs under this id are from `first` up to, and without, `end`. */
export function ownIdsUnder(id: string): { first: string; end: string } {
  return { first: `${id}${beforeOwn}`, end: `${id} )` };
}

/**
 * The session under an id of its own, which it gets each time it is reported. The id that its script gave names no first
 * attempt any more, because other runs have it too; a retry that named another one still does.
 */
export function asAnotherRun<T extends JobSessionHead>(session: T): T {
  const { id, endedAt, result, job, retry, host } = session;
  const unusual = [...(retry.attempt > 0 ? [retry.attempt] : []), ...(host === '' ? [] : [host])];
  const ownId = `${id}${beforeOwn}${[endedAt, result, job.id, ...unusual].join(', ')})`;
  const isOwnFirst = retry.firstSessionId === id;
  return { ...session, id: ownId, retry: isOwnFirst ? { ...retry, firstSessionId: ownId } : retry };
}

/** Whether this run was reported, under its id or as another run of it. Of one that was removed, only the end is known. */
export function isRunReported(database: Database, head: JobSessionHead): boolean {
  const endedAtMs = Date.parse(head.endedAt);
  const { first, end } = ownIdsUnder(head.id);
  const ofThisId = `source = :source AND (source_id = :id OR source_id >= :first AND source_id < :end)
    AND ended_at BETWEEN :fromMs AND :toMs`;
  const found = database.query(
    `SELECT document FROM session WHERE ${ofThisId} UNION ALL SELECT NULL FROM gone_session WHERE ${ofThisId}`,
    {
      source: head.source,
      id: head.id,
      first,
      end,
      fromMs: endedAtMs - sameEndWithinMs,
      toMs: endedAtMs + sameEndWithinMs,
    },
  );
  return found.some(({ document }) => {
    if (typeof document !== 'string') return true;
    const known = jobSessionHeadSchema.safeParse(JSON.parse(document));
    return known.success && isSameRun(known.data, head);
  });
}

/** Which lists of the REST API hold what is asked for. A version is sent only parameters that it documents. Pure. */
import type { SourceJob } from '../backup-source.ts';
import type { RestDialect } from './rest-versions.ts';

export interface RestList {
  path: string;
  /** Without `limit` and `offset`. */
  query: Readonly<Record<string, string>>;
  isPaged: boolean;
}

export function listOf(path: 'Jobs' | 'CopyJobs' | 'Organizations', { hasPagedLists }: RestDialect): RestList {
  return { path, query: path === 'Organizations' ? { extendedView: 'false' } : {}, isPaged: hasPagedLists };
}

export function listOfSessions(query: RestList['query']): RestList {
  return { path: 'JobSessions', query, isPaged: true };
}

/**
 * Holds the sessions of a job among others: no version filters by the id of a copy job.
 *
 * @param since - an instant; `null`: all that the server keeps. Version 6 gives those of a backup job whole in any case.
 */
export function listOfJobSessions(
  { id, type }: Pick<SourceJob, 'id' | 'type'>,
  since: string | null,
  { canFilterByJob }: RestDialect,
): RestList {
  const bound = since === null ? {} : { endTimeLowerBound: since };
  if (type === 'backup-copy') return listOfSessions({ jobType: 'Copy', ...bound });
  if (canFilterByJob) return listOfSessions({ jobId: id, ...bound });
  return { path: `Jobs/${encodeURIComponent(id)}/JobSessions`, query: {}, isPaged: true };
}

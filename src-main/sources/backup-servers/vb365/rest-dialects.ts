/**
 * What differs between the versions of the REST API beyond fields that are there or not, and which lists hold what is
 * asked for. A version is sent only parameters that it documents. Pure.
 */
import type { backupServerProducts } from '../../../../src-shared/model/backup-server-products.ts';
import type { SourceJob } from '../backup-source.ts';
import type { RestProtocol } from '../rest-connection.ts';

/** As the paths of the API name it. */
type RestVersion = (typeof backupServerProducts.vb365.versions)[number];

export interface RestDialect {
  version: RestVersion;
  /**
   * What a request for a token says beside its grant. From version 7 on the server demands an antiforgery token, which
   * browsers keep as a cookie, with every request and renewal, unless each request for a token switches that off.
   */
  tokenFields: Readonly<Record<string, string>>;
  /** Jobs, copy jobs and organizations come in pages; before version 8 each is one list without parameters. */
  hasPagedLists: boolean;
  /** Sessions can be asked for by the id of their backup job; before version 7 such a job has a list of its own. */
  canFilterByJob: boolean;
  canFilterByStatus: boolean;
  hasProcessedObjects: boolean;
  /** Tells what has happened to sessions since a token. */
  changeFeed: { path: string; firstToken: string | null; isNews: (eventType: string | undefined) => boolean } | null;
}

const withoutAntiforgeryToken = { disable_antiforgery_token: 'true' };

const dialects: Readonly<Record<RestVersion, RestDialect>> = {
  v6: {
    version: 'v6',
    tokenFields: {},
    hasPagedLists: false,
    canFilterByJob: false,
    canFilterByStatus: false,
    hasProcessedObjects: false,
    changeFeed: null,
  },
  v7: {
    version: 'v7',
    tokenFields: withoutAntiforgeryToken,
    hasPagedLists: false,
    canFilterByJob: true,
    canFilterByStatus: false,
    hasProcessedObjects: true,
    // Holds sessions and nothing else.
    changeFeed: { path: 'JobSessions/Changes', firstToken: null, isNews: () => true },
  },
  v8: {
    version: 'v8',
    tokenFields: withoutAntiforgeryToken,
    hasPagedLists: true,
    canFilterByJob: true,
    canFilterByStatus: true,
    hasProcessedObjects: true,
    changeFeed: { path: 'Events', firstToken: 'latest', isNews: (type) => type?.startsWith('JobSession') === true },
  },
};

export const vb365Protocol: RestProtocol<RestDialect> = {
  dialects: [dialects.v8, dialects.v7, dialects.v6],
  // Refused without a token where the version is there, and not found where it is not.
  probe: (dialect) => target(dialect, 'ServiceInstance'),
  target,
  token: (dialect) => ({ ...target(dialect, 'token'), fields: dialect.tokenFields }),
};

function target({ version }: RestDialect, path: string) {
  return { path: `/${version}/${path}`, headers: {} };
}

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

/** What differs between the versions of the REST API beyond fields that are there or not. */
import type { RestVersion } from '../../../../src-shared/model/backup-server.ts';

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

export const dialects: Readonly<Record<RestVersion, RestDialect>> = {
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

/** The newest first: that is the one to be preferred. */
export const versionsToTry: readonly RestVersion[] = ['v8', 'v7', 'v6'];

/** What differs between the versions of the REST API beyond fields that are there or not. */
import type { RestVersion } from '../../../src-shared/domain/backup-server.ts';

export interface RestDialect {
  version: RestVersion;
  hasProcessedObjects: boolean;
  /** Tells what has happened to sessions since a token. */
  changeFeed: { path: string; firstToken: string | null; isNews: (eventType: string | undefined) => boolean } | null;
}

export const dialects: Readonly<Record<RestVersion, RestDialect>> = {
  v6: { version: 'v6', hasProcessedObjects: false, changeFeed: null },
  v7: {
    version: 'v7',
    hasProcessedObjects: true,
    // Holds sessions and nothing else.
    changeFeed: { path: 'JobSessions/Changes', firstToken: null, isNews: () => true },
  },
  v8: {
    version: 'v8',
    hasProcessedObjects: true,
    changeFeed: { path: 'Events', firstToken: 'latest', isNews: (type) => type?.startsWith('JobSession') === true },
  },
};

/** The newest first: that is the one to be preferred. */
export const versionsToTry: readonly RestVersion[] = ['v8', 'v7', 'v6'];

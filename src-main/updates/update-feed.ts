import type { UpdateWay } from './decide-update-way.ts';

/** What came of fetching an update. Rejects where it could not be fetched. */
export type UpdateDownload =
  /** Whole, as the feed describes it, and signed by the publisher that this package names. */
  | { kind: 'ready' }
  /** Not signed by that publisher; nothing of it is kept. @property reason - for the log */
  | { kind: 'refused'; reason: string };

/** The place where the distributor publishes new versions. */
export interface UpdateFeed {
  /** For people, for example `updates.contoso.com`. */
  readonly host: string;
  readonly way: UpdateWay;
  /** @returns the version that is offered, `null` where it is not newer. Rejects where the feed cannot be read. */
  findNewer(): Promise<string | null>;
  /** Fetches what {@link UpdateFeed.findNewer} has found. Only where the way is `install`. */
  download(): Promise<UpdateDownload>;
  /** Quits the program, installs what is ready, and starts the new version. A window may still call quitting off. */
  restart(): void;
  /** The program is about to end because of {@link UpdateFeed.restart}. */
  readonly isRestarting: boolean;
}

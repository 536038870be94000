/**
 * A backup server as its watch needs it (product section 7.3): the same words for every product and version, with `null`
 * where one does not say. Instants are ISO 8601 in UTC.
 */
import type { BackupServerProduct } from '../../../src-shared/model/backup-server-products.ts';
import type { BackupServer } from '../../../src-shared/model/backup-server.ts';
import type { BackupServerFailure } from '../../../src-shared/model/failures/backup-server-failure.ts';
import type { BackupObject, SessionResult } from '../../../src-shared/model/job-session.ts';
import type { Clock, Scheduler } from '../../platform/clock.ts';

/** What is connected to, and as whom. */
export type BackupServerAccess<P extends BackupServerProduct = BackupServerProduct> = {
  [K in P]: Pick<Extract<BackupServer, { product: K }>, 'host' | 'port' | 'username' | 'version' | 'alsoReported'> & {
    product: K;
    password: string;
    /** `null`: nobody has trusted a certificate yet; then no byte of a request is sent. */
    fingerprint: string | null;
  };
}[P];

export interface SourceSession {
  id: string;
  jobId: string | null;
  /** As the session says it, for a job that the server does not list. */
  jobName: string | null;
  jobType: 'backup' | 'backup-copy' | null;
  /** Of the first attempt of the chain, where the server says so. */
  firstSessionId: string | null;
  /** `null` while the session runs, or waits to run. */
  result: SessionResult | null;
  /** What the result leaves out, in words; empty where it says it all. */
  remark: string;
  createdAt: string;
  /** `null` while the session runs. */
  endedAt: string | null;
  /** 0 for the first attempt; `null` where the server does not say. */
  attempt: number | null;
  willBeRetried: boolean | null;
  details: string;
  /** Objects processed. */
  objectCount: number | null;
  statistics: {
    transferredBytes: number | null;
    processedItems: number | null;
    processingRateBytesPerSecond: number | null;
    readRateBytesPerSecond: number | null;
    writeRateBytesPerSecond: number | null;
    bottleneck: string | null;
  };
}

/** A job as a list of all of them has it. */
export interface ListedJob {
  id: string;
  name: string;
  type: 'backup' | 'backup-copy';
  /** Empty where it is not known. */
  organization: string;
  /** By its schedule. `null`: it has none, or the server does not say when that is. */
  nextRunAt: string | null;
  /** Whether its schedule is on; `true` where the server does not say. */
  isEnabled: boolean;
}

/** Everything about a job that its sessions are reported with. `null` where the server does not say. */
export interface SourceJob extends ListedJob {
  retry: RetryPlan | null;
  backupWindow: BackupWindow | null;
}

export interface RetryPlan {
  isEnabled: boolean;
  limit: number | null;
  waitMinutes: number | null;
}

/** When a job may run; it is ended where the window ends. */
export interface BackupWindow {
  /** One for each hour of the week, from Sunday 0:00. */
  allowedHours: readonly boolean[];
  /** Of the window's clock, from UTC. */
  minuteOffset: number;
}

/** What a session did in detail. */
export interface SourceDetails {
  /** By name, as far as the server names them; else as what it counts. */
  objects: BackupObject[];
  /** What the server says of the session as a whole, errors before warnings. */
  issues: string[];
}

/** The server's own notification settings; `null` where it does not say. */
export interface SourceNotificationSettings {
  isEnabled: boolean | null;
  recipients: string | null;
  subject: string | null;
  shouldAttachReport: boolean | null;
  shouldNotifyOnSuccess: boolean | null;
  shouldNotifyOnWarning: boolean | null;
  shouldNotifyOnFailure: boolean | null;
  shouldSuppressUntilLastRetry: boolean | null;
}

/** @property retryAfterMs - how long the server wants not to be asked, where it says so. */
export interface SourceFailure {
  kind: 'failed';
  failure: BackupServerFailure;
  retryAfterMs: number | null;
}

export type SourceReading<T> = ({ kind: 'read' } & T) | SourceFailure;

export interface SessionListing {
  sessions: SourceSession[];
  /** Entries without an id or a time: the id where there is one, or else what tells an entry from others each time. */
  notUnderstood: string[];
  /** By the server's clock, when the listing was begun; `null` where it does not say. */
  serverTimeMs: number | null;
}

/** Reads only; never rejects. A signal that aborts ends in a failure. */
export interface BackupSource {
  /** Who is there: negotiates the version of the API and signs in. `build` is empty where the account may not know it. */
  identify(signal: AbortSignal): Promise<SourceReading<{ version: string; build: string }>>;
  /**
   * Every session that has both begun and ended since; of the others that have ended since, and of those that run, at
   * least some, because servers filter by the beginning or by the end. In no order.
   */
  listSessions(since: string, signal: AbortSignal): Promise<SourceReading<SessionListing>>;
  /** Every session that runs, however long ago it began. It may be much to read. */
  listRunning(signal: AbortSignal): Promise<SourceReading<{ sessions: SourceSession[] }>>;
  /** `null`: the server knows it no more. One that is not understood is a failure, `answer-not-understood`. */
  readSession(id: string, signal: AbortSignal): Promise<SourceReading<{ session: SourceSession | null }>>;
  /** At least those sessions of a job that have begun since, where a session does not say which attempt it is. In no order. */
  listSessionsOfJob(
    job: Pick<SourceJob, 'id' | 'type'>,
    since: string,
    signal: AbortSignal,
  ): Promise<SourceReading<{ sessions: SourceSession[] }>>;
  readDetails(sessionId: string, signal: AbortSignal): Promise<SourceReading<SourceDetails>>;
  listJobs(signal: AbortSignal): Promise<SourceReading<{ jobs: ListedJob[] }>>;
  /** Those of these jobs that the server still knows. */
  readJobs(ids: ReadonlySet<string>, signal: AbortSignal): Promise<SourceReading<{ jobs: SourceJob[] }>>;
  /**
   * Whether anything happened to sessions since a token of the change feed; `null` as the token begins. A feed only
   * spares listings: what it says is never relied on alone.
   */
  readChanges(token: string | null, signal: AbortSignal): Promise<SourceReading<ChangeReading>>;
  readNotificationSettings(signal: AbortSignal): Promise<SourceReading<{ settings: SourceNotificationSettings }>>;
}

export type ChangeReading =
  | { news: 'some' | 'none'; nextToken: string }
  /** This version has no feed, or the token is too old. */
  | { news: 'unknown'; nextToken: null };

/** What a source is made with. */
export interface BackupSourceTools {
  send: SendPinned;
  clock: Clock;
  scheduler: Scheduler;
}

export interface PinnedServer {
  host: string;
  port: number;
  /** `null`: none is trusted yet, so every certificate ends in `certificate-unknown`. */
  fingerprint: string | null;
}

export interface PinnedRequest {
  method: 'GET' | 'POST';
  /** With the query. */
  path: string;
  headers: Record<string, string>;
  body: string | null;
  /** As of `HttpRequest`. */
  maxAnswerBytes: number;
}

export interface PinnedAnswer {
  kind: 'answered';
  status: number;
  /** Names in small letters. */
  headers: Readonly<Record<string, string | undefined>>;
  body: string;
}

/**
 * HTTPS to a server whose certificate a person has trusted by its fingerprint. Never rejects: a signal that aborts, or the
 * time limit of a minute, ends in a failure.
 */
export type SendPinned = (
  server: PinnedServer,
  request: PinnedRequest,
  signal: AbortSignal,
) => Promise<PinnedAnswer | { kind: 'failed'; failure: BackupServerFailure }>;

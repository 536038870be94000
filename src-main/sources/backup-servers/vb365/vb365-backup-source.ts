/** `BackupSource` over the REST API of Veeam Backup for Microsoft 365, versions 6 to 8. */
import { z } from 'zod';
import { outsideText } from '../../../../src-shared/model/outside-text.ts';
import { isSameValue } from '../../../../src-shared/model/same-value.ts';
import { parseEach } from '../answer-fields.ts';
import type {
  BackupServerAccess,
  BackupSource,
  BackupSourceTools,
  ChangeReading,
  SessionListing,
  SourceDetails,
  SourceFailure,
  SourceJob,
  SourceNotificationSettings,
  SourceReading,
  SourceSession,
} from '../backup-source.ts';
import { isGone, RestConnection, settle, toQuery } from '../rest-connection.ts';
import { notUnderstood } from '../rest-failure.ts';
import {
  changesSchema,
  emailSettingsSchema,
  jobSchema,
  logItemSchema,
  organizationSchema,
  pageSchema,
  processedObjectSchema,
  serviceInstanceSchema,
  sessionSchema,
} from './rest-answers.ts';
import { assembleObjects } from './assemble-objects.ts';
import {
  listOf,
  listOfJobSessions,
  listOfSessions,
  vb365Protocol,
  type RestDialect,
  type RestList,
} from './rest-dialects.ts';
import { runningStates, toLogLine, toNotificationSettings, toSourceJob, toSourceSession } from './translate.ts';

/** Few enough requests, and answers of a size that any server makes at once. */
const pageSize = 1_000;
/** A list that does not end is none. */
const maxPages = 10_000;

interface Collection {
  kind: 'read';
  entries: unknown[];
  /** When the first page was answered. */
  serverTimeMs: number | null;
}

export class Vb365BackupSource implements BackupSource {
  readonly #connection: RestConnection<RestDialect>;

  constructor(access: BackupServerAccess<'vb365'>, tools: BackupSourceTools) {
    this.#connection = new RestConnection(vb365Protocol, access, tools);
  }

  async identify(signal: AbortSignal) {
    const negotiated = await this.#connection.negotiate(signal);
    if (negotiated.kind === 'failed') return negotiated;
    const answer = settle(await this.#connection.get('ServiceInstance', serviceInstanceSchema, signal));
    if (answer.kind === 'failed') return answer;
    return { kind: 'read' as const, version: negotiated.dialect.version, build: answer.value.version };
  }

  async listSessions(since: string, signal: AbortSignal): Promise<SourceReading<SessionListing>> {
    const found = await this.#collect(listOfSessions({ endTimeLowerBound: since }), signal);
    if (found.kind === 'failed') return found;
    const { sessions, notUnderstood } = toSessions(found.entries);
    return { kind: 'read', sessions, notUnderstood, serverTimeMs: found.serverTimeMs };
  }

  async readSession(id: string, signal: AbortSignal): Promise<SourceReading<{ session: SourceSession | null }>> {
    const path = `JobSessions/${encodeURIComponent(id)}`;
    const answer = await this.#connection.get(path, sessionSchema, signal);
    if (answer.kind === 'refused') return isGone(answer) ? { kind: 'read', session: null } : answer.failure;
    if (answer.kind === 'failed') return answer;
    const session = toSourceSession(answer.value);
    return session === null ? notUnderstood(path, 'a time is none') : { kind: 'read', session };
  }

  async listRunning(signal: AbortSignal): Promise<SourceReading<{ sessions: SourceSession[] }>> {
    const negotiated = await this.#connection.negotiated(signal);
    if (negotiated.kind === 'failed') return negotiated;
    const { dialect } = negotiated;
    if (dialect.canFilterByStatus) return await this.#running([listOfSessions({ status: 'Running' })], signal);
    const jobs: Pick<SourceJob, 'id' | 'type'>[] = [];
    for (const [path, type] of jobLists) {
      const found = await this.#collect(listOf(path, dialect), signal);
      if (found.kind === 'failed') return found;
      jobs.push(
        ...parseEach(found.entries, jobSchema)
          .filter(mayRun)
          .map(({ id }) => ({ id, type })),
      );
    }
    const lists = jobs.map((job) => listOfJobSessions(job, null, dialect));
    // All copy jobs share one list.
    return await this.#running([...new Map(lists.map((list) => [JSON.stringify(list), list])).values()], signal);
  }

  async listSessionsOfJob(
    job: Pick<SourceJob, 'id' | 'type'>,
    since: string,
    signal: AbortSignal,
  ): Promise<SourceReading<{ sessions: SourceSession[] }>> {
    const negotiated = await this.#connection.negotiated(signal);
    if (negotiated.kind === 'failed') return negotiated;
    const found = await this.#collect(listOfJobSessions(job, since, negotiated.dialect), signal);
    if (found.kind === 'failed') return found;
    return { kind: 'read', sessions: toSessions(found.entries).sessions.filter(({ jobId }) => jobId === job.id) };
  }

  async readDetails(sessionId: string, signal: AbortSignal): Promise<SourceReading<SourceDetails>> {
    const negotiated = await this.#connection.negotiated(signal);
    if (negotiated.kind === 'failed') return negotiated;
    // Built here and not taken from `_links.log`, which leads nowhere on some versions.
    const path = `JobSessions/${encodeURIComponent(sessionId)}`;
    const log = await this.#collect({ path: `${path}/LogItems`, query: {}, isPaged: true }, signal);
    if (log.kind === 'failed') return log;
    const lines = parseEach(log.entries, logItemSchema).map(toLogLine);
    if (!negotiated.dialect.hasProcessedObjects)
      return { kind: 'read', ...assembleObjects({ lines, processed: null }) };
    const objects = await this.#collect({ path: `${path}/ProcessedObjects`, query: {}, isPaged: true }, signal);
    if (objects.kind === 'failed') return objects;
    const processed = parseEach(objects.entries, processedObjectSchema);
    return { kind: 'read', ...assembleObjects({ lines, processed }) };
  }

  async readJobs(ids: ReadonlySet<string>, signal: AbortSignal): Promise<SourceReading<{ jobs: SourceJob[] }>> {
    const listed = await this.listJobs(signal);
    return listed.kind === 'failed' ? listed : { kind: 'read', jobs: listed.jobs.filter(({ id }) => ids.has(id)) };
  }

  /** With their plans, which these lists hold too. */
  async listJobs(signal: AbortSignal): Promise<SourceReading<{ jobs: SourceJob[] }>> {
    const negotiated = await this.#connection.negotiated(signal);
    if (negotiated.kind === 'failed') return negotiated;
    const lists: unknown[][] = [];
    for (const path of ['Jobs', 'CopyJobs', 'Organizations'] as const) {
      const found = await this.#collect(listOf(path, negotiated.dialect), signal);
      if (found.kind === 'failed') return found;
      lists.push(found.entries);
    }
    const [jobs = [], copyJobs = [], organizations = []] = lists;
    const names = new Map(parseEach(organizations, organizationSchema).map(({ id, name }) => [id, name]));
    const nameOf = (id: string | null) => (id === null ? '' : (names.get(id) ?? ''));
    const backup = parseEach(jobs, jobSchema).map((job) => toSourceJob(job, 'backup', nameOf));
    const ofBackup = new Map(backup.map(({ id, organization }) => [id, organization]));
    const copies = parseEach(copyJobs, jobSchema).map((job) => {
      const copy = toSourceJob(job, 'backup-copy', nameOf);
      // Versions that do not say whose data is copied name the backup job.
      return copy.organization === '' ? { ...copy, organization: ofBackup.get(job.backupJobId ?? '') ?? '' } : copy;
    });
    return { kind: 'read', jobs: [...backup, ...copies] };
  }

  async readChanges(token: string | null, signal: AbortSignal): Promise<SourceReading<ChangeReading>> {
    const negotiated = await this.#connection.negotiated(signal);
    if (negotiated.kind === 'failed') return negotiated;
    const feed = negotiated.dialect.changeFeed;
    if (feed === null) return { kind: 'read', news: 'unknown', nextToken: null };
    const from = token ?? feed.firstToken;
    const query = toQuery({ limit: String(pageSize), ...(from === null ? {} : { from }) });
    const answer = await this.#connection.get(`${feed.path}${query}`, changesSchema, signal);
    // `OutdatedChangeToken`, or a server that does not know the feed.
    if (answer.kind === 'refused') return { kind: 'read', news: 'unknown', nextToken: null };
    if (answer.kind === 'failed') return answer;
    const { results, nextChangeToken } = answer.value;
    const hasNews = results.some(({ eventType }) => feed.isNews(eventType ?? undefined));
    return { kind: 'read', news: hasNews ? 'some' : 'none', nextToken: nextChangeToken };
  }

  async readNotificationSettings(
    signal: AbortSignal,
  ): Promise<SourceReading<{ settings: SourceNotificationSettings }>> {
    const answer = settle(await this.#connection.get('VboEmailSettings', emailSettingsSchema, signal));
    return answer.kind === 'failed' ? answer : { kind: 'read', settings: toNotificationSettings(answer.value) };
  }

  async #running(lists: readonly RestList[], signal: AbortSignal) {
    const sessions: SourceSession[] = [];
    for (const list of lists) {
      const found = await this.#collect(list, signal);
      if (found.kind === 'failed') return found;
      sessions.push(...toSessions(found.entries).sessions.filter(({ result }) => result === null));
    }
    return { kind: 'read' as const, sessions };
  }

  /** All pages of a list, in whatever order they come. */
  async #collect({ path, query, isPaged }: RestList, signal: AbortSignal): Promise<Collection | SourceFailure> {
    const entries: unknown[] = [];
    let serverTimeMs: number | null = null;
    for (let page = 0; page < maxPages; page += 1) {
      // A list that was said to be one, and has more pages all the same, is read on.
      const isWhole = !isPaged && page === 0;
      const part = isWhole ? {} : { limit: String(pageSize), offset: String(entries.length) };
      const asked = toQuery({ ...query, ...part });
      const answer = settle(await this.#connection.get(`${path}${asked}`, pageSchema, signal));
      if (answer.kind === 'failed') return answer;
      if (page === 0) serverTimeMs = answer.serverTimeMs;
      const { results, limit, _links: links } = answer.value;
      // A server that does not know `offset` gives the first page for ever.
      const isSame = page > 0 && isSameValue(results[0], entries[0]);
      if (isSame) return { kind: 'read', entries, serverTimeMs };
      entries.push(...results);
      const isLast = links?.next == null && (isWhole || results.length < Math.min(limit ?? pageSize, pageSize));
      if (results.length === 0 || isLast) {
        return { kind: 'read', entries, serverTimeMs };
      }
    }
    return notUnderstood(path, 'its pages do not end');
  }
}

const jobLists = [
  ['Jobs', 'backup'],
  ['CopyJobs', 'backup-copy'],
] as const;

function mayRun({ lastStatus }: z.infer<typeof jobSchema>): boolean {
  return lastStatus == null || runningStates.has(lastStatus);
}

function toSessions(entries: readonly unknown[]): Pick<SessionListing, 'sessions' | 'notUnderstood'> {
  const sessions: SourceSession[] = [];
  const strange = new Set<string>();
  for (const entry of entries) {
    const parsed = sessionSchema.safeParse(entry);
    const session = parsed.success ? toSourceSession(parsed.data) : null;
    if (session !== null) sessions.push(session);
    // A result without a time of its end: the session stays open, and the person hears of it.
    if (session === null || (session.endedAt === null && finalStates.has(parsed.data?.status ?? '')))
      strange.add(nameEntry(entry));
  }
  return { sessions, notUnderstood: [...strange] };
}

const finalStates = new Set(['Success', 'Warning', 'Failed', 'Stopped']);

/** The same each time an entry is listed, whether its session runs or has ended. */
function nameEntry(entry: unknown): string {
  const fields = z.record(z.string(), z.unknown()).safeParse(entry);
  if (!fields.success) return shorten(entry);
  const { id, creationTime, jobId, retryCount, _links: links } = fields.data;
  return typeof id === 'string' && id !== '' ? outsideText(id) : shorten([creationTime, jobId, retryCount, links]);
}

function shorten(value: unknown): string {
  return JSON.stringify(value).slice(0, 500);
}

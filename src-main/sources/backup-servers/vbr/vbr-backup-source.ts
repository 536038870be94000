/** `BackupSource` over the REST API of Veeam Backup & Replication, versions 1.1 to 1.3. */
import { z } from 'zod';
import { outsideText } from '../../../../src-shared/model/outside-text.ts';
import { isSameValue } from '../../../../src-shared/model/same-value.ts';
import { parseEach, readServerTime, toId } from '../answer-fields.ts';
import type {
  BackupServerAccess,
  BackupSource,
  BackupSourceTools,
  ChangeReading,
  ListedJob,
  RetryPlan,
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
  jobSchema,
  jobStateSchema,
  logRecordSchema,
  logSchema,
  notificationSettingsSchema,
  pageSchema,
  serverInfoSchema,
  sessionSchema,
  taskSessionSchema,
} from './answers.ts';
import { assembleDetails, hasIssue, type LogRecord, type ReadTask, type TaskSession } from './assemble-details.ts';
import { vbrProtocol, type VbrDialect } from './dialects.ts';
import { classifySessionType } from './session-types.ts';
import { toListedJob, toNotificationSettings, toResult, toRetryPlan, toSourceSession } from './translate.ts';

/** What servers give where nothing else is asked for. */
const pageSize = 200;
/** A list that does not end is none. */
const maxPages = 10_000;
/** The list of all task sessions is long. Those of a session begin with it, by a clock whose offset they leave out. */
const tasksBeforeMs = 24 * 60 * 60_000;

interface Collection {
  kind: 'read';
  entries: unknown[];
  /** When the first page was answered. */
  serverTimeMs: number | null;
}

type Query = Readonly<Record<string, string>>;
type Found = Pick<SessionListing, 'sessions' | 'notUnderstood'>;

export class VbrBackupSource implements BackupSource {
  readonly #connection: RestConnection<VbrDialect>;
  readonly #alsoReported: BackupServerAccess<'vbr'>['alsoReported'];
  readonly #clock: BackupSourceTools['clock'];

  constructor(access: BackupServerAccess<'vbr'>, tools: BackupSourceTools) {
    this.#alsoReported = access.alsoReported;
    this.#clock = tools.clock;
    this.#connection = new RestConnection(vbrProtocol, access, tools);
  }

  async identify(signal: AbortSignal) {
    const probed = await this.#connection.negotiate(signal);
    if (probed.kind === 'failed') return probed;
    const answer = settle(await this.#connection.get('serverInfo', serverInfoSchema, signal));
    // Who may read sessions need not be an administrator, and only they are told the build.
    const isForOthers = answer.kind === 'failed' && answer.failure.kind === 'server-access-denied';
    if (answer.kind === 'failed' && !isForOthers) return answer;
    // A version may answer, and refuse the sign-in.
    const negotiated = await this.#connection.negotiated(signal);
    if (negotiated.kind === 'failed') return negotiated;
    const build = answer.kind === 'read' ? answer.value.buildVersion : '';
    return { kind: 'read' as const, version: negotiated.dialect.version, build };
  }

  /** Those that have ended by their ends; of those that run, the ones that work, so that few are asked for one by one. */
  async listSessions(since: string, signal: AbortSignal): Promise<SourceReading<SessionListing>> {
    const ended = await this.#collectSessions({ endedAfterFilter: since, ...by('EndTime') }, signal);
    if (ended.kind === 'failed') return ended;
    const working = await this.#collectSessions({ stateFilter: 'Working', ...by('CreationTime') }, signal);
    if (working.kind === 'failed') return working;
    const found = await this.#pickReported([...ended.entries, ...working.entries], signal);
    return found.kind === 'failed' ? found : { ...found, serverTimeMs: ended.serverTimeMs };
  }

  async listRunning(signal: AbortSignal): Promise<SourceReading<{ sessions: SourceSession[] }>> {
    const negotiated = await this.#connection.negotiated(signal);
    if (negotiated.kind === 'failed') return negotiated;
    const entries: unknown[] = [];
    for (const state of negotiated.dialect.openStates) {
      const found = await this.#collectSessions({ stateFilter: state, ...by('CreationTime') }, signal);
      if (found.kind === 'failed') return found;
      entries.push(...found.entries);
    }
    const found = await this.#pickReported(entries, signal);
    if (found.kind === 'failed') return found;
    return { kind: 'read', sessions: found.sessions.filter(({ result }) => result === null) };
  }

  async readSession(id: string, signal: AbortSignal): Promise<SourceReading<{ session: SourceSession | null }>> {
    const negotiated = await this.#connection.negotiated(signal);
    if (negotiated.kind === 'failed') return negotiated;
    const path = pathOf(id);
    const answer = await this.#connection.get(path, sessionSchema, signal);
    if (answer.kind === 'refused') return isGone(answer) ? { kind: 'read', session: null } : answer.failure;
    if (answer.kind === 'failed') return answer;
    const session = toSourceSession(answer.value, negotiated.dialect, this.#clock.nowMs());
    return session === null ? notUnderstood(path, 'a time is none') : { kind: 'read', session };
  }

  async listSessionsOfJob(
    { id }: Pick<SourceJob, 'id'>,
    since: string,
    signal: AbortSignal,
  ): Promise<SourceReading<{ sessions: SourceSession[] }>> {
    const query = { jobIdFilter: id, createdAfterFilter: since, ...by('CreationTime') };
    const found = await this.#collectSessions(query, signal);
    if (found.kind === 'failed') return found;
    const negotiated = await this.#connection.negotiated(signal);
    if (negotiated.kind === 'failed') return negotiated;
    const { sessions } = toSessions(found.entries, negotiated.dialect, this.#clock.nowMs());
    return { kind: 'read', sessions: sessions.filter(({ jobId }) => jobId === id) };
  }

  async readDetails(sessionId: string, signal: AbortSignal): Promise<SourceReading<SourceDetails>> {
    const session = settle(await this.#connection.get(pathOf(sessionId), sessionSchema, signal));
    if (session.kind === 'failed') return session;
    const negotiated = await this.#connection.negotiated(signal);
    if (negotiated.kind === 'failed') return negotiated;
    const { dialect } = negotiated;
    const { creationTime, result } = session.value;
    const tasks = await this.#readTasks(sessionId, creationTime, dialect, signal);
    if (tasks.kind === 'failed') return tasks;
    const isWell = toResult(result).result === 'Success' && tasks.read !== null;
    const log = isWell ? noRecords : await this.#readLog(pathOf(sessionId), signal);
    if (log.kind === 'failed') return log;
    return { kind: 'read', ...assembleDetails({ creationTime, tasks: tasks.read, log: log.records }) };
  }

  async listJobs(signal: AbortSignal): Promise<SourceReading<{ jobs: ListedJob[] }>> {
    const listed = await this.#collect('jobs/states', by('Name'), signal);
    if (listed.kind === 'failed') return listed;
    const jobs = parseEach(listed.entries, jobStateSchema).map((job) => toListedJob(job, this.#alsoReported));
    return { kind: 'read', jobs };
  }

  /** A job of a kind that says nothing of retries is read all the same. */
  async readJobs(ids: ReadonlySet<string>, signal: AbortSignal): Promise<SourceReading<{ jobs: SourceJob[] }>> {
    const listed = await this.listJobs(signal);
    if (listed.kind === 'failed') return listed;
    const jobs: SourceJob[] = [];
    for (const job of listed.jobs.filter(({ id }) => ids.has(id))) {
      const plan = await this.#readRetryPlan(job.id, signal);
      if (plan.kind === 'failed') return plan;
      jobs.push({ ...job, retry: plan.retry, backupWindow: null });
    }
    return { kind: 'read', jobs };
  }

  /** There is no feed. */
  readChanges(): Promise<SourceReading<ChangeReading>> {
    return Promise.resolve({ kind: 'read', news: 'unknown', nextToken: null });
  }

  async readNotificationSettings(
    signal: AbortSignal,
  ): Promise<SourceReading<{ settings: SourceNotificationSettings }>> {
    const negotiated = await this.#connection.negotiated(signal);
    if (negotiated.kind === 'failed') return negotiated;
    const path = negotiated.dialect.notificationSettings;
    const answer = settle(await this.#connection.get(path, notificationSettingsSchema, signal));
    return answer.kind === 'failed' ? answer : { kind: 'read', settings: toNotificationSettings(answer.value) };
  }

  async #readRetryPlan(id: string, signal: AbortSignal): Promise<SourceReading<{ retry: RetryPlan | null }>> {
    const answer = await this.#connection.get(`jobs/${encodeURIComponent(id)}`, jobSchema, signal);
    if (answer.kind === 'read') return { kind: 'read', retry: toRetryPlan(answer.value) };
    const isAboutJob = answer.kind === 'refused' || isAboutOneAnswer(answer);
    return isAboutJob ? { kind: 'read', retry: null } : answer;
  }

  async #readTasks(
    sessionId: string,
    creationTime: string,
    { hasTaskSessions, canFilterLogs }: VbrDialect,
    signal: AbortSignal,
  ): Promise<SourceReading<{ read: ReadTask[] | null }>> {
    if (!hasTaskSessions) return { kind: 'read', read: null };
    const createdAt = readServerTime(creationTime);
    const createdAfterFilter = new Date(Date.parse(createdAt ?? creationTime) - tasksBeforeMs).toISOString();
    const query = { sessionIdFilter: sessionId, createdAfterFilter, ...by('CreationTime') };
    const found = await this.#collect('taskSessions', query, signal);
    if (found.kind === 'failed') return found;
    const read: ReadTask[] = [];
    for (const task of parseEach(found.entries, taskSessionSchema)) {
      const log = hasIssue(task) ? await this.#readTaskLog(task, canFilterLogs, signal) : noRecords;
      if (log.kind === 'failed') return log;
      read.push({ task, log: log.records });
    }
    return { kind: 'read', read };
  }

  /** The task session has words of its own for what went wrong, so a log that cannot be read is done without. */
  async #readTaskLog({ id, result }: TaskSession, canFilter: boolean, signal: AbortSignal) {
    const status = toResult(result).result;
    const log = await this.#readLog(`taskSessions/${encodeURIComponent(id)}`, signal, canFilter ? status : null);
    return log.kind === 'failed' && isAboutOneAnswer(log) ? noRecords : log;
  }

  /** @param path - of what has a log @param status - of its records, where only those of one are wanted */
  async #readLog(
    path: string,
    signal: AbortSignal,
    status: string | null = null,
  ): Promise<SourceReading<{ records: LogRecord[] }>> {
    const query = status === null ? {} : { statusFilter: status };
    const answer = settle(await this.#connection.get(`${path}/logs${toQuery(query)}`, logSchema, signal));
    if (answer.kind === 'failed') return answer;
    return { kind: 'read', records: parseEach(answer.value.records ?? [], logRecordSchema) };
  }

  async #pickReported(
    entries: readonly unknown[],
    signal: AbortSignal,
  ): Promise<({ kind: 'read' } & Found) | SourceFailure> {
    const negotiated = await this.#connection.negotiated(signal);
    if (negotiated.kind === 'failed') return negotiated;
    const kindOf = (entry: unknown) =>
      classifySessionType(typeSchema.safeParse(entry).data?.sessionType, this.#alsoReported);
    const candidates = entries.filter((entry) => kindOf(entry) !== 'left-out');
    if (candidates.every((entry) => kindOf(entry) === 'reported')) {
      return { kind: 'read', ...toSessions(candidates, negotiated.dialect, this.#clock.nowMs()) };
    }
    const listed = await this.listJobs(signal);
    if (listed.kind === 'failed') return listed;
    const jobIds = new Set(listed.jobs.map(({ id }) => id));
    const isOfJob = (entry: unknown) => jobIds.has(jobIdOf(entry) ?? '');
    const picked = candidates.filter((entry) => kindOf(entry) === 'reported' || isOfJob(entry));
    return { kind: 'read', ...toSessions(picked, negotiated.dialect, this.#clock.nowMs()) };
  }

  #collectSessions(query: Query, signal: AbortSignal): Promise<Collection | SourceFailure> {
    return this.#collect('sessions', query, signal);
  }

  /**
   * All pages of a list. Rows that are added meanwhile come last in its order; one that moves up past the page, because
   * another was removed, is found by the next look, which goes back further than this one.
   */
  async #collect(path: string, query: Query, signal: AbortSignal): Promise<Collection | SourceFailure> {
    const entries: unknown[] = [];
    let serverTimeMs: number | null = null;
    for (let page = 0; page < maxPages; page += 1) {
      const asked = toQuery({ ...query, skip: String(entries.length), limit: String(pageSize) });
      const answer = settle(await this.#connection.get(`${path}${asked}`, pageSchema, signal));
      if (answer.kind === 'failed') return answer;
      if (page === 0) serverTimeMs = answer.serverTimeMs;
      const { data, pagination } = answer.value;
      // A server that does not know `skip` gives the first page for ever.
      const isSame = page > 0 && isSameValue(data[0], entries[0]);
      if (!isSame) entries.push(...data);
      const total = pagination?.total ?? null;
      const isLast = total === null ? data.length < pageSize : entries.length >= total;
      if (isSame || isLast || data.length === 0) return { kind: 'read', entries, serverTimeMs };
    }
    return notUnderstood(path, 'its pages do not end');
  }
}

const noRecords = { kind: 'read' as const, records: [] as LogRecord[] };

function by(orderColumn: 'EndTime' | 'CreationTime' | 'Name'): Query {
  return { orderColumn, orderAsc: 'true' };
}

function pathOf(sessionId: string): string {
  return `sessions/${encodeURIComponent(sessionId)}`;
}

function isAboutOneAnswer({ failure }: SourceFailure): boolean {
  return failure.kind === 'server-error' || failure.kind === 'answer-not-understood';
}

const typeSchema = sessionSchema.pick({ sessionType: true });
const jobIdSchema = sessionSchema.pick({ jobId: true, activityId: true });

function jobIdOf(entry: unknown): string | null {
  const ids = jobIdSchema.safeParse(entry).data;
  return toId(ids?.jobId) ?? toId(ids?.activityId);
}

function toSessions(entries: readonly unknown[], dialect: VbrDialect, nowMs: number): Found {
  const sessions: SourceSession[] = [];
  const strange = new Set<string>();
  for (const entry of entries) {
    const parsed = sessionSchema.safeParse(entry);
    const session = parsed.success ? toSourceSession(parsed.data, dialect, nowMs) : null;
    if (session === null) strange.add(nameEntry(entry));
    else sessions.push(session);
  }
  return { sessions, notUnderstood: [...strange] };
}

/** The same each time an entry is listed, whether its session runs or has ended. */
function nameEntry(entry: unknown): string {
  const fields = z.record(z.string(), z.unknown()).safeParse(entry).data;
  const { id, creationTime, name } = fields ?? {};
  return typeof id === 'string' && id !== '' ? outsideText(id) : outsideText(JSON.stringify([creationTime, name]), 500);
}

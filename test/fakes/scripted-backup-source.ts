import type { BackupServerFailure } from '../../src-shared/model/failures/backup-server-failure.ts';
import type {
  BackupSource,
  ChangeReading,
  SourceDetails,
  SourceFailure,
  SourceJob,
  SourceNotificationSettings,
  SourceSession,
} from '../../src-main/sources/backup-servers/backup-source.ts';

type Method = keyof BackupSource;

const noSettings: SourceNotificationSettings = {
  isEnabled: null,
  recipients: null,
  subject: null,
  shouldAttachReport: null,
  shouldNotifyOnSuccess: null,
  shouldNotifyOnWarning: null,
  shouldNotifyOnFailure: null,
  shouldSuppressUntilLastRetry: null,
};

/** A backup server that says what a spec has it say, and fails where it is told to. */
export class ScriptedBackupSource implements BackupSource {
  sessions: SourceSession[] = [];
  jobs: SourceJob[] = [];
  details = new Map<string, SourceDetails>();
  settings = noSettings;
  changes: ChangeReading = { news: 'unknown', nextToken: null };
  notUnderstood: string[] = [];
  serverTimeMs: number | null = null;
  /** As servers do that look at the beginning of sessions: those that began earlier are not listed. */
  filtersByBeginning = false;
  /** Says nothing to whom it identifies itself, until that one gives up. */
  isSilent = false;
  /** Ids of sessions that it cannot show when asked for them by their id. */
  readonly broken = new Set<string>();
  readonly calls: Method[] = [];
  readonly #failures = new Map<Method, { failure: SourceFailure; remaining: number }>();

  /** @param count - so many calls fail; all of them without it */
  fail(
    method: Method,
    failure: BackupServerFailure,
    { count = Number.POSITIVE_INFINITY, retryAfterMs = null as number | null } = {},
  ): void {
    this.#failures.set(method, { failure: { kind: 'failed', failure, retryAfterMs }, remaining: count });
  }

  recover(): void {
    this.#failures.clear();
  }

  async identify(signal: AbortSignal) {
    if (this.isSilent && !signal.aborted) {
      await new Promise((resolve) => signal.addEventListener('abort', resolve, { once: true }));
    }
    return await this.#answer('identify', () => ({
      kind: 'read' as const,
      version: 'v8' as const,
      build: '8.1.0.305',
    }));
  }

  listSessions(since: string) {
    return this.#answer('listSessions', () => {
      const sinceMs = Date.parse(since);
      const isMeant = ({ createdAt, endedAt }: SourceSession) =>
        this.filtersByBeginning ? Date.parse(createdAt) >= sinceMs : endedAt === null || Date.parse(endedAt) >= sinceMs;
      const { notUnderstood, serverTimeMs } = this;
      return { kind: 'read' as const, sessions: this.sessions.filter(isMeant), notUnderstood, serverTimeMs };
    });
  }

  listRunning() {
    return this.#answer('listRunning', () => {
      return { kind: 'read' as const, sessions: this.sessions.filter(({ endedAt }) => endedAt === null) };
    });
  }

  readSession(id: string) {
    return this.#answer('readSession', () => {
      if (this.broken.has(id)) {
        const failure = { kind: 'server-error', status: 500, message: '' } as const;
        return { kind: 'failed' as const, failure, retryAfterMs: null };
      }
      const session = this.sessions.find((candidate) => candidate.id === id) ?? null;
      return { kind: 'read' as const, session };
    });
  }

  listSessionsOfJob({ id }: Pick<SourceJob, 'id' | 'type'>) {
    return this.#answer('listSessionsOfJob', () => {
      const sessions = this.sessions.filter((session) => session.jobId === id);
      return { kind: 'read' as const, sessions };
    });
  }

  readDetails(sessionId: string) {
    return this.#answer('readDetails', () => {
      const details = this.details.get(sessionId) ?? { objects: [], issues: [] };
      return { kind: 'read' as const, ...details };
    });
  }

  listJobs() {
    return this.#answer('listJobs', () => ({ kind: 'read' as const, jobs: this.jobs }));
  }

  readJobs(ids: ReadonlySet<string>) {
    return this.#answer('readJobs', () => {
      return { kind: 'read' as const, jobs: this.jobs.filter(({ id }) => ids.has(id)) };
    });
  }

  readChanges() {
    return this.#answer('readChanges', () => ({ kind: 'read' as const, ...this.changes }));
  }

  readNotificationSettings() {
    return this.#answer('readNotificationSettings', () => ({ kind: 'read' as const, settings: this.settings }));
  }

  async #answer<T>(method: Method, give: () => T): Promise<T | SourceFailure> {
    this.calls.push(method);
    await Promise.resolve();
    const failing = this.#failures.get(method);
    if (failing === undefined || failing.remaining <= 0) return give();
    failing.remaining -= 1;
    return failing.failure;
  }
}

/** Asks one backup server for finished jobs as long as it runs, and says how the server is (product section 7.3). */
import type { BackupServerState } from '../../../src-shared/model/backup-server.ts';
import type { BackupServerFailure } from '../../../src-shared/model/failures/backup-server-failure.ts';
import { describeError } from '../../../src-shared/model/describe-error.ts';
import type { JobSessionHead } from '../../../src-shared/model/job-session.ts';
import type { IdSource, Scheduler } from '../../platform/clock.ts';
import { Alarm } from '../../timing/alarm.ts';
import type { ExpectedRuns } from '../session-source.ts';
import type { BackupSource, ListedJob, SourceFailure, SourceReading, SourceSession } from './backup-source.ts';
import { decideNextContact, decideWaitAtStart, isAboutSignIn, isRefusal, isWaitBinding } from './decide-contact.ts';
import { listEveryMs } from './decide-poll.ts';
import { pollServer, type PollPorts, type PollResult } from './poll-server.ts';
import {
  countUnclear,
  recallCursor,
  recallRefusal,
  rememberCursor,
  rememberRefusal,
  type Refusal,
} from './server-memory.ts';

export interface BackupServerWatchOptions extends Omit<PollPorts, 'source' | 'signal'> {
  pollIntervalMs: number;
  /** The password may have to be read from a keyring first. */
  open: () => Promise<SourceReading<{ source: BackupSource }>>;
  scheduler: Scheduler;
  ids: IdSource;
  onChanged: (state: BackupServerState) => void;
}

/** Jobs are planned hours ahead, and the list of them may be long. */
const listJobsEveryMs = 15 * 60_000;
/** Beyond it, times in messages would mislead. */
const clockToleranceMs = 5 * 60_000;
/** A server that asks once to wait for a moment is no news. */
const momentMs = 15_000;

export class BackupServerWatch {
  readonly #options: BackupServerWatchOptions;
  readonly #stopping = new AbortController();
  #source: BackupSource | null = null;
  #version: string | null = null;
  #state: BackupServerState = { kind: 'contacting' };
  #lastContactAt: string | null = null;
  #failedCount = 0;
  /** When the first of the failures in a row was; `null`: the last contact went well. */
  #failingSince: string | null = null;
  #clockAheadMs = 0;
  #listedAtMs = Number.NEGATIVE_INFINITY;
  #running: readonly SourceSession[] = [];
  #jobs: readonly ListedJob[] = [];
  #jobsReadAtMs: number | null = null;
  #notUnderstoodCount = 0;
  #poll: Promise<void> | null = null;
  readonly #next: Alarm;
  /** By our own clock. Until then only the planned look, or a person, asks the server. */
  #notBeforeMs = Number.NEGATIVE_INFINITY;
  #refusal: Refusal | null = null;
  #isJustStarted = true;

  constructor(options: BackupServerWatchOptions) {
    this.#options = options;
    this.#next = new Alarm(options.scheduler);
  }

  get state(): BackupServerState {
    return this.#state;
  }

  /** When everything that had ended there was known, by our own clock; before the first look, `-Infinity`. */
  get lastReadAtMs(): number {
    return this.#listedAtMs;
  }

  get expectedRuns(): Omit<ExpectedRuns, 'source'> {
    const running = new Set(this.#running.map(({ jobId }) => jobId));
    const jobs = this.#jobs.map(({ id, name, organization, nextRunAt, isEnabled }) => ({
      job: { id, name },
      organization,
      nextRunAt,
      isEnabled,
      isRunning: running.has(id),
    }));
    return { canBeRead: this.#state.kind === 'connected', readAtMs: this.#jobsReadAtMs, jobs };
  }

  /**
   * Whether a retry of the session's chain had not ended when the server was read last. A version that does not name the
   * first attempt runs one attempt of a job at a time.
   */
  isRetryRunning({ job, retry }: Pick<JobSessionHead, 'job' | 'retry'>): boolean {
    return this.#running.some(
      ({ jobId, attempt, firstSessionId }) =>
        attempt !== 0 && jobId === job.id && (firstSessionId === null || firstSessionId === retry.firstSessionId),
    );
  }

  start(): void {
    const { memory, server, clock } = this.#options;
    if (countUnclear(memory, server.id) > 0) this.#options.onUnclear();
    this.#refusal = recallRefusal(memory, server.id);
    const waitMs = this.#refusal === null ? 0 : decideWaitAtStart(this.#refusal, clock.nowMs());
    if (this.#refusal === null || waitMs === 0) return this.lookNow();
    const { failure, since } = this.#refusal;
    this.#failedCount = 1;
    this.#failingSince = since;
    this.#isJustStarted = false;
    this.#notBeforeMs = clock.nowMs() + waitMs;
    this.#next.after(waitMs, () => this.lookNow());
    this.#change({ kind: 'failed', failure, since, lastContactAt: null });
  }

  /** Aborts a look that is under way, and waits for its end. */
  async stop(): Promise<void> {
    this.#stopping.abort();
    this.#next.cancel();
    await this.#poll;
  }

  /** The server may be back. Looks now, unless it must not be asked yet. */
  wake(): void {
    if (this.#options.clock.nowMs() >= this.#notBeforeMs) this.lookNow();
  }

  /** Looks now, where no look is under way, whatever the server asked for before. */
  lookNow(): void {
    if (this.#stopping.signal.aborted || this.#poll !== null) return;
    this.#next.cancel();
    this.#poll = this.#runPoll().finally(() => {
      this.#poll = null;
    });
  }

  async #runPoll(): Promise<void> {
    let delayMs: number;
    try {
      const result = await this.#look();
      if (this.#stopping.signal.aborted) return;
      delayMs = result.kind === 'read' ? this.#succeed(result) : this.#fail(result);
    } catch (error) {
      // A disk that is full, for example: what is not recorded is asked for again.
      const failure = { kind: 'sessions-not-stored', reason: describeError(error) } as const;
      delayMs = this.#fail({ kind: 'failed', failure, retryAfterMs: null });
    }
    if (this.#stopping.signal.aborted) return;
    this.#next.after(delayMs, () => this.lookNow());
  }

  async #look(): Promise<PollResult | SourceFailure> {
    const { signal } = this.#stopping;
    if (this.#source === null) {
      const opened = await this.#options.open();
      if (opened.kind === 'failed') return opened;
      this.#source = opened.source;
    }
    const source = this.#source;
    if (this.#version === null) {
      const identity = await source.identify(signal);
      if (identity.kind === 'failed') return identity;
      this.#version = identity.version;
      this.#options.log(
        `A backup server answers with version ${identity.version} of its API, build ${identity.build || 'not told'}.`,
      );
    }
    const result = await this.#lookForSessions(source);
    if (result.kind === 'read') await this.#readJobs(source);
    return result;
  }

  async #lookForSessions(source: BackupSource): Promise<PollResult | SourceFailure> {
    const feed = await this.#askFeed(source);
    if (feed !== 'ask-the-server') return feed;
    const beganAtMs = this.#options.clock.nowMs();
    const { signal } = this.#stopping;
    const result = await pollServer({ ...this.#options, source, signal }, this.#clockAheadMs);
    if (result.kind === 'read') {
      this.#listedAtMs = beganAtMs;
      this.#running = result.running;
    }
    return result;
  }

  /** Spares a listing where the change feed knows of no news. What goes wrong with the feed is the listing's to tell. */
  async #askFeed(source: BackupSource): Promise<PollResult | SourceFailure | 'ask-the-server'> {
    const { memory, server, clock } = this.#options;
    const cursor = recallCursor(memory, server.id);
    if (cursor === null) return 'ask-the-server';
    const changes = await source.readChanges(cursor.changeToken, this.#stopping.signal);
    // The listing would be a second try to sign in.
    if (changes.kind === 'failed' && isAboutSignIn(changes.failure)) return changes;
    const changeToken = changes.kind === 'failed' ? null : changes.nextToken;
    if (changeToken !== cursor.changeToken) rememberCursor(memory, server.id, { ...cursor, changeToken });
    const isCertain = changes.kind === 'read' && changes.news === 'none' && cursor.changeToken !== null;
    const isListingFresh = clock.nowMs() - this.#listedAtMs < listEveryMs && clock.nowMs() >= this.#listedAtMs;
    const isAllRead = cursor.open.every(({ failedCount }) => failedCount === 0);
    if (!isCertain || !isListingFresh || !isAllRead || this.#failedCount > 0) return 'ask-the-server';
    const [notUnderstoodCount, clockAheadMs] = [this.#notUnderstoodCount, this.#clockAheadMs];
    return { kind: 'read', notUnderstoodCount, clockAheadMs, running: this.#running };
  }

  /** What a server does not say now stays as it said it last. */
  async #readJobs(source: BackupSource): Promise<void> {
    const nowMs = this.#options.clock.nowMs();
    const sinceMs = nowMs - (this.#jobsReadAtMs ?? Number.NEGATIVE_INFINITY);
    // A clock that was set back must not put it off.
    if (sinceMs >= 0 && sinceMs < listJobsEveryMs) return;
    const listed = await source.listJobs(this.#stopping.signal);
    if (listed.kind === 'failed') {
      this.#options.log(`The jobs of a backup server could not be listed: ${listed.failure.kind}.`);
      return;
    }
    this.#jobs = listed.jobs;
    this.#jobsReadAtMs = nowMs;
  }

  #succeed({ notUnderstoodCount, clockAheadMs }: PollResult): number {
    this.#failedCount = 0;
    this.#failingSince = null;
    this.#isJustStarted = false;
    this.#notBeforeMs = Number.NEGATIVE_INFINITY;
    this.#keepRefusal(null);
    this.#notUnderstoodCount = notUnderstoodCount;
    this.#clockAheadMs = clockAheadMs ?? 0;
    this.#lastContactAt = this.#nowText();
    this.#change({
      kind: 'connected',
      lastContactAt: this.#lastContactAt,
      version: this.#version ?? '',
      remark: this.#remark(),
    });
    return this.#options.pollIntervalMs;
  }

  #remark(): BackupServerFailure | null {
    if (this.#notUnderstoodCount > 0) return { kind: 'sessions-not-understood', count: this.#notUnderstoodCount };
    if (Math.abs(this.#clockAheadMs) <= clockToleranceMs) return null;
    return { kind: 'server-clock-off', aheadMs: this.#clockAheadMs };
  }

  #fail({ failure, retryAfterMs }: SourceFailure): number {
    this.#failedCount += 1;
    // It may come back as another version.
    this.#version = null;
    const { pollIntervalMs, ids, log } = this.#options;
    const since = (this.#failingSince ??= this.#nowText());
    const isMoment = failure.kind === 'server-throttled' && retryAfterMs !== null && retryAfterMs <= momentMs;
    // Once. What fails again is shown, however soon it is to be over.
    if (!isMoment || this.#failedCount > 1) {
      if (this.#state.kind !== 'failed') log(`A backup server cannot be read: ${failure.kind}.`);
      this.#change({ kind: 'failed', failure, since, lastContactAt: this.#lastContactAt });
    }
    const delayMs = decideNextContact(
      { failure, retryAfterMs },
      { pollIntervalMs, failedCount: this.#failedCount, random: ids.random() },
    );
    const nowMs = this.#options.clock.nowMs();
    this.#notBeforeMs = isWaitBinding(failure) ? nowMs + delayMs : Number.NEGATIVE_INFINITY;
    if (isRefusal(failure)) {
      this.#keepRefusal({ failure, since, refusedAtMs: nowMs, wasAtStart: this.#isJustStarted });
      this.#isJustStarted = false;
    }
    return delayMs;
  }

  /** Where it cannot be written down, this run of the program obeys it all the same. */
  #keepRefusal(refusal: Refusal | null): void {
    if (refusal === null && this.#refusal === null) return;
    const { memory, server, log } = this.#options;
    try {
      rememberRefusal(memory, server.id, refusal);
      this.#refusal = refusal;
    } catch (error) {
      log(`The refused sign-in at a backup server could not be written down: ${describeError(error)}`);
    }
  }

  #change(state: BackupServerState): void {
    this.#state = state;
    this.#options.onChanged(state);
  }

  #nowText(): string {
    return new Date(this.#options.clock.nowMs()).toISOString();
  }
}

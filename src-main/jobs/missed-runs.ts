/**
 * Looks for runs that were expected and did not happen (product sections 13.3 and 13.4): at each session, when something
 * that was expected is due, and when the machine wakes. What it decides and what it tells of it are written down together.
 */
import { describeError } from '../../src-shared/model/describe-error.ts';
import type { JobState } from '../../src-shared/model/expected-run.ts';
import type { NewOutboxEntry } from '../../src-shared/model/outbox-entry.ts';
import { isSameValue } from '../../src-shared/model/same-value.ts';
import type { DecidedJob, StoredJob, StoredNotes } from '../journal/expected-runs.ts';
import type { Clock, Scheduler } from '../platform/clock.ts';
import { Alarm } from '../timing/alarm.ts';
import { GatheredCall } from '../timing/gathered-call.ts';
import {
  decideMissed,
  expectationOf,
  type JobSource,
  type MissedContext,
  type MissedDecision,
} from './decide-missed.ts';
import type { JobName } from './job-source.ts';

export interface ExpectedRunJournal {
  /** Every job, or this one. */
  jobs(only?: number): StoredJob[];
  /** All or nothing, durable when it returns. */
  recordDecided(decided: readonly DecidedJob[]): void;
}

export interface MissedRun {
  job: StoredJob;
  expectation: NonNullable<StoredJob['expectation']>;
  expectedAtMs: number;
  noticedAtMs: number;
}

export interface MissedRunsOptions {
  journal: ExpectedRunJournal;
  /** As {@link askSources} says it now. */
  askSources: () => (job: JobName) => JobSource;
  calendar: MissedContext['calendar'];
  timeZone: string;
  clock: Clock;
  scheduler: Scheduler;
  /** @returns the messages on it; none where nobody wants any */
  compose: (missed: MissedRun) => NewOutboxEntry[];
  onMessages: () => void;
  /** The state of a job is another one. */
  onChanged: () => void;
  log: (message: string) => void;
}

/** A burst of sessions is judged once. */
const gatherMs = 2_000;
/** A machine that slept without telling, and a clock that was set, are noticed so late at most. */
const longestWaitMs = 15 * 60_000;
const retryMs = 60_000;
/** So many jobs are judged before everything else has its turn. */
const jobsAtOnce = 50;

export class MissedRuns {
  readonly #options: MissedRunsOptions;
  readonly #next: Alarm;
  readonly #requests: GatheredCall;
  #states: ReadonlyMap<number, JobState> = new Map();
  #isStopped = false;
  #isWanted = false;
  #work: Promise<void> | null = null;

  constructor(options: MissedRunsOptions) {
    this.#options = options;
    this.#next = new Alarm(options.scheduler);
    const { scheduler } = options;
    this.#requests = new GatheredCall({ scheduler, intervalMs: gatherMs, action: () => this.judge() });
  }

  /** The state of each job by its id in the journal, as it was judged last. */
  get states(): ReadonlyMap<number, JobState> {
    return this.#states;
  }

  /** Judges first. @returns those whose run is missed, by their ids in the journal, and when it was expected */
  async missedJobs(): Promise<ReadonlyMap<number, number>> {
    this.judge();
    await this.#work;
    return new Map(
      [...this.#states].flatMap(([jobId, state]) => (state.kind === 'missed' ? [[jobId, state.expectedAtMs]] : [])),
    );
  }

  /** Sessions were recorded, or something else that jobs are judged by has changed; at once, where that is not often. */
  request(): void {
    this.#requests.request();
  }

  /** Now, and again when something is due. One look at a time; what is asked for meanwhile is done right afterwards. */
  judge(): void {
    if (this.#isStopped) return;
    this.#isWanted = true;
    this.#work ??= this.#judgeWanted().finally(() => (this.#work = null));
  }

  async stop(): Promise<void> {
    this.#isStopped = true;
    this.#requests.stop();
    this.#next.cancel();
    await this.#work;
  }

  async #judgeWanted(): Promise<void> {
    while (this.#isWanted && !this.#isStopped) {
      this.#isWanted = false;
      this.#next.cancel();
      let waitMs = retryMs;
      try {
        const lookAtMs = await this.#judgeAll();
        waitMs = Math.min(longestWaitMs, lookAtMs - this.#options.clock.nowMs());
      } catch (error) {
        // A disk that is full, for example. What is not written down is decided again.
        this.#options.log(`Expected runs could not be judged: ${describeError(error)}`);
      }
      if (!this.#isStopped) this.#next.after(waitMs, () => this.judge());
    }
  }

  /** @returns when something may be different without anybody reporting it; `Infinity`: never */
  async #judgeAll(): Promise<number> {
    const { journal, scheduler, onChanged } = this.#options;
    const judge = this.#judgeNow();
    const states = new Map<number, JobState>();
    let lookAtMs = Number.POSITIVE_INFINITY;
    const jobs = journal.jobs();
    for (let from = 0; from < jobs.length; from += jobsAtOnce) {
      const toWrite: number[] = [];
      for (const job of jobs.slice(from, from + jobsAtOnce)) {
        const decision = judge(job);
        if (decision === null) continue;
        states.set(job.jobId, decision.state);
        lookAtMs = Math.min(lookAtMs, decision.lookAtMs ?? Number.POSITIVE_INFINITY);
        if (isNews(job, decision)) toWrite.push(job.jobId);
      }
      this.#writeDown(toWrite);
      await scheduler.nextTurn();
      if (this.#isStopped) return lookAtMs;
    }
    const isChanged = !isSameValue([...this.#states], [...states]);
    this.#states = states;
    if (isChanged) onChanged();
    return lookAtMs;
  }

  /** Decided again by what is known at this moment: a run may have reported since, or a person changed what is expected. */
  #writeDown(jobIds: readonly number[]): void {
    if (jobIds.length === 0) return;
    const { journal, onMessages, log } = this.#options;
    const judge = this.#judgeNow();
    const decided = jobIds
      .flatMap((jobId) => journal.jobs(jobId))
      .flatMap((job): DecidedJob[] => {
        const decision = judge(job);
        return decision === null || !isNews(job, decision) ? [] : [this.#toDecided(job, decision)];
      });
    if (decided.length === 0) return;
    journal.recordDecided(decided);
    const missedCount = decided.filter(({ missed }) => missed !== null).length;
    if (missedCount > 0) log(`Expected runs that did not happen: ${missedCount}.`);
    if (decided.some(({ missed }) => (missed?.entries ?? []).length > 0)) onMessages();
  }

  #toDecided(job: StoredJob, { notes, newlyMissed }: MissedDecision): DecidedJob {
    const { compose, clock, askSources } = this.#options;
    const expectation = expectationOf(job, askSources()(job));
    if (newlyMissed === null || expectation === null) return { jobId: job.jobId, notes, missed: null };
    const noticed = { expectedAtMs: newlyMissed.expectedAtMs, noticedAtMs: clock.nowMs() };
    const entries = compose({ job, expectation, ...noticed });
    return { jobId: job.jobId, notes, missed: { ...noticed, entries } };
  }

  /** @returns a function that judges a job by what is known now; `null`: what was set of it cannot be read here */
  #judgeNow(): (job: StoredJob) => MissedDecision | null {
    const { askSources, calendar, timeZone, clock, log } = this.#options;
    const sourceOf = askSources();
    const context = { nowMs: clock.nowMs(), timeZone, calendar };
    return (job) => {
      try {
        const source = sourceOf(job);
        return decideMissed({ ...job, expectation: expectationOf(job, source) }, source, context);
      } catch (error) {
        // A time zone that this system does not know, for example: the other jobs are judged all the same.
        log(`The expected runs of job ${job.jobId} could not be judged: ${describeError(error)}`);
        return null;
      }
    };
  }
}

function isNews(
  { judgedFromMs, announcedAtMs, overdue }: StoredJob,
  { notes, newlyMissed }: Pick<MissedDecision, 'notes' | 'newlyMissed'>,
): boolean {
  const valuesOf = (of: StoredNotes) => [
    of.judgedFromMs,
    of.announcedAtMs,
    of.overdue?.expectedAtMs,
    of.overdue?.seenAtMs,
  ];
  const stored = { judgedFromMs, announcedAtMs, overdue };
  return newlyMissed !== null || !isSameValue(valuesOf(stored), valuesOf(notes));
}

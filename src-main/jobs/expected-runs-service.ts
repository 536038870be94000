/** What windows ask and set of expected runs (product section 13.3). */
import type { Expectation, ExpectedRuns, ExpectedRunsPreview, JobState } from '../../src-shared/model/expected-run.ts';
import type { StoredJob } from '../journal/expected-runs.ts';
import type { Clock } from '../platform/clock.ts';
import { expectedAfter, type RunCalendar, type RunTimes } from './expected-after.ts';
import { expectationOf } from './decide-missed.ts';
import { learnExpectedRuns } from './learn-expected-runs.ts';
import type { MissedRuns, MissedRunsOptions } from './missed-runs.ts';

interface ExpectedRunSettings {
  jobs(only?: number | null): StoredJob[];
  expect(jobId: number, expectation: Expectation | null, judgedFromMs: number): void;
  mute(jobId: number, untilMs: number | null, judgedFromMs: number): void;
  firstAttempts(jobId: number, limit: number): RunTimes[];
}

export interface ExpectedRunsServiceOptions {
  journal: ExpectedRunSettings;
  askSources: MissedRunsOptions['askSources'];
  missedRuns: Pick<MissedRuns, 'states' | 'judge'>;
  calendar: RunCalendar & { problemOf(runs: ExpectedRuns): 'not-a-cron-line' | 'unknown-time-zone' | null };
  timeZone: string;
  clock: Clock;
}

const previewedRuns = 3;
/** Two months of nights: a schedule that was changed before does not count any more. */
const learnedRuns = 60;

export class ExpectedRunsService {
  readonly #options: ExpectedRunsServiceOptions;

  constructor(options: ExpectedRunsServiceOptions) {
    this.#options = options;
  }

  /** As judged a moment ago. A job that has not been judged yet is `new`. */
  stateOf(jobId: number): JobState {
    return this.#options.missedRuns.states.get(jobId) ?? { kind: 'new' };
  }

  /** What a person has set, or else what the source plans; `null`: nothing is expected, or there is no such job. */
  expectationOf(jobId: number): Expectation | null {
    const [job] = this.#options.journal.jobs(jobId);
    return job === undefined ? null : expectationOf(job, this.#options.askSources()(job));
  }

  /** What the past runs of a job suggest; `null`: nothing, or it is known when it is expected. It is never used unasked. */
  proposalOf(jobId: number): Expectation | null {
    if (this.expectationOf(jobId) !== null) return null;
    const { journal, timeZone } = this.#options;
    const learned = learnExpectedRuns(journal.firstAttempts(jobId, learnedRuns), timeZone);
    return learned === null ? null : { ...learned, setBy: 'person' };
  }

  /** @param expectation - `null`: as the source plans, where it does; else nothing */
  expect(jobId: number, expectation: Expectation | null): void {
    const { journal, missedRuns, clock } = this.#options;
    journal.expect(jobId, expectation, clock.nowMs());
    missedRuns.judge();
  }

  /** @param untilMs - `null`: not any more. What is expected until then is not judged afterwards either. */
  mute(jobId: number, untilMs: number | null): void {
    const { journal, missedRuns, clock } = this.#options;
    journal.mute(jobId, untilMs, untilMs ?? clock.nowMs());
    missedRuns.judge();
  }

  /** @param jobId - runs that are counted from the last one are counted from that of this job; `null`: from now */
  previewOf(runs: ExpectedRuns, jobId: number | null = null): ExpectedRunsPreview {
    const { journal, calendar, timeZone, clock } = this.#options;
    if (runs.kind === 'none') return { kind: 'never' };
    const problem = calendar.problemOf(runs);
    if (problem !== null) return { kind: problem };
    const [job] = jobId === null ? [] : journal.jobs(jobId);
    if (runs.kind === 'by-source') {
      const plan = job === undefined ? null : this.#options.askSources()(job).plan;
      return typeof plan?.nextRunAtMs === 'number' ? { kind: 'runs', atMs: [plan.nextRunAtMs] } : { kind: 'never' };
    }
    const atMs: number[] = [];
    for (let fromMs = clock.nowMs(); atMs.length < previewedRuns;) {
      const next = expectedAfter(runs, job?.runs ?? [], { fromMs, graceMs: 0, timeZone, calendar });
      if (next === null) break;
      atMs.push(next);
      fromMs = next;
    }
    return atMs.length === 0 ? { kind: 'never' } : { kind: 'runs', atMs };
  }
}

/** Everything that the Jobs window shows of one job (product section 13.2). */
import type { SourceName } from '../../src-shared/model/source-name.ts';
import type { Expectation, JobState } from '../../src-shared/model/expected-run.ts';
import {
  durationOfRun,
  pictureDays,
  stripLength,
  type JobDay,
  type JobDetails,
  type JobRun,
  type RunResult,
} from '../../src-shared/model/job.ts';
import { dayOf } from '../../src-shared/model/presentation.ts';
import { showSource } from '../channels/shorten-text.ts';
import type { JobRecords } from '../journal/jobs.ts';
import { toJobRow } from './job-overview.ts';

const dayMs = 24 * 60 * 60_000;
/** A job that runs every five minutes has fewer in so many days. */
const maxRuns = 30_000;

interface JobContext {
  nowMs: number;
  /** Of the person. */
  timeZone: string;
  nameOfSource: (source: string) => SourceName;
  /** What is expected of jobs. */
  expected: {
    stateOf: (id: number) => JobState;
    expectationOf: (id: number) => Expectation | null;
    proposalOf: (id: number) => Expectation | null;
  };
}

/** @returns `null` where the job has no runs (any more) */
export function describeJob(
  jobs: Pick<JobRecords, 'missedBy' | 'one' | 'runsOf'>,
  id: number,
  { nowMs, timeZone, nameOfSource, expected }: JobContext,
): JobDetails | null {
  const job = jobs.one(id, stripLength);
  const row = job && toJobRow(job, expected.stateOf(id));
  if (job === null || row === null) return null;
  const today = dayOf(nowMs, timeZone);
  const firstDay = dayOf(Date.parse(today) - (pictureDays - 1) * dayMs, 'UTC');
  // A day more: midnight is not that of UTC.
  const runs = jobs.runsOf(id, { sinceMs: nowMs - (pictureDays + 1) * dayMs, maxCount: maxRuns });
  return {
    row,
    source: showSource(nameOfSource(job.source)),
    expectation: expected.expectationOf(id),
    proposal: expected.proposalOf(id),
    today,
    days: groupByDay(runs, jobs.missedBy(id, maxRuns), timeZone).filter(({ day }) => day >= firstDay),
  };
}

/**
 * Runs of a job by the days of a person's time zone.
 *
 * @param missedAtMs - when runs were expected that did not happen
 * @returns the days with either, oldest first
 */
export function groupByDay(runs: readonly JobRun[], missedAtMs: readonly number[], timeZone: string): JobDay[] {
  const days = new Map<string, JobDay>();
  const add = (atMs: number, result: RunResult, change: (day: JobDay) => Partial<JobDay>) => {
    const day = dayOf(atMs, timeZone);
    const known = days.get(day) ?? { day, counts: { ...none }, longestMs: 0, sizeBytes: null };
    const counts = { ...known.counts, [result]: known.counts[result] + 1 };
    days.set(day, { ...known, ...change(known), counts });
  };
  for (const run of runs) {
    add(run.endedAtMs, run.result, ({ longestMs, sizeBytes }) => ({
      longestMs: Math.max(longestMs, durationOfRun(run)),
      sizeBytes: run.sizeBytes === null ? sizeBytes : (sizeBytes ?? 0) + run.sizeBytes,
    }));
  }
  for (const atMs of missedAtMs) add(atMs, 'Missed', () => ({}));
  return [...days.values()].sort((a, b) => (a.day < b.day ? -1 : 1));
}

const none = { Success: 0, Warning: 0, Failed: 0, Missed: 0 };

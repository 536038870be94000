import { describe, expect, test } from 'vitest';
import { overviewJobs } from '../../../src-main/jobs/job-overview.ts';
import type { JobRecord } from '../../../src-main/journal/jobs.ts';
import type { JobState } from '../../../src-shared/model/expected-run.ts';
import type { JobRun } from '../../../src-shared/model/job.ts';
import { jobRecord, jobRun } from '../../builders/jobs.ts';

const overview = (jobs: readonly JobRecord[], states: Readonly<Record<number, JobState>> = {}) =>
  overviewJobs(jobs, (id) => states[id] ?? { kind: 'new' });

function trendsOf(runs: readonly JobRun[]): unknown {
  return overview([jobRecord({ runs: [...runs] })]).map(({ durationTrend, sizeTrend }) => [
    durationTrend === null ? null : Math.round(durationTrend * 100),
    sizeTrend === null ? null : Math.round(sizeTrend * 100),
  ])[0];
}
const runsOf = (...minutes: number[]) => minutes.map((each, day) => jobRun(day, { minutes: each }));
const gigabyte = 1024 ** 3;
const sized = (...gigabytes: number[]) => gigabytes.map((each, day) => jobRun(day, { sizeBytes: each * gigabyte }));

describe('how a run differs from what is usual', () => {
  test('is measured by the median of the runs before it', () => {
    expect(trendsOf(runsOf(50, 50, 900, 50, 50, 56))).toEqual([12, null]);
    expect(trendsOf(runsOf(40, 60, 40, 60, 40, 60, 25))).toEqual([-50, null]);
    expect(trendsOf(sized(10, 10, 10, 10, 10, 31))).toEqual([0, 210]);
  });

  test('is not said with too few runs to compare with', () => {
    expect(trendsOf(runsOf(50, 50, 50, 50, 100))).toEqual([null, null]);
  });

  test('is not said of a failed run, and failed runs are no measure', () => {
    const failed = (day: number, minutes: number) => jobRun(day, { minutes, result: 'Failed' });
    expect(trendsOf([...runsOf(50, 50, 50, 50, 50), failed(5, 3)])).toEqual([null, null]);
    expect(trendsOf([failed(0, 1), failed(1, 1), ...runsOf(50, 50, 50, 50, 50, 100)])).toEqual([100, null]);
  });

  test('is nothing where seconds or a few bytes make the difference', () => {
    expect(trendsOf(runsOf(0.1, 0.1, 0.1, 0.1, 0.1, 0.5))).toEqual([0, null]);
    expect(trendsOf(sized(0.0001, 0.0001, 0.0001, 0.0001, 0.0001, 0.0009))).toEqual([0, 0]);
  });

  test('is not said of sizes where nothing was usual', () => {
    expect(trendsOf(sized(0, 0, 0, 0, 0, 8))).toEqual([0, null]);
  });
});

test('jobs are in the order of urgency: failed, with a warning, successful, each with the latest first', () => {
  const job = (name: string, day: number, result: JobRun['result']) =>
    jobRecord({ id: day, name, runs: [jobRun(day, { result })] });
  const jobs = [
    job('good', 9, 'Success'),
    job('failed long ago', 1, 'Failed'),
    job('warning', 8, 'Warning'),
    job('just failed', 7, 'Failed'),
    job('good before', 2, 'Success'),
  ];
  expect(overview(jobs).map(({ name }) => name)).toEqual([
    'just failed',
    'failed long ago',
    'warning',
    'good',
    'good before',
  ]);
});

test('a strip has the last 30 runs, oldest first', () => {
  const runs = Array.from({ length: 40 }, (_, day) => jobRun(day));
  const [job] = overview([jobRecord({ runs })]);
  expect(job?.strip.map(({ atMs }) => atMs)).toEqual(runs.slice(10).map(({ endedAtMs }) => endedAtMs));
  expect(job?.last).toEqual(runs.at(-1));
});

test('names are text on one line', () => {
  const [job] = overview([jobRecord({ name: 'Exchange\ndaily', host: 'a\u202eb' })]);
  expect([job?.name, job?.host]).toEqual(['Exchange daily', 'a b']);
});

test('a missed run is more urgent than a failed one, and a late one more than a warning; the longest overdue first', () => {
  const job = (id: number, name: string, result: JobRun['result'] = 'Success') =>
    jobRecord({ id, name, runs: [jobRun(id, { result })] });
  const jobs = [
    job(1, 'warning', 'Warning'),
    job(2, 'late'),
    job(3, 'failed', 'Failed'),
    job(4, 'missed'),
    job(5, 'missed for long', 'Failed'),
    job(6, 'muted', 'Failed'),
  ];
  const states: Record<number, JobState> = {
    2: { kind: 'late', expectedAtMs: 200, graceEndsAtMs: 300 },
    4: { kind: 'missed', expectedAtMs: 200 },
    5: { kind: 'missed', expectedAtMs: 100 },
    6: { kind: 'muted', untilMs: 900 },
  };
  expect(overview(jobs, states).map(({ name }) => name)).toEqual([
    'missed for long',
    'missed',
    'muted',
    'failed',
    'late',
    'warning',
  ]);
});

test('a strip has the runs that were missed, in their place, and none from before the runs that are known', () => {
  const [first, second] = [jobRun(1), jobRun(2)];
  const missedAtMs = [first.endedAtMs - 1, first.endedAtMs + 5, second.endedAtMs + 5];
  const [job] = overview([jobRecord({ runs: [first, second], missedAtMs })]);
  expect(job?.strip.map(({ result }) => result)).toEqual(['Success', 'Missed', 'Success', 'Missed']);
});

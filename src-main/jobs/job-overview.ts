/** Jobs as windows and digests show them, made of what the journal knows (product section 13.2). Pure. */
import type { JobState } from '../../src-shared/model/expected-run.ts';
import { durationOfRun, stripLength, type JobRow, type JobRun, type StripCell } from '../../src-shared/model/job.ts';
import { showName } from '../channels/shorten-text.ts';
import type { JobRecord } from '../journal/jobs.ts';

/** With fewer runs to compare with, nothing can be said to be usual. */
export const fewestComparedRuns = 5;
/** Smaller differences say nothing about a job, however large they are in percent. */
export const smallestDurationChangeMs = 30_000;
export const smallestSizeChangeBytes = 1024 * 1024;

/** @returns the jobs that have run, the most urgent first */
export function overviewJobs(jobs: readonly JobRecord[], stateOf: (jobId: number) => JobState): JobRow[] {
  return jobs
    .flatMap((job) => toJobRow(job, stateOf(job.id)) ?? [])
    .sort((a, b) => compareUrgency(a, b) || a.name.localeCompare(b.name) || a.id - b.id);
}

/** @returns `null` where it has not run */
export function toJobRow(job: JobRecord, state: JobState): JobRow | null {
  const { id, name, organization, host, type, runs, lastSuccessAtMs } = job;
  const last = runs.at(-1);
  if (last === undefined) return null;
  return {
    id,
    name: showName(name),
    organization: showName(organization),
    host: showName(host),
    type,
    strip: toStrip(job),
    last,
    lastSuccessAtMs,
    durationTrend: trendOf(runs, durationOfRun, smallestDurationChangeMs),
    sizeTrend: trendOf(runs, ({ sizeBytes }) => sizeBytes, smallestSizeChangeBytes),
    state,
  };
}

/** A run that was missed before those that are known is left out: there may have been others in between. */
function toStrip({ runs, missedAtMs }: Pick<JobRecord, 'runs' | 'missedAtMs'>): StripCell[] {
  const firstMs = runs[0]?.endedAtMs ?? 0;
  const missed = missedAtMs.filter((atMs) => atMs >= firstMs).map((atMs): StripCell => ({ atMs, result: 'Missed' }));
  return [...runs.map(({ endedAtMs, result }) => ({ atMs: endedAtMs, result })), ...missed]
    .sort((a, b) => a.atMs - b.atMs)
    .slice(-stripLength);
}

/**
 * How the last run compares with the median of those before it. Failed runs are left out: they end early.
 *
 * @returns as `JobRow.durationTrend`
 */
function trendOf(
  runs: readonly JobRun[],
  measure: (run: JobRun) => number | null,
  smallestChange: number,
): number | null {
  const last = runs.at(-1);
  if (last === undefined || last.result === 'Failed') return null;
  const value = measure(last);
  const usual = medianOf(
    runs
      .slice(0, -1)
      .filter(({ result }) => result !== 'Failed')
      .map(measure)
      .filter((each) => each !== null),
  );
  if (value === null || usual === null || usual === 0) return null;
  return Math.abs(value - usual) < smallestChange ? 0 : value / usual - 1;
}

function medianOf(values: readonly number[]): number | null {
  if (values.length < fewestComparedRuns) return null;
  const sorted = values.toSorted((a, b) => a - b);
  const upper = sorted[Math.floor(sorted.length / 2)] ?? 0;
  const lower = sorted[Math.ceil(sorted.length / 2) - 1] ?? 0;
  return (upper + lower) / 2;
}

/** Worst first; of those that are equally bad, what is overdue for longest, and what ran last. As `Array.sort` wants it. */
function compareUrgency(a: JobRow, b: JobRow): number {
  const [x, y] = [urgencyOf(a), urgencyOf(b)];
  return x.rank - y.rank || x.atMs - y.atMs;
}

/** @returns the lower both are, the more urgent it is */
function urgencyOf({ last, state }: Pick<JobRow, 'last' | 'state'>): { rank: number; atMs: number } {
  const latestFirst = -last.endedAtMs;
  if (state.kind === 'missed') return { rank: 0, atMs: state.expectedAtMs };
  if (last.result === 'Failed') return { rank: 1, atMs: latestFirst };
  if (state.kind === 'late') return { rank: 2, atMs: state.expectedAtMs };
  return { rank: last.result === 'Warning' ? 3 : 4, atMs: latestFirst };
}

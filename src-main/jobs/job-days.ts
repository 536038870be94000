/** Runs of a job by the days of a person's time zone (product section 13.2). Pure. */
import { durationOfRun, type JobDay, type JobRun, type RunResult } from '../../src-shared/model/job.ts';
import { dayOf } from '../../src-shared/model/presentation.ts';

/**
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

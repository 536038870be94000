import type { JobSource, WatchedJob } from '../../src-main/jobs/decide-missed.ts';
import type { ExpectedRuns } from '../../src-shared/model/expected-run.ts';

export function watchedJob(runs: ExpectedRuns, changes: Partial<WatchedJob> = {}): WatchedJob {
  return {
    expectation: { runs, graceMinutes: 60, setBy: 'person' },
    judgedFromMs: 0,
    mutedUntilMs: null,
    runs: [],
    missed: null,
    overdue: null,
    announcedAtMs: null,
    ...changes,
  };
}

/** Read a moment ago. */
export function readSource(nowMs: number, changes: Partial<JobSource> = {}): JobSource {
  return { lastReadAtMs: nowMs, isAway: false, plan: null, ...changes };
}

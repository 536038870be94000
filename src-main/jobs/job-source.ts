/** What the sources say of a job besides the sessions that they have reported. */
import type { ExpectedRun, ExpectedRuns, SessionSource } from '../sources/session-source.ts';
import type { JobPlan, JobSource } from './decide-missed.ts';

/** A job as its source names it. */
export interface JobName {
  source: string;
  sourceJobId: string;
}

type AskedSource = Pick<SessionSource, 'owns' | 'readingOf' | 'expectedRuns'>;

const gone: JobSource = { lastReadAtMs: null, isAway: false, plan: null };

/** @returns a function that says it of each job, as it is now: the plans of a source are asked for once. */
export function askSources(sources: readonly AskedSource[]): (job: JobName) => JobSource {
  const plans = new Map<string, (jobId: string) => JobPlan | null>();
  for (const expected of sources.flatMap((source) => source.expectedRuns?.() ?? [])) {
    plans.set(expected.source, planReader(expected));
  }
  return ({ source: key, sourceJobId }) => {
    const reading = sources.find((source) => source.owns(key))?.readingOf(key) ?? null;
    if (reading === null) return gone;
    return {
      lastReadAtMs: reading.lastReadAtMs,
      isAway: !reading.canBeRead,
      plan: plans.get(key)?.(sourceJobId) ?? null,
    };
  };
}

function planReader({ readAtMs, jobs }: ExpectedRuns): (jobId: string) => JobPlan | null {
  if (readAtMs === null) return () => null;
  const byId = new Map(jobs.map((run) => [run.job.id, run]));
  return (jobId) => toPlan(byId.get(jobId), readAtMs);
}

/** A job that the source does not list any more was removed there: it does not run. */
function toPlan(run: ExpectedRun | undefined, readAtMs: number): JobPlan {
  if (run === undefined) return { readAtMs, nextRunAtMs: null, isSwitchedOff: true, isRunning: false };
  const { nextRunAt, isEnabled, isRunning } = run;
  return {
    readAtMs,
    nextRunAtMs: nextRunAt === null ? null : Date.parse(nextRunAt),
    isSwitchedOff: !isEnabled,
    isRunning,
  };
}

/** A job of the journal, judged by what its source says now. Pure. */
import { defaultGraceMinutes, type Expectation } from '../../src-shared/model/expected-run.ts';
import type { StoredJob } from '../journal/expected-runs.ts';
import { decideMissed, type JobSource, type MissedContext, type MissedDecision } from './decide-missed.ts';

/** @returns what a person has set, or else what the source plans; `null`: nobody has said when it runs */
export function expectationOf(
  { expectation, announcedAtMs }: Pick<StoredJob, 'expectation' | 'announcedAtMs'>,
  { plan }: Pick<JobSource, 'plan'>,
): Expectation | null {
  if (expectation !== null) return expectation;
  // What it announced before the program was started is waited for, also until it is read again.
  const isPlanned = announcedAtMs !== null || (plan !== null && (plan.nextRunAtMs !== null || plan.isSwitchedOff));
  return isPlanned ? { runs: { kind: 'by-source' }, graceMinutes: defaultGraceMinutes, setBy: 'source' } : null;
}

export function judgeJob(job: StoredJob, source: JobSource, context: MissedContext): MissedDecision {
  return decideMissed({ ...job, expectation: expectationOf(job, source) }, source, context);
}

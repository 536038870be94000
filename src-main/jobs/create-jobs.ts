/** Expected runs of jobs (product section 13.3): joins their judgement with journal, sources and croner. */
import { describeError } from '../../src-shared/model/describe-error.ts';
import type { Expectation } from '../../src-shared/model/expected-run.ts';
import type { NewOutboxEntry } from '../../src-shared/model/outbox-entry.ts';
import { CronerCalendar } from '../adapters/cron/croner-calendar.ts';
import type { Program } from '../app/open-program.ts';
import type { NoticedMissedRun } from '../notifications/missed-run-messages.ts';
import { findSourceName, type SessionSource } from '../sources/session-source.ts';
import { expectedAtOf } from './expected-after.ts';
import { ExpectedRunsService } from './expected-runs-service.ts';
import { askSources } from './job-source.ts';
import { MissedRuns, type MissedRun } from './missed-runs.ts';
import { RunProposals } from './run-proposals.ts';

export interface JobsNeighbours {
  sources: readonly SessionSource[];
  composeMissedRun: (missed: NoticedMissedRun) => NewOutboxEntry[];
}

export interface CreatedJobs {
  missedRuns: MissedRuns;
  expectedRuns: ExpectedRunsService;
  runProposals: RunProposals;
}

/** @returns when a run was expected, as {@link expectedAtOf} says; `null` also where that cannot be read here */
export function createExpectedTimes(
  log: Program['log'],
): (expectation: Expectation, startedAtMs: number, lastRunAtMs: number | null) => number | null {
  const calendar = new CronerCalendar();
  return (expectation, startedAtMs, lastRunAtMs) => {
    try {
      return expectedAtOf(expectation, startedAtMs, lastRunAtMs, calendar);
    } catch (error) {
      log(`When a run was expected could not be read: ${describeError(error)}`);
      return null;
    }
  };
}

export function createJobs(program: Program, { sources, composeMissedRun }: JobsNeighbours): CreatedJobs {
  const { journal, consoles, signals, log } = program;
  const { clock, scheduler, presentation } = program.system;
  const calendar = new CronerCalendar();
  const shared = { askSources: () => askSources(sources), calendar, timeZone: presentation.timeZone, clock };
  const missedRuns = new MissedRuns({
    ...shared,
    journal: {
      jobs: (only) => journal.expectedRuns.jobs(only),
      recordDecided: (decided) => journal.recordExpectedRuns(decided),
    },
    scheduler,
    compose: ({ job, expectation, expectedAtMs, noticedAtMs }: MissedRun) =>
      composeMissedRun({
        jobId: job.jobId,
        jobKey: [job.source, job.sourceJobId, job.organization, job.host],
        job: { name: job.name, organization: job.organization, host: job.host },
        source: findSourceName(job.source, sources),
        expectation,
        expectedAtMs,
        lastRun: job.runs[0] ?? null,
        lastSuccessAtMs: journal.expectedRuns.lastSuccessAtMs(job.jobId),
        newsSinceMs: noticedAtMs,
      }),
    onMessages: () => {
      signals.emit('messages-waiting');
      signals.emit('outbox-changed');
    },
    onChanged: () => consoles.publish('jobs.changed', undefined),
    log,
  });
  const expectedRuns = new ExpectedRunsService({ ...shared, journal: journal.expectedRuns, missedRuns });
  const runProposals = new RunProposals({
    jobs: () => journal.jobs.all(1),
    proposalOf: (jobId) => expectedRuns.proposalOf(jobId),
    expect: (jobId, expectation) => expectedRuns.expect(jobId, expectation),
    firstSessionAtMs: () => journal.jobs.firstSessionAtMs(),
    memory: journal,
    clock,
    scheduler,
  });
  return { missedRuns, expectedRuns, runProposals };
}

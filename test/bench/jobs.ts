/** How fast the Jobs window opens on many jobs, and whether scrolling through it ever shows bare ground. */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { NodeSqliteDatabase } from '../../src-main/adapters/sqlite/node-sqlite-database.ts';
import { describeJob } from '../../src-main/jobs/describe-job.ts';
import { overviewJobs } from '../../src-main/jobs/job-overview.ts';
import { Journal } from '../../src-main/journal/journal.ts';
import { prepareSchema } from '../../src-main/journal/schema.ts';
import { stripLength } from '../../src-shared/model/job.ts';
import type { JobSession } from '../../src-shared/model/job-session.ts';
import { jobSession } from '../builders/job-session.ts';
import { aimsOfTableWindow, measureTableWindow, median } from './table-window.ts';

const jobCount = 1_000;
const dayCount = 90;
const dayMs = 24 * 60 * 60_000;
const firstDayMs = Date.parse('2026-09-01T00:00:00Z');
const lastDayMs = firstDayMs + dayCount * dayMs;

const expected = { stateOf: () => ({ kind: 'new' }) as const, expectationOf: () => null, proposalOf: () => null };

/** The list against reading the same columns of every session once: what knows no jobs would have to do as well. */
const listToReading = 'list of jobs, times the reading of every session';

export const thousandJobs = {
  name: 'jobs',
  run: async () => {
    const folder = mkdtempSync(join(tmpdir(), 'Backup Notifier bench '));
    try {
      const userDataDirectory = join(folder, 'user data');
      mkdirSync(userDataDirectory);
      const queries = fillJournal(join(userDataDirectory, 'journal.sqlite'));
      const window = await measureTableWindow(userDataDirectory, { name: 'jobs', size: { width: 1280, height: 660 } });
      const ratio = (queries['the list'] ?? NaN) / (queries['reading of every session'] ?? NaN);
      return {
        description: `${jobCount} jobs with ${dayCount} days each: how long opening takes, and whether a frame shows bare ground.`,
        table: [
          ...Object.entries(queries).map(([name, ms]) => ({ measured: `query: ${name}`, value: `${ms} ms` })),
          ...Object.entries(window).map(([name, value]) => ({ measured: `window: ${name}`, value: String(value) })),
        ],
        figures: { queries, window },
        aims: [...aimsOfTableWindow(window), { figure: listToReading, value: ratio, aim: { atMost: 3 } }],
      };
    } finally {
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
    }
  },
};

/** @returns the medians of the queries, in milliseconds. */
function fillJournal(path: string): Record<string, number> {
  const database = new NodeSqliteDatabase(path);
  prepareSchema(database);
  const journal = new Journal(database);
  for (let day = 0; day < dayCount; day += 1) {
    const jobs = Array.from({ length: jobCount }, (_, job) => job);
    journal.recordSessions(
      jobs.flatMap((job) => runOf(job, day)),
      firstDayMs + (day + 1) * dayMs,
    );
  }
  const medians = {
    'the list': median(() => overviewJobs(journal.jobs.all(stripLength), expected.stateOf)),
    'reading of every session': median(() =>
      database.query('SELECT job_id, chain, started_at, ended_at, result, size_bytes FROM session'),
    ),
    'the details of one': median(() =>
      describeJob(journal.jobs, 500, {
        nowMs: lastDayMs,
        timeZone: 'Europe/Vienna',
        nameOfSource: () => ({ kind: 'folder' }),
        expected,
      }),
    ),
  };
  journal.close();
  return medians;
}

/** Every tenth run fails and is retried. */
function runOf(job: number, day: number): JobSession[] {
  const startMs = firstDayMs + day * dayMs + job * 60_000;
  const at = (ms: number) => new Date(startMs + ms).toISOString();
  const id = `${job}-${day}`;
  const of = {
    job: { id: `job-${job}`, name: `${['Exchange', 'SharePoint', 'OneDrive', 'Teams'][job % 4]} job ${job}` },
    organization: `tenant${job % 40}.onmicrosoft.com`,
  };
  const result = (job + day) % 13 === 0 ? 'Warning' : 'Success';
  const statistics = { transferredBytes: 10 ** 9 + job + day };
  const good = { ...of, result, statistics, startedAt: at(3_000_000), endedAt: at(4_000_000) } as const;
  if ((job + day) % 10 !== 0) return [jobSession({ ...good, id })];
  const retry = { willBeRetried: true, limit: 3, waitMinutes: 10 };
  return [
    jobSession({ ...of, id, result: 'Failed', startedAt: at(0), endedAt: at(600_000), retry }),
    jobSession({ ...good, id: `${id}-retry`, retry: { attempt: 1, firstSessionId: id } }),
  ];
}

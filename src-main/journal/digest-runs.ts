/** Runs of all jobs, counted and added up for a digest (product section 14). */
import { z } from 'zod';
import type { JobRun } from '../../src-shared/model/job.ts';
import { jobSessionHeadSchema, sessionResultSchema, type SessionResult } from '../../src-shared/model/job-session.ts';
import type { Database, SqlRow } from './database.ts';
import { isLastOfChain, isOfJob, toRun } from './jobs.ts';

/** Runs, counted and added up. */
export interface CountedRuns {
  counts: Record<SessionResult, number>;
  /** Of the runs that did not fail, in milliseconds. */
  durationMs: number;
  /** How many of these say what they transferred, and how much that is. */
  sizedCount: number;
  sizeBytes: number;
}

export interface JobWithRuns {
  id: number;
  name: string;
  organization: string;
  host: string;
  /** `sessionId`: the journal's. */
  last: (JobRun & { sessionId: number }) | null;
  inPeriod: CountedRuns;
  before: CountedRuns;
}

/** Instants are milliseconds since the Unix epoch; the later one of each pair is not in it. */
export interface CountedPeriod {
  beforeFromMs: number;
  fromMs: number;
  toMs: number;
  /** Sessions that were recorded after this one are in the period also where they ended before it; `null`: they are not. */
  afterSessionId: number | null;
}

const counts = `
  count(*) AS runs, sum(s.result = 'Warning') AS warnings, sum(s.result = 'Failed') AS failed,
  sum(iif(s.result = 'Failed', 0, max(0, s.ended_at - s.started_at))) AS duration,
  count(iif(s.result = 'Failed', NULL, s.size_bytes)) AS sized,
  sum(iif(s.result = 'Failed', 0, coalesce(s.size_bytes, 0))) AS size`;

/** Each run is in one of the two at most. */
const periods = {
  now: 's.ended_at < :toMs AND (s.ended_at >= :fromMs OR s.id > :afterSessionId)',
  before: 's.ended_at >= :beforeFromMs AND s.ended_at < :fromMs AND s.id <= :afterSessionId',
} as const;

export class DigestRuns {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  /** The next jobs by their ids. @param afterJobId - 0: from the beginning */
  jobs(period: CountedPeriod, afterJobId: number, limit: number): JobWithRuns[] {
    const found = this.#database.query(
      `SELECT j.id, j.name, j.organization, j.host FROM job j
       WHERE j.id > :afterJobId AND EXISTS (SELECT 1 FROM session s WHERE ${isOfJob} AND s.ended_at < :toMs)
       ORDER BY j.id LIMIT :limit`,
      { afterJobId, toMs: period.toMs, limit },
    );
    const lastJobId = Number(found.at(-1)?.['id'] ?? 0);
    const inPeriod = this.#count('now', period, afterJobId, lastJobId);
    const before = this.#count('before', period, afterJobId, lastJobId);
    return found.map((row) => {
      const job = jobSchema.parse(row);
      return {
        ...job,
        last: this.#lastOf(job.id, period.toMs),
        inPeriod: inPeriod.get(job.id) ?? none,
        before: before.get(job.id) ?? none,
      };
    });
  }

  /** The results of the last runs that ended before, oldest first. */
  lastResults(jobId: number, beforeMs: number, count: number): SessionResult[] {
    return this.#lastRuns('s.result', jobId, beforeMs, count)
      .map((row) => sessionResultSchema.parse(row['result']))
      .reverse();
  }

  /** What the session says on the whole; empty where it is not there any more. */
  messageOf(sessionId: number): string {
    const row = this.#database.query('SELECT document FROM session WHERE id = :sessionId', { sessionId })[0];
    return row === undefined ? '' : jobSessionHeadSchema.parse(JSON.parse(String(row['document']))).message;
  }

  /** 0: there is none. */
  newestSessionId(): number {
    return Number(this.#database.query('SELECT max(id) AS id FROM session')[0]?.['id'] ?? 0);
  }

  #count(
    which: keyof typeof periods,
    { beforeFromMs, fromMs, toMs, afterSessionId }: CountedPeriod,
    afterJobId: number,
    lastJobId: number,
  ): Map<number, CountedRuns> {
    const bounds = which === 'now' ? { toMs } : { beforeFromMs };
    const rows = this.#database.query(
      `SELECT j.id, ${counts} FROM job j CROSS JOIN session s
       WHERE j.id > :afterJobId AND j.id <= :lastJobId AND ${isOfJob} AND ${periods[which]} AND ${isLastOfChain}
       GROUP BY j.id`,
      { ...bounds, fromMs, afterSessionId: afterSessionId ?? Number.MAX_SAFE_INTEGER, afterJobId, lastJobId },
    );
    return new Map(rows.map((row) => [Number(row['id']), toCountedRuns(row)]));
  }

  #lastOf(jobId: number, beforeMs: number): JobWithRuns['last'] {
    const [row] = this.#lastRuns('s.id, s.started_at, s.ended_at, s.result, s.size_bytes', jobId, beforeMs, 1);
    if (row === undefined) return null;
    return { sessionId: Number(row['id']), ...toRun(row) };
  }

  #lastRuns(columns: string, jobId: number, beforeMs: number, count: number): SqlRow[] {
    return this.#database.query(
      `SELECT ${columns} FROM job j CROSS JOIN session s
       WHERE j.id = :jobId AND ${isOfJob} AND s.ended_at < :beforeMs AND ${isLastOfChain}
       ORDER BY s.ended_at DESC, s.attempt DESC, s.id DESC LIMIT :count`,
      { jobId, beforeMs, count },
    );
  }
}

const jobSchema = z.object({ id: z.number(), name: z.string(), organization: z.string(), host: z.string() });

const none: CountedRuns = {
  counts: { Success: 0, Warning: 0, Failed: 0 },
  durationMs: 0,
  sizedCount: 0,
  sizeBytes: 0,
};

function toCountedRuns(row: SqlRow): CountedRuns {
  const at = (column: string) => Number(row[column]);
  const [warnings, failed] = [at('warnings'), at('failed')];
  return {
    counts: { Success: at('runs') - warnings - failed, Warning: warnings, Failed: failed },
    durationMs: at('duration'),
    sizedCount: at('sized'),
    sizeBytes: at('size'),
  };
}

/** What is expected of each job, and the runs that did not happen (product section 13.3): what `MissedRuns` asks of the journal. */
import { expectationSchema, type Expectation } from '../../src-shared/model/expected-run.ts';
import type { JobRun } from '../../src-shared/model/job.ts';
import { sessionResultSchema } from '../../src-shared/model/job-session.ts';
import type { NewOutboxEntry } from '../../src-shared/model/outbox-entry.ts';
import type { Database, SqlRow } from './database.ts';

/** A job as its source names it. */
interface JobIdentity {
  /** The journal's. */
  jobId: number;
  source: string;
  sourceJobId: string;
  organization: string;
  host: string;
  name: string;
}

type StoredRun = Pick<JobRun, 'startedAtMs' | 'endedAtMs' | 'result'>;

/** A job with all that is written down to judge it by. Instants are milliseconds since the Unix epoch. */
export interface StoredJob extends JobIdentity {
  /** `null`: no person has said. */
  expectation: Expectation | null;
  judgedFromMs: number;
  mutedUntilMs: number | null;
  announcedAtMs: number | null;
  overdue: { expectedAtMs: number; seenAtMs: number } | null;
  missed: { expectedAtMs: number; noticedAtMs: number } | null;
  /** The last sessions, newest first; none is later than its receipt, so that a clock that is ahead hides nothing. */
  runs: StoredRun[];
}

export type StoredNotes = Pick<StoredJob, 'judgedFromMs' | 'announcedAtMs' | 'overdue'>;

/** What was decided on a job, to be written down. */
export interface DecidedJob {
  jobId: number;
  notes: StoredNotes;
  /** A run that is found to be missed, and the messages on it. */
  missed: { expectedAtMs: number; noticedAtMs: number; entries: NewOutboxEntry[] } | null;
}

/** So many sessions of a job show the distance of its runs, also where some of them were retries or started by hand. */
const runsPerJob = 10;

export class ExpectedRunRecords {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  /** Every job that is known and was not forgotten, or this one. */
  jobs(only: number | null = null): StoredJob[] {
    const runs = this.#runs(only);
    const sql = `
      SELECT j.id, j.source, j.source_job_id, j.organization, j.host, j.name, e.expectation,
        coalesce(e.judged_from, 0) AS judged_from, e.muted_until, e.announced_at, e.overdue_at, e.overdue_seen_at,
        m.expected_at, m.noticed_at
      FROM job j LEFT JOIN expected_run e ON e.job_id = j.id
      LEFT JOIN missed_run m ON m.job_id = j.id
        AND m.expected_at = (SELECT max(expected_at) FROM missed_run WHERE job_id = j.id)
      WHERE (:only IS NULL OR j.id = :only) AND j.merged_into IS NULL
        AND EXISTS (SELECT 1 FROM session s WHERE s.job_id = j.id AND s.id > j.forgotten_up_to) ORDER BY j.id`;
    return this.#database.query(sql, { only }).map((row) => toStoredJob(row, runs.get(Number(row['id'])) ?? []));
  }

  /** @param judgedFromMs - what was expected earlier is not judged */
  expect(jobId: number, expectation: Expectation | null, judgedFromMs: number): void {
    this.#database.change(
      `INSERT INTO expected_run (job_id, expectation, judged_from) VALUES (:jobId, :expectation, :judgedFromMs)
       ON CONFLICT (job_id) DO UPDATE SET expectation = excluded.expectation, judged_from = excluded.judged_from,
         announced_at = NULL, overdue_at = NULL, overdue_seen_at = NULL`,
      { jobId, expectation: expectation === null ? null : JSON.stringify(expectation), judgedFromMs },
    );
  }

  /** @param untilMs - `null`: not any more */
  mute(jobId: number, untilMs: number | null, judgedFromMs: number): void {
    this.#database.change(
      `INSERT INTO expected_run (job_id, muted_until, judged_from) VALUES (:jobId, :untilMs, :judgedFromMs)
       ON CONFLICT (job_id) DO UPDATE SET muted_until = excluded.muted_until, judged_from = excluded.judged_from`,
      { jobId, untilMs, judgedFromMs },
    );
  }

  /** To be called in a transaction. */
  note(jobId: number, { judgedFromMs, announcedAtMs, overdue }: StoredNotes): void {
    this.#database.change(
      `INSERT INTO expected_run (job_id, judged_from, announced_at, overdue_at, overdue_seen_at)
       VALUES (:jobId, :judgedFromMs, :announcedAtMs, :overdueAtMs, :overdueSeenAtMs)
       ON CONFLICT (job_id) DO UPDATE SET judged_from = excluded.judged_from, announced_at = excluded.announced_at,
         overdue_at = excluded.overdue_at, overdue_seen_at = excluded.overdue_seen_at`,
      {
        jobId,
        judgedFromMs,
        announcedAtMs,
        overdueAtMs: overdue?.expectedAtMs ?? null,
        overdueSeenAtMs: overdue?.seenAtMs ?? null,
      },
    );
  }

  /** To be called in a transaction. */
  addMissed(jobId: number, { expectedAtMs, noticedAtMs }: NonNullable<StoredJob['missed']>): void {
    this.#database.change(
      `INSERT INTO missed_run (job_id, expected_at, noticed_at) VALUES (:jobId, :expectedAtMs, :noticedAtMs)
       ON CONFLICT DO UPDATE SET noticed_at = excluded.noticed_at`,
      { jobId, expectedAtMs, noticedAtMs },
    );
  }

  /** The first attempts of a job's last runs. @param limit - so many at most */
  firstAttempts(jobId: number, limit: number): StoredRun[] {
    return this.#database
      .query(
        `SELECT s.started_at, s.ended_at, s.result FROM session s JOIN job j ON j.id = s.job_id
         WHERE s.job_id = :jobId AND s.attempt = 0 AND s.id > j.forgotten_up_to ORDER BY s.ended_at DESC LIMIT :limit`,
        { jobId, limit },
      )
      .map(toStoredRun);
  }

  /** The end of the last session of a job that succeeded; `null`: none that is known. */
  lastSuccessAtMs(jobId: number): number | null {
    const at = this.#database.query(
      `SELECT max(min(ended_at, received_at)) AS at FROM session WHERE job_id = :jobId AND result = 'Success'`,
      { jobId },
    )[0]?.['at'];
    return typeof at === 'number' ? at : null;
  }

  #runs(only: number | null): Map<number, StoredRun[]> {
    const runs = new Map<number, StoredRun[]>();
    const sql = `
      SELECT s.job_id, min(s.started_at, s.received_at) AS started_at, min(s.ended_at, s.received_at) AS ended_at, s.result
      FROM job j JOIN session s ON s.id IN (
        SELECT id FROM session WHERE job_id = j.id AND id > j.forgotten_up_to ORDER BY ended_at DESC, attempt DESC, id DESC LIMIT ${runsPerJob})
      WHERE :only IS NULL OR j.id = :only ORDER BY s.job_id, s.ended_at DESC`;
    for (const row of this.#database.query(sql, { only })) {
      const jobId = Number(row['job_id']);
      const ofJob = runs.get(jobId) ?? [];
      runs.set(jobId, ofJob);
      ofJob.push(toStoredRun(row));
    }
    return runs;
  }
}

/** @throws when the row is not one that this version has written */
function toStoredJob(row: SqlRow, runs: StoredRun[]): StoredJob {
  const time = (name: string) => (typeof row[name] === 'number' ? Number(row[name]) : null);
  const pair = <A extends string, B extends string>(a: A, b: B, [atA, atB]: [string, string]) => {
    const [first, second] = [time(atA), time(atB)];
    return first === null || second === null ? null : ({ [a]: first, [b]: second } as Record<A | B, number>);
  };
  return {
    jobId: Number(row['id']),
    source: String(row['source']),
    sourceJobId: String(row['source_job_id']),
    organization: String(row['organization']),
    host: String(row['host']),
    name: String(row['name']),
    expectation: toExpectation(row['expectation']),
    judgedFromMs: time('judged_from') ?? 0,
    mutedUntilMs: time('muted_until'),
    announcedAtMs: time('announced_at'),
    overdue: pair('expectedAtMs', 'seenAtMs', ['overdue_at', 'overdue_seen_at']),
    missed: pair('expectedAtMs', 'noticedAtMs', ['expected_at', 'noticed_at']),
    runs,
  };
}

/** @throws as {@link toStoredJob} */
function toStoredRun(row: SqlRow): StoredRun {
  return {
    startedAtMs: Number(row['started_at']),
    endedAtMs: Number(row['ended_at']),
    result: sessionResultSchema.parse(row['result']),
  };
}

/** @param json - as it is stored. @throws as {@link toStoredJob} */
export function toExpectation(json: unknown): Expectation | null {
  return typeof json === 'string' ? expectationSchema.parse(JSON.parse(json)) : null;
}

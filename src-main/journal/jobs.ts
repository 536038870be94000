/** Jobs, and the runs that are known of each (product section 13). */
import { z } from 'zod';
import type { JobRow, JobRun } from '../../src-shared/model/job.ts';
import { sessionResults } from '../../src-shared/model/job-session.ts';
import type { Database, SqlRow } from './database.ts';

/** What the journal knows of a job. */
export interface JobRecord extends Pick<JobRow, 'id' | 'name' | 'organization' | 'host' | 'type' | 'lastSuccessAtMs'> {
  /** Names it in the journal. */
  source: string;
  /** The last ones, oldest first. */
  runs: JobRun[];
  /** When the last runs that were missed were expected, oldest first. */
  missedAtMs: number[];
}

/** Sessions `s` of a job `j` that count. */
export const isOfJob = 's.job_id = j.id AND s.id > j.forgotten_up_to';

/** Of a chain only the attempt that came last, in the order of `compareAttempts`. */
export const isLastOfChain = `
  NOT EXISTS (
    SELECT 1 FROM session later WHERE later.chain = s.chain AND later.id <> s.id
    AND CASE WHEN later.first_source_id = s.first_source_id
      THEN (later.attempt, later.ended_at, later.id) > (s.attempt, s.ended_at, s.id)
      ELSE (later.ended_at, later.attempt, later.id) > (s.ended_at, s.attempt, s.id) END)`;

const columns = `
  j.id, j.source, j.name, j.organization, j.host, j.type,
  (SELECT max(s.ended_at) FROM session s WHERE ${isOfJob} AND s.result = 'Success') AS last_success_at`;

const jobSchema = z.object({
  id: z.number(),
  source: z.string(),
  name: z.string(),
  organization: z.string(),
  host: z.string(),
  type: z.enum(['backup', 'backup-copy']),
  last_success_at: z.number().nullable(),
});

/** Without a schema, because tens of thousands are read at a time. @throws when this version has not written the row */
export function toRun(row: SqlRow): JobRun {
  const result = sessionResults.find((each) => each === row['result']);
  if (result === undefined) throw new Error(`A session has the result ${String(row['result'])}.`);
  return {
    startedAtMs: Number(row['started_at']),
    endedAtMs: Number(row['ended_at']),
    result,
    sizeBytes: row['size_bytes'] === null ? null : Number(row['size_bytes']),
  };
}

export class JobRecords {
  readonly #database: Database;
  #changes = 0;

  constructor(database: Database) {
    this.#database = database;
  }

  /**
   * Every job of which a session is known.
   *
   * @param runCount - so many of its last runs at most
   */
  all(runCount: number): JobRecord[] {
    return this.#database
      .query(`SELECT ${columns} FROM job j WHERE EXISTS (SELECT 1 FROM session s WHERE ${isOfJob})`)
      .map((row) => this.#toRecord(row, runCount));
  }

  /** @returns as {@link all}; `null`: no such job has sessions */
  one(id: number, runCount: number): JobRecord | null {
    const row = this.#database.query(
      `SELECT ${columns} FROM job j WHERE j.id = :id AND EXISTS (SELECT 1 FROM session s WHERE ${isOfJob})`,
      { id },
    )[0];
    return row === undefined ? null : this.#toRecord(row, runCount);
  }

  #toRecord(row: SqlRow, runCount: number): JobRecord {
    const { last_success_at, ...job } = jobSchema.parse(row);
    const runs = this.runsOf(job.id, { sinceMs: Number.MIN_SAFE_INTEGER, maxCount: runCount });
    return { ...job, lastSuccessAtMs: last_success_at, runs, missedAtMs: this.missedBy(job.id, runCount) };
  }

  /**
   * The last runs of a job, oldest first. A query for each job reads a tenth of what one for all of them would: there
   * SQLite could not stop early.
   *
   * @param sinceMs - runs that ended before are left out
   */
  runsOf(jobId: number, { sinceMs, maxCount }: { sinceMs: number; maxCount: number }): JobRun[] {
    return this.#database
      .query(
        `SELECT s.started_at, s.ended_at, s.result, s.size_bytes FROM job j CROSS JOIN session s
         WHERE j.id = :jobId AND ${isOfJob} AND s.ended_at >= :sinceMs AND ${isLastOfChain}
         ORDER BY s.ended_at DESC, s.attempt DESC, s.id DESC LIMIT :maxCount`,
        { jobId, sinceMs, maxCount },
      )
      .map(toRun)
      .reverse();
  }

  /** When the last runs that a job has missed were expected, oldest first. */
  missedBy(jobId: number, maxCount: number): number[] {
    return this.#database
      .query('SELECT expected_at FROM missed_run WHERE job_id = :jobId ORDER BY expected_at DESC LIMIT :maxCount', {
        jobId,
        maxCount,
      })
      .map((row) => Number(row['expected_at']))
      .reverse();
  }

  /** When the first session that is known was received; `null`: there is none. */
  firstSessionAtMs(): number | null {
    const at = this.#database.query('SELECT min(received_at) AS at FROM session')[0]?.['at'];
    return typeof at === 'number' ? at : null;
  }

  /** It is not listed any more until it runs again; its sessions stay in the history. */
  forget(id: number): void {
    this.#changes += 1;
    this.#database.transaction(() => {
      this.#database.change(
        `UPDATE job SET forgotten_up_to = coalesce((SELECT max(id) FROM session WHERE job_id = :id), 0) WHERE id = :id`,
        { id },
      );
      for (const table of ['expected_run', 'missed_run']) {
        this.#database.change(`DELETE FROM ${table} WHERE job_id = :id`, { id });
      }
    });
  }

  /** Its sessions, those to come too, are from now on those of the other job, which keeps its name. */
  merge(id: number, intoId: number): void {
    this.#changes += 1;
    if (id === intoId || this.one(intoId, 1) === null) return;
    this.#database.transaction(() => {
      this.#database.change('UPDATE session SET job_id = :intoId WHERE job_id = :id', { id, intoId });
      this.#database.change('UPDATE message SET job_id = :intoId WHERE job_id = :id', { id, intoId });
      this.#database.change('UPDATE OR IGNORE missed_run SET job_id = :intoId WHERE job_id = :id', { id, intoId });
      this.#database.change('DELETE FROM expected_run WHERE job_id = :id', { id });
      this.#database.change('UPDATE job SET merged_into = :intoId WHERE id = :id OR merged_into = :id', { id, intoId });
    });
  }

  /** Changes when a session was recorded, or a person has changed something. */
  revision(): number {
    const recorded = this.#database.query('SELECT max(id) AS revision FROM session')[0]?.['revision'];
    return Number(recorded ?? 0) + this.#changes;
  }
}

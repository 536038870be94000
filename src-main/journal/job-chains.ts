/** Which chain a script's session belongs to, also where its retries do not name their first attempt (product section 4.3). */
import { isTakenForRetryOf } from '../../src-shared/model/chain.ts';
import { jobSessionHeadSchema, type JobSessionHead } from '../../src-shared/model/job-session.ts';
import type { Database, SqlParameters } from './database.ts';

interface PlacedSession {
  journalId: number;
  jobId: number;
  chain: string;
  session: JobSessionHead;
}

/** The same for all attempts of one chain that name their first one. */
export function chainKeyOf({ source, job, retry }: Pick<JobSessionHead, 'source' | 'job' | 'retry'>): string {
  return JSON.stringify([source, job.id, retry.firstSessionId]);
}

const namesAnother = 'first_source_id <> source_id';
const place = '(ended_at, attempt, id)';

/**
 * A session that names no first attempt joins the chain of the job's session before it where that one announced a retry.
 * Sessions come in any order: each one that is recorded may be what the next one has to follow. A chain whose retries
 * name their first attempt holds these and no others.
 */
export class JobChains {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  /** To be called in the transaction that recorded the session. The same chains come of every order of calls. */
  place(journalId: number): void {
    const placed = this.#find('id = :journalId', { journalId })[0];
    if (placed === undefined) return;
    if (isNamed(placed)) this.#keepToNamed(placed);
    else this.#settle(placed);
    const [next] = this.#ofJob(placed, '>', 'ASC');
    if (next !== undefined) this.#settle(next);
  }

  /** The first attempt that it names begins the chain; sessions that were taken for its retries have to leave. */
  #keepToNamed({ chain, session }: PlacedSession): void {
    const { source, retry } = session;
    const sourceId = retry.firstSessionId;
    for (const first of this.#find('source = :source AND source_id = :sourceId', { source, sourceId }))
      this.#settle(first);
    const ids = this.#find(
      `chain = :chain AND NOT ${namesAnother} AND source_id <> :first ORDER BY ended_at, attempt, id`,
      {
        chain,
        first: sourceId,
      },
    ).map(({ journalId }) => journalId);
    for (const id of ids) for (const found of this.#find('id = :id', { id })) this.#settle(found);
  }

  /** Puts it into the chain that it belongs to, with those that follow it in the one where it was. */
  #settle(placed: PlacedSession): void {
    if (isNamed(placed)) return;
    const key = this.#keyFor(placed);
    if (key === placed.chain) return;
    this.#database.change(
      `UPDATE session SET chain = :key WHERE chain = :chain AND NOT ${namesAnother} AND ${place} >= (:endedAt, :attempt, :id)`,
      { key, chain: placed.chain, ...placeOf(placed) },
    );
  }

  #keyFor(placed: PlacedSession): string {
    const own = chainKeyOf(placed.session);
    const [before] = this.#ofJob(placed, '<', 'DESC');
    const isRetry =
      before !== undefined &&
      isTakenForRetryOf(placed.session, before.session) &&
      !this.#hasNamedRetry(own) &&
      !this.#hasNamedRetry(before.chain);
    return isRetry ? before.chain : own;
  }

  #hasNamedRetry(chain: string): boolean {
    return (
      this.#database.query(`SELECT 1 FROM session WHERE chain = :chain AND ${namesAnother} LIMIT 1`, { chain }).length >
      0
    );
  }

  /** The session of the same job next to it. */
  #ofJob(placed: PlacedSession, side: '<' | '>', order: 'ASC' | 'DESC'): PlacedSession[] {
    return this.#find(
      `job_id = :jobId AND ${place} ${side} (:endedAt, :attempt, :id)
       ORDER BY ended_at ${order}, attempt ${order}, id ${order} LIMIT 1`,
      { jobId: placed.jobId, ...placeOf(placed) },
    );
  }

  #find(where: string, parameters: SqlParameters): PlacedSession[] {
    return this.#database
      .query(`SELECT id, job_id, chain, document FROM session WHERE ${where}`, parameters)
      .map((row) => ({
        journalId: Number(row['id']),
        jobId: Number(row['job_id']),
        chain: String(row['chain']),
        session: jobSessionHeadSchema.parse(JSON.parse(String(row['document']))),
      }));
  }
}

function isNamed({ session: { id, retry } }: PlacedSession): boolean {
  return retry.firstSessionId !== id;
}

function placeOf({ journalId, session }: PlacedSession) {
  return { endedAt: Date.parse(session.endedAt), attempt: session.retry.attempt, id: journalId };
}

/** What metrics tell of the journal (product section 17.5). Instants are milliseconds since the Unix epoch. */
import type { JobRow } from '../../src-shared/model/job.ts';
import { jobSessionSchema } from '../../src-shared/model/job-session.ts';
import type { Database } from './database.ts';
import { isLastOfChain, isOfJob, toRun } from './jobs.ts';

/** A job and its last run; of a chain the last attempt counts. `null`: nobody has said. */
export interface JobLastRun extends Pick<JobRow, 'id' | 'name' | 'organization' | 'host' | 'type' | 'lastSuccessAtMs'> {
  /** Names it in the journal. */
  source: string;
  last: JobRow['last'];
  objectCount: number | null;
  issueCount: number | null;
}

/** What has happened since the journal was begun. */
export interface Counted {
  what: 'session' | 'notification';
  /** Empty for sessions. */
  channel: string;
  /** A result of a session, or the state that a notification came into: `accepted`, `outcome-unknown` or `parked`. */
  outcome: string;
  count: number;
  lastAtMs: number;
}

const typeSchema = jobSessionSchema.shape.job.shape.type;

export class MetricRecords {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  /** Every job of which a session is known and that was not forgotten, in the order in which they became known. */
  lastRuns(): JobLastRun[] {
    const rows = this.#database.query(
      `SELECT j.id, j.source, j.name, j.organization, j.host, j.type, l.started_at, l.ended_at, l.result, l.size_bytes,
         l.object_count, l.issue_count,
         (SELECT max(s.ended_at) FROM session s WHERE ${isOfJob} AND s.result = 'Success') AS last_success_at
       FROM job j JOIN session l ON l.id = (
         SELECT s.id FROM session s WHERE ${isOfJob} AND ${isLastOfChain}
         ORDER BY s.ended_at DESC, s.attempt DESC, s.id DESC LIMIT 1)
       ORDER BY j.id`,
    );
    return rows.map((row) => {
      const numberIn = (column: string) => (row[column] === null ? null : Number(row[column]));
      return {
        id: Number(row['id']),
        source: String(row['source']),
        name: String(row['name']),
        organization: String(row['organization']),
        host: String(row['host']),
        type: typeSchema.parse(row['type']),
        last: toRun(row),
        objectCount: numberIn('object_count'),
        issueCount: numberIn('issue_count'),
        lastSuccessAtMs: numberIn('last_success_at'),
      };
    });
  }

  counted(): Counted[] {
    return this.#database
      .query('SELECT what, channel, outcome, count, last_at FROM counted ORDER BY what, channel, outcome')
      .map((row) => ({
        what: row['what'] === 'session' ? 'session' : 'notification',
        channel: String(row['channel']),
        outcome: String(row['outcome']),
        count: Number(row['count']),
        lastAtMs: Number(row['last_at']),
      }));
  }

  /** When the oldest notification was made that is on its way; `null`: none is. */
  oldestWaitingAtMs(): number | null {
    const at = this.#database.query(
      `SELECT min(at) AS at FROM (
         SELECT min(created_at) AS at FROM message INDEXED BY message_to_send
         WHERE kind = 'notification' AND state IN ('waiting', 'retry-at', 'outcome-unknown')
         UNION ALL SELECT min(created_at) FROM message WHERE state = 'sending' AND kind = 'notification')`,
    )[0]?.['at'];
    return typeof at === 'number' ? at : null;
  }
}

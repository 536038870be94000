/** Sessions in the journal: how they are recorded, with their objects and their jobs. */
import { z } from 'zod';
import {
  backupObjectSchema,
  type BackupObject,
  type JobSession,
  type JobSessionHead,
} from '../../src-shared/model/job-session.ts';
import { defaultRouteId } from '../../src-shared/model/route.ts';
import { asAnotherRun, isRunReported } from './another-run.ts';
import type { Database } from './database.ts';
import { chainKeyOf, JobChains } from './job-chains.ts';
import { nextRevision } from './schema.ts';

const objectsSchema = z.array(backupObjectSchema);
/** So many objects are in memory at a time. */
const objectsPerPiece = 1_000;
export class SessionRecords {
  readonly #database: Database;
  readonly #jobChains: JobChains;

  constructor(database: Database) {
    this.#database = database;
    this.#jobChains = new JobChains(database);
  }

  /** To be called in a transaction. */
  record(session: JobSession, receivedAtMs: number): 'recorded' | 'known' {
    const { objects, ...head } = session;
    return this.#addObjects(this.#insert(head, receivedAtMs), objects);
  }

  /** As {@link record}, where scripts choose the ids: another run under one that was used gets an id of its own. */
  recordRun(session: JobSession, receivedAtMs: number): 'recorded' | 'known' {
    const { objects, ...head } = session;
    return this.#addObjects(this.#insertRun(head, receivedAtMs), objects);
  }

  #addObjects(journalId: number | null, objects: readonly BackupObject[]): 'recorded' | 'known' {
    if (journalId === null) return 'known';
    for (let from = 0; from < objects.length; from += objectsPerPiece) {
      this.#insertObjects(journalId, from, JSON.stringify(objects.slice(from, from + objectsPerPiece)));
    }
    return 'recorded';
  }

  /** To be called in a transaction. Objects that belong to no session are of a run that was interrupted. */
  beginEarlyObjects(): number {
    this.#database.change(
      `DELETE FROM session_objects WHERE objects_id < 0
       AND objects_id NOT IN (SELECT objects_id FROM session WHERE objects_id IS NOT NULL)`,
    );
    const least = this.#database.query('SELECT min(objects_id) AS least FROM session_objects')[0]?.['least'];
    return Math.min(0, Number(least ?? 0)) - 1;
  }

  /** To be called in a transaction. */
  addEarlyObjects(earlyId: number, firstPiece: number, pieces: readonly string[]): void {
    for (const [index, objects] of pieces.entries()) this.#insertObjects(earlyId, firstPiece + index, objects);
  }

  #insertObjects(objectsId: number, piece: number, objects: string): void {
    this.#database.change(
      'INSERT INTO session_objects (objects_id, piece, objects) VALUES (:objectsId, :piece, :objects)',
      { objectsId, piece, objects },
    );
  }

  /** As {@link recordRun}. To be called in a transaction. */
  recordEarly(head: JobSessionHead, earlyId: number, receivedAtMs: number): 'recorded' | 'known' {
    const journalId = this.#insertRun(head, receivedAtMs);
    if (journalId === null) return 'known';
    this.#database.change('UPDATE session SET objects_id = :earlyId WHERE id = :journalId', { earlyId, journalId });
    return 'recorded';
  }

  /** Whether {@link recordRun} would find it known. */
  isRunKnown(head: JobSessionHead): boolean {
    if (!this.isKnown(head.source, head.id)) return false;
    return isRunReported(this.#database, head);
  }

  isKnown(source: string, id: string): boolean {
    const found = this.#database.query(
      `SELECT 1 FROM session WHERE source = :source AND source_id = :id
       UNION ALL SELECT 1 FROM gone_session WHERE source = :source AND source_id = :id`,
      { source, id },
    );
    return found.length > 0;
  }

  /** Of those that are not removed. @param among - only these are looked for: of a long history, reading all takes time */
  ids(among?: readonly number[]): number[] {
    const rows =
      among === undefined
        ? this.#database.query('SELECT id FROM session')
        : this.#database.query('SELECT id FROM session WHERE id IN (SELECT value FROM json_each(:among))', {
            among: JSON.stringify(among),
          });
    return rows.map((row) => Number(row['id']));
  }

  *objectsOf(journalId: number): Generator<BackupObject> {
    let after = -1;
    for (;;) {
      // One piece at a time, so that memory does not grow with the number of objects.
      const row = this.#database.query(
        `SELECT piece, objects FROM session_objects
         WHERE objects_id = (SELECT coalesce(objects_id, id) FROM session WHERE id = :journalId) AND piece > :after
         ORDER BY piece LIMIT 1`,
        { journalId, after },
      )[0];
      if (row === undefined) return;
      after = Number(row['piece']);
      yield* objectsSchema.parse(JSON.parse(String(row['objects'])));
    }
  }

  #insertRun(head: JobSessionHead, receivedAtMs: number): number | null {
    let journalId = this.#insert(head, receivedAtMs);
    if (journalId === null && !isRunReported(this.#database, head))
      journalId = this.#insert(asAnotherRun(head), receivedAtMs);
    if (journalId !== null) this.#jobChains.place(journalId);
    return journalId;
  }

  /** @returns the journal's id; `null`: a session of this source and id is known */
  #insert(head: JobSessionHead, receivedAtMs: number): number | null {
    if (this.isKnown(head.source, head.id)) return null;
    const endedAt = Date.parse(head.endedAt);
    const { lastId } = this.#database.change(
      `INSERT INTO session (job_id, source, source_id, received_at, started_at, ended_at, result, size_bytes,
         object_count, issue_count, attempt, first_source_id, chain, document)
       VALUES (:jobId, :source, :sourceId, :receivedAt, :startedAt, :endedAt, :result, :sizeBytes,
         :objectCount, :issueCount, :attempt, :firstSourceId, :chain, :document)`,
      {
        jobId: this.#jobOf(head),
        source: head.source,
        sourceId: head.id,
        receivedAt: receivedAtMs,
        startedAt: Date.parse(head.startedAt),
        endedAt,
        result: head.result,
        sizeBytes: head.statistics.transferredBytes,
        objectCount: head.objectCount,
        issueCount: head.issueCount,
        attempt: head.retry.attempt,
        firstSourceId: head.retry.firstSessionId,
        chain: chainKeyOf(head),
        document: JSON.stringify(head),
      },
    );
    this.#database.change(`INSERT INTO decision (session_id, route_id, kind) VALUES (:id, :routeId, 'open')`, {
      id: lastId,
      routeId: defaultRouteId,
    });
    this.#database.change(
      `INSERT INTO history (at, session_id, kind, job, organization, result, state, revision)
       VALUES (:at, :id, 'session', :job, :organization, :result, 'recorded', ${nextRevision})`,
      { at: endedAt, id: lastId, job: head.job.name, organization: head.organization, result: head.result },
    );
    return lastId;
  }

  /** The journal's id of the job, with the name and type that it has now. */
  #jobOf({ source, organization, host, job }: JobSessionHead): number {
    const key = { source, organization, host, sourceJobId: job.id };
    this.#database.change(
      `INSERT INTO job (source, organization, host, source_job_id, name, type)
       VALUES (:source, :organization, :host, :sourceJobId, :name, :type)
       ON CONFLICT (source, source_job_id, organization, host)
       DO UPDATE SET name = excluded.name, type = excluded.type WHERE name <> excluded.name OR type <> excluded.type`,
      { ...key, name: job.name, type: job.type },
    );
    const found = this.#database.query(
      `SELECT coalesce(merged_into, id) AS id FROM job WHERE source = :source AND source_job_id = :sourceJobId AND organization = :organization
         AND host = :host`,
      key,
    );
    return Number(found[0]?.['id']);
  }
}

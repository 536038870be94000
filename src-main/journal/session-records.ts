/** Sessions in the journal: their records, the chains that they belong to, and what was decided on them. */
import { z } from 'zod';
import {
  backupObjectSchema,
  jobSessionHeadSchema,
  type BackupObject,
  type JobSession,
  type JobSessionHead,
} from '../../src-shared/model/job-session.ts';
import type { ChainDecision } from '../../src-shared/model/chain.ts';
import { defaultRouteId } from '../../src-shared/model/route.ts';
import { asAnotherRun, isRunReported } from './another-run.ts';
import type { Database, SqlRow } from './database.ts';
import { chainKeyOf, JobChains } from './job-chains.ts';
import { nextRevision } from './schema.ts';

export interface JournaledSession {
  journalId: number;
  receivedAtMs: number;
  session: JobSessionHead;
  /** `concluding`: decided, and the chain's one notification is settled with it. */
  state: 'open' | 'decided' | 'concluding';
  /** Decided, and a message tells of it. */
  isNotified: boolean;
  /** What its objects take in the journal. */
  objectBytes: number;
}

const objectsSchema = z.array(backupObjectSchema);
/** So many objects are in memory at a time. */
const objectsPerPiece = 1_000;
/** Word for word the condition of the index `decision_to_make`. */
const isToDecide = `d.kind IN ('open', 'held')`;

/** A chain that is held for longer is looked at again: the clock may have been set back since. */
const longestHoldMs = 31 * 24 * 60 * 60_000;

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

  openChains(nowMs: number, held: 'without-held' | 'with-held'): string[] {
    return this.#database
      .query(
        `SELECT s.chain FROM decision d JOIN session s ON s.id = d.session_id
         WHERE d.route_id = :routeId AND ${isToDecide} AND (:withHeld
             OR coalesce(d.held_until, 0) <= :nowMs OR d.held_until > :nowMs + ${longestHoldMs})
         GROUP BY s.chain ORDER BY min(s.id)`,
        { routeId: defaultRouteId, nowMs, withHeld: held === 'with-held' ? 1 : 0 },
      )
      .map((row) => String(row['chain']));
  }

  chain(key: string): JournaledSession[] {
    return this.#database
      .query(
        `SELECT s.id, s.received_at, s.document, d.kind, d.concludes,
           (SELECT sum(octet_length(objects)) FROM session_objects WHERE objects_id = coalesce(s.objects_id, s.id))
             AS object_bytes
         FROM session s JOIN decision d ON d.session_id = s.id AND d.route_id = :routeId
         WHERE s.chain = :key ORDER BY s.id`,
        { key, routeId: defaultRouteId },
      )
      .map(toJournaledSession);
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

  nextHoldEndsAtMs(): number | null {
    const at = this.#database.query(
      `SELECT min(d.held_until) AS at FROM decision d WHERE d.route_id = :routeId AND ${isToDecide}`,
      { routeId: defaultRouteId },
    )[0]?.['at'];
    return typeof at === 'number' ? at : null;
  }

  /** To be called in a transaction. */
  decide(decision: ChainDecision): void {
    this.#database.change(
      `UPDATE decision SET kind = :kind, held_until = :heldUntil, filtered_by = :filteredBy, concludes = :concludes
       WHERE session_id = :journalId AND route_id = :routeId`,
      {
        journalId: decision.journalId,
        routeId: defaultRouteId,
        kind: decision.kind,
        heldUntil: decision.kind === 'held' ? decision.untilMs : null,
        filteredBy: decision.kind === 'filtered' ? decision.by : null,
        concludes: 'concludes' in decision && decision.concludes ? 1 : 0,
      },
    );
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
      `INSERT INTO session (job_id, source, source_id, received_at, ended_at, attempt, first_source_id, chain, document)
       VALUES (:jobId, :source, :sourceId, :receivedAt, :endedAt, :attempt, :firstSourceId, :chain, :document)`,
      {
        jobId: this.#jobOf(head),
        source: head.source,
        sourceId: head.id,
        receivedAt: receivedAtMs,
        endedAt,
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

  /** The journal's id of the job, under the name that it has now. */
  #jobOf({ source, organization, host, job }: JobSessionHead): number {
    const key = { source, organization, host, sourceJobId: job.id };
    this.#database.change(
      `INSERT INTO job (source, organization, host, source_job_id, name)
       VALUES (:source, :organization, :host, :sourceJobId, :name)
       ON CONFLICT (source, source_job_id, organization, host)
       DO UPDATE SET name = excluded.name WHERE name <> excluded.name`,
      { ...key, name: job.name },
    );
    const found = this.#database.query(
      `SELECT id FROM job WHERE source = :source AND source_job_id = :sourceJobId AND organization = :organization
         AND host = :host`,
      key,
    );
    return Number(found[0]?.['id']);
  }
}

/** @throws when the row is not one that this version has written */
function toJournaledSession(row: SqlRow): JournaledSession {
  const isOpen = row['kind'] === 'open' || row['kind'] === 'held';
  return {
    journalId: Number(row['id']),
    receivedAtMs: Number(row['received_at']),
    session: toSessionHead(row),
    state: isOpen ? 'open' : row['concludes'] === 1 ? 'concluding' : 'decided',
    isNotified: row['kind'] === 'notify',
    objectBytes: Number(row['object_bytes'] ?? 0),
  };
}

/** @throws as {@link toJournaledSession} */
export function toSessionHead(row: SqlRow): JobSessionHead {
  return jobSessionHeadSchema.parse(JSON.parse(String(row['document'])));
}

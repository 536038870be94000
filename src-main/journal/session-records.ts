/** Sessions in the journal: their records, the chains that they belong to, and what was decided on them. */
import { z } from 'zod';
import {
  backupObjectSchema,
  jobSessionHeadSchema,
  type BackupObject,
  type JobSession,
  type JobSessionHead,
} from '../../src-shared/domain/job-session.ts';
import type { ChainDecision } from '../../src-shared/domain/judgement.ts';
import { asAnotherRun, isSameRun, ownIdsUnder, sameEndWithinMs } from './another-run.ts';
import type { Database, SqlRow } from './database.ts';
import { chainKeyOf, JobChains } from './job-chains.ts';

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
      this.#database.change('INSERT INTO session_objects (session_id, piece, objects) VALUES (:id, :piece, :objects)', {
        id: journalId,
        piece: from,
        objects: JSON.stringify(objects.slice(from, from + objectsPerPiece)),
      });
    }
    return 'recorded';
  }

  /** To be called in a transaction. Objects that belong to no session are of a run that was interrupted. */
  beginEarlyObjects(): number {
    this.#database.change(
      `DELETE FROM early_objects WHERE session_id IN (
         SELECT DISTINCT session_id FROM early_objects
         EXCEPT SELECT early_id FROM session WHERE early_id IS NOT NULL
       )`,
    );
    const last = this.#database.query('SELECT max(session_id) AS last FROM early_objects')[0]?.['last'];
    return Number(last ?? 0) + 1;
  }

  /** To be called in a transaction. */
  addEarlyObjects(earlyId: number, firstPiece: number, pieces: readonly string[]): void {
    for (const [index, objects] of pieces.entries()) {
      this.#database.change('INSERT INTO early_objects (session_id, piece, objects) VALUES (:id, :piece, :objects)', {
        id: earlyId,
        piece: firstPiece + index,
        objects,
      });
    }
  }

  /** As {@link recordRun}. To be called in a transaction. */
  recordEarly(head: JobSessionHead, earlyId: number, receivedAtMs: number): 'recorded' | 'known' {
    const journalId = this.#insertRun(head, receivedAtMs);
    if (journalId === null) return 'known';
    this.#database.change('UPDATE session SET early_id = :earlyId WHERE id = :journalId', { earlyId, journalId });
    return 'recorded';
  }

  /** Whether {@link recordRun} would find it known. */
  isRunKnown(head: JobSessionHead): boolean {
    if (!this.isKnown(head.source, head.id)) return false;
    return this.#isRunUnderItsId(head);
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

  lastEndedAtMs(source: string): number | null {
    const sql = 'SELECT max(ended_at) AS at FROM session WHERE source = :source';
    const at = this.#database.query(sql, { source })[0]?.['at'];
    return typeof at === 'number' ? at : null;
  }

  openChains(nowMs: number, held: 'without-held' | 'with-held'): string[] {
    return this.#database
      .query(
        `SELECT chain FROM session WHERE judgement IS NULL AND (:withHeld OR coalesce(hold_until, 0) <= :nowMs)
         GROUP BY chain ORDER BY min(id)`,
        { nowMs, withHeld: held === 'with-held' ? 1 : 0 },
      )
      .map((row) => String(row['chain']));
  }

  chain(key: string): JournaledSession[] {
    return this.#database
      .query(
        `SELECT id, received_at, document, judgement, concludes,
           coalesce(
             (SELECT sum(octet_length(objects)) FROM session_objects WHERE session_id = session.id),
             (SELECT sum(octet_length(objects)) FROM early_objects WHERE session_id = session.early_id)
           ) AS object_bytes
         FROM session WHERE chain = :key ORDER BY id`,
        { key },
      )
      .map(toJournaledSession);
  }

  *objectsOf(journalId: number): Generator<BackupObject> {
    const { early_id: earlyId } =
      this.#database.query('SELECT early_id FROM session WHERE id = :journalId', { journalId })[0] ?? {};
    const [table, id] = typeof earlyId === 'number' ? ['early_objects', earlyId] : ['session_objects', journalId];
    let after = -1;
    for (;;) {
      // One piece at a time, so that memory does not grow with the number of objects.
      const row = this.#database.query(
        `SELECT piece, objects FROM ${table} WHERE session_id = :id AND piece > :after ORDER BY piece LIMIT 1`,
        { id, after },
      )[0];
      if (row === undefined) return;
      after = Number(row['piece']);
      yield* objectsSchema.parse(JSON.parse(String(row['objects'])));
    }
  }

  nextHoldEndsAtMs(): number | null {
    const at = this.#database.query('SELECT min(hold_until) AS at FROM session WHERE judgement IS NULL')[0]?.['at'];
    return typeof at === 'number' ? at : null;
  }

  decide(decision: ChainDecision): void {
    if (decision.kind === 'held') {
      this.#database.change('UPDATE session SET hold_until = :untilMs WHERE id = :journalId', {
        journalId: decision.journalId,
        untilMs: decision.untilMs,
      });
      return;
    }
    this.#database.change(
      'UPDATE session SET judgement = :judgement, hold_until = NULL, concludes = :concludes WHERE id = :journalId',
      {
        journalId: decision.journalId,
        judgement: decision.kind === 'filtered' ? decision.by : decision.kind,
        concludes: decision.kind !== 'superseded' && decision.concludes ? 1 : 0,
      },
    );
  }

  #insertRun(head: JobSessionHead, receivedAtMs: number): number | null {
    let journalId = this.#insert(head, receivedAtMs);
    if (journalId === null && !this.#isRunUnderItsId(head)) journalId = this.#insert(asAnotherRun(head), receivedAtMs);
    if (journalId !== null) this.#jobChains.place(journalId);
    return journalId;
  }

  /** Whether this run was reported, under its id or as another run of it. Of one that was removed, only the end is known. */
  #isRunUnderItsId(head: JobSessionHead): boolean {
    const endedAtMs = Date.parse(head.endedAt);
    const { first, end } = ownIdsUnder(head.id);
    const ofThisId = `source = :source AND (source_id = :id OR source_id >= :first AND source_id < :end)
      AND ended_at BETWEEN :fromMs AND :toMs`;
    const found = this.#database.query(
      `SELECT document FROM session WHERE ${ofThisId} UNION ALL SELECT NULL FROM gone_session WHERE ${ofThisId}`,
      {
        source: head.source,
        id: head.id,
        first,
        end,
        fromMs: endedAtMs - sameEndWithinMs,
        toMs: endedAtMs + sameEndWithinMs,
      },
    );
    return found.some(({ document }) => {
      if (typeof document !== 'string') return true;
      const known = jobSessionHeadSchema.safeParse(JSON.parse(document));
      return known.success && isSameRun(known.data, head);
    });
  }

  /** @returns the journal's id; `null`: a session of this source and id is known */
  #insert(head: JobSessionHead, receivedAtMs: number): number | null {
    const { changes, lastId } = this.#database.change(
      `INSERT INTO session (source, source_id, received_at, ended_at, document, chain)
       VALUES (:source, :sourceId, :receivedAt, :endedAt, :document, :chain) ON CONFLICT DO NOTHING`,
      {
        source: head.source,
        sourceId: head.id,
        receivedAt: receivedAtMs,
        endedAt: Date.parse(head.endedAt),
        document: JSON.stringify(head),
        chain: chainKeyOf(head),
      },
    );
    return changes === 0 ? null : lastId;
  }
}

/** @throws when the row is not one that this version has written */
export function toJournaledSession(row: SqlRow): JournaledSession {
  const state = row['judgement'] === null ? 'open' : Number(row['concludes']) === 1 ? 'concluding' : 'decided';
  return {
    journalId: Number(row['id']),
    receivedAtMs: Number(row['received_at']),
    session: jobSessionHeadSchema.parse(JSON.parse(String(row['document']))),
    state,
    isNotified: row['judgement'] === 'notify',
    objectBytes: Number(row['object_bytes'] ?? 0),
  };
}

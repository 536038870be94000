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
import type { Database, SqlRow } from './database.ts';

export interface JournaledSession {
  journalId: number;
  receivedAtMs: number;
  session: JobSessionHead;
  /** `concluding`: decided, and the chain's one notification is settled with it. */
  state: 'open' | 'decided' | 'concluding';
  /** What its objects take in the journal. */
  objectBytes: number;
}

const objectsSchema = z.array(backupObjectSchema);
/** So many objects are in memory at a time. */
const objectsPerPiece = 1_000;

export class SessionRecords {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  /** To be called in a transaction. */
  record(session: JobSession, receivedAtMs: number): 'recorded' | 'known' {
    const { objects, ...head } = session;
    const { changes, lastId } = this.#database.change(
      `INSERT INTO session (source, source_id, received_at, ended_at, document, chain)
       VALUES (:source, :sourceId, :receivedAt, :endedAt, :document, :chain) ON CONFLICT DO NOTHING`,
      {
        source: session.source,
        sourceId: session.id,
        receivedAt: receivedAtMs,
        endedAt: Date.parse(session.endedAt),
        document: JSON.stringify(head),
        chain: JSON.stringify([session.source, session.job.id, session.retry.firstSessionId]),
      },
    );
    if (changes === 0) return 'known';
    for (let from = 0; from < objects.length; from += objectsPerPiece) {
      this.#database.change('INSERT INTO session_objects (session_id, piece, objects) VALUES (:id, :piece, :objects)', {
        id: lastId,
        piece: from,
        objects: JSON.stringify(objects.slice(from, from + objectsPerPiece)),
      });
    }
    return 'recorded';
  }

  isKnown(source: string, id: string): boolean {
    const found = this.#database.query('SELECT 1 FROM session WHERE source = :source AND source_id = :id', {
      source,
      id,
    });
    return found.length > 0;
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
           (SELECT sum(octet_length(objects)) FROM session_objects WHERE session_id = session.id) AS object_bytes
         FROM session WHERE chain = :key ORDER BY id`,
        { key },
      )
      .map(toJournaledSession);
  }

  *objectsOf(journalId: number): Generator<BackupObject> {
    let after = -1;
    for (;;) {
      // One piece at a time, so that memory does not grow with the number of objects.
      const row = this.#database.query(
        `SELECT piece, objects FROM session_objects WHERE session_id = :journalId AND piece > :after
         ORDER BY piece LIMIT 1`,
        { journalId, after },
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
}

/** @throws when the row is not one that this version has written */
export function toJournaledSession(row: SqlRow): JournaledSession {
  const state = row['judgement'] === null ? 'open' : Number(row['concludes']) === 1 ? 'concluding' : 'decided';
  return {
    journalId: Number(row['id']),
    receivedAtMs: Number(row['received_at']),
    session: jobSessionHeadSchema.parse(JSON.parse(String(row['document']))),
    state,
    objectBytes: Number(row['object_bytes'] ?? 0),
  };
}

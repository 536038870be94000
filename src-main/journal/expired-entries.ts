/** What of the journal is over and older than history is kept (product section 8), and its removal piece by piece. */
import type { Database } from './database.ts';

/** A session in the order of removal: by time of receipt, then by id. */
export interface ExpiredSession {
  journalId: number;
  receivedAtMs: number;
}

/**
 * What one batch may cost, in pages of the database: a row with its entries in the indexes costs a few, large contents one
 * for each page that they fill. About 10 ms.
 */
const pagesPerBatch = 1_500;
const pagesPerSession = 12;
const pageBytes = 4_096;
const piecesAtATime = 64;

/**
 * Attempts of a chain go together, because the message on the last one names the others. A chain that never ends, as
 * scripts make it that always name the same first attempt, must not be kept for ever because of this.
 */
const longestChainMs = 30 * 24 * 60 * 60_000;

/** Also the latest entry stays, so that no number is given twice, and the latest success, which the status names. */
const isLatest = `
  (h.id = (SELECT max(id) FROM history) OR h.id = (SELECT id FROM history ORDER BY revision DESC LIMIT 1))`;
const latestSuccess = `
  (SELECT a.message_id FROM attempt a JOIN message l ON l.id = a.message_id
   WHERE a.outcome = 'accepted' AND l.kind = 'notification' ORDER BY a.id DESC LIMIT 1)`;

/** Decided, with nothing on its way or waiting for a person, and with nothing that has happened to it since. */
const isExpiredSession = `
  s.received_at < :beforeMs
  AND NOT EXISTS (SELECT 1 FROM decision d WHERE d.session_id = s.id AND d.kind IN ('open', 'held'))
  AND NOT EXISTS (
    SELECT 1 FROM message_session l JOIN message m ON m.id = l.message_id
    WHERE l.session_id = s.id
      AND (m.state NOT IN ('accepted', 'discarded') OR coalesce(m.state_at, 0) >= :beforeMs OR m.id = ${latestSuccess}))
  AND NOT EXISTS (
    SELECT 1 FROM session c JOIN decision d ON d.session_id = c.id
    WHERE c.chain = s.chain AND c.id <> s.id
      AND (d.kind IN ('open', 'held')
        OR (c.received_at >= :beforeMs AND c.received_at < s.received_at + ${longestChainMs})))
  AND NOT EXISTS (SELECT 1 FROM history h WHERE h.session_id = s.id AND ${isLatest})`;

/** Of the messages that have an entry of their own. */
const isExpiredMessage = `
  m.created_at < :beforeMs AND coalesce(m.state_at, 0) < :beforeMs
  AND (m.state IN ('accepted', 'discarded') OR (m.kind = 'test' AND m.state <> 'sending'))
  AND NOT ${isLatest} AND m.id IS NOT ${latestSuccess}`;

export class ExpiredEntries {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  /** @param after - the last one that was seen to; `null`: from the beginning */
  sessions(beforeMs: number, after: ExpiredSession | null, limit: number): ExpiredSession[] {
    return this.#database
      .query(
        `SELECT s.id, s.received_at FROM session s
         WHERE (s.received_at, s.id) > (:afterMs, :afterId) AND ${isExpiredSession}
         ORDER BY s.received_at, s.id LIMIT :limit`,
        // Receipts before 1970 are those of a clock that was never set.
        {
          beforeMs,
          limit,
          afterMs: after?.receivedAtMs ?? Number.MIN_SAFE_INTEGER,
          afterId: after?.journalId ?? 0,
        },
      )
      .map((row) => ({ journalId: Number(row['id']), receivedAtMs: Number(row['received_at']) }));
  }

  /** One batch. What has begun to matter again meanwhile stays. @returns how many are gone now, and whether it was all */
  removeSessions(ids: readonly number[], beforeMs: number): { removed: number; isComplete: boolean } {
    return this.#database.transaction(() => {
      const budget = new Budget();
      let removed = 0;
      for (const id of ids) {
        if (budget.isSpent) return { removed, isComplete: false };
        if (!this.#isExpired(id, beforeMs)) continue;
        if (!this.#removeSession(id, budget)) return { removed, isComplete: false };
        removed += 1;
      }
      return { removed, isComplete: true };
    });
  }

  /** One batch of messages that belong to no session. @returns as {@link removeSessions} */
  removeMessages(beforeMs: number): { removed: number; isComplete: boolean } {
    return this.#database.transaction(() => {
      const budget = new Budget();
      const found = this.#database.query(
        `SELECT m.id, octet_length(m.payload) AS bytes FROM history h JOIN message m ON m.id = h.message_id
         WHERE h.message_id IS NOT NULL AND ${isExpiredMessage} ORDER BY m.created_at LIMIT ${piecesAtATime}`,
        { beforeMs },
      );
      let removed = 0;
      for (const { id, bytes } of found) {
        if (budget.isSpent) break;
        this.#database.change('DELETE FROM message WHERE id = :id', { id: Number(id) });
        budget.spend(Number(bytes) + pagesPerSession * pageBytes);
        removed += 1;
      }
      return { removed, isComplete: found.length === 0 };
    });
  }

  #isExpired(id: number, beforeMs: number): boolean {
    return (
      this.#database.query(`SELECT 1 FROM session s WHERE s.id = :id AND ${isExpiredSession}`, { id, beforeMs })
        .length > 0
    );
  }

  /** @returns false where there is more of it than the budget allows: then what is left goes with the next batch. */
  #removeSession(id: number, budget: Budget): boolean {
    const found = this.#database.query(
      'SELECT job_id, coalesce(objects_id, id) AS objects_id FROM session WHERE id = :id',
      { id },
    )[0];
    if (!this.#removePieces(Number(found?.['objects_id']), budget)) return false;
    if (!this.#removeMessages(id, budget)) return false;
    this.#database.change('DELETE FROM session WHERE id = :id', { id });
    this.#database.change(
      'DELETE FROM job WHERE id = :jobId AND NOT EXISTS (SELECT 1 FROM session WHERE job_id = :jobId)',
      { jobId: Number(found?.['job_id']) },
    );
    budget.spend(pagesPerSession * pageBytes);
    return true;
  }

  #removePieces(objectsId: number, budget: Budget): boolean {
    for (;;) {
      const pieces = this.#database.query(
        `SELECT piece, octet_length(objects) AS bytes FROM session_objects WHERE objects_id = :objectsId
         LIMIT ${piecesAtATime}`,
        { objectsId },
      );
      if (pieces.length === 0) return true;
      for (const { piece, bytes } of pieces) {
        if (budget.isSpent) return false;
        this.#database.change('DELETE FROM session_objects WHERE objects_id = :objectsId AND piece = :piece', {
          objectsId,
          piece: Number(piece),
        });
        budget.spend(Number(bytes));
      }
    }
  }

  /** One that also reports another session stays for that. */
  #removeMessages(sessionId: number, budget: Budget): boolean {
    const messages = this.#database.query(
      `SELECT m.id, octet_length(m.payload) AS bytes FROM message_session l JOIN message m ON m.id = l.message_id
       WHERE l.session_id = :sessionId
         AND NOT EXISTS (SELECT 1 FROM message_session WHERE message_id = m.id AND session_id <> :sessionId)`,
      { sessionId },
    );
    for (const { id, bytes } of messages) {
      if (budget.isSpent) return false;
      this.#database.change('DELETE FROM message WHERE id = :id', { id: Number(id) });
      budget.spend(Number(bytes));
    }
    return true;
  }
}

class Budget {
  #bytes = pagesPerBatch * pageBytes;

  get isSpent(): boolean {
    return this.#bytes <= 0;
  }

  spend(bytes: number): void {
    this.#bytes -= bytes;
  }
}

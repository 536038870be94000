/** What of the journal is over and older than history is kept (product section 8), and its removal piece by piece. */
import type { Database, SqlParameters } from './database.ts';

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
const isStaying = `
  h.id = (SELECT max(id) FROM history)
  OR h.id = (SELECT id FROM history ORDER BY revision DESC LIMIT 1)
  OR o.id = (SELECT a.outbox_id FROM attempt a JOIN outbox l ON l.id = a.outbox_id
             WHERE a.outcome = 'accepted' AND l.kind = 'notification' ORDER BY a.id DESC LIMIT 1)`;

/** Judged, with nothing on its way or waiting for a person, and with nothing that has happened to it since. */
const isExpiredSession = `
  s.received_at < :beforeMs AND s.judgement IS NOT NULL
  AND NOT EXISTS (
    SELECT 1 FROM outbox o WHERE o.session_id = s.id
      AND (o.state NOT IN ('accepted', 'discarded') OR coalesce(o.state_at, 0) >= :beforeMs))
  AND NOT EXISTS (
    SELECT 1 FROM session c WHERE c.chain = s.chain AND c.id <> s.id
      AND (c.judgement IS NULL OR (c.received_at >= :beforeMs AND c.received_at < s.received_at + ${longestChainMs})))
  AND NOT EXISTS (
    SELECT 1 FROM history h LEFT JOIN outbox o ON o.session_id = h.session_id
    WHERE h.session_id = s.id AND (${isStaying}))`;

const isExpiredMessage = `
  o.session_id IS NULL AND o.created_at < :beforeMs AND coalesce(o.state_at, 0) < :beforeMs
  AND (o.state IN ('accepted', 'discarded') OR (o.kind = 'test' AND o.state <> 'sending'))
  AND NOT EXISTS (SELECT 1 FROM history h WHERE h.outbox_id = o.id AND (${isStaying}))`;

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
      const found = this.#messages(`${isExpiredMessage} ORDER BY o.created_at LIMIT ${piecesAtATime}`, { beforeMs });
      let removed = 0;
      for (const { id, bytes } of found) {
        if (budget.isSpent) break;
        this.#removeMessage(id);
        budget.spend(bytes + pagesPerSession * pageBytes);
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
    const earlyId = this.#database.query('SELECT early_id FROM session WHERE id = :id', { id })[0]?.['early_id'];
    if (!this.#removePieces('session_objects', id, budget)) return false;
    if (typeof earlyId === 'number' && !this.#removePieces('early_objects', earlyId, budget)) return false;
    for (const message of this.#messages('o.session_id = :id', { id })) {
      if (budget.isSpent) return false;
      this.#removeMessage(message.id);
      budget.spend(message.bytes);
    }
    this.#database.change('DELETE FROM session WHERE id = :id', { id });
    budget.spend(pagesPerSession * pageBytes);
    return true;
  }

  #removePieces(table: 'session_objects' | 'early_objects', id: number, budget: Budget): boolean {
    for (;;) {
      const pieces = this.#database.query(
        `SELECT piece, octet_length(objects) AS bytes FROM ${table} WHERE session_id = :id LIMIT ${piecesAtATime}`,
        { id },
      );
      if (pieces.length === 0) return true;
      for (const { piece, bytes } of pieces) {
        if (budget.isSpent) return false;
        this.#database.change(`DELETE FROM ${table} WHERE session_id = :id AND piece = :piece`, {
          id,
          piece: Number(piece),
        });
        budget.spend(Number(bytes));
      }
    }
  }

  #messages(condition: string, parameters: SqlParameters): { id: number; bytes: number }[] {
    return this.#database
      .query(`SELECT o.id, octet_length(o.message) AS bytes FROM outbox o WHERE ${condition}`, parameters)
      .map((row) => ({ id: Number(row['id']), bytes: Number(row['bytes']) }));
  }

  #removeMessage(id: number): void {
    this.#database.change('DELETE FROM attempt WHERE outbox_id = :id', { id });
    this.#database.change('DELETE FROM outbox WHERE id = :id', { id });
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

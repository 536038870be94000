/** The history: what the window lists, page by page, and what has changed since. */
import {
  historyStateGroups,
  type HistoryChanges,
  type HistoryDetails,
  type HistoryFilter,
  type HistoryPage,
  type HistoryPlace,
  type HistoryProblem,
} from '../../src-shared/domain/history.ts';
import { correctMessage, type MessageCorrection } from './correct-message.ts';
import type { Database, SqlParameters } from './database.ts';
import { readHistoryDetails } from './history-details.ts';
import { toHistoryRow, toStoredFailure } from './history-row.ts';
import { toSearchPatterns } from './search-pattern.ts';

export class HistoryRecords {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  /**
   * Newest first.
   *
   * @param after - the place of the last row of the page before; `null`: the first page, which also counts
   */
  page(filter: HistoryFilter, after: HistoryPlace | null, limit: number): HistoryPage {
    const { sql, parameters } = conditionsOf(filter);
    const rows = this.#database
      .query(
        `SELECT * FROM history WHERE ${sql} ${after === null ? '' : 'AND (at, id) < (:atMs, :id)'}
         ORDER BY at DESC, id DESC LIMIT :limit`,
        { ...parameters, ...(after && { atMs: after.atMs, id: after.id }), limit },
      )
      .map(toHistoryRow);
    return { rows, total: after === null ? this.#count(filter) : null, revision: this.revision() };
  }

  changesSince(revision: number, filter: HistoryFilter): HistoryChanges {
    const { sql, parameters } = conditionsOf(filter);
    const changed = this.#database
      .query(`SELECT *, (${sql}) AS fits FROM history WHERE revision > :revision`, { ...parameters, revision })
      .map((row) => ({ row: toHistoryRow(row), fits: Number(row['fits']) === 1 }));
    return {
      rows: changed.filter(({ fits }) => fits).map(({ row }) => row),
      goneIds: changed.filter(({ fits }) => !fits).map(({ row }) => row.id),
      total: this.#count(filter),
      revision: this.revision(),
    };
  }

  /** @returns `null` where the entry is not there any more. */
  details(id: number): HistoryDetails | null {
    return readHistoryDetails(this.#database, id);
  }

  /** What needs attention, one for each reason, the most frequent first. */
  problems(): HistoryProblem[] {
    return this.#database
      .query(
        `SELECT reason, count(*) AS count, max(revision) AS revision FROM history
         WHERE state = 'parked' AND reason IS NOT NULL GROUP BY reason ORDER BY count DESC, revision DESC`,
      )
      .map(({ reason, count, revision }) => {
        const name = String(reason);
        return { name, failure: toStoredFailure(name), count: Number(count), revision: Number(revision) };
      });
  }

  /**
   * The parked messages of entries that have this problem.
   *
   * @param maxRevision - entries that have changed since are left out
   * @param maxEntries - so many entries at most, each with all its messages
   */
  messagesWithProblem(name: string, maxRevision: number, maxEntries: number): number[] {
    return this.#database
      .query(
        `SELECT o.id FROM history h JOIN outbox o ON o.session_id = h.session_id OR o.id = h.outbox_id
         WHERE o.state = 'parked' AND h.id IN (
           SELECT id FROM history
           WHERE state = 'parked' AND reason = :name AND revision <= :maxRevision ORDER BY id LIMIT :maxEntries
         ) ORDER BY o.id`,
        { name, maxRevision, maxEntries },
      )
      .map(({ id }) => Number(id));
  }

  /** @returns the journal's id of the session, under which its report is kept; `null` where there is none. */
  sessionIdOf(id: number): number | null {
    const sessionId = this.#database.query('SELECT session_id FROM history WHERE id = :id', { id })[0]?.['session_id'];
    return typeof sessionId === 'number' ? sessionId : null;
  }

  /**
   * Entries that are stuck, or whose time has not come, go back to be sent at once; all or nothing.
   *
   * @param correction - takes the place of what was refused in a message
   */
  sendStuckAgain(outboxIds: readonly number[], correction: MessageCorrection): void {
    this.#database.transaction(() => {
      for (const id of outboxIds) {
        correctMessage(this.#database, id, correction);
        this.#database.change(
          `UPDATE outbox SET state = 'waiting', state_at = NULL, failure = NULL
           WHERE id = :id AND state IN ('parked', 'discarded', 'outcome-unknown', 'retry-at')`,
          { id },
        );
      }
    });
  }

  /** The same messages once more, each under a message id of its own; all or nothing. */
  repeat(copies: readonly { id: number; internetMessageId: string }[], nowMs: number): void {
    this.#database.transaction(() => {
      for (const { id, internetMessageId } of copies) {
        this.#database.change(
          `INSERT INTO outbox (session_id, kind, internet_message_id, message, priority, created_at, state, again_of)
           SELECT session_id, kind, :internetMessageId, message, priority, :nowMs, 'waiting', id FROM outbox WHERE id = :id`,
          { id, internetMessageId, nowMs },
        );
      }
    });
  }

  /** A person's word: they are not sent any more. What is being sent stays as it is; all or nothing. */
  discard(outboxIds: readonly number[], nowMs: number): void {
    this.#database.transaction(() => {
      for (const id of outboxIds) {
        this.#database.change(
          `UPDATE outbox SET state = 'discarded', state_at = :nowMs
           WHERE id = :id AND state IN ('waiting', 'parked', 'outcome-unknown', 'retry-at')`,
          { id, nowMs },
        );
      }
    });
  }

  /** Grows with each change of an entry; what is removed after its time leaves it as it is. */
  revision(): number {
    return Number(this.#database.query('SELECT max(revision) AS revision FROM history')[0]?.['revision'] ?? 0);
  }

  #count(filter: HistoryFilter): number {
    const { sql, parameters } = conditionsOf(filter);
    return Number(
      this.#database.query(`SELECT count(*) AS total FROM history WHERE ${sql}`, parameters)[0]?.['total'] ?? 0,
    );
  }
}

function conditionsOf({ text, result, group, problem }: HistoryFilter): { sql: string; parameters: SqlParameters } {
  const patterns = toSearchPatterns(text);
  const searched = `(job || char(10) || organization || char(10) || subject || char(10) || recipients)`;
  const conditions = [
    ...(result === null ? [] : ['result IS :result']),
    ...(group === null ? [] : [`state IN (${historyStateGroups[group].map((kind) => `'${kind}'`).join(', ')})`]),
    ...(problem === null ? [] : [`state = 'parked' AND reason = :problem`]),
    ...patterns.map((_, index) => `${searched} GLOB :word${index}`),
  ];
  return {
    sql: conditions.length === 0 ? 'true' : conditions.join(' AND '),
    parameters: {
      ...(result === null ? {} : { result }),
      ...(problem === null ? {} : { problem }),
      ...Object.fromEntries(patterns.map((pattern, index) => [`word${index}`, pattern])),
    },
  };
}

/** The history: what the window lists, page by page, and what has changed since. */
import {
  historyStateGroups,
  type HistoryChanges,
  type HistoryDetails,
  type HistoryFilter,
  type HistoryPage,
  type HistoryPlace,
  type HistoryProblem,
} from '../../src-shared/model/history.ts';
import type { DeliveryFailure } from '../../src-shared/model/failures/delivery-failure.ts';
import type { StoredMessage } from '../../src-shared/model/outbox-entry.ts';
import type { JobSessionHead } from '../../src-shared/model/job-session.ts';
import { toSessionHead } from './judged-chains.ts';
import type { Database, SqlParameters } from './database.ts';
import { acceptingService, isMessageOf, readHistoryDetails, toHistoryRow } from './history-entries.ts';
import { fromPayload, toPayload, toStoredFailure } from './message-rows.ts';
import type { Messages } from './messages.ts';

/** What takes the place of a message that was refused for what it says. */
export interface CorrectedMessage {
  title: string;
  target: string;
  message: StoredMessage;
}

/** @returns `null` where there is nothing to correct. */
export type CorrectMessage = (
  failure: DeliveryFailure,
  stored: { routeId: string; channel: string; message: () => StoredMessage },
) => CorrectedMessage | null;

export class HistoryRecords {
  readonly #database: Database;
  readonly #messages: Messages;

  constructor(database: Database, messages: Messages) {
    this.#database = database;
    this.#messages = messages;
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
        `SELECT *, ${acceptingService} FROM history WHERE ${sql} ${after === null ? '' : 'AND (at, id) < (:atMs, :id)'}
         ORDER BY at DESC, id DESC LIMIT :limit`,
        { ...parameters, ...(after && { atMs: after.atMs, id: after.id }), limit },
      )
      .map(toHistoryRow);
    return { rows, total: after === null ? this.#count(filter) : null, revision: this.revision() };
  }

  changesSince(revision: number, filter: HistoryFilter): HistoryChanges {
    const { sql, parameters } = conditionsOf(filter);
    const changed = this.#database
      .query(`SELECT *, ${acceptingService}, (${sql}) AS fits FROM history WHERE revision > :revision`, {
        ...parameters,
        revision,
      })
      .map((row) => ({ row: toHistoryRow(row), fits: Number(row['fits']) === 1 }));
    return {
      rows: changed.filter(({ fits }) => fits).map(({ row }) => row),
      goneIds: changed.filter(({ fits }) => !fits).map(({ row }) => row.id),
      total: this.#count(filter),
      revision: this.revision(),
    };
  }

  /** The sessions that ended last, as they were reported, the latest first. */
  lastSessions(count: number): { journalId: number; session: JobSessionHead }[] {
    return this.#database
      .query(
        `SELECT s.id, s.document FROM history h CROSS JOIN session s ON s.id = h.session_id
         ORDER BY h.at DESC, h.id DESC LIMIT :count`,
        { count },
      )
      .map((row) => ({ journalId: Number(row['id']), session: toSessionHead(row) }));
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
        `WITH found AS MATERIALIZED (
           SELECT id FROM history
           WHERE state = 'parked' AND reason = :name AND revision <= :maxRevision ORDER BY id LIMIT :maxEntries
         )
         SELECT m.id FROM message m
         WHERE m.state = 'parked' AND ${isMessageOf('h.id IN (SELECT id FROM found)')} ORDER BY m.id`,
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
   * Messages that are stuck, or whose time has not come, go back to be sent at once; all or nothing.
   *
   * @param correct - is asked about those that a person had to decide on
   */
  sendStuckAgain(messageIds: readonly number[], correct: CorrectMessage): void {
    this.#database.transaction(() => {
      for (const id of messageIds) {
        this.#correct(id, correct);
        this.#database.change(
          `UPDATE message SET state = 'waiting', state_at = NULL, failure_kind = NULL, failure = NULL
           WHERE id = :id AND state IN ('parked', 'discarded', 'outcome-unknown', 'retry-at')`,
          { id },
        );
      }
    });
  }

  #correct(id: number, correct: CorrectMessage): void {
    const row = this.#database.query(
      `SELECT route_id, channel, payload, failure FROM message WHERE id = :id AND state IN ('parked', 'discarded') AND failure IS NOT NULL`,
      { id },
    )[0];
    if (row === undefined) return;
    const corrected = correct(toStoredFailure(String(row['failure'])), {
      routeId: String(row['route_id']),
      channel: String(row['channel']),
      message: () => fromPayload(row['payload']),
    });
    if (corrected === null) return;
    const { title, target, message } = corrected;
    this.#database.change('UPDATE message SET title = :title, target = :target, payload = :payload WHERE id = :id', {
      id,
      title,
      target,
      payload: toPayload(message),
    });
    this.#database.change(
      `UPDATE history SET target = :target
       WHERE message_id = :id OR session_id IN (SELECT session_id FROM message_session WHERE message_id = :id)`,
      { id, target },
    );
  }

  /** The same messages once more, each under a message id of its own; all or nothing. */
  repeat(copies: readonly { id: number; internetMessageId: string }[], nowMs: number): void {
    this.#database.transaction(() => {
      for (const { id, internetMessageId } of copies) this.#messages.repeat(id, internetMessageId, nowMs);
    });
  }

  /** A person's word: they are not sent any more. What is being sent stays as it is; all or nothing. */
  discard(messageIds: readonly number[], nowMs: number): void {
    this.#database.transaction(() => {
      for (const id of messageIds) {
        this.#database.change(
          `UPDATE message SET state = 'discarded', state_at = :nowMs
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

function conditionsOf({ text, result, group, problem, job }: HistoryFilter): {
  sql: string;
  parameters: SqlParameters;
} {
  const patterns = toSearchPatterns(text);
  const searched = `(job || char(10) || organization || char(10) || title || char(10) || target)`;
  const conditions = [
    ...(result === null ? [] : [`(result = :result OR (:result = 'Success' AND result = 'Recovered'))`]),
    ...(group === null ? [] : [`state IN (${historyStateGroups[group].map((kind) => `'${kind}'`).join(', ')})`]),
    ...(problem === null ? [] : [`state = 'parked' AND reason = :problem`]),
    ...(job === null
      ? []
      : [
          `(session_id IN (SELECT id FROM session WHERE job_id = :jobId)
            OR message_id IN (SELECT id FROM message WHERE job_id = :jobId))`,
        ]),
    ...patterns.map((_, index) => `${searched} GLOB :word${index}`),
  ];
  return {
    sql: conditions.length === 0 ? 'true' : conditions.join(' AND '),
    parameters: {
      ...(result === null ? {} : { result }),
      ...(problem === null ? {} : { problem }),
      ...(job === null ? {} : { jobId: job.id }),
      ...Object.fromEntries(patterns.map((pattern, index) => [`word${index}`, pattern])),
    },
  };
}

/** More words than a person would type; each makes the query longer. */
const maxWords = 8;

/**
 * A search text as patterns for SQLite's GLOB, one for each word. Any letter case is found, in any script: SQLite itself
 * knows only the cases of a to z.
 */
function toSearchPatterns(text: string): string[] {
  const words = text.normalize('NFC').split(/\s+/u);
  return words
    .filter((word) => word !== '')
    .slice(0, maxWords)
    .map((word) => `*${Array.from(word, toPatternPart).join('')}*`);
}

function toPatternPart(character: string): string {
  const cases = [character.toLowerCase(), character.toUpperCase()].filter((each) => Array.from(each).length === 1);
  const [lower = character, upper = lower] = cases;
  if (lower !== upper) return `[${lower}${upper}]`;
  // In a set of its own, what would mean something to GLOB means itself.
  return /[*?[]/.test(character) ? `[${character}]` : character;
}

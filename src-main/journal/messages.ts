/** Messages on their way, and their attempts: what delivery asks of the journal (`Outbox`). */
import type { DeliveryFailure } from '../../src-shared/model/failures/delivery-failure.ts';
import { channelRouteId } from '../../src-shared/model/channel.ts';
import {
  outboxPriorities,
  type EncodableOutboxEntry,
  type EndedAttempt,
  type NewOutboxEntry,
  type OutboxEntry,
} from '../../src-shared/model/outbox-entry.ts';
import type { Database } from './database.ts';
import { toEntry, toPayload } from './message-rows.ts';
import { nextRevision } from './schema.ts';

const entryColumns = `
  m.*,
  (SELECT count(*) FROM attempt a WHERE a.message_id = m.id) AS attempt_count,
  (SELECT count(*) FROM attempt a WHERE a.message_id = m.id AND a.failure_kind = 'outcome-unknown') AS unknown_count`;
/**
 * Delivery lets no message wait for longer than a day. A later time was set by a clock that has been set back since, and
 * the message is due: an alert must not wait for years.
 */
const longestWaitMs = 25 * 60 * 60_000;
/** Word for word the condition of the index `message_to_send`. */
const isToSend = `m.kind = 'notification' AND m.state IN ('waiting', 'retry-at', 'outcome-unknown')`;
/** Named, because SQLite would rather read each message that waits and sort them. */
const toSend = 'message m INDEXED BY message_to_send';

/** The ids of the senders of channels are from `first` up to, and without, `end` ({@link channelRouteId}). */
const channelSenders = { first: channelRouteId(''), end: `${channelRouteId('').slice(0, -1)};` };

export class Messages {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  /** To be called in a transaction. A message that is there under the same message id stays as it is. */
  insert(entry: NewOutboxEntry | EncodableOutboxEntry, sessionId: number | null): void {
    const { changes, lastId } = this.#database.change(
      `INSERT INTO message (route_id, sender_id, channel, kind, about, job_id, internet_message_id, title, target,
         priority, created_at, state, state_at, payload)
       VALUES (:routeId, :senderId, :channel, :kind, :about, :jobId, :internetMessageId, :title, :target, :priority,
         :createdAt, 'waiting', :notBefore, :payload) ON CONFLICT DO NOTHING`,
      {
        routeId: entry.routeId,
        senderId: entry.senderId,
        channel: entry.channel,
        kind: entry.kind,
        about: entry.about,
        jobId: entry.jobId,
        internetMessageId: entry.internetMessageId,
        title: entry.title,
        target: entry.target,
        priority: outboxPriorities[entry.priority],
        createdAt: entry.createdAtMs,
        notBefore: entry.notBeforeMs ?? null,
        payload: toPayload(entry.message),
      },
    );
    if (sessionId !== null) this.#link(changes > 0 ? lastId : this.#idOf(entry.internetMessageId), sessionId);
    else if (changes > 0) this.listAlone(lastId);
  }

  /** The messages once more, for the same sessions, each under a message id of its own. To be called in a transaction. */
  repeat(id: number, internetMessageId: string, nowMs: number): void {
    const { lastId } = this.#database.change(
      `INSERT INTO message (route_id, sender_id, channel, kind, about, job_id, internet_message_id, title, target,
         priority, created_at, state, again_of, payload)
       SELECT route_id, sender_id, channel, kind, about, job_id, :internetMessageId, title, target, priority, :nowMs,
         'waiting', id, payload FROM message WHERE id = :id`,
      { id, internetMessageId, nowMs },
    );
    const sessions = this.#database.query('SELECT session_id FROM message_session WHERE message_id = :id', { id });
    for (const row of sessions) this.#link(lastId, Number(row['session_id']));
    if (sessions.length === 0) this.listAlone(lastId);
  }

  has(internetMessageId: string): boolean {
    const sql = 'SELECT 1 FROM message WHERE internet_message_id = :internetMessageId';
    return this.#database.query(sql, { internetMessageId }).length > 0;
  }

  /** @throws where it is not there */
  entry(internetMessageId: string): OutboxEntry {
    const row = this.#database.query(
      `SELECT ${entryColumns} FROM message m WHERE m.internet_message_id = :internetMessageId`,
      { internetMessageId },
    )[0];
    if (row === undefined) throw new Error('The message that was just added is not there.');
    return toEntry(row);
  }

  due(senderId: string, nowMs: number, limit: number): OutboxEntry[] {
    // SQLite would prepare the statement anew for each value of a LIMIT that is nothing but a parameter.
    return this.#database
      .query(
        `SELECT ${entryColumns} FROM message m WHERE m.id IN (
           SELECT m.id FROM ${toSend} WHERE m.sender_id = :senderId AND ${isToSend}
             AND (coalesce(m.state_at, 0) <= :nowMs OR m.state_at > :nowMs + ${longestWaitMs})
           ORDER BY m.priority, m.id LIMIT :limit + 0
         ) ORDER BY m.priority, m.id`,
        { senderId, nowMs, limit },
      )
      .map(toEntry);
  }

  nextDueAtMs(senderId: string): number | null {
    const sql = `SELECT min(coalesce(m.state_at, 0)) AS at FROM ${toSend} WHERE m.sender_id = :senderId AND ${isToSend}`;
    const at = this.#database.query(sql, { senderId })[0]?.['at'];
    return typeof at === 'number' ? at : null;
  }

  waitingCount(senderId: string): number {
    const sql = `SELECT count(*) AS count FROM ${toSend} WHERE m.sender_id = :senderId AND ${isToSend}`;
    return Number(this.#database.query(sql, { senderId })[0]?.['count'] ?? 0);
  }

  /** To be called in a transaction. */
  moveToSender(routeId: string, senderId: string, nowMs: number): void {
    // Two ranges, each found in the index: that there is nothing to move is the usual case, and is asked often.
    for (const isOther of ['m.sender_id < :senderId', 'm.sender_id > :senderId']) {
      this.#database.change(
        `UPDATE message AS m SET sender_id = :senderId,
           state_at = CASE m.state WHEN 'retry-at' THEN :nowMs ELSE m.state_at END
         WHERE ${isOther} AND m.route_id = :routeId AND ${isToSend}`,
        { routeId, senderId, nowMs },
      );
    }
  }

  /** Ids of those that wait for a channel that is not among these, or have come to wait for a person. */
  ofRemovedChannels(kept: readonly string[]): number[] {
    const isRemoved = `m.sender_id >= :first AND m.sender_id < :end
      AND m.sender_id NOT IN (SELECT value FROM json_each(:kept))`;
    return this.#database
      .query(
        `SELECT m.id FROM ${toSend} WHERE ${isToSend} AND ${isRemoved}
         UNION ALL SELECT m.id FROM message m WHERE m.kind = 'notification' AND m.state = 'parked' AND ${isRemoved}`,
        { ...channelSenders, kept: JSON.stringify(kept) },
      )
      .map(({ id }) => Number(id));
  }

  /** To be called in a transaction. */
  discardOfRemovedChannels(ids: readonly number[], nowMs: number): void {
    const failure: DeliveryFailure = { area: 'delivery', kind: 'channel-removed' };
    const stored = { nowMs, kind: failure.kind, failure: JSON.stringify(failure) };
    for (const id of ids) {
      this.#database.change(
        `UPDATE message SET state = 'discarded', state_at = :nowMs, failure_kind = :kind, failure = :failure WHERE id = :id`,
        { ...stored, id },
      );
    }
  }

  endNetworkBackOff(senderId: string, nowMs: number): void {
    this.#database.change(
      `UPDATE message SET state_at = :nowMs WHERE kind = 'notification' AND state = 'retry-at' AND state_at > :nowMs
       AND sender_id = :senderId AND failure_kind IN ('not-reachable', 'captive-portal')`,
      { senderId, nowMs },
    );
  }

  /** To be called in a transaction. */
  beginAttempt(id: number, nowMs: number): void {
    this.#database.change(`UPDATE message SET state = 'sending', state_at = NULL WHERE id = :id`, { id });
    this.#database.change('INSERT INTO attempt (message_id, started_at) VALUES (:id, :nowMs)', { id, nowMs });
  }

  /** To be called in a transaction. */
  endAttempt({ id, atMs, state }: EndedAttempt): void {
    const failure = ('failure' in state ? state.failure : null) ?? null;
    const stored = {
      state: state.kind,
      failureKind: failure?.kind ?? null,
      failure: failure === null ? null : JSON.stringify(failure),
      requestId: state.kind === 'accepted' ? state.requestId : null,
    };
    this.#database.change(
      `UPDATE message SET state = :state, state_at = :stateAt, failure_kind = :failureKind, failure = :failure,
         request_id = :requestId WHERE id = :id`,
      { ...stored, id, stateAt: 'atMs' in state ? state.atMs : null },
    );
    this.#database.change(
      `UPDATE attempt SET ended_at = :atMs, outcome = :state, failure_kind = :failureKind, failure = :failure,
         request_id = :requestId WHERE message_id = :id AND ended_at IS NULL`,
      { ...stored, id, atMs },
    );
  }

  interrupted(): OutboxEntry[] {
    return this.#database
      .query(`SELECT ${entryColumns} FROM message m WHERE m.state = 'sending' ORDER BY m.id`)
      .map(toEntry);
  }

  hasAcceptedSinceLastTry(id: number): boolean {
    const found = this.#database.query(
      `SELECT 1 FROM attempt a JOIN message m ON m.id = a.message_id
       WHERE a.outcome = 'accepted' AND m.sender_id = (SELECT sender_id FROM message WHERE id = :id) AND a.started_at >=
         (SELECT started_at FROM attempt WHERE message_id = :id ORDER BY id DESC LIMIT 1 OFFSET 1) LIMIT 1`,
      { id },
    );
    return found.length > 0;
  }

  attemptStartsSince(senderId: string, sinceMs: number): number[] {
    return this.#database
      .query(
        `SELECT a.started_at FROM attempt a JOIN message m ON m.id = a.message_id
         WHERE a.started_at > :sinceMs AND m.sender_id = :senderId`,
        { senderId, sinceMs },
      )
      .map((row) => Number(row['started_at']));
  }

  /** Notifications that are on their way, and those that wait for a person. */
  counts(): { waiting: number; parked: number } {
    const row = this.#database.query(
      `SELECT (SELECT count(*) FROM ${toSend} WHERE ${isToSend})
              + (SELECT count(*) FROM message WHERE state = 'sending' AND kind = 'notification') AS waiting,
              (SELECT count(*) FROM message WHERE state = 'parked' AND kind = 'notification') AS parked`,
    )[0];
    return { waiting: Number(row?.['waiting'] ?? 0), parked: Number(row?.['parked'] ?? 0) };
  }

  /** When a notification was last accepted, in milliseconds since the Unix epoch; `null`: never. */
  lastAcceptedAtMs(): number | null {
    // By attempts, newest first: they are small, and messages are not.
    const at = this.#database.query(
      `SELECT a.ended_at AS at FROM attempt a JOIN message m ON m.id = a.message_id
       WHERE a.outcome = 'accepted' AND m.kind = 'notification' ORDER BY a.id DESC LIMIT 1`,
    )[0]?.['at'];
    return typeof at === 'number' ? at : null;
  }

  #idOf(internetMessageId: string): number {
    const sql = 'SELECT id FROM message WHERE internet_message_id = :internetMessageId';
    return Number(this.#database.query(sql, { internetMessageId })[0]?.['id']);
  }

  #link(id: number, sessionId: number): void {
    this.#database.change(
      `UPDATE history SET (title, target) = (SELECT title, target FROM message WHERE id = :id)
       WHERE session_id = :sessionId AND title = ''`,
      { id, sessionId },
    );
    this.#database.change(
      `UPDATE history SET result = 'Recovered'
       WHERE session_id = :sessionId AND (SELECT about FROM message WHERE id = :id) = 'recovery'`,
      { id, sessionId },
    );
    this.#database.change(
      'INSERT INTO message_session (message_id, session_id) VALUES (:id, :sessionId) ON CONFLICT DO NOTHING',
      { id, sessionId },
    );
    // One that was restored without its session had an entry of its own.
    this.#database.change('DELETE FROM history WHERE message_id = :id', { id });
  }

  /** Gives a message that reports no session an entry of its own. To be called in a transaction. */
  listAlone(id: number): void {
    this.#database.change(
      `INSERT INTO history (at, message_id, kind, result, job, organization, title, target, state, state_at, reason, revision)
       SELECT m.created_at, m.id, iif(m.about IN ('session', 'recovery'), 'message', m.about),
         iif(m.about = 'missed', 'Missed', NULL), coalesce(j.name, ''),
         coalesce(j.organization, ''), m.title, m.target, m.state, m.state_at, m.failure, ${nextRevision}
       FROM message m LEFT JOIN job j ON j.id = m.job_id WHERE m.id = :id`,
      { id },
    );
  }
}

/**
 * After the journal was restored from its copy: messages that may have been sent since the copy was made.
 *
 * Of the damaged journal, one thing is asked, message by message: which ones it knows as accepted, or as discarded by a
 * person. What it cannot answer is not known. A message that the copy holds as unsent is then sent again, under the message
 * id that it has (product section 6.4). Sessions that came since are recorded again by their sources, and their messages get
 * the ids that they had: one that was accepted is there already, and is not sent a second time.
 */
import type { DeliveryFailure } from '../../src-shared/model/failures/delivery-failure.ts';
import type { Database, SqlRow, SqlValue } from './database.ts';
import { toEntry } from './message-rows.ts';
import { Messages } from './messages.ts';

/** Name of a remembered fact: sessions that came since then, in milliseconds since the Unix epoch, are to be read again. */
export const rereadSinceName = 'reread-since';

const columns = `route_id, sender_id, channel, kind, about, internet_message_id, title, target, priority, created_at, state,
  state_at, failure_kind, failure, request_id, payload`;
const copied = columns.split(/,\s*/);
const restoredFailure: DeliveryFailure = { area: 'delivery', kind: 'outcome-unknown', cause: 'journal-restored' };

/**
 * All or nothing.
 *
 * @param damaged - `null`: it cannot be opened; each of its queries may throw
 * @returns how many messages may be sent a second time
 */
export function settleRestored(
  restored: Database,
  damaged: Pick<Database, 'query'> | null,
  { copiedAtMs, nowMs }: { copiedAtMs: number; nowMs: number },
): number {
  const ask = (sql: string, parameters: Record<string, SqlValue>): SqlRow[] => {
    try {
      return damaged?.query(sql, parameters) ?? [];
    } catch {
      return [];
    }
  };
  return restored.transaction(() => {
    const messages = new Messages(restored);
    const last = Number(restored.query('SELECT max(id) AS last FROM message')[0]?.['last'] ?? 0);
    const unsent = restored.query(
      `SELECT id, internet_message_id FROM message
       WHERE kind = 'notification' AND state IN ('waiting', 'sending', 'retry-at', 'outcome-unknown')`,
    );
    for (const { id } of ask(`SELECT id FROM message WHERE state IN ('accepted', 'discarded') AND id > :last`, {
      last,
    })) {
      for (const row of ask('SELECT * FROM message WHERE id = :id', { id: Number(id) })) adopt(restored, messages, row);
    }
    let uncertain = 0;
    for (const { id: unsentId, internet_message_id: name } of unsent) {
      const id = Number(unsentId);
      const [known] = ask('SELECT * FROM message WHERE id = :id AND internet_message_id = :name', {
        id,
        name: String(name),
      });
      const state = stateOf(known);
      if (state?.kind === 'waiting') continue;
      const isOver = state?.kind === 'accepted' || state?.kind === 'discarded';
      if (!isOver) uncertain += 1;
      messages.endAttempt({
        id,
        atMs: nowMs,
        state: isOver ? state : { kind: 'outcome-unknown', atMs: nowMs, failure: restoredFailure },
      });
    }
    rememberSince(restored, copiedAtMs);
    return uncertain;
  });
}

/** Keeps a message that the copy does not know: without its session, which comes again, and without the number of its job, which may be another's there. */
function adopt(restored: Database, messages: Messages, row: SqlRow): void {
  const state = stateOf(row);
  if (state === null) return;
  const { changes, lastId } = restored.change(
    `INSERT INTO message (${columns}) VALUES (${copied.map((column) => `:${column}`).join(', ')}) ON CONFLICT DO NOTHING`,
    Object.fromEntries(copied.map((column) => [column, row[column] as SqlValue])),
  );
  if (changes === 0) return;
  messages.listAlone(lastId);
  if (state.kind !== 'accepted') return;
  restored.change(
    `INSERT INTO attempt (message_id, started_at, ended_at, outcome, request_id)
     VALUES (:id, :atMs, :atMs, 'accepted', :requestId)`,
    { id: lastId, atMs: state.atMs, requestId: state.requestId },
  );
}

function stateOf(row: SqlRow | undefined) {
  try {
    return row === undefined ? null : toEntry({ ...row, attempt_count: 0, unknown_count: 0 }).state;
  } catch {
    // Not a row that this program has written.
    return null;
  }
}

/** The receipt of the last session that the copy knows says more than the time of its file, which copying a folder changes. */
function rememberSince(restored: Database, copiedAtMs: number): void {
  const last = restored.query('SELECT max(received_at) AS last FROM session')[0]?.['last'];
  restored.change(
    `INSERT INTO remembered (name, value) VALUES (:name, :value)
     ON CONFLICT (name) DO UPDATE SET value = min(CAST(value AS INTEGER), CAST(excluded.value AS INTEGER))`,
    { name: rereadSinceName, value: String(Math.floor(Math.min(copiedAtMs, Number(last ?? copiedAtMs)))) },
  );
}

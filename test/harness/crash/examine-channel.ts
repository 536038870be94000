/** What is left of the messages to a channel beside email: each session has its decision, and what is due has come. */
import { DatabaseSync } from 'node:sqlite';
import type { ReceivedPost } from '../webhook-receiver/webhook-receiver.ts';
import type { FedSession } from './due-sessions.ts';
import { judgeEntry } from './examine-aftermath.ts';

/** @returns what must not be, in words */
export function examineChannel(
  journalPath: string,
  fed: readonly FedSession[],
  posts: readonly ReceivedPost[],
  damages: number,
): string[] {
  const database = new DatabaseSync(journalPath, { readOnly: true, timeout: 5_000 });
  try {
    const postsOf = Map.groupBy(posts, ({ headers }) => String(headers['webhook-id']));
    const undecided = database
      .prepare(
        `SELECT source_id AS id FROM session WHERE NOT EXISTS (
           SELECT 1 FROM decision WHERE session_id = session.id AND route_id <> 'default')`,
      )
      .all();
    const entries = database
      .prepare(
        `SELECT source_id AS sessionId, internet_message_id AS messageId, state,
           (SELECT count(*) FROM attempt WHERE message_id = message.id AND failure_kind = 'outcome-unknown') AS unknownOutcomes
         FROM session JOIN message_session ON session_id = session.id JOIN message ON message.id = message_id
         WHERE message.route_id <> 'default'`,
      )
      .all()
      .map((row) => ({
        sessionId: String(row['sessionId']),
        messageId: String(row['messageId']),
        state: String(row['state']),
        unknownOutcomes: Number(row['unknownOutcomes']),
      }));
    const countOf = Map.groupBy(entries, ({ sessionId }) => sessionId);
    return [
      ...undecided.map(({ id }) => `the channel has no decision on ${String(id)}`),
      ...entries.flatMap((entry) => {
        const count = postsOf.get(entry.messageId.replaceAll(/[^\w-]/g, '_'))?.length ?? 0;
        // What the receiver has answered with an error has come all the same.
        return judgeEntry(entry, Math.min(count, 1), damages).violations.map((line) => `channel: ${line}`);
      }),
      ...fed.flatMap(({ id, isDue }) => {
        const count = countOf.get(id)?.length ?? 0;
        return count === (isDue ? 1 : 0) ? [] : [`${id}: ${count} messages to the channel`];
      }),
    ];
  } finally {
    database.close();
  }
}

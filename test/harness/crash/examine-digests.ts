/** Which digests came of what was fed: each once, and each run in exactly one of them. */
import { parse } from 'csv-parse/sync';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { ReceivedMessage } from '../emulator/mailbox/mailbox.ts';
import { judgeEntry } from './examine-aftermath.ts';

export interface DigestAftermath {
  digests: number;
  mails: number;
  unknownOutcomes: number;
  /** What must not be, in words; empty when all is well. */
  violations: string[];
}

/** Messages that are on their way at that time by the program's clock. */
export function unsentCount(userDataDirectory: string, nowMs: number): number {
  return withJournal(userDataDirectory, (database) =>
    Number(
      database
        .prepare(
          `SELECT count(*) AS count FROM message WHERE state NOT IN ('accepted', 'parked', 'discarded')
           AND (state = 'sending' OR coalesce(state_at, 0) <= :nowMs)`,
        )
        .get({ nowMs })?.['count'],
    ),
  );
}

/** @returns until when each digest that was due is composed or needless, in milliseconds since the Unix epoch; 0: none is yet */
export function digestsSettledUntilMs(userDataDirectory: string): number {
  return withJournal(userDataDirectory, (database) =>
    Number(
      database
        .prepare(
          `SELECT min(value ->> '$.settledMs') AS settledMs FROM remembered
           WHERE name GLOB 'digest-*' AND value ->> '$.setting' <> 'off'`,
        )
        .get()?.['settledMs'] ?? 0,
    ),
  );
}

/** @param found - `jobs`: each has failed once */
export function examineDigests(found: {
  userDataDirectory: string;
  jobs: readonly string[];
  mail: readonly Pick<ReceivedMessage, 'subject' | 'internetMessageId' | 'attachments'>[];
}): DigestAftermath {
  const entries = withJournal(found.userDataDirectory, (database) =>
    database
      .prepare(
        `SELECT title, internet_message_id AS messageId, state,
           (SELECT count(*) FROM attempt WHERE message_id = message.id AND failure_kind = 'outcome-unknown') AS unknownOutcomes
         FROM message WHERE about = 'digest'`,
      )
      .all()
      .map((row) => ({
        sessionId: String(row['title']),
        messageId: String(row['messageId']),
        state: String(row['state']),
        unknownOutcomes: Number(row['unknownOutcomes']),
      })),
  );
  const mailOf = Map.groupBy(found.mail, ({ internetMessageId }) => internetMessageId);
  const violations = entries.flatMap(
    (entry) => judgeEntry(entry, mailOf.get(entry.messageId)?.length ?? 0, 0).violations,
  );
  const days = entries.map(({ sessionId }) => sessionId.replace(/^.* - /, ''));
  if (new Set(days).size < days.length) violations.push(`more than one digest of a day: ${days.join('; ')}`);
  const tellings = new Map(found.jobs.map((job) => [job, 0]));
  for (const { messageId } of entries) {
    const [csv] = mailOf.get(messageId)?.[0]?.attachments ?? [];
    const rows = parse(new TextDecoder().decode(csv?.bytes), { bom: true, columns: true }) as Record<string, string>[];
    for (const { Job = '', Failed } of rows) tellings.set(Job, (tellings.get(Job) ?? 0) + Number(Failed));
  }
  for (const [job, count] of tellings) if (count !== 1) violations.push(`${job} is in ${count} digests`);
  return {
    digests: entries.length,
    mails: entries.reduce((sum, { messageId }) => sum + (mailOf.get(messageId)?.length ?? 0), 0),
    unknownOutcomes: entries.reduce((sum, { unknownOutcomes }) => sum + unknownOutcomes, 0),
    violations,
  };
}

function withJournal<T>(userDataDirectory: string, action: (database: DatabaseSync) => T): T {
  const database = new DatabaseSync(join(userDataDirectory, 'journal.sqlite'), { readOnly: true, timeout: 5_000 });
  try {
    return action(database);
  } finally {
    database.close();
  }
}

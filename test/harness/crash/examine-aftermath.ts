/** What is left when everything has come to rest: mailbox, journal and folder against what was fed. */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { resendUnknownAfterMs } from '../../../src-main/delivery/decide-after-attempt.ts';

export interface Aftermath {
  sessions: number;
  mails: number;
  /** Sessions that were mailed twice after an unknown outcome, as they may be. */
  sentTwice: number;
  /** More than twice, after as many unknown outcomes. */
  sentMoreOften: number;
  /** Sessions that wait for a person after the last of the unknown outcomes, without a mail. */
  parkedUnsent: number;
  unknownOutcomes: number;
  /** What must not be, in words; empty when all is well. */
  violations: string[];
}

interface ExaminedMail {
  subject: string;
  internetMessageId: string;
}

interface JournaledEntry {
  sessionId: string;
  messageId: string;
  state: string;
  unknownOutcomes: number;
}

/**
 * How far the program has come. `calm`: all is taken in, and whatever is not sent waits for a later time. `settled`:
 * nothing waits any more, but for a person.
 *
 * @param nowMs - by the program's clock
 */
export function progressOf(
  userDataDirectory: string,
  sessionCount: number,
  nowMs: number,
): 'busy' | 'calm' | 'settled' {
  if (waitingFiles(userDataDirectory).length > 0) return 'busy';
  return withJournal(userDataDirectory, (database) => {
    const unsent = `state NOT IN ('accepted', 'parked', 'discarded')`;
    const counts = `SELECT (SELECT count(*) FROM session WHERE judgement IS NOT NULL) AS judged,
      (SELECT count(*) FROM outbox WHERE ${unsent}) AS unsent,
      (SELECT count(*) FROM outbox WHERE ${unsent} AND (state = 'sending' OR coalesce(state_at, 0) <= ?)) AS due`;
    const found = database.prepare(counts).get(nowMs) ?? {};
    if (found['judged'] !== sessionCount || found['due'] !== 0) return 'busy';
    return found['unsent'] === 0 ? 'settled' : 'calm';
  });
}

export function examineAftermath(found: {
  userDataDirectory: string;
  sessionIds: readonly string[];
  mail: readonly ExaminedMail[];
}): Aftermath {
  const { userDataDirectory, sessionIds } = found;
  const violations: string[] = [];
  const entries = withJournal(userDataDirectory, (database) => {
    const check = database.prepare('PRAGMA integrity_check').all();
    if (JSON.stringify(check) !== '[{"integrity_check":"ok"}]') violations.push(`journal: ${JSON.stringify(check)}`);
    return readEntries(database);
  });
  const mailOf = Map.groupBy(found.mail, ({ subject }) => /\bsession-\d+-\d+\b/.exec(subject)?.[0] ?? subject);
  let sentTwice = 0;
  let sentMoreOften = 0;
  let parkedUnsent = 0;
  for (const id of sessionIds) {
    const entry = entries.get(id);
    const mails = mailOf.get(id) ?? [];
    mailOf.delete(id);
    const history = JSON.stringify(entry);
    if (entry === undefined) violations.push(`${id}: not in the journal`);
    else if (entry.state !== 'accepted' && entry.state !== 'parked') violations.push(`${id}: still ${entry.state}`);
    const unknown = entry?.unknownOutcomes ?? 0;
    if (mails.length === 0 && entry?.state === 'parked' && unknown > resendUnknownAfterMs.length) parkedUnsent += 1;
    else if (mails.length === 0) violations.push(`${id}: no mail; ${history}`);
    if (mails.length > 1 + unknown) violations.push(`${id}: ${mails.length} mails; ${history}`);
    else if (mails.length === 2) sentTwice += 1;
    else if (mails.length > 2) sentMoreOften += 1;
    if (mails.some(({ internetMessageId }) => internetMessageId !== entry?.messageId)) {
      violations.push(`${id}: a mail under another message id; ${history}`);
    }
  }
  for (const subject of mailOf.keys()) violations.push(`a mail of no session: ${subject}`);
  for (const name of waitingFiles(userDataDirectory)) violations.push(`left in the folder: ${name}`);
  for (const name of namesIn(join(userDataDirectory, 'sessions', 'rejected'))) violations.push(`rejected: ${name}`);
  const setAside = namesIn(userDataDirectory).filter((name) => name.includes('.damaged'));
  for (const name of setAside) violations.push(`set aside: ${name}`);
  const unknownOutcomes = [...entries.values()].reduce((sum, entry) => sum + entry.unknownOutcomes, 0);
  return {
    sessions: sessionIds.length,
    mails: found.mail.length,
    sentTwice,
    sentMoreOften,
    parkedUnsent,
    unknownOutcomes,
    violations,
  };
}

function readEntries(database: DatabaseSync): Map<string, JournaledEntry> {
  const rows = database
    .prepare(
      `SELECT source_id AS sessionId, internet_message_id AS messageId, state,
         (SELECT count(*) FROM attempt WHERE outbox_id = outbox.id AND failure LIKE '%"outcome-unknown"%') AS unknownOutcomes
       FROM session JOIN outbox ON session_id = session.id`,
    )
    .all();
  return new Map(
    rows.map((row) => [
      String(row['sessionId']),
      {
        sessionId: String(row['sessionId']),
        messageId: String(row['messageId']),
        state: String(row['state']),
        unknownOutcomes: Number(row['unknownOutcomes']),
      },
    ]),
  );
}

function withJournal<T>(userDataDirectory: string, action: (database: DatabaseSync) => T): T {
  const database = new DatabaseSync(join(userDataDirectory, 'journal.sqlite'), { readOnly: true, timeout: 5_000 });
  try {
    return action(database);
  } finally {
    database.close();
  }
}

/** `accepted` and `rejected` are the program's own; anything else still waits. */
function waitingFiles(userDataDirectory: string): string[] {
  return namesIn(join(userDataDirectory, 'sessions')).filter((name) => name !== 'accepted' && name !== 'rejected');
}

function namesIn(directory: string): string[] {
  return existsSync(directory) ? readdirSync(directory) : [];
}

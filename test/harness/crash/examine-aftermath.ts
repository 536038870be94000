/** What is left when everything has come to rest: mailbox, journal and folder against what was fed. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { resendUnknownAfterMs } from '../../../src-main/delivery/decide-after-attempt.ts';
import type { FedSession } from './due-sessions.ts';
import { readReportedObjects } from './reported-objects.ts';
import type { ReceivedMessage } from '../emulator/mailbox/mailbox.ts';

export interface Aftermath {
  sessions: number;
  /** Sessions whose chain another one of it stands for. */
  superseded: number;
  /** Messages that were due: one for each session that is notified, and one for each further part of its report. */
  messages: number;
  mails: number;
  /** Messages that came twice after an unknown outcome, as they may. */
  sentTwice: number;
  /** More than twice, after as many unknown outcomes. */
  sentMoreOften: number;
  /** Messages that wait for a person after the last of the unknown outcomes, and have not come. */
  parkedUnsent: number;
  unknownOutcomes: number;
  /** What must not be, in words; empty when all is well. */
  violations: string[];
}

type ExaminedMail = Pick<ReceivedMessage, 'subject' | 'internetMessageId' | 'attachments'>;

interface JournaledEntry {
  sessionId: string;
  messageId: string;
  state: string;
  unknownOutcomes: number;
}

/** A chain is held for so long while its retry is looked for: that is waited for. */
const lookForRetryMs = 2 * 60_000;

/**
 * How far the program has come. `calm`: all is taken in and judged, and whatever is not sent waits for a later time.
 * `settled`: nothing waits any more, but for a person.
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
    const counts = `SELECT (SELECT count(*) FROM session) AS recorded,
      (SELECT count(*) FROM decision WHERE kind IN ('open', 'held')) AS open,
      (SELECT count(*) FROM decision WHERE kind IN ('open', 'held') AND coalesce(held_until, 0) <= :heldMs) AS toJudge,
      (SELECT count(*) FROM message WHERE ${unsent}) AS unsent,
      (SELECT count(*) FROM message WHERE ${unsent} AND (state = 'sending' OR coalesce(state_at, 0) <= :nowMs)) AS due`;
    const found = database.prepare(counts).get({ nowMs, heldMs: nowMs + lookForRetryMs }) ?? {};
    if (found['recorded'] !== sessionCount || found['toJudge'] !== 0 || found['due'] !== 0) return 'busy';
    return found['unsent'] === 0 && found['open'] === 0 ? 'settled' : 'calm';
  });
}

export async function examineAftermath(found: {
  userDataDirectory: string;
  fed: readonly FedSession[];
  mail: readonly ExaminedMail[];
  /** How often the journal was damaged, and restored from its copy. */
  damages: number;
}): Promise<Aftermath> {
  const { userDataDirectory, fed, mail, damages } = found;
  const { integrity, entries } = withJournal(userDataDirectory, (database) => ({
    integrity: JSON.stringify(database.prepare('PRAGMA integrity_check').all()),
    entries: readEntries(database),
  }));
  const violations = integrity === '[{"integrity_check":"ok"}]' ? [] : [`journal: ${integrity}`];
  const mailOf = Map.groupBy(mail, ({ internetMessageId }) => internetMessageId);
  const judged = entries.map((entry) => judgeEntry(entry, mailOf.get(entry.messageId)?.length ?? 0, damages));
  violations.push(...judged.flatMap((each) => each.violations));
  const entriesOf = Map.groupBy(entries, ({ sessionId }) => sessionId);
  for (const session of fed) {
    const of = entriesOf.get(session.id) ?? [];
    entriesOf.delete(session.id);
    const come = of.map(({ messageId }) => mailOf.get(messageId)?.[0]).filter((each) => each !== undefined);
    violations.push(...(await judgeSession(session, of, come)));
  }
  for (const id of entriesOf.keys()) violations.push(`a message of a session that was not fed: ${id}`);
  const known = new Set(entries.map(({ messageId }) => messageId));
  for (const { internetMessageId, subject } of mail) {
    if (!known.has(internetMessageId)) violations.push(`a mail that the journal does not know: ${subject}`);
  }
  for (const name of waitingFiles(userDataDirectory)) violations.push(`left in the folder: ${name}`);
  const rejected = join(userDataDirectory, 'sessions', 'rejected');
  for (const name of namesIn(rejected))
    violations.push(`rejected: ${name}: ${readFileSync(join(rejected, name), 'utf8').slice(0, 200)}`);
  const setAside = namesIn(userDataDirectory).filter((name) => name.includes('.damaged'));
  if (setAside.filter((name) => name.endsWith('.damaged.sqlite')).length !== damages) {
    violations.push(`set aside, for ${damages} damages: ${setAside.join(', ')}`);
  }
  const countOf = (what: EntryVerdict['what']) => judged.filter((each) => each.what === what).length;
  return {
    sessions: fed.length,
    superseded: fed.filter(({ isDue }) => !isDue).length,
    messages: entries.length,
    mails: mail.length,
    sentTwice: countOf('sent-twice'),
    sentMoreOften: countOf('sent-more-often'),
    parkedUnsent: countOf('parked-unsent'),
    unknownOutcomes: entries.reduce((sum, entry) => sum + entry.unknownOutcomes, 0),
    violations,
  };
}

interface EntryVerdict {
  what: 'sent-once' | 'sent-twice' | 'sent-more-often' | 'parked-unsent' | 'lost';
  violations: string[];
}

/**
 * One message: it has come, and no more often than its unknown outcomes explain. Each damage may have taken the knowledge of
 * one round with it: that it was accepted, or one unknown outcome before.
 */
export function judgeEntry(entry: JournaledEntry, mailCount: number, damages: number): EntryVerdict {
  const { state, unknownOutcomes } = entry;
  const history = JSON.stringify(entry);
  const violations: string[] = [];
  if (state !== 'accepted' && state !== 'parked') violations.push(`still ${state}: ${history}`);
  if (mailCount > 1 + unknownOutcomes + 2 * damages) violations.push(`${mailCount} mails: ${history}`);
  if (mailCount > 2) return { what: 'sent-more-often', violations };
  if (mailCount > 0) return { what: mailCount === 2 ? 'sent-twice' : 'sent-once', violations };
  if (state === 'parked' && unknownOutcomes > resendUnknownAfterMs.length) return { what: 'parked-unsent', violations };
  return { what: 'lost', violations: [...violations, `no mail: ${history}`] };
}

/**
 * One session: it has its message, or another session of its chain has.
 *
 * @param come - of each of its messages that came, one mail
 */
async function judgeSession(
  { id, jobName, isDue, isSplit, objectCount }: FedSession,
  entries: readonly JournaledEntry[],
  come: readonly ExaminedMail[],
): Promise<string[]> {
  const history = JSON.stringify(entries);
  if (!isDue) return entries.length === 0 ? [] : [`${id}: notified beside another session of its chain; ${history}`];
  if (entries.length === 0) return [`${id}: not notified`];
  if (isSplit ? entries.length < 2 : entries.length > 1) return [`${id}: ${entries.length} messages; ${history}`];
  const strangers = come.filter(({ subject }) => !subject.includes(jobName));
  const violations = strangers.map(({ subject }) => `${id}: its message tells of something else: ${subject}`);
  if (objectCount === null || come.length < entries.length) return violations;
  const reported = (await Promise.all(come.map(readReportedObjects))).flat();
  if (reported.length !== objectCount || new Set(reported).size !== objectCount) {
    violations.push(`${id}: its report lists ${reported.length} objects instead of ${objectCount}`);
  }
  return violations;
}

function readEntries(database: DatabaseSync): JournaledEntry[] {
  return database
    .prepare(
      `SELECT source_id AS sessionId, internet_message_id AS messageId, state,
         (SELECT count(*) FROM attempt WHERE message_id = message.id AND failure_kind = 'outcome-unknown') AS unknownOutcomes
       FROM session JOIN message_session ON session_id = session.id JOIN message ON message.id = message_id
       WHERE message.route_id = 'default'`,
    )
    .all()
    .map((row) => ({
      sessionId: String(row['sessionId']),
      messageId: String(row['messageId']),
      state: String(row['state']),
      unknownOutcomes: Number(row['unknownOutcomes']),
    }));
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

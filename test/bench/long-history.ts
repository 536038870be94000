/** A journal with the history of months. */
import { NodeSqliteDatabase } from '../../src-main/adapters/sqlite/node-sqlite-database.ts';
import { Journal } from '../../src-main/journal/journal.ts';
import { prepareSchema } from '../../src-main/journal/schema.ts';
import { sessionResults } from '../../src-shared/model/job-session.ts';
import { jobSession } from '../builders/job-session.ts';
import { microsoftSenderId } from '../../src-shared/model/sender.ts';
import { mailMessage, newOutboxEntry } from '../builders/mail-message.ts';

/** To be closed by whoever asks for it. */
export function longHistory(path: string, entryCount: number): Journal {
  const database = new NodeSqliteDatabase(path);
  prepareSchema(database);
  const journal = new Journal(database);
  for (let from = 0; from < entryCount; from += 1_000) record(journal, from, Math.min(entryCount, from + 1_000));
  return journal;
}

/** Most are accepted; every hundredth is parked, every tenth filtered out. */
function record(journal: Journal, from: number, to: number): void {
  const numbers = Array.from({ length: to - from }, (_, index) => from + index);
  journal.recordSessions(
    numbers.map((number) =>
      jobSession({
        id: String(number),
        job: { name: `${['Exchange', 'SharePoint', 'OneDrive', 'Teams'][number % 4]} job ${number % 250}` },
        organization: `tenant${number % 40}.onmicrosoft.com`,
        result: sessionResults[number % 3] ?? 'Success',
        endedAt: new Date(endedAtMs(number)).toISOString(),
      }),
    ),
    endedAtMs(to),
  );
  const reported = numbers.filter((number) => number % 10 !== 0);
  journal.recordDecisions(
    numbers.map((number) =>
      number % 10 === 0
        ? { journalId: number + 1, kind: 'filtered', by: 'success-off', concludes: true }
        : { journalId: number + 1, kind: 'notify', concludes: true, isRetryMissing: false },
    ),
    reported.map((number) => ({
      journalId: number + 1,
      entry: newOutboxEntry(`[Success] tenant - job ${number}`, {
        message: mailMessage({ subject: `[Success] tenant - job ${number}`, html: 'x'.repeat(2_000) }),
      }),
    })),
  );
  const now = endedAtMs(to);
  for (;;) {
    const begun = journal.recordAndClaim([], [{ senderId: microsoftSenderId, maxCount: 1_000 }], now);
    if (begun.length === 0) return;
    journal.recordAndClaim(
      begun.map(({ id }) => ({
        id,
        atMs: now,
        state:
          id % 100 === 0
            ? { kind: 'parked', failure: { area: 'delivery', kind: 'recipients-refused', service: 'microsoft-365' } }
            : { kind: 'accepted', atMs: now, requestId: String(id) },
      })),
      [],
      now,
    );
  }
}

/** Of the entry with this number, counted from 0: one a minute. */
export function endedAtMs(number: number): number {
  return Date.parse('2026-09-01T00:00:00Z') + number * 60_000;
}

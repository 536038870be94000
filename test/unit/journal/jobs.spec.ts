import { describe, expect, test } from 'vitest';
import { wholeHistory } from '../../../src-shared/model/history.ts';
import type { Journal } from '../../../src-main/journal/journal.ts';
import type { JobSession } from '../../../src-shared/model/job-session.ts';
import { jobSession } from '../../builders/job-session.ts';
import { openInMemoryJournal } from '../../fixtures/open-in-memory-journal.ts';

/** @param minute - when it ended, in the first hour of a day */
function session(id: string, minute: number, changes: Parameters<typeof jobSession>[0] = {}): JobSession {
  const endedAt = new Date(Date.parse('2026-11-22T00:00:00Z') + minute * 60_000).toISOString();
  return jobSession({ id, startedAt: '2026-11-21T23:00:00.000Z', endedAt, ...changes });
}

function recorded(...sessions: JobSession[]): Journal {
  const journal = openInMemoryJournal().journal;
  journal.recordSessions(sessions, Date.parse('2026-11-22T01:00:00Z'));
  return journal;
}

const resultsOf = (journal: Journal, count = 30) =>
  journal.jobs.all(count).map(({ name, runs }) => [name, runs.map(({ result }) => result).join(' ')]);

test('a job is known from its first session on, with what it was called last', () => {
  const journal = recorded(
    session('1', 1, { host: 'FILES01', job: { id: 'a', name: 'old name' } }),
    session('2', 2, { host: 'FILES01', job: { id: 'a', name: 'new name', type: 'backup-copy' } }),
    session('3', 3, { host: 'FILES02', job: { id: 'a', name: 'elsewhere' } }),
  );
  expect(journal.jobs.all(30).map(({ name, host, type, runs }) => [name, host, type, runs.length])).toEqual([
    ['new name', 'FILES01', 'backup-copy', 2],
    ['elsewhere', 'FILES02', 'backup', 1],
  ]);
});

test('runs are known with their times and size, the last ones in the order in which they ended', () => {
  const journal = recorded(
    session('3', 3, { result: 'Failed', statistics: { transferredBytes: 3 } }),
    session('1', 1),
    session('2', 2, { result: 'Warning', statistics: { transferredBytes: 2 } }),
  );
  expect(journal.jobs.all(2)[0]?.runs).toEqual([
    {
      startedAtMs: Date.parse('2026-11-21T23:00:00Z'),
      endedAtMs: Date.parse('2026-11-22T00:02:00Z'),
      result: 'Warning',
      sizeBytes: 2,
    },
    {
      startedAtMs: Date.parse('2026-11-21T23:00:00Z'),
      endedAtMs: Date.parse('2026-11-22T00:03:00Z'),
      result: 'Failed',
      sizeBytes: 3,
    },
  ]);
});

test('a chain is one run, and its last attempt counts', () => {
  const first = { retry: { willBeRetried: true, waitMinutes: 10 }, result: 'Failed' } as const;
  const journal = recorded(
    session('named', 1, first),
    session('its retry', 2, { retry: { attempt: 1, firstSessionId: 'named' } }),
    session('unnamed', 20, { ...first, startedAt: '2026-11-22T00:15:00.000Z' }),
    session('taken for its retry', 25, { startedAt: '2026-11-22T00:21:00.000Z', result: 'Warning' }),
  );
  expect(resultsOf(journal)).toEqual([['Exchange daily', 'Success Warning']]);
});

test('retries that name their first attempt are told apart by their numbers, whatever the clocks say', () => {
  const journal = recorded(
    session('1', 9, { result: 'Failed', retry: { willBeRetried: true } }),
    session('2', 5, { retry: { attempt: 1, firstSessionId: '1' } }),
  );
  expect(resultsOf(journal)).toEqual([['Exchange daily', 'Success']]);
});

test('the last success is known also where it is older than the runs that were asked for', () => {
  const journal = recorded(
    session('1', 1),
    session('2', 2, { result: 'Failed' }),
    session('3', 3, { result: 'Failed' }),
  );
  expect(journal.jobs.all(1)[0]?.lastSuccessAtMs).toBe(Date.parse('2026-11-22T00:01:00Z'));
  expect(recorded(session('1', 1, { result: 'Warning' })).jobs.all(1)[0]?.lastSuccessAtMs).toBeNull();
});

test('the revision grows with each session and each change of a person', () => {
  const journal = openInMemoryJournal().journal;
  const revisions = [journal.jobs.revision()];
  for (const id of ['1', '2']) {
    journal.recordSessions([session(id, Number(id))], 0);
    revisions.push(journal.jobs.revision());
  }
  journal.jobs.forget(1);
  revisions.push(journal.jobs.revision());
  expect(revisions).toEqual([...new Set(revisions)].toSorted((a, b) => a - b));
});

describe('a job that was forgotten', () => {
  test('is listed again when it runs again, and only with what came after', () => {
    const journal = recorded(session('1', 1), session('2', 2, { result: 'Failed' }));
    const id = journal.jobs.all(30)[0]?.id ?? NaN;
    journal.jobs.forget(id);
    expect([journal.jobs.all(30), journal.jobs.one(id, 30)]).toEqual([[], null]);
    expect(journal.history.page(wholeHistory, null, 10).total).toBe(2);

    journal.recordSessions([session('3', 3, { result: 'Warning' })], 0);
    expect(resultsOf(journal)).toEqual([['Exchange daily', 'Warning']]);
    expect(journal.jobs.all(30)[0]?.lastSuccessAtMs).toBeNull();
  });
});

describe('jobs that were merged', () => {
  const old = { job: { id: 'a', name: 'old' } };
  const renamed = { job: { id: 'b', name: 'renamed' } };

  test('have one list of runs, those to come included, and the name of the one that stays', () => {
    const journal = recorded(session('1', 1, old), session('2', 2, { ...renamed, result: 'Warning' }));
    const [first, second] = journal.jobs.all(30).map(({ id }) => id);
    journal.jobs.merge(first ?? NaN, second ?? NaN);
    journal.recordSessions([session('3', 3, { ...old, result: 'Failed' })], 0);
    expect(resultsOf(journal)).toEqual([['renamed', 'Success Warning Failed']]);
  });

  test('may be merged into a further one', () => {
    const journal = recorded(session('1', 1, old), session('2', 2, renamed), session('3', 3));
    const [first, second, third] = journal.jobs.all(30).map(({ id }) => id);
    journal.jobs.merge(first ?? NaN, second ?? NaN);
    journal.jobs.merge(second ?? NaN, third ?? NaN);
    journal.recordSessions([session('4', 4, old)], 0);
    expect(resultsOf(journal)).toEqual([['Exchange daily', 'Success Success Success Success']]);
  });

  test('are left as they are where the other is the same, or is not there any more', () => {
    const journal = recorded(session('1', 1));
    const id = journal.jobs.all(30)[0]?.id ?? NaN;
    journal.jobs.merge(id, id);
    journal.jobs.merge(id, 99);
    expect(resultsOf(journal)).toEqual([['Exchange daily', 'Success']]);
  });
});

test('the runs of a time are found, and no more than asked for', () => {
  const journal = recorded(...[1, 2, 3, 4].map((minute) => session(String(minute), minute)));
  const id = journal.jobs.all(1)[0]?.id ?? NaN;
  const minutesOf = (of: { sinceMs: number; maxCount: number }) =>
    journal.jobs.runsOf(id, of).map(({ endedAtMs }) => new Date(endedAtMs).getUTCMinutes());
  expect(minutesOf({ sinceMs: Date.parse('2026-11-22T00:02:00Z'), maxCount: 9 })).toEqual([2, 3, 4]);
  expect(minutesOf({ sinceMs: 0, maxCount: 2 })).toEqual([3, 4]);
});

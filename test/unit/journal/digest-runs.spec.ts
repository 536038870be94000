import { expect, test } from 'vitest';
import type { JobSession } from '../../../src-shared/model/job-session.ts';
import { runTotals } from '../../builders/digest.ts';
import { jobSession } from '../../builders/job-session.ts';
import { newOutboxEntry } from '../../builders/mail-message.ts';
import { openInMemoryJournal } from '../../fixtures/open-in-memory-journal.ts';

const hour = 60 * 60_000;
const at = (text: string) => Date.parse(`2026-11-${text}:00Z`);
const period = { beforeFromMs: at('25T07:00'), fromMs: at('26T07:00'), toMs: at('27T07:00'), afterSessionId: null };

/** A run of an hour. */
function run(id: string, ended: string, changes: Parameters<typeof jobSession>[0] = {}): JobSession {
  const endedAt = new Date(at(ended));
  return jobSession({
    id,
    startedAt: new Date(endedAt.getTime() - hour).toISOString(),
    endedAt: endedAt.toISOString(),
    ...changes,
  });
}

function journalOf(...sessions: JobSession[]) {
  const { journal } = openInMemoryJournal();
  journal.recordSessions(sessions, at('27T08:00'));
  return journal;
}

test('runs are counted in the period that they ended in: its beginning belongs to it, its end to the next one', () => {
  const journal = journalOf(
    run('before', '26T06:59', { result: 'Failed' }),
    run('first', '26T07:00', { statistics: { transferredBytes: 3 } }),
    run('last', '27T06:59', { result: 'Warning', statistics: { transferredBytes: 5 } }),
    run('next', '27T07:00', { result: 'Failed' }),
    run('long ago', '25T06:59', { result: 'Failed' }),
  );

  expect(journal.digestRuns.jobs(period, 0, 10)).toEqual([
    {
      id: 1,
      name: 'Exchange daily',
      organization: 'contoso.com',
      host: '',
      last: { sessionId: 3, startedAtMs: at('27T05:59'), endedAtMs: at('27T06:59'), result: 'Warning', sizeBytes: 5 },
      inPeriod: runTotals({ Success: 1, Warning: 1 }, { durationMs: 2 * hour, sizedCount: 2, sizeBytes: 8 }),
      before: runTotals({ Failed: 1 }),
    },
  ]);
  expect(journal.digestRuns.lastResults(1, period.toMs, 3)).toEqual(['Failed', 'Success', 'Warning']);
});

test('of a chain the last attempt counts, once, where it ended', () => {
  const retry = (attempt: number) => ({ attempt, willBeRetried: attempt < 2, firstSessionId: 'a0' });
  const journal = journalOf(
    run('a0', '26T06:50', { result: 'Failed', retry: retry(0) }),
    run('a1', '26T07:10', { result: 'Failed', retry: retry(1) }),
    run('a2', '26T07:30', { retry: retry(2) }),
  );

  const [job] = journal.digestRuns.jobs(period, 0, 10);

  expect([job?.inPeriod.counts, job?.before.counts]).toEqual([
    { Success: 1, Warning: 0, Failed: 0 },
    { Success: 0, Warning: 0, Failed: 0 },
  ]);
});

test('a run that was reported late is in the next digest, not lost between two of them', () => {
  const journal = journalOf(run('known', '26T06:00'));
  const knownId = journal.digestRuns.newestSessionId();
  journal.recordSessions([run('late', '26T06:30', { result: 'Failed' })], at('26T07:05'));
  const countsIn = (changes: Partial<typeof period>) => {
    const [job] = journal.digestRuns.jobs({ ...period, ...changes }, 0, 10);
    return [job?.inPeriod.counts, job?.before.counts];
  };

  expect(countsIn({ afterSessionId: knownId } as object)).toEqual([
    { Success: 0, Warning: 0, Failed: 1 },
    { Success: 1, Warning: 0, Failed: 0 },
  ]);
  expect(countsIn({})).toEqual([
    { Success: 0, Warning: 0, Failed: 0 },
    { Success: 1, Warning: 0, Failed: 1 },
  ]);
});

test('jobs are read in pieces, also those that have not run lately', () => {
  const journal = journalOf(
    ...[1, 2, 3].map((number) =>
      run(`s${number}`, number === 2 ? '02T07:00' : '26T12:00', { job: { id: `job ${number}` } }),
    ),
    run('future', '28T07:00', { job: { id: 'job 4' } }),
  );

  const first = journal.digestRuns.jobs(period, 0, 2);
  const others = journal.digestRuns.jobs(period, first.at(-1)?.id ?? 0, 2);

  expect([...first, ...others].map(({ id, last, inPeriod }) => [id, last !== null, inPeriod.counts.Success])).toEqual([
    [1, true, 1],
    [2, true, 0],
    [3, true, 1],
  ]);
});

test('a job that was forgotten is left out until it runs again, and one that was merged counts with the other', () => {
  const journal = journalOf(
    run('a', '26T12:00', { job: { id: 'a', name: 'a' }, result: 'Failed' }),
    run('b', '26T13:00', { job: { id: 'b', name: 'b' } }),
    run('c', '26T14:00', { job: { id: 'c', name: 'c' } }),
  );
  const found = () =>
    journal.digestRuns
      .jobs(period, 0, 10)
      .map(({ name, inPeriod }) => [name, inPeriod.counts.Success, inPeriod.counts.Failed]);
  journal.jobs.forget(1);
  journal.jobs.merge(2, 3);

  expect(found()).toEqual([['c', 2, 0]]);
  journal.recordSessions([run('a again', '26T15:00', { job: { id: 'a', name: 'a' } })], at('27T08:00'));
  expect(found()).toEqual([
    ['a', 1, 0],
    ['c', 2, 0],
  ]);
});

test('messages and what is remembered with them are written together, and a message only once', () => {
  const { journal } = openInMemoryJournal();
  const entry = newOutboxEntry('digest', { about: 'digest' });

  journal.addAndRemember([entry], 'digest-default', 1);
  journal.addAndRemember([entry], 'digest-default', 2);

  expect([journal.counts().waiting, journal.recall('digest-default')]).toEqual([1, 2]);
  expect([journal.hasMessage(entry.internetMessageId), journal.hasMessage('<other@x>')]).toEqual([true, false]);
});

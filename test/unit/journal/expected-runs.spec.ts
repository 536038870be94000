import { expect, test } from 'vitest';
import type { Expectation } from '../../../src-shared/model/expected-run.ts';
import { jobSession } from '../../builders/job-session.ts';
import { newOutboxEntry } from '../../builders/mail-message.ts';
import { openInMemoryJournal, statesOf } from '../../fixtures/open-in-memory-journal.ts';

const at = (time: string): number => Date.parse(`2026-11-${time}:00.000Z`);
const expectation: Expectation = {
  runs: { kind: 'every', count: 12, unit: 'hours' },
  graceMinutes: 30,
  setBy: 'person',
};
const noNotes = { judgedFromMs: 0, announcedAtMs: null, overdue: null };

function openWithJob(names: readonly string[] = ['nightly']) {
  const { journal, database } = openInMemoryJournal();
  const record = (name: string, startedMs: number, endedMs: number, receivedAtMs: number) => {
    const [startedAt, endedAt] = [new Date(startedMs).toISOString(), new Date(endedMs).toISOString()];
    const job = { id: name, name, type: 'backup' } as const;
    journal.recordSession(jobSession({ id: `${name} ${startedAt}`, job, startedAt, endedAt }), receivedAtMs);
  };
  for (const name of names) record(name, at('26T02:00'), at('26T02:30'), at('26T02:31'));
  const idOf = (name: string) => journal.expectedRuns.jobs().find((job) => job.name === name)?.jobId ?? 0;
  return { journal, database, record, idOf };
}

test('a job has its last ten runs, newest first, none of them later than its receipt', () => {
  const { journal, record } = openWithJob();
  for (let hour = 3; hour <= 20; hour += 1) {
    const started = at('26T00:00') + hour * 3_600_000;
    record('nightly', started, started + 60_000, started + 120_000);
  }
  record('nightly', at('28T00:00'), at('28T01:00'), at('27T00:00'));
  const { runs, expectation: none } = journal.expectedRuns.jobs()[0] ?? { runs: [] };
  expect(none).toBeNull();
  expect(runs).toHaveLength(10);
  expect(runs[0]).toEqual({ startedAtMs: at('27T00:00'), endedAtMs: at('27T00:00'), result: 'Success' });
  expect(runs[1]).toEqual({ startedAtMs: at('26T20:00'), endedAtMs: at('26T20:01'), result: 'Success' });
});

test('what is expected and what was noted is as it was written; what is set anew is judged anew', () => {
  const { journal, idOf } = openWithJob();
  const jobId = idOf('nightly');
  journal.expectedRuns.expect(jobId, expectation, 1_000);
  const notes = { judgedFromMs: 2_000, announcedAtMs: 3_000, overdue: { expectedAtMs: 4_000, seenAtMs: 5_000 } };
  journal.recordExpectedRuns([{ jobId, notes, missed: null }]);
  expect(journal.expectedRuns.jobs(jobId)).toMatchObject([{ expectation, ...notes, mutedUntilMs: null, missed: null }]);
  journal.expectedRuns.mute(jobId, 9_000, 9_000);
  expect(journal.expectedRuns.jobs(jobId)).toMatchObject([{ expectation, mutedUntilMs: 9_000, judgedFromMs: 9_000 }]);
  journal.expectedRuns.expect(jobId, null, 6_000);
  expect(journal.expectedRuns.jobs(jobId)).toMatchObject([{ ...noNotes, expectation: null, judgedFromMs: 6_000 }]);
});

test('a missed run and its message are written together, once under one message id', () => {
  const { journal, database, idOf } = openWithJob();
  const jobId = idOf('nightly');
  const missed = {
    expectedAtMs: 7_000,
    noticedAtMs: 8_000,
    entries: [newOutboxEntry('missed', { about: 'missed', jobId })],
  };
  journal.recordExpectedRuns([{ jobId, notes: noNotes, missed }]);
  journal.recordExpectedRuns([{ jobId, notes: noNotes, missed }]);
  expect(statesOf(database)).toEqual({ missed: 'waiting' });
  expect(journal.expectedRuns.jobs(jobId)).toMatchObject([{ missed: { expectedAtMs: 7_000, noticedAtMs: 8_000 } }]);
  const broken = { ...missed, expectedAtMs: 9_000, entries: [{ ...newOutboxEntry('other'), title: null as never }] };
  expect(() => journal.recordExpectedRuns([{ jobId, notes: noNotes, missed: broken }])).toThrow();
  expect(journal.expectedRuns.jobs(jobId)).toMatchObject([{ missed: { expectedAtMs: 7_000 } }]);
});

test('nothing is expected of a job that was forgotten, nor of one that was merged into another', () => {
  const { journal, idOf, record } = openWithJob(['nightly', 'copy']);
  const [nightly, copy] = [idOf('nightly'), idOf('copy')];
  for (const jobId of [nightly, copy]) journal.expectedRuns.expect(jobId, expectation, 1_000);
  const missed = { expectedAtMs: 7_000, noticedAtMs: 8_000, entries: [] };
  journal.recordExpectedRuns([nightly, copy].map((jobId) => ({ jobId, notes: noNotes, missed })));
  journal.jobs.merge(copy, nightly);
  expect(journal.expectedRuns.jobs().map(({ jobId, runs }) => [jobId, runs.length])).toEqual([[nightly, 2]]);
  journal.jobs.forget(nightly);
  expect(journal.expectedRuns.jobs()).toEqual([]);
  record('nightly', at('27T02:00'), at('27T02:10'), at('27T02:11'));
  expect(journal.expectedRuns.jobs()).toMatchObject([{ jobId: nightly, expectation: null, missed: null }]);
  expect(journal.expectedRuns.jobs()[0]?.runs).toHaveLength(1);
});

test('the last success is that of the job', () => {
  const { journal, idOf } = openWithJob(['nightly', 'copy']);
  expect(journal.expectedRuns.lastSuccessAtMs(idOf('copy'))).toBe(at('26T02:30'));
  expect(journal.expectedRuns.lastSuccessAtMs(4_711)).toBeNull();
});

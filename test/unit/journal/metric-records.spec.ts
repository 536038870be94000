import { expect, test } from 'vitest';
import type { OutboxState } from '../../../src-shared/model/outbox-entry.ts';
import { jobSession } from '../../builders/job-session.ts';
import { newOutboxEntry } from '../../builders/mail-message.ts';
import { openInMemoryJournal } from '../../fixtures/open-in-memory-journal.ts';

const receivedAtMs = Date.parse('2026-11-22T23:00:00Z');

test('the last run of a job is its last attempt, with the counts that were reported and the last success', () => {
  const { journal } = openInMemoryJournal();
  const retry = { firstSessionId: '2', limit: 3, waitMinutes: 10 };
  journal.recordSessions(
    [
      jobSession({ id: '1', endedAt: '2026-11-20T01:00:00.000Z' }),
      jobSession({ id: '2', result: 'Failed', retry: { ...retry, willBeRetried: true } }),
      jobSession({
        id: '3',
        result: 'Warning',
        startedAt: '2026-11-22T22:50:00.000Z',
        endedAt: '2026-11-22T22:55:00.000Z',
        retry: { ...retry, attempt: 1 },
        statistics: { transferredBytes: 5 },
        objectCount: 412,
        issueCount: 3,
      }),
      jobSession({ id: '4', host: 'FILES01', result: 'Failed', objectCount: null, issueCount: null }),
    ],
    receivedAtMs,
  );
  const shared = { source: 'folder', name: 'Exchange daily', organization: 'contoso.com', type: 'backup' };
  expect(journal.metrics.lastRuns()).toEqual([
    {
      ...shared,
      id: 1,
      host: '',
      last: {
        startedAtMs: Date.parse('2026-11-22T22:50:00Z'),
        endedAtMs: Date.parse('2026-11-22T22:55:00Z'),
        result: 'Warning',
        sizeBytes: 5,
      },
      objectCount: 412,
      issueCount: 3,
      lastSuccessAtMs: Date.parse('2026-11-20T01:00:00Z'),
    },
    {
      ...shared,
      id: 2,
      host: 'FILES01',
      last: {
        startedAtMs: Date.parse('2026-11-22T22:00:00Z'),
        endedAtMs: Date.parse('2026-11-22T22:38:33Z'),
        result: 'Failed',
        sizeBytes: null,
      },
      objectCount: null,
      issueCount: null,
      lastSuccessAtMs: null,
    },
  ]);
  journal.jobs.forget(2);
  expect(journal.metrics.lastRuns().map(({ id }) => id)).toEqual([1]);
});

test('sessions are counted once each, and stay counted when retention removes them', () => {
  const { journal, database } = openInMemoryJournal();
  journal.recordSessions(
    ['1', '2', '2', '3'].map((id) => jobSession({ id, result: id === '3' ? 'Failed' : 'Success' })),
    receivedAtMs,
  );
  const counted = [
    { what: 'session', channel: '', outcome: 'Failed', count: 1, lastAtMs: receivedAtMs },
    { what: 'session', channel: '', outcome: 'Success', count: 2, lastAtMs: receivedAtMs },
  ];
  expect(journal.metrics.counted()).toEqual(counted);
  database.execute('DELETE FROM session');
  expect([journal.sessionIds(), journal.metrics.counted()]).toEqual([[], counted]);
});

test('notifications are counted by channel as they are accepted, fail or have an unknown outcome; retries and tests are not', () => {
  const { journal } = openInMemoryJournal();
  const failure = { area: 'delivery', kind: 'outcome-unknown', cause: 'connection-lost' } as const;
  const add = (id: string, states: readonly OutboxState[], kind: 'notification' | 'test' = 'notification') => {
    const entry = journal.add(newOutboxEntry(id, { kind }));
    for (const state of states) {
      journal.beginAttempt(entry.id, 1_000);
      journal.endAttempt(entry.id, 2_000, state);
    }
  };
  const accepted = (atMs: number): OutboxState => ({ kind: 'accepted', atMs, requestId: '' });
  add('a', [{ kind: 'retry-at', atMs: 3_000, failure }, accepted(5_000)]);
  add('b', [{ kind: 'outcome-unknown', atMs: 3_000, failure }, accepted(6_000)]);
  add('c', [{ kind: 'parked', failure }]);
  add('d', [accepted(9_000)], 'test');
  expect(journal.metrics.counted()).toEqual([
    { what: 'notification', channel: 'email', outcome: 'accepted', count: 2, lastAtMs: 6_000 },
    { what: 'notification', channel: 'email', outcome: 'outcome-unknown', count: 1, lastAtMs: 3_000 },
    { what: 'notification', channel: 'email', outcome: 'parked', count: 1, lastAtMs: 0 },
  ]);
});

test('the oldest notification on its way is known, also while it is being sent', () => {
  const { journal } = openInMemoryJournal();
  expect(journal.metrics.oldestWaitingAtMs()).toBeNull();
  journal.add(newOutboxEntry('test', { kind: 'test', createdAtMs: 1 }));
  const first = journal.add(newOutboxEntry('a', { createdAtMs: 1_000 }));
  journal.add(newOutboxEntry('b', { createdAtMs: 2_000 }));
  expect(journal.metrics.oldestWaitingAtMs()).toBe(1_000);
  journal.beginAttempt(first.id, 3_000);
  expect(journal.metrics.oldestWaitingAtMs()).toBe(1_000);
  journal.endAttempt(first.id, 4_000, { kind: 'accepted', atMs: 4_000, requestId: '' });
  expect(journal.metrics.oldestWaitingAtMs()).toBe(2_000);
});

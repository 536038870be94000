import { describe, expect, test } from 'vitest';
import type { Journal } from '../../../src-main/journal/journal.ts';
import type { JobSession } from '../../../src-shared/model/job-session.ts';
import type { OutboxState } from '../../../src-shared/model/outbox-entry.ts';
import { microsoftSenderId } from '../../../src-shared/model/sender.ts';
import { wholeHistory } from '../../../src-shared/model/history.ts';
import { filtered, notify } from '../../builders/chain-decision.ts';
import { jobSession } from '../../builders/job-session.ts';
import { mailMessage, newOutboxEntry } from '../../builders/mail-message.ts';
import { openInMemoryJournal } from '../../fixtures/open-in-memory-journal.ts';

const dayMs = 24 * 60 * 60_000;
const nowMs = Date.parse('2026-11-22T22:38:33.000Z');
const beforeMs = nowMs - 90 * dayMs;
const oldMs = beforeMs - 1;
const refused = { area: 'delivery', kind: 'recipients-refused', service: 'microsoft-365' } as const;

/** @returns the session's number in the journal */
function record(journal: Journal, receivedAtMs: number, changes: Partial<JobSession> & { id: string }): number {
  journal.recordSession(jobSession(changes), receivedAtMs);
  return Math.max(...journal.sessionIds());
}

function recordFiltered(journal: Journal, receivedAtMs: number, changes: Partial<JobSession> & { id: string }): number {
  const id = record(journal, receivedAtMs, changes);
  journal.recordDecisions([filtered(id, 'success-off')], []);
  return id;
}

/** A session with a notification in this state; both were made at `atMs`. */
function recordNotified(journal: Journal, atMs: number, id: string, state: OutboxState | null): number {
  const journalId = record(journal, atMs, { id });
  journal.recordDecisions([notify(journalId)], [{ journalId, entry: newOutboxEntry(id, { createdAtMs: atMs }) }]);
  if (state === null) return journalId;
  const [entry] = journal.recordAndClaim([], [{ senderId: microsoftSenderId, maxCount: 1 }], atMs);
  if (entry === undefined) throw new Error('There is nothing to send.');
  if (state.kind !== 'sending') journal.recordAndClaim([{ id: entry.id, atMs, state }], [], atMs);
  return journalId;
}

/** Whatever is newest stays, so that each spec has something newer. */
function withNewerEntry({ journal, database }: ReturnType<typeof openInMemoryJournal>) {
  recordNotified(journal, nowMs, 'newest', { kind: 'accepted', atMs: nowMs, requestId: '' });
  return { journal, database };
}

function removeAll(journal: Journal): number {
  let count = 0;
  for (;;) {
    const ids = journal.expired.sessions(beforeMs, null, 100).map(({ journalId }) => journalId);
    if (ids.length === 0) break;
    count += inBatches(() => journal.expired.removeSessions(ids, beforeMs));
  }
  return count + inBatches(() => journal.expired.removeMessages(beforeMs));
}

function inBatches(batch: () => { removed: number; isComplete: boolean }): number {
  let count = 0;
  for (;;) {
    const { removed, isComplete } = batch();
    count += removed;
    if (isComplete) return count;
  }
}

function rowCounts(database: ReturnType<typeof openInMemoryJournal>['database']): Record<string, number> {
  const tables = ['job', 'session', 'session_objects', 'decision', 'message', 'message_session', 'attempt', 'history'];
  return Object.fromEntries(
    tables.map((table) => [table, Number(database.query(`SELECT count(*) AS count FROM ${table}`)[0]?.['count'])]),
  );
}

describe('an old session goes', () => {
  test('with its objects, messages, attempts and its entry of the history', () => {
    const opened = openInMemoryJournal();
    const { journal, database } = opened;
    recordNotified(journal, oldMs, 'accepted', { kind: 'accepted', atMs: oldMs, requestId: 'r' });
    recordNotified(journal, oldMs, 'discarded', { kind: 'parked', failure: refused });
    journal.history.discard([2], oldMs);
    recordFiltered(journal, oldMs, { id: 'filtered', objects: [...jobSession().objects] });
    withNewerEntry(opened);

    expect(removeAll(journal)).toBe(3);
    expect(rowCounts(database)).toEqual({
      job: 1,
      session: 1,
      session_objects: 0,
      decision: 1,
      message: 1,
      message_session: 1,
      attempt: 1,
      history: 1,
    });
    expect(journal.history.page(wholeHistory, null, 10).total).toBe(1);
  });

  test('and is known all the same when it is reported again', () => {
    const { journal } = openInMemoryJournal();
    recordFiltered(journal, oldMs, { id: 'a' });
    withNewerEntry({ journal } as ReturnType<typeof openInMemoryJournal>);
    removeAll(journal);

    expect([journal.sessionIds(), journal.sessionIds([1, 2, 3])]).toEqual([[2], [2]]);
    expect([
      journal.isKnown('folder', 'a'),
      journal.recordSession(jobSession({ id: 'a' }), nowMs),
      journal.recordSession(jobSession({ id: 'a', source: 'vb365' }), nowMs),
    ]).toEqual([true, 'known', 'recorded']);
  });

  test('without a message that also reports a session that stays', () => {
    const opened = openInMemoryJournal();
    const { journal, database } = opened;
    recordNotified(journal, oldMs, 'a', { kind: 'accepted', atMs: oldMs, requestId: 'r' });
    recordFiltered(journal, nowMs, { id: 'b' });
    database.change('INSERT INTO message_session (message_id, session_id) VALUES (1, 2)');
    withNewerEntry(opened);

    expect(removeAll(journal)).toBe(1);
    expect([
      rowCounts(database)['message'],
      journal.history.details(2)?.messages.map(({ subject }) => subject),
    ]).toEqual([2, ['a']]);
  });

  test('a large one in pieces, one batch after the other', () => {
    const opened = openInMemoryJournal();
    const { journal, database } = opened;
    const { objects: _, ...head } = jobSession({ id: 'large' });
    const earlyId = journal.beginEarlyObjects();
    const piece = JSON.stringify(['x'.repeat(1_000_000)]);
    for (let at = 0; at < 20; at += 1) journal.addEarlyObjects(earlyId, at, [piece]);
    journal.recordEarlySession(head, earlyId, oldMs);
    journal.recordDecisions([filtered(1, 'success-off')], []);
    withNewerEntry(opened);

    const first = journal.expired.removeSessions([1], beforeMs);
    expect([first, rowCounts(database)['session']]).toEqual([{ removed: 0, isComplete: false }, 2]);
    expect(rowCounts(database)['session_objects']).toBeLessThan(20);
    expect([removeAll(journal), rowCounts(database)['session_objects']]).toEqual([1, 0]);
  });
});

describe('an old session stays while', () => {
  test.each<[string, OutboxState | null]>([
    ['waits', null],
    ['is being sent', { kind: 'sending' }],
    ['is to be tried again', { kind: 'retry-at', atMs: oldMs, failure: refused }],
    ['has an unknown outcome', { kind: 'outcome-unknown', atMs: oldMs, failure: refused }],
    ['waits for a person', { kind: 'parked', failure: refused }],
  ])('its notification %s', (_, state) => {
    const opened = openInMemoryJournal();
    recordNotified(opened.journal, oldMs, 'a', state);
    recordNotified(
      opened.journal,
      nowMs,
      'newest',
      state === null ? null : { kind: 'accepted', atMs: nowMs, requestId: '' },
    );

    expect([removeAll(opened.journal), opened.journal.sessionIds()]).toEqual([0, [1, 2]]);
  });

  test('it is not judged, or held until its retry', () => {
    const opened = openInMemoryJournal();
    record(opened.journal, oldMs, { id: 'open' });
    const held = record(opened.journal, oldMs, { id: 'held' });
    opened.journal.recordDecisions([{ journalId: held, kind: 'held', untilMs: nowMs }], []);
    withNewerEntry(opened);

    expect(removeAll(opened.journal)).toBe(0);
  });

  test('another attempt of its chain is held, or is not old', () => {
    const opened = openInMemoryJournal();
    const retry = (firstSessionId: string, attempt: number) => ({
      ...jobSession().retry,
      attempt,
      firstSessionId,
    });
    recordFiltered(opened.journal, oldMs, { id: 'a', retry: retry('a', 0) });
    record(opened.journal, oldMs, { id: 'a2', retry: retry('a', 1) });
    recordFiltered(opened.journal, oldMs, { id: 'b', retry: retry('b', 0) });
    recordFiltered(opened.journal, beforeMs, { id: 'b2', retry: retry('b', 1) });
    withNewerEntry(opened);

    expect(removeAll(opened.journal)).toBe(0);
  });

  test('it was accepted or discarded since, though it is old itself', () => {
    const opened = openInMemoryJournal();
    recordNotified(opened.journal, oldMs, 'a', { kind: 'accepted', atMs: beforeMs, requestId: 'r' });
    recordNotified(opened.journal, oldMs, 'b', { kind: 'parked', failure: refused });
    opened.journal.history.discard([2], beforeMs);
    withNewerEntry(opened);

    expect(removeAll(opened.journal)).toBe(0);
  });

  test('it is the latest entry, so that no number is given twice, or the last one that was accepted', () => {
    const { journal } = openInMemoryJournal();
    recordNotified(journal, oldMs, 'accepted', { kind: 'accepted', atMs: oldMs, requestId: 'r' });
    recordFiltered(journal, oldMs, { id: 'between' });
    recordFiltered(journal, oldMs, { id: 'latest' });

    expect([removeAll(journal), journal.sessionIds(), journal.lastAcceptedAtMs()]).toEqual([1, [1, 3], oldMs]);
  });

  test('a person has it sent again after it was found to be old', () => {
    const opened = openInMemoryJournal();
    recordNotified(opened.journal, oldMs, 'a', { kind: 'accepted', atMs: oldMs, requestId: 'r' });
    withNewerEntry(opened);
    const found = opened.journal.expired.sessions(beforeMs, null, 10).map(({ journalId }) => journalId);
    opened.journal.history.repeat([{ id: 1, internetMessageId: '<again@x>' }], nowMs);

    expect(found).toEqual([1]);
    expect(opened.journal.expired.removeSessions(found, beforeMs)).toEqual({ removed: 0, isComplete: true });
  });
});

test('a chain that never ends, because its script always names the same first attempt, goes after a month more', () => {
  const opened = openInMemoryJournal();
  const retry = { ...jobSession().retry, firstSessionId: 'always' };
  for (let day = 0; day < 160; day += 1) {
    recordFiltered(opened.journal, nowMs - (160 - day) * dayMs, { id: `day ${day}`, retry });
  }

  expect([removeAll(opened.journal), opened.journal.sessionIds().length]).toEqual([41, 119]);
});

test('test messages, and messages whose session was lost, go when nothing is to be done about them', () => {
  const opened = openInMemoryJournal();
  const { journal, database } = opened;
  const message = (name: string, kind: 'test' | 'notification', createdAtMs: number) =>
    journal.add(newOutboxEntry(name, { kind, createdAtMs, message: mailMessage({ subject: name }) }));
  const accepted = message('accepted', 'test', oldMs);
  journal.beginAttempt(accepted.id, oldMs);
  journal.endAttempt(accepted.id, oldMs, { kind: 'accepted', atMs: oldMs, requestId: 'r' });
  message('never sent', 'test', oldMs);
  message('recent', 'test', beforeMs);
  message('waiting', 'notification', oldMs);
  withNewerEntry(opened);

  expect(removeAll(journal)).toBe(2);
  expect(database.query('SELECT title AS subject FROM message ORDER BY id')).toEqual([
    { subject: 'recent' },
    { subject: 'waiting' },
    { subject: 'newest' },
  ]);
});

test('batches begin where the one before has ended, the oldest first', () => {
  const opened = openInMemoryJournal();
  // Numbers and times need not agree: clocks are set.
  for (const [id, atMs] of [
    ['c', oldMs - 1],
    ['a', oldMs - 3],
    ['b', oldMs - 2],
  ] as const)
    recordFiltered(opened.journal, atMs, { id });
  withNewerEntry(opened);
  const first = opened.journal.expired.sessions(beforeMs, null, 2);

  expect([first, opened.journal.expired.sessions(beforeMs, first[1] ?? null, 2)]).toEqual([
    [
      { journalId: 2, receivedAtMs: oldMs - 3 },
      { journalId: 3, receivedAtMs: oldMs - 2 },
    ],
    [{ journalId: 1, receivedAtMs: oldMs - 1 }],
  ]);
});

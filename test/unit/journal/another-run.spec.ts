import { describe, expect, test } from 'vitest';
import type { JobSession } from '../../../src-shared/model/job-session.ts';
import { filtered } from '../../builders/chain-decision.ts';
import { jobSession } from '../../builders/job-session.ts';
import { openInMemoryJournal, openSessionsOf } from '../../fixtures/open-in-memory-journal.ts';

const nowMs = Date.parse('2026-11-24T08:00:00.000Z');
const nights = ['2026-11-22T22:38:33.000Z', '2026-11-23T22:38:33.000Z', '2026-11-24T22:38:33.000Z'];

/** As a script reports it that gives all its runs one id. */
function nightly(night: number, changes: Parameters<typeof jobSession>[0] = {}): JobSession {
  return jobSession({ id: 'nightly', endedAt: nights[night] ?? '', ...changes });
}

function endsOf(sessions: readonly JobSession[]): string[] {
  return sessions.map(({ endedAt }) => endedAt);
}

describe('sessions of one id', () => {
  test('with an end of their own are recorded each, whether they come together or one by one', () => {
    const { journal } = openInMemoryJournal();

    expect(journal.recordSessions([nightly(0), nightly(1)], nowMs)).toEqual(['recorded', 'recorded']);
    expect(journal.recordSessions([nightly(2)], nowMs)).toEqual(['recorded']);
    expect(endsOf(openSessionsOf(journal))).toEqual(nights);
  });

  test('that are reported again are known, whatever was recorded in between', () => {
    const { journal } = openInMemoryJournal();
    const all = [nightly(0), nightly(1), nightly(2)];
    journal.recordSessions(all, nowMs);

    expect(journal.recordSessions([...all, nightly(1, { message: 'in other words' })], nowMs)).toEqual(
      Array(4).fill('known'),
    );
    expect(all.map((session) => journal.isRunKnown(session))).toEqual([true, true, true]);
  });

  test('whose ends are minutes apart are one run that was reported again: the end may be the time of its file', () => {
    const { journal } = openInMemoryJournal();
    const later = (minutes: number, night: number) =>
      nightly(night, { endedAt: new Date(Date.parse(nights[night] ?? '') + minutes * 60_000).toISOString() });
    journal.recordSessions([nightly(0), nightly(1)], nowMs);

    expect(journal.recordSessions([later(10, 0), later(-10, 1), later(11, 1)], nowMs)).toEqual([
      'known',
      'known',
      'recorded',
    ]);
    expect(journal.isRunKnown(later(1, 1))).toBe(true);
  });

  test.each<[string, Parameters<typeof jobSession>[0]]>([
    ['another result', { result: 'Failed' }],
    ['another job', { job: { id: 'Teams daily' } }],
    ['another attempt', { retry: { attempt: 1 } }],
    ['another computer', { host: 'FILES02' }],
  ])('and one end are recorded each where they have %s', (_, changes) => {
    const { journal } = openInMemoryJournal();
    const other = nightly(0, changes);

    expect([nightly(0), other, other].map((session) => journal.recordSessions([session], nowMs)[0])).toEqual([
      'recorded',
      'recorded',
      'known',
    ]);
  });

  test('are told apart after they were removed, too', () => {
    const { journal } = openInMemoryJournal();
    const first = nightly(0);
    journal.recordSessions([first, jobSession({ id: 'latest' })], nowMs);
    journal.recordDecisions([filtered(1, 'success-off'), filtered(2, 'success-off')], []);
    journal.expired.removeSessions([1], nowMs + 1);

    expect(journal.recordSessions([first, nightly(1), nightly(1)], nowMs)).toEqual(['known', 'recorded', 'known']);
  });
});

describe('a run under an id that was used', () => {
  test('begins a chain of its own, since the other run is over', () => {
    const { journal } = openInMemoryJournal();
    journal.recordSessions([nightly(0), nightly(1)], nowMs);

    expect(journal.openChains(nowMs, 'with-held').map((key) => journal.chain(key).length)).toEqual([1, 1]);
  });

  test('as a retry stays in the chain of the attempt whose id it bears', () => {
    const { journal } = openInMemoryJournal();
    const failed = nightly(0, { result: 'Failed', retry: { willBeRetried: true } });
    const retry = nightly(1, { retry: { attempt: 1 } });

    expect(journal.recordSessions([failed, retry], nowMs)).toEqual(['recorded', 'recorded']);
    expect(
      journal
        .openChains(nowMs, 'with-held')
        .map((key) => journal.chain(key).map(({ session }) => session.retry.attempt)),
    ).toEqual([[0, 1]]);
  });

  test('with many objects is known with its objects when it is reported again', () => {
    const { journal } = openInMemoryJournal();
    const { objects: _, ...head } = nightly(1);
    journal.recordSessions([nightly(0)], nowMs);
    const before = journal.isRunKnown(head);
    const outcomes = [1, 2].map((earlyId) => journal.recordEarlySession(head, earlyId, nowMs));

    expect([before, outcomes, journal.isRunKnown(head)]).toEqual([false, ['recorded', 'known'], true]);
  });
});

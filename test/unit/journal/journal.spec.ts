import { describe, expect, test } from 'vitest';
import { NodeSqliteDatabase } from '../../../src-main/adapters/sqlite/node-sqlite-database.ts';
import { journalVersion, prepareSchema } from '../../../src-main/journal/schema.ts';
import type { DeliveryFailure } from '../../../src-shared/model/failures/delivery-failure.ts';
import { wholeHistory } from '../../../src-shared/model/history.ts';
import type { SessionResult } from '../../../src-shared/model/job-session.ts';
import type { OutboxState } from '../../../src-shared/model/outbox-entry.ts';
import { microsoftSenderId } from '../../../src-shared/model/sender.ts';
import { sampleSession } from '../../../src-shared/model/sample-session.ts';
import { filtered, notify } from '../../builders/chain-decision.ts';
import { jobSession } from '../../builders/job-session.ts';
import { mailMessage, newOutboxEntry } from '../../builders/mail-message.ts';
import { openInMemoryJournal, openSessionsOf, statesOf } from '../../fixtures/open-in-memory-journal.ts';

const nowMs = Date.parse('2026-11-22T22:38:33.000Z');
const failure: DeliveryFailure = {
  area: 'delivery',
  kind: 'not-accepted',
  service: 'microsoft-365',
  status: 400,
  code: 'ErrorX',
};

describe('sessions', () => {
  test('come back as they were recorded, in the order in which they came', () => {
    const { journal } = openInMemoryJournal();
    const sessions = [
      jobSession({ id: 'b', job: { name: '株式会社 \u0000 "\ud800' } }),
      sampleSession('2026-11-22T22:38:33.000Z'),
    ];
    sessions.forEach((session, index) => journal.recordSession(session, nowMs + index));

    expect(openSessionsOf(journal)).toEqual(sessions);
  });

  test('are known by source and id: the second report changes nothing', () => {
    const { journal } = openInMemoryJournal();

    expect([
      journal.recordSession(jobSession({ id: 'a', result: 'Failed' }), nowMs),
      journal.recordSession(jobSession({ id: 'a', result: 'Success' }), nowMs + 1),
      journal.recordSession(jobSession({ id: 'a', source: 'vb365' }), nowMs),
      journal.recordSession(jobSession({ id: 'b' }), nowMs),
    ]).toEqual(['recorded', 'known', 'recorded', 'recorded']);
    expect(openSessionsOf(journal)[0]?.result).toBe('Failed');
  });

  test('that were judged before are still known', () => {
    const { journal } = openInMemoryJournal();
    journal.recordSession(jobSession(), nowMs);
    journal.recordDecisions([filtered(1, 'success-off')], []);

    expect([journal.recordSession(jobSession(), nowMs), openSessionsOf(journal)]).toEqual(['known', []]);
  });
});

describe('a chain', () => {
  test('says what the objects of each session take, whether they were written with it or before it', () => {
    const { journal } = openInMemoryJournal();
    const { objects, ...head } = sampleSession(new Date(nowMs).toISOString());
    const written = JSON.stringify(objects);
    journal.recordSession({ ...head, id: 'at once', objects }, nowMs);
    const earlyId = journal.beginEarlyObjects();
    journal.addEarlyObjects(earlyId, 0, [written, written]);
    journal.recordEarlySession({ ...head, id: 'large' }, earlyId, nowMs);
    journal.recordSession({ ...head, id: 'without', objects: [] }, nowMs);
    const recorded = journal.openChains(nowMs, 'without-held').flatMap((key) => journal.chain(key));
    const bytes = recorded.map(({ session, objectBytes }) => [session.id, objectBytes]);

    expect(objects.length).toBeGreaterThan(0);
    expect(bytes).toEqual([
      ['at once', Buffer.byteLength(written)],
      ['large', 2 * Buffer.byteLength(written)],
      ['without', 0],
    ]);
  });

  const attempt = (number: number, given: { id: string; source?: string; jobId?: string }) =>
    jobSession({
      id: given.id,
      source: given.source ?? 'folder',
      job: { id: given.jobId ?? 'job' },
      retry: { attempt: number, firstSessionId: 'first' },
    });

  test('holds the sessions of one source and job that name the same first attempt', () => {
    const { journal } = openInMemoryJournal();
    journal.recordSession(attempt(0, { id: 'first' }), nowMs);
    journal.recordSession(attempt(0, { id: 'first', source: 'vb365' }), nowMs);
    journal.recordSession(attempt(0, { id: 'other', jobId: 'other' }), nowMs);
    journal.recordSession(attempt(1, { id: 'second' }), nowMs);

    const chains = journal.openChains(nowMs, 'without-held').map((key) => journal.chain(key));
    expect(chains.map((chain) => chain.map(({ journalId }) => journalId))).toEqual([[1, 4], [2], [3]]);
  });

  test('that is held waits until its time, and is listed before only when asked for', () => {
    const { journal } = openInMemoryJournal();
    journal.recordSession(attempt(0, { id: 'first' }), nowMs);
    journal.recordDecisions([{ journalId: 1, kind: 'held', untilMs: nowMs + 10 }], []);

    expect(journal.openChains(nowMs + 9, 'without-held')).toEqual([]);
    expect(journal.openChains(nowMs + 9, 'with-held')).toHaveLength(1);
    expect(journal.openChains(nowMs + 10, 'without-held')).toHaveLength(1);
    expect(journal.nextHoldEndsAtMs()).toBe(nowMs + 10);
  });

  test('that is held for longer than any may be is looked at again: the clock was set back meanwhile', () => {
    const { journal } = openInMemoryJournal();
    journal.recordSession(attempt(0, { id: 'a' }), nowMs);
    journal.recordDecisions([{ journalId: 1, kind: 'held', untilMs: nowMs }], []);
    const dayMs = 24 * 60 * 60_000;

    expect(journal.openChains(nowMs - 20 * dayMs, 'without-held')).toEqual([]);
    expect(journal.openChains(nowMs - 3_650 * dayMs, 'without-held')).toHaveLength(1);
  });

  test('remembers which of its sessions are decided, and whether it is settled', () => {
    const { journal } = openInMemoryJournal();
    for (const [index, id] of ['first', 'b', 'c', 'd'].entries()) journal.recordSession(attempt(index, { id }), nowMs);
    journal.recordDecisions(
      [
        { journalId: 1, kind: 'superseded' },
        { journalId: 2, kind: 'notify', concludes: false, isRetryMissing: false },
        filtered(3, 'success-off'),
      ],
      [],
    );

    const [key = ''] = journal.openChains(nowMs, 'with-held');
    expect(journal.chain(key).map(({ state }) => state)).toEqual(['decided', 'decided', 'concluding', 'open']);
    expect(journal.nextHoldEndsAtMs()).toBe(null);
  });

  test('keeps a great many objects in their order', () => {
    const { journal } = openInMemoryJournal();
    const [object] = sampleSession('2026-11-22T22:38:33.000Z').objects;
    if (object === undefined) throw new Error('The sample has no objects.');
    const objects = Array.from({ length: 2_345 }, (_, index) => ({ ...object, name: `object ${index}` }));
    journal.recordSession(jobSession({ objects }), nowMs);

    expect([...journal.objectsOf(1)].map(({ name }) => name)).toEqual(objects.map(({ name }) => name));
  });
});

describe('a job that succeeds again', () => {
  const at = (hour: number) => `2026-11-22T${String(hour).padStart(2, '0')}:00:00.000Z`;
  const prepare = () => {
    const { journal } = openInMemoryJournal();
    const record = (id: string, hour: number, result: SessionResult, changes: Parameters<typeof jobSession>[0] = {}) =>
      journal.recordSession(jobSession({ id, result, endedAt: at(hour), ...changes }), nowMs);
    const recovery = () =>
      journal
        .openChains(nowMs, 'with-held')
        .flatMap((key) => journal.chain(key))
        .at(-1)?.recovery;
    return { journal, record, recovery };
  };

  test('says since when, and in how many runs, it had failed since its last success', () => {
    const { journal, record, recovery } = prepare();
    record('old failure', 1, 'Failed');
    record('old success', 2, 'Success');
    record('failure', 3, 'Failed');
    record('warning', 4, 'Warning');
    record('failure again', 5, 'Failed');
    record('of another job', 5, 'Failed', { job: { id: 'other' } });
    journal.recordDecisions([1, 2, 3, 4, 5, 6].map(notify), []);
    record('success', 6, 'Success');
    expect(recovery()).toEqual({ failedSinceMs: Date.parse(at(3)), failedRunCount: 2 });
  });

  test('counts a failure that is judged with it, and none that was not notified', () => {
    const { journal, record, recovery } = prepare();
    record('filtered', 3, 'Failed');
    journal.recordDecisions([filtered(1, 'failure-off')], []);
    record('success', 6, 'Success');
    expect(recovery()).toBeNull();
    record('open', 4, 'Failed');
    record('later', 7, 'Failed');
    expect(journal.chain(journal.openChains(nowMs, 'with-held')[0] ?? '')[0]?.recovery).toEqual({
      failedSinceMs: Date.parse(at(4)),
      failedRunCount: 1,
    });
  });

  test('is told once', () => {
    const { journal, record, recovery } = prepare();
    record('failure', 3, 'Failed');
    record('success', 4, 'Success');
    journal.recordDecisions([notify(1), notify(2)], []);
    record('next success', 5, 'Success');
    expect(recovery()).toBeNull();
  });
});

describe('a judgement', () => {
  test('and its notification are written together', () => {
    const { journal, database } = openInMemoryJournal();
    journal.recordSession(jobSession(), nowMs);
    journal.recordDecisions([notify(1)], [{ journalId: 1, entry: newOutboxEntry('a') }]);

    expect([
      database.query('SELECT coalesce(filtered_by, kind) AS judgement FROM decision'),
      database.query('SELECT session_id, state FROM message JOIN message_session ON message_id = id'),
    ]).toEqual([[{ judgement: 'notify' }], [{ session_id: 1, state: 'waiting' }]]);
  });

  test('is not written where its notification cannot be', () => {
    const { journal, database } = openInMemoryJournal();
    journal.recordSession(jobSession(), nowMs);
    database.execute(`CREATE TRIGGER full BEFORE INSERT ON message BEGIN SELECT RAISE(FAIL, 'disk is full'); END`);

    expect(() => journal.recordDecisions([notify(1)], [{ journalId: 1, entry: newOutboxEntry('a') }])).toThrow(
      'disk is full',
    );
    expect([openSessionsOf(journal).length, statesOf(database)]).toEqual([1, {}]);
  });

  test('says by what a session was filtered out', () => {
    const { journal, database } = openInMemoryJournal();
    journal.recordSession(jobSession(), nowMs);
    journal.recordDecisions([filtered(1, 'warning-off')], []);

    expect([
      database.query('SELECT coalesce(filtered_by, kind) AS judgement FROM decision'),
      statesOf(database),
    ]).toEqual([[{ judgement: 'warning-off' }], {}]);
  });

  test('made twice, after a crash, gives one notification', () => {
    const { journal, database } = openInMemoryJournal();
    journal.recordSession(jobSession(), nowMs);
    journal.recordDecisions([notify(1)], [{ journalId: 1, entry: newOutboxEntry('a') }]);
    journal.recordDecisions([notify(1)], [{ journalId: 1, entry: newOutboxEntry('a') }]);

    expect(statesOf(database)).toEqual({ a: 'waiting' });
  });
});

describe('the outbox', () => {
  test('gives an entry back as it was added', () => {
    const { journal } = openInMemoryJournal();
    const attachments = [{ name: 'report.csv', contentType: 'text/csv', contentBase64: '77u/' }];
    const entry = newOutboxEntry('a', { priority: 'warning', message: mailMessage({ subject: 'a', attachments }) });

    expect(journal.add(entry)).toEqual({
      ...entry,
      id: 1,
      state: { kind: 'waiting' },
      attemptCount: 0,
      unknownOutcomeCount: 0,
    });
  });

  test('gives the entry that exists under the same message id', () => {
    const { journal, database } = openInMemoryJournal();
    const first = journal.add(newOutboxEntry('a'));

    expect(journal.add(newOutboxEntry('a', { createdAtMs: 5 }))).toEqual(first);
    expect(statesOf(database)).toEqual({ a: 'waiting' });
  });

  test.each<OutboxState>([
    { kind: 'waiting' },
    { kind: 'retry-at', atMs: nowMs, failure },
    { kind: 'accepted', atMs: nowMs, requestId: 'request-1' },
    {
      kind: 'outcome-unknown',
      atMs: nowMs,
      failure: { area: 'delivery', kind: 'outcome-unknown', cause: 'connection-lost' },
    },
    { kind: 'parked', failure },
    { kind: 'discarded', failure },
    { kind: 'discarded', failure: null },
  ])('keeps the state $kind with all that belongs to it', (state) => {
    const { journal } = openInMemoryJournal();
    const { id } = journal.add(newOutboxEntry('a'));
    journal.beginAttempt(id, nowMs);
    journal.endAttempt(id, nowMs + 1, state);

    expect(journal.add(newOutboxEntry('a'))).toMatchObject({ state, attemptCount: 1 });
  });

  test.each(['{"kind":"recipients-refused"}', '{"area":"delivery","kind":"carrier-pigeon"}', 'null', '{'])(
    'keeps an entry whose failure this version cannot read: %s',
    (stored) => {
      const { journal, database } = openInMemoryJournal();
      const { id } = journal.add(newOutboxEntry('a'));
      journal.beginAttempt(id, nowMs);
      journal.endAttempt(id, nowMs + 1, { kind: 'parked', failure });
      database.change('UPDATE message SET failure = :stored', { stored });
      database.change('UPDATE attempt SET failure = :stored', { stored });
      const unexplained = { area: 'delivery', kind: 'unexplained' };

      expect(journal.add(newOutboxEntry('a')).state).toEqual({ kind: 'parked', failure: unexplained });
      expect(journal.trouble().parked?.failure).toEqual(unexplained);
      const [row] = journal.history.page(wholeHistory, null, 1).rows;
      expect(row?.state).toEqual({ kind: 'parked', failure: unexplained });
      expect(journal.history.details(row?.id ?? 0)?.messages[0]?.attempts[0]?.failure).toEqual(unexplained);
      expect(journal.history.problems().map((problem) => problem.failure)).toEqual([unexplained]);
    },
  );

  test('leaves nothing of an earlier state behind', () => {
    const { journal, database } = openInMemoryJournal();
    const { id } = journal.add(newOutboxEntry('a'));
    journal.beginAttempt(id, nowMs);
    journal.endAttempt(id, nowMs, { kind: 'retry-at', atMs: nowMs + 5, failure });
    journal.beginAttempt(id, nowMs + 5);
    journal.endAttempt(id, nowMs + 6, { kind: 'accepted', atMs: nowMs + 6, requestId: 'request-1' });

    expect(database.query('SELECT state, state_at, failure_kind, request_id FROM message')).toEqual([
      { state: 'accepted', state_at: nowMs + 6, failure_kind: null, request_id: 'request-1' },
    ]);
    expect(database.query('SELECT started_at, ended_at, outcome, request_id FROM attempt')).toEqual([
      { started_at: nowMs, ended_at: nowMs, outcome: 'retry-at', request_id: null },
      { started_at: nowMs + 5, ended_at: nowMs + 6, outcome: 'accepted', request_id: 'request-1' },
    ]);
  });

  test('has due what waits and what has waited long enough, by priority, then by age', () => {
    const { journal } = openInMemoryJournal();
    const put = (name: string, state: OutboxState, priority: 'failure' | 'success' = 'success') => {
      const { id } = journal.add(newOutboxEntry(name, { priority }));
      journal.beginAttempt(id, 0);
      journal.endAttempt(id, 0, state);
    };
    put('retry-now', { kind: 'retry-at', atMs: nowMs, failure });
    put('retry-later', { kind: 'retry-at', atMs: nowMs + 1, failure }, 'failure');
    put('unknown-now', { kind: 'outcome-unknown', atMs: nowMs, failure }, 'failure');
    put('accepted', { kind: 'accepted', atMs: 0, requestId: '' });
    put('parked', { kind: 'parked', failure });
    put('discarded', { kind: 'discarded', failure: null });
    journal.add(newOutboxEntry('waiting'));
    journal.add(newOutboxEntry('test', { kind: 'test', priority: 'failure' }));
    journal.beginAttempt(journal.add(newOutboxEntry('sending')).id, nowMs);

    const names = (limit: number, at = nowMs) => journal.due(at, limit).map(({ message }) => message.subject);
    expect([names(10), names(2), names(10, nowMs + 1)]).toEqual([
      ['unknown-now', 'retry-now', 'waiting'],
      ['unknown-now', 'retry-now'],
      ['retry-later', 'unknown-now', 'retry-now', 'waiting'],
    ]);
  });

  test('takes an entry for due that would wait for longer than any may: the clock was set back meanwhile', () => {
    const { journal } = openInMemoryJournal();
    const hourMs = 60 * 60_000;
    const put = (name: string, atMs: number, state: 'retry-at' | 'outcome-unknown') => {
      const { id } = journal.add(newOutboxEntry(name));
      journal.beginAttempt(id, atMs);
      const unknown: DeliveryFailure = { area: 'delivery', kind: 'outcome-unknown', cause: 'connection-lost' };
      if (state === 'retry-at') journal.endAttempt(id, atMs, { kind: state, atMs, failure });
      else journal.endAttempt(id, atMs, { kind: state, atMs, failure: unknown });
    };
    put('in ten years', nowMs + 10 * 365 * 24 * hourMs, 'retry-at');
    put('in a month', nowMs + 30 * 24 * hourMs, 'outcome-unknown');
    put('in a day', nowMs + 24 * hourMs, 'retry-at');

    expect(journal.due(nowMs, 10).map(({ message }) => message.subject)).toEqual(['in ten years', 'in a month']);
  });

  test('knows when the next entry is due', () => {
    const { journal } = openInMemoryJournal();
    const nexts = [journal.nextDueAtMs(microsoftSenderId)];
    for (const [name, atMs] of [
      ['later', nowMs + 9],
      ['soon', nowMs + 5],
    ] as const) {
      const { id } = journal.add(newOutboxEntry(name));
      journal.beginAttempt(id, 0);
      journal.endAttempt(id, 0, { kind: 'retry-at', atMs, failure });
      nexts.push(journal.nextDueAtMs(microsoftSenderId));
    }

    expect(nexts).toEqual([null, nowMs + 9, nowMs + 5]);
  });

  test('counts attempts, and among them those with an unknown outcome', () => {
    const { journal } = openInMemoryJournal();
    const { id } = journal.add(newOutboxEntry('a'));
    const unknown: DeliveryFailure = { area: 'delivery', kind: 'outcome-unknown', cause: 'program-ended' };
    for (const state of [
      { kind: 'retry-at', atMs: 0, failure },
      { kind: 'outcome-unknown', atMs: 0, failure: unknown },
      { kind: 'waiting' },
    ] as const) {
      journal.beginAttempt(id, nowMs);
      journal.endAttempt(id, nowMs, state);
    }

    expect(journal.due(nowMs, 1)[0]).toMatchObject({ attemptCount: 3, unknownOutcomeCount: 1 });
  });

  test('knows what was being sent when the program ended', () => {
    const { journal } = openInMemoryJournal();
    journal.add(newOutboxEntry('waiting'));
    const { id } = journal.add(newOutboxEntry('sending'));
    journal.beginAttempt(id, nowMs);

    expect(journal.interrupted()).toMatchObject([
      { id, state: { kind: 'sending' }, attemptCount: 1, unknownOutcomeCount: 0 },
    ]);
  });

  test('counts what is on its way and what waits for a person, test messages aside', () => {
    const { journal } = openInMemoryJournal();
    for (const [name, state] of [
      ['a', { kind: 'retry-at', atMs: 0, failure }],
      ['b', { kind: 'outcome-unknown', atMs: 0, failure }],
      ['c', { kind: 'parked', failure }],
      ['d', { kind: 'accepted', atMs: 0, requestId: '' }],
    ] as const) {
      const { id } = journal.add(newOutboxEntry(name));
      journal.beginAttempt(id, 0);
      journal.endAttempt(id, 0, state);
    }
    journal.add(newOutboxEntry('e'));
    journal.beginAttempt(journal.add(newOutboxEntry('f')).id, 0);
    journal.add(newOutboxEntry('g', { kind: 'test' }));

    expect(journal.counts()).toEqual({ waiting: 4, parked: 1 });
  });

  test('tells the starts of attempts since an instant, those of test messages as well', () => {
    const { journal } = openInMemoryJournal();
    for (const [index, kind] of (['notification', 'test', 'notification'] as const).entries()) {
      journal.beginAttempt(journal.add(newOutboxEntry(`n${index}`, { kind })).id, nowMs + index);
    }

    expect(journal.attemptStartsSince(microsoftSenderId, nowMs).sort((a, b) => a - b)).toEqual([nowMs + 1, nowMs + 2]);
  });

  test('whether another one was accepted counts from the attempt before the latest', () => {
    const { journal } = openInMemoryJournal();
    const [a, b] = ['a', 'b'].map((name) => journal.add(newOutboxEntry(name)).id);
    const unknown = {
      area: 'delivery',
      kind: 'outcome-unknown',
      service: 'microsoft-365',
      cause: 'server-error',
    } as const;
    const tryOne = (id: number, atMs: number) => {
      journal.beginAttempt(id, atMs);
      const answer = journal.hasAcceptedSinceLastTry(id);
      journal.endAttempt(
        id,
        atMs,
        id === a ? { kind: 'outcome-unknown', atMs, failure: unknown } : { kind: 'accepted', atMs, requestId: '' },
      );
      return answer;
    };
    const answers = [a, a, b, a, a].map((id = NaN, at) => tryOne(id, nowMs + at));

    expect(answers).toEqual([false, false, false, true, false]);
  });
});

describe('a job', () => {
  test('is one job under the name that it was reported with last, and goes with its last session', () => {
    const { journal, database } = openInMemoryJournal();
    for (const [id, name, organization] of [
      ['a', 'Exchange', 'contoso.com'],
      ['b', 'Exchange daily', 'contoso.com'],
      ['c', 'Exchange', 'fabrikam.com'],
    ] as const) {
      journal.recordSession(jobSession({ id, organization, job: { id: 'job', name } }), nowMs);
      journal.recordDecisions([filtered(journal.sessionIds().length, 'success-off')], []);
    }
    const jobs = () => database.query('SELECT organization, name FROM job ORDER BY id');

    expect(jobs()).toEqual([
      { organization: 'contoso.com', name: 'Exchange daily' },
      { organization: 'fabrikam.com', name: 'Exchange' },
    ]);
    journal.expired.removeSessions([1, 2], nowMs + 1);
    expect(jobs()).toEqual([{ organization: 'fabrikam.com', name: 'Exchange' }]);
  });
});

describe('the schema', () => {
  test('is made once; opening it again keeps everything', () => {
    const { journal, database } = openInMemoryJournal();
    journal.recordSession(jobSession(), nowMs);

    expect([prepareSchema(database), openSessionsOf(journal).length]).toEqual([{ kind: 'ready' }, 1]);
  });

  test.each([
    ['of a form from before the first release', 'CREATE TABLE session (id INTEGER); PRAGMA user_version = 0'],
    [
      'with our version and without our tables',
      `CREATE TABLE session (id INTEGER); PRAGMA user_version = ${journalVersion}`,
    ],
  ])('%s is not taken for ours, and not touched', (_, statements) => {
    const database = new NodeSqliteDatabase(':memory:');
    database.execute(statements);

    expect(prepareSchema(database)).toEqual({ kind: 'unknown' });
    expect(database.query(`SELECT name FROM sqlite_schema`)).toEqual([{ name: 'session' }]);
  });

  test('of a newer version is refused and not touched', () => {
    const database = new NodeSqliteDatabase(':memory:');
    database.execute(`CREATE TABLE future (id INTEGER); PRAGMA user_version = ${journalVersion + 1}`);

    expect(prepareSchema(database)).toEqual({ kind: 'newer', version: journalVersion + 1 });
    expect(database.query(`SELECT name FROM sqlite_schema`)).toEqual([{ name: 'future' }]);
  });
});

import { describe, expect, test } from 'vitest';
import { wholeHistory, type HistoryFilter, type HistoryResult } from '../../../src-shared/model/history.ts';
import type { DeliveryFailure } from '../../../src-shared/model/failures/delivery-failure.ts';
import type { OutboxState } from '../../../src-shared/model/outbox-entry.ts';
import type { Journal } from '../../../src-main/journal/journal.ts';
import { channelOf } from '../../../src-main/channels/channels.ts';
import { correctBy } from '../../../src-main/history/correct-message.ts';
import { filtered, notify } from '../../builders/chain-decision.ts';
import { jobSession } from '../../builders/job-session.ts';
import { mailMessage, newOutboxEntry } from '../../builders/mail-message.ts';
import { emailTarget } from '../../builders/settings.ts';
import { openInMemoryJournal } from '../../fixtures/open-in-memory-journal.ts';

const nowMs = Date.parse('2026-11-22T22:40:00.000Z');
const endedAtMs = Date.parse('2026-11-22T22:38:33.000Z');
const failure: DeliveryFailure = { area: 'delivery', kind: 'recipients-refused', service: 'microsoft-365' };

function listed(journal: Journal, filter: Partial<HistoryFilter> = {}): string[] {
  return journal.history.page({ ...wholeHistory, ...filter }, null, 100).rows.map(({ job, subject }) => job || subject);
}

/** A session for each of these jobs, a minute after the other. */
function record(journal: Journal, ...jobs: string[]): void {
  for (const [index, name] of jobs.entries()) {
    const endedAt = new Date(endedAtMs + index * 60_000).toISOString();
    journal.recordSession(jobSession({ id: name, job: { id: name, name }, endedAt }), nowMs);
  }
}

function notifyOf(journal: Journal, journalId: number, state: OutboxState | null): void {
  const entry = newOutboxEntry(`message ${journalId}`, {
    message: mailMessage({
      subject: `message ${journalId}`,
      recipients: [
        { name: 'Ann', address: 'ann@contoso.com' },
        { name: '', address: 'noc@contoso.com' },
      ],
    }),
  });
  journal.recordDecisions([notify(journalId)], [{ journalId, entry }]);
  if (state === null) return;
  const [added] = journal.due(nowMs, 1);
  if (added === undefined) throw new Error('Nothing is due.');
  journal.beginAttempt(added.id, nowMs);
  if (state.kind !== 'sending') journal.endAttempt(added.id, nowMs, state);
}

test('what was reported of one job is listed alone, also where another has the same name', () => {
  const { journal } = openInMemoryJournal();
  record(journal, 'a', 'b');
  const elsewhere = jobSession({ id: 'c', job: { id: 'a', name: 'a' }, host: 'FILES02' });
  journal.recordSession(elsewhere, nowMs);
  const [job] = journal.jobs.all(1).filter(({ host }) => host === '');
  const filter = { job: { id: job?.id ?? NaN, name: 'a' } };
  expect(listed(journal, filter)).toEqual(['a']);
  expect(listed(journal, { ...filter, result: 'Failed' })).toEqual([]);
});

test('what recovered and what was missed is listed as that, and found by it', () => {
  const { journal } = openInMemoryJournal();
  record(journal, 'a', 'b');
  const repaired = newOutboxEntry('again', { about: 'recovery' });
  journal.recordDecisions([notify(1)], [{ journalId: 1, entry: repaired }]);
  journal.add(newOutboxEntry('missed', { about: 'missed' }));
  const found = (result: HistoryResult) => listed(journal, { result });
  expect([found('Recovered'), found('Success'), found('Missed')]).toEqual([['a'], ['b', 'a'], ['missed']]);
});

test('with what was reported of a job stands the run that it missed, also after it was merged into another', () => {
  const { journal } = openInMemoryJournal();
  record(journal, 'a', 'b');
  const idOf = (name: string) => journal.jobs.all(1).find((job) => job.name === name)?.id ?? NaN;
  const [a, b] = [idOf('a'), idOf('b')];
  journal.add(newOutboxEntry('missed', { about: 'missed', jobId: a, createdAtMs: nowMs + 1_000 }));
  const kindsOf = (id: number) =>
    journal.history.page({ ...wholeHistory, job: { id, name: '' } }, null, 10).rows.map(({ kind }) => kind);
  expect([kindsOf(a), kindsOf(b)]).toEqual([['missed', 'session'], ['session']]);
  journal.jobs.merge(a, b);
  expect(kindsOf(b).toSorted()).toEqual(['missed', 'session', 'session']);
});

describe('what happened', () => {
  const states: [string, (journal: Journal) => void, unknown][] = [
    ['was taken in', () => {}, { kind: 'recorded' }],
    [
      'is held',
      (journal) => journal.recordDecisions([{ journalId: 1, kind: 'held', untilMs: nowMs + 5 }], []),
      { kind: 'held', untilMs: nowMs + 5 },
    ],
    [
      'is reported with a later attempt',
      (journal) => journal.recordDecisions([{ journalId: 1, kind: 'superseded' }], []),
      { kind: 'superseded' },
    ],
    [
      'was filtered out',
      (journal) => journal.recordDecisions([filtered(1, 'success-off')], []),
      { kind: 'filtered', by: 'success-off' },
    ],
    ['waits', (journal) => notifyOf(journal, 1, null), { kind: 'waiting' }],
    ['is being sent', (journal) => notifyOf(journal, 1, { kind: 'sending' }), { kind: 'sending' }],
    [
      'was accepted for some recipients',
      (journal) => notifyOf(journal, 1, { kind: 'accepted', atMs: nowMs, requestId: 'r', failure }),
      { kind: 'accepted', atMs: nowMs, service: 'microsoft-365', failure },
    ],
    [
      'was accepted',
      (journal) => notifyOf(journal, 1, { kind: 'accepted', atMs: nowMs, requestId: 'r' }),
      { kind: 'accepted', atMs: nowMs, service: 'microsoft-365' },
    ],
    [
      'is tried again later',
      (journal) => notifyOf(journal, 1, { kind: 'retry-at', atMs: nowMs + 9, failure }),
      { kind: 'retry-at', atMs: nowMs + 9, failure },
    ],
    [
      'may have been sent',
      (journal) => notifyOf(journal, 1, { kind: 'outcome-unknown', atMs: nowMs + 9, failure }),
      { kind: 'outcome-unknown', atMs: nowMs + 9, failure },
    ],
    ['waits for a person', (journal) => notifyOf(journal, 1, { kind: 'parked', failure }), { kind: 'parked', failure }],
  ];
  for (const [name, act, state] of states) {
    test(`to a session that ${name}`, () => {
      const { journal } = openInMemoryJournal();
      record(journal, 'Exchange daily');

      act(journal);

      expect(journal.history.page(wholeHistory, null, 10).rows[0]?.state).toEqual(state);
    });
  }

  test('is listed with the session and the message that tells of it', () => {
    const { journal } = openInMemoryJournal();
    record(journal, 'Exchange daily');
    notifyOf(journal, 1, null);

    expect(journal.history.page(wholeHistory, null, 10)).toEqual({
      rows: [
        {
          id: 1,
          kind: 'session',
          atMs: endedAtMs,
          job: 'Exchange daily',
          organization: 'contoso.com',
          result: 'Success',
          subject: 'message 1',
          recipients: 'Ann <ann@contoso.com>; noc@contoso.com',
          state: { kind: 'waiting' },
        },
      ],
      total: 1,
      revision: journal.history.revision(),
    });
  });

  test('of several messages is what needs a person most', () => {
    const { journal } = openInMemoryJournal();
    record(journal, 'Exchange daily');
    const parts = ['first', 'second'].map((name) => ({ journalId: 1, entry: newOutboxEntry(name) }));
    journal.recordDecisions([notify(1)], parts);
    journal.beginAttempt(1, nowMs);
    journal.endAttempt(1, nowMs, { kind: 'accepted', atMs: nowMs, requestId: 'r' });
    expect(journal.history.page(wholeHistory, null, 10).rows[0]?.state).toEqual({ kind: 'waiting' });

    journal.beginAttempt(2, nowMs);
    journal.endAttempt(2, nowMs, { kind: 'parked', failure });
    expect(journal.history.page(wholeHistory, null, 10).rows[0]).toMatchObject({
      subject: 'first',
      state: { kind: 'parked', failure },
    });
  });

  test('to a test message is listed under the time at which it was made', () => {
    const { journal } = openInMemoryJournal();
    const { id } = journal.add(newOutboxEntry('test', { kind: 'test', createdAtMs: nowMs }));
    journal.beginAttempt(id, nowMs);
    journal.endAttempt(id, nowMs, { kind: 'discarded', failure });

    expect(journal.history.page(wholeHistory, null, 10).rows).toMatchObject([
      { kind: 'test', atMs: nowMs, job: '', result: null, state: { kind: 'discarded', atMs: null, failure } },
    ]);
  });

  test('to a message that reports no session is listed under its job, or under none', () => {
    const { journal } = openInMemoryJournal();
    journal.recordSession(jobSession({ job: { id: 'j', name: 'Exchange daily', type: 'backup' } }), nowMs);
    journal.add(newOutboxEntry('missed', { about: 'missed', jobId: 1, createdAtMs: nowMs + 1_000 }));
    journal.add(newOutboxEntry('digest', { about: 'digest', createdAtMs: nowMs + 2_000 }));

    expect(journal.history.page(wholeHistory, null, 10).rows).toMatchObject([
      { kind: 'digest', atMs: nowMs + 2_000, job: '', organization: '', subject: 'digest', state: { kind: 'waiting' } },
      { kind: 'missed', atMs: nowMs + 1_000, job: 'Exchange daily', subject: 'missed', state: { kind: 'waiting' } },
      { kind: 'session', job: 'Exchange daily' },
    ]);
  });
});

describe('pages', () => {
  test('go from the newest entry to the oldest, each once, also where times are the same', () => {
    const { journal } = openInMemoryJournal();
    record(journal, 'a', 'b');
    for (const name of ['c', 'd', 'e']) journal.recordSession(jobSession({ id: name, job: { name } }), nowMs);

    const first = journal.history.page(wholeHistory, null, 2);
    const second = journal.history.page(wholeHistory, first.rows.at(-1) ?? null, 2);
    const third = journal.history.page(wholeHistory, second.rows.at(-1) ?? null, 2);

    expect([first, second, third].map(({ rows, total }) => [rows.map(({ job }) => job), total])).toEqual([
      [['b', 'e'], 5],
      [['d', 'c'], null],
      [['a'], null],
    ]);
  });

  test('are found through an index, so that the last one is as near as the first', () => {
    const { database } = openInMemoryJournal();

    const plan = database.query(
      'EXPLAIN QUERY PLAN SELECT * FROM history WHERE true AND (at, id) < (9, 9) ORDER BY at DESC, id DESC LIMIT 9',
    );
    expect(plan.map((row) => row['detail'])).toEqual(['SEARCH history USING INDEX history_by_time (at<?)']);
  });
});

describe('a filter', () => {
  const jobs = ['Überwachung Süd', 'Exchange daily', '100% [full] *', 'SharePoint'];
  const searches: [string, string[]][] = [
    ['', ['SharePoint', '100% [full] *', 'Exchange daily', 'Überwachung Süd']],
    ['exCHANGE', ['Exchange daily']],
    ['überWACHUNG SÜD', ['Überwachung Süd']],
    ['daily contoso', ['Exchange daily']],
    ['daily sharepoint', []],
    ['[full] *', ['100% [full] *']],
    ['0%', ['100% [full] *']],
    ['?', []],
    ['contoso.COM', ['SharePoint', '100% [full] *', 'Exchange daily', 'Überwachung Süd']],
  ];
  for (const [text, found] of searches) {
    test(`by “${text}” finds ${found.length} of the entries`, () => {
      const { journal } = openInMemoryJournal();
      record(journal, ...jobs);

      expect([listed(journal, { text }), journal.history.page({ ...wholeHistory, text }, null, 1).total]).toEqual([
        found,
        found.length,
      ]);
    });
  }

  test('searches subject and recipients too', () => {
    const { journal } = openInMemoryJournal();
    record(journal, 'a', 'b');
    notifyOf(journal, 1, null);

    expect([listed(journal, { text: 'message 1' }), listed(journal, { text: 'ANN@' })]).toEqual([['a'], ['a']]);
  });

  test('takes result and state, alone and together', () => {
    const { journal } = openInMemoryJournal();
    record(journal, 'a', 'b');
    journal.recordSession(jobSession({ id: 'c', job: { name: 'c' }, result: 'Failed' }), nowMs);
    journal.recordDecisions([filtered(2, 'success-off'), filtered(3, 'failure-off')], []);

    expect([
      listed(journal, { result: 'Failed' }),
      listed(journal, { group: 'filtered' }),
      listed(journal, { group: 'on-its-way' }),
      listed(journal, { group: 'filtered', result: 'Success', text: 'b' }),
    ]).toEqual([['c'], ['b', 'c'], ['a'], ['b']]);
  });
});

describe('changes', () => {
  test('are told since a revision, with what no longer fits the filter', () => {
    const { journal } = openInMemoryJournal();
    record(journal, 'a', 'b', 'c');
    const { revision } = journal.history.page(wholeHistory, null, 10);
    journal.recordDecisions([filtered(1, 'success-off')], []);
    record(journal, 'd');

    const onItsWay: HistoryFilter = { ...wholeHistory, group: 'on-its-way' };
    const changes = journal.history.changesSince(revision, onItsWay);
    expect({ ...changes, rows: changes.rows.map(({ job }) => job) }).toEqual({
      rows: ['d'],
      goneIds: [1],
      total: 3,
      revision: journal.history.revision(),
    });
    expect(journal.history.changesSince(changes.revision, onItsWay).rows).toEqual([]);
  });
});

describe('a person', () => {
  const correction = emailTarget({
    recipients: [{ name: '', address: 'right@contoso.com' }],
    shouldAttachReport: true,
  });
  const correctWith = (target: unknown) => correctBy({ routeOf: () => ({ channel: 'email', target }), channelOf });
  const correct = correctWith(correction);
  const rowOf = (journal: Journal) => journal.history.page(wholeHistory, null, 1).rows[0];

  test('sends a parked message again: the same one waits, with what Options says where it was refused for that', () => {
    const { journal } = openInMemoryJournal();
    record(journal, 'a');
    notifyOf(journal, 1, { kind: 'parked', failure });

    journal.history.sendStuckAgain([1], correct);

    expect(journal.due(nowMs, 9)).toMatchObject([
      {
        id: 1,
        internetMessageId: '<message 1@backup-notifier.internal>',
        message: { recipients: correction.recipients, subject: 'message 1', attachments: [] },
        state: { kind: 'waiting' },
        attemptCount: 1,
      },
    ]);
    expect(rowOf(journal)).toMatchObject({ recipients: 'right@contoso.com', state: { kind: 'waiting' } });
  });

  test('sends one whose outcome is unknown again as it was, to the same people', () => {
    const { journal } = openInMemoryJournal();
    record(journal, 'a');
    notifyOf(journal, 1, {
      kind: 'parked',
      failure: { area: 'delivery', kind: 'outcome-unknown', cause: 'connection-lost' },
    });

    journal.history.sendStuckAgain([1], correct);

    expect(journal.due(nowMs, 1)[0]?.message['recipients']).toHaveLength(2);
  });

  test('sends one that was too large without its attachments, if Options says so', () => {
    const { journal } = openInMemoryJournal();
    record(journal, 'a');
    const attachments = [{ name: 'report.zip', contentType: 'application/zip', contentBase64: 'AA==' }];
    journal.recordDecisions(
      [notify(1)],
      [{ journalId: 1, entry: newOutboxEntry('large', { message: mailMessage({ attachments }) }) }],
    );
    const park = () => {
      journal.beginAttempt(1, nowMs);
      journal.endAttempt(1, nowMs, {
        kind: 'parked',
        failure: { area: 'delivery', kind: 'message-too-large', service: 'microsoft-365' },
      });
    };
    park();
    journal.history.sendStuckAgain([1], correct);
    expect(journal.due(nowMs, 1)[0]?.message['attachments']).toEqual(attachments);

    park();
    journal.history.sendStuckAgain([1], correctWith({ ...correction, shouldAttachReport: false }));
    expect(journal.due(nowMs, 1)[0]?.message['attachments']).toEqual([]);
  });

  test('sends an accepted message again: a second one waits beside it, under an id of its own', () => {
    const { journal } = openInMemoryJournal();
    record(journal, 'a');
    notifyOf(journal, 1, { kind: 'accepted', atMs: nowMs, requestId: 'r' });

    journal.history.repeat([{ id: 1, internetMessageId: '<again@x>' }], nowMs + 5);

    const messages = journal.history.details(1)?.messages;
    expect(messages).toMatchObject([
      { outboxId: 1, isAgain: false, state: { kind: 'accepted' } },
      {
        outboxId: 2,
        isAgain: true,
        state: { kind: 'waiting' },
        internetMessageId: '<again@x>',
        createdAtMs: nowMs + 5,
      },
    ]);
    expect(rowOf(journal)?.state).toEqual({ kind: 'waiting' });
    journal.history.discard([2], nowMs + 6);
    expect(rowOf(journal)?.state).toEqual({ kind: 'accepted', atMs: nowMs, service: 'microsoft-365' });
  });

  test('discards what waits, which is recorded with its time and why it was not sent', () => {
    const { journal } = openInMemoryJournal();
    record(journal, 'a');
    notifyOf(journal, 1, { kind: 'parked', failure });

    journal.history.discard([1], nowMs + 7);

    expect(rowOf(journal)?.state).toEqual({ kind: 'discarded', atMs: nowMs + 7, failure });
    expect([journal.due(nowMs + 10, 9), journal.counts()]).toEqual([[], { waiting: 0, parked: 0 }]);
  });

  test('can neither discard nor repeat what is being sent or was accepted meanwhile', () => {
    const { journal } = openInMemoryJournal();
    record(journal, 'a', 'b');
    notifyOf(journal, 1, { kind: 'sending' });
    notifyOf(journal, 2, { kind: 'accepted', atMs: nowMs, requestId: 'r' });

    journal.history.discard([1, 2], nowMs);
    journal.history.sendStuckAgain([1, 2], correct);

    expect(journal.history.page(wholeHistory, null, 9).rows.map(({ state }) => state.kind)).toEqual([
      'accepted',
      'sending',
    ]);
  });
});

describe('details', () => {
  test('tell each attempt to send, and the other attempts of the job', () => {
    const { journal } = openInMemoryJournal();
    const attempt = (id: string, number: number, result: 'Failed' | 'Success') =>
      jobSession({
        id,
        result,
        message: `${id} ended`,
        retry: { attempt: number, firstSessionId: 'first', willBeRetried: number === 0 },
      });
    journal.recordSession(attempt('first', 0, 'Failed'), nowMs);
    journal.recordSession(attempt('second', 1, 'Success'), nowMs);
    notifyOf(journal, 2, {
      kind: 'retry-at',
      atMs: nowMs,
      failure: { area: 'delivery', kind: 'not-reachable', service: 'microsoft-365' },
    });
    journal.beginAttempt(1, nowMs + 1);
    journal.endAttempt(1, nowMs + 2, { kind: 'accepted', atMs: nowMs + 2, requestId: 'request-2' });

    expect(journal.history.details(2)).toEqual({
      row: journal.history.page(wholeHistory, null, 1).rows[0],
      session: {
        source: 'folder',
        jobType: 'backup',
        startedAtMs: Date.parse('2026-11-22T22:00:00.000Z'),
        message: 'second ended',
        objectCount: 0,
        issueCount: 0,
        attempt: 1,
        host: '',
        leftOut: [],
        noise: null,
      },
      messages: [
        {
          outboxId: 1,
          channel: 'email',
          subject: 'message 2',
          recipients: 'Ann <ann@contoso.com>; noc@contoso.com',
          internetMessageId: '<message 2@backup-notifier.internal>',
          isAgain: false,
          createdAtMs: endedAtMs,
          state: { kind: 'accepted', atMs: nowMs + 2, service: 'microsoft-365' },
          attempts: [
            {
              startedAtMs: nowMs,
              endedAtMs: nowMs,
              isAccepted: false,
              requestId: '',
              failure: { area: 'delivery', kind: 'not-reachable', service: 'microsoft-365' },
            },
            {
              startedAtMs: nowMs + 1,
              endedAtMs: nowMs + 2,
              isAccepted: true,
              requestId: 'request-2',
              failure: null,
            },
          ],
        },
      ],
      chain: [{ id: 1, attempt: 0, atMs: endedAtMs, result: 'Failed', message: 'first ended' }],
    });
  });

  test('of a test message have no session', () => {
    const { journal } = openInMemoryJournal();
    journal.add(newOutboxEntry('test', { kind: 'test' }));

    expect(journal.history.details(1)).toMatchObject({ session: null, messages: [{ subject: 'test' }], chain: [] });
  });

  test('of an entry that is not kept any more are none', () => {
    expect(openInMemoryJournal().journal.history.details(7)).toBe(null);
  });
});

test('an entry goes with its session, or with its message where it has none', () => {
  const { journal, database } = openInMemoryJournal();
  record(journal, 'a', 'b');
  journal.add(newOutboxEntry('test', { kind: 'test' }));

  database.change('DELETE FROM session WHERE id = 1');
  database.change('DELETE FROM message');

  expect(listed(journal)).toEqual(['b']);
});

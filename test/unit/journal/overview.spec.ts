import { describe, expect, test } from 'vitest';
import { journalVersion } from '../../../src-main/journal/schema.ts';
import type { OutboxState } from '../../../src-shared/model/outbox-entry.ts';
import { jobSession } from '../../builders/job-session.ts';
import { newOutboxEntry } from '../../builders/mail-message.ts';
import { openInMemoryJournal } from '../../fixtures/open-in-memory-journal.ts';

const throttled = { area: 'delivery', kind: 'throttled', service: 'microsoft-365' } as const;
const unreachable = { area: 'delivery', kind: 'not-reachable', service: 'microsoft-365' } as const;

/** The outbox with entries that were created at 1000 and tried at these instants, each time with this end. */
function outboxOf(...entries: { kind?: 'test'; attempts: [atMs: number, state: OutboxState | 'under way'][] }[]) {
  const { journal } = openInMemoryJournal();
  for (const [index, { kind = 'notification', attempts }] of entries.entries()) {
    const { id } = journal.add(newOutboxEntry(`${index}`, { kind, createdAtMs: 1_000 }));
    for (const [atMs, state] of attempts) {
      journal.beginAttempt(id, atMs);
      if (state !== 'under way') journal.endAttempt(id, atMs, state);
    }
  }
  return journal;
}

const retryAt = (failure: typeof throttled | typeof unreachable): OutboxState => ({
  kind: 'retry-at',
  atMs: 0,
  failure,
});
const accepted: OutboxState = { kind: 'accepted', atMs: 0, requestId: '' };

test('an empty outbox, and one where all is done, has no trouble', () => {
  const none = { failing: null, idle: null, parked: null };

  expect([outboxOf().trouble(), outboxOf({ attempts: [[2_000, accepted]] }).trouble()]).toEqual([none, none]);
});

describe('what fails', () => {
  test('counts since the first attempt of the oldest, with what came of its last', () => {
    const journal = outboxOf(
      { attempts: [[3_000, retryAt(throttled)]] },
      {
        attempts: [
          [2_000, retryAt(throttled)],
          [4_000, retryAt(unreachable)],
        ],
      },
      { attempts: [[5_000, { kind: 'outcome-unknown', atMs: 0, failure: throttled }]] },
    );

    expect(journal.trouble().failing).toEqual({ count: 3, sinceMs: 2_000, failure: unreachable });
  });

  test('still fails while it is tried again', () => {
    const journal = outboxOf({
      attempts: [
        [2_000, retryAt(unreachable)],
        [4_000, 'under way'],
      ],
    });

    expect(journal.trouble().failing).toEqual({ count: 1, sinceMs: 2_000, failure: unreachable });
  });

  test('is not what is tried for the first time, and not a test message', () => {
    const journal = outboxOf(
      { attempts: [[2_000, 'under way']] },
      { kind: 'test', attempts: [[2_000, retryAt(unreachable)]] },
    );

    expect(journal.trouble().failing).toBe(null);
  });
});

describe('what merely waits', () => {
  test('counts since it came where nothing was tried since', () => {
    expect(outboxOf({ attempts: [] }, { attempts: [] }).trouble().idle).toEqual({ count: 2, sinceMs: 1_000 });
  });

  test('counts since the latest attempt at anything: a queue that moves is no trouble', () => {
    expect(outboxOf({ attempts: [[7_000, accepted]] }, { attempts: [] }).trouble().idle).toEqual({
      count: 1,
      sinceMs: 7_000,
    });
  });
});

test('what waits for a person is counted, with the reason of the latest', () => {
  const journal = outboxOf(
    { attempts: [[2_000, { kind: 'parked', failure: { area: 'delivery', kind: 'send-as-denied' } }]] },
    {
      attempts: [
        [
          2_000,
          { kind: 'parked', failure: { area: 'delivery', kind: 'recipients-refused', service: 'microsoft-365' } },
        ],
      ],
    },
  );

  expect(journal.trouble().parked).toEqual({
    count: 2,
    failure: { area: 'delivery', kind: 'recipients-refused', service: 'microsoft-365' },
  });
});

test('a fact is remembered under its name until another takes its place', () => {
  const { journal } = openInMemoryJournal();
  journal.remember('a', { at: 1 });
  journal.remember('b', null);
  journal.remember('a', { at: 2 });

  expect([journal.recall('a'), journal.recall('b'), journal.recall('c')]).toEqual([{ at: 2 }, null, null]);
});

describe('statistics', () => {
  const atMs = Date.parse('2026-11-22T22:38:33.000Z');

  test('an empty journal counts nothing', () => {
    const { journal } = openInMemoryJournal();

    expect(journal.statistics()).toEqual({
      version: journalVersion,
      sizeBytes: expect.any(Number),
      sessions: {},
      messages: {},
      attempts: {},
      failures: {},
      oldestWaiting: null,
    });
  });

  test('sessions, notifications, attempts and failures are counted by what became of them', () => {
    const { journal } = openInMemoryJournal();
    journal.recordSession(jobSession({ id: 'a' }), atMs);
    journal.recordSession(jobSession({ id: 'b' }), atMs);
    const add = (name: string, createdAtMs: number) => journal.add(newOutboxEntry(name, { createdAtMs }));
    const accepted = add('<1@x>', atMs);
    const waiting = add('<2@x>', atMs + 1_000);
    journal.beginAttempt(accepted.id, atMs);
    journal.endAttempt(accepted.id, atMs, { kind: 'accepted', atMs: atMs, requestId: 'r' });
    journal.beginAttempt(waiting.id, atMs);
    journal.endAttempt(waiting.id, atMs, {
      kind: 'retry-at',
      atMs: atMs + 60_000,
      failure: { area: 'delivery', kind: 'not-reachable', service: 'microsoft-365' },
    });

    expect(journal.statistics()).toMatchObject({
      sessions: { open: 2 },
      messages: { 'notification accepted': 1, 'notification retry-at': 1 },
      attempts: { accepted: 1, 'retry-at': 1 },
      failures: { 'not-reachable': 1 },
      oldestWaiting: '2026-11-22T22:38:34.000Z',
    });
    expect(journal.statistics().sizeBytes).toBeGreaterThan(0);
  });
});

describe('what is on its way to a channel beside email', () => {
  const ofChannel = { senderId: 'channel:é', routeId: 'channel:é', channel: 'webhook', createdAtMs: 1_000 };

  test('is a trouble of that channel, and none of email', () => {
    const { journal } = openInMemoryJournal();
    for (const name of ['a', 'b']) {
      const { id } = journal.add(newOutboxEntry(name, ofChannel));
      journal.beginAttempt(id, 2_000 + id);
      journal.endAttempt(id, 3_000, retryAt(unreachable));
    }
    journal.add(newOutboxEntry('mail', { createdAtMs: 1_500 }));

    expect(journal.channelTroubles()).toEqual([
      { senderId: 'channel:é', failing: { count: 2, sinceMs: 2_001, failure: unreachable } },
    ]);
    expect(journal.trouble()).toEqual({ failing: null, idle: { count: 1, sinceMs: 1_500 }, parked: null });
  });

  test('is no trouble while it waits for the end of quiet hours', () => {
    const { journal } = openInMemoryJournal();
    journal.add(newOutboxEntry('a', { ...ofChannel, notBeforeMs: 9_000 }));

    expect([journal.channelTroubles(), journal.trouble().idle]).toEqual([[], null]);
    expect([journal.nextDueAtMs('channel:é'), journal.due(8_999, 9, 'channel:é')]).toEqual([9_000, []]);
    expect(journal.due(9_000, 9, 'channel:é')).toMatchObject([{ state: { kind: 'waiting', notBeforeMs: 9_000 } }]);
  });
});

describe('of one sender', () => {
  const ofSender = (senderId: string) => ({ senderId, createdAtMs: 1_000 });

  test('only its own messages and attempts count', () => {
    const { journal } = openInMemoryJournal();
    const failing = journal.add(newOutboxEntry('failing', ofSender('smtp')));
    journal.beginAttempt(failing.id, 2_000);
    journal.endAttempt(failing.id, 3_000, retryAt(unreachable));
    journal.add(newOutboxEntry('idle', { ...ofSender('gmail'), createdAtMs: 5_000 }));
    const other = journal.add(newOutboxEntry('other', ofSender('microsoft-365')));
    journal.beginAttempt(other.id, 9_000);
    expect(['smtp', 'gmail', 'microsoft-365'].map((id) => journal.troubleOf(id))).toEqual([
      { failing: { count: 1, sinceMs: 2_000, failure: unreachable }, idle: null },
      { failing: null, idle: { count: 1, sinceMs: 5_000 } },
      { failing: null, idle: null },
    ]);
  });

  test('a message that waits behind others waits since the last of them was tried', () => {
    const { journal } = openInMemoryJournal();
    const [first] = ['a', 'b'].map((id) => journal.add(newOutboxEntry(id, ofSender('smtp'))));
    journal.beginAttempt(first?.id ?? 0, 7_000);
    expect(journal.troubleOf('smtp').idle).toEqual({ count: 1, sinceMs: 7_000 });
  });

  test('nobody waits for a message before the end of quiet hours', () => {
    const { journal } = openInMemoryJournal();
    journal.add(newOutboxEntry('a', { ...ofSender('smtp'), notBeforeMs: 60_000 }));
    expect(journal.troubleOf('smtp').idle).toEqual({ count: 1, sinceMs: 60_000 });
  });
});

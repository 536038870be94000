import { expect, test } from 'vitest';
import { journalVersion } from '../../../src-main/journal/schema.ts';
import { mailMessage } from '../../builders/mail-message.ts';
import { jobSession } from '../../builders/job-session.ts';
import { openInMemoryJournal } from '../../fixtures/open-in-memory-journal.ts';

const createdAtMs = Date.parse('2026-11-22T22:38:33.000Z');

test('an empty journal counts nothing', () => {
  const { journal } = openInMemoryJournal();

  expect(journal.statistics()).toEqual({
    version: journalVersion,
    sizeBytes: expect.any(Number),
    sessions: {},
    outbox: {},
    attempts: {},
    failures: {},
    oldestWaiting: null,
  });
});

test('sessions, notifications, attempts and failures are counted by what became of them', () => {
  const { journal } = openInMemoryJournal();
  journal.recordSession(jobSession({ id: 'a' }), createdAtMs);
  journal.recordSession(jobSession({ id: 'b' }), createdAtMs);
  const add = (internetMessageId: string, atMs: number) =>
    journal.add({
      kind: 'notification',
      internetMessageId,
      message: mailMessage(),
      priority: 'success',
      createdAtMs: atMs,
    });
  const accepted = add('<1@x>', createdAtMs);
  const waiting = add('<2@x>', createdAtMs + 1_000);
  journal.beginAttempt(accepted.id, createdAtMs);
  journal.endAttempt(accepted.id, createdAtMs, { kind: 'accepted', atMs: createdAtMs, requestId: 'r' });
  journal.beginAttempt(waiting.id, createdAtMs);
  journal.endAttempt(waiting.id, createdAtMs, {
    kind: 'retry-at',
    atMs: createdAtMs + 60_000,
    failure: { kind: 'not-reachable' },
  });

  expect(journal.statistics()).toMatchObject({
    sessions: { open: 2 },
    outbox: { 'notification accepted': 1, 'notification retry-at': 1 },
    attempts: { accepted: 1, 'retry-at': 1 },
    failures: { 'not-reachable': 1 },
    oldestWaiting: '2026-11-22T22:38:34.000Z',
  });
  expect(journal.statistics().sizeBytes).toBeGreaterThan(0);
});

import { expect, test } from 'vitest';
import {
  overlapMs,
  recallCursor,
  rememberCursor,
  replaceLostCursor,
} from '../../../../src-main/sources/backup-servers/server-memory.ts';
import {
  decideNews,
  decidePoll,
  firstLookMs,
  isRunningUnknown,
} from '../../../../src-main/sources/backup-servers/decide-poll.ts';
import { sourceSession } from '../../../builders/source-session.ts';
import { openInMemoryJournal } from '../../../fixtures/open-in-memory-journal.ts';

const nowMs = Date.parse('2026-11-22T22:38:33.000Z');
const hour = 60 * 60_000;
const lastEndedAtMs = nowMs - 3 * 24 * hour;

function replaced() {
  const { journal } = openInMemoryJournal();
  replaceLostCursor(journal, '1', lastEndedAtMs, nowMs);
  const cursor = recallCursor(journal, '1');
  if (cursor === null) throw new Error('There is no cursor.');
  return cursor;
}

test('a lost cursor is replaced so that what has ended since the last known session is news, and nothing older', () => {
  const ended = (id: string, atMs: number) => sourceSession({ id, endedAt: new Date(atMs).toISOString() });
  const seen = [
    ended('long before', lastEndedAtMs - overlapMs - 1),
    ended('the last known', lastEndedAtMs),
    ended('written down late', lastEndedAtMs - overlapMs + 1),
    ended('since', lastEndedAtMs + hour),
  ];
  const { ended: news } = decideNews(seen, replaced(), (id) => id === 'the last known');

  expect(news.map(({ id }) => id)).toEqual(['written down late', 'since']);
});

test('the next look goes back to what ran then, and asks what runs now, because nothing is known about either', () => {
  const cursor = replaced();
  expect(decidePoll(cursor, { nowMs, serverNowMs: nowMs }).sinceMs).toBe(lastEndedAtMs - overlapMs - firstLookMs);
  expect(isRunningUnknown(cursor)).toBe(true);
});

test('a cursor that is there stays', () => {
  const { journal } = openInMemoryJournal();
  const cursor = { watchedFromMs: 1, readUntilMs: 2, readAtMs: 3, sweptAtMs: 4, open: [], changeToken: null };
  rememberCursor(journal, '1', cursor);
  replaceLostCursor(journal, '1', lastEndedAtMs, nowMs);

  expect(recallCursor(journal, '1')).toEqual(cursor);
});

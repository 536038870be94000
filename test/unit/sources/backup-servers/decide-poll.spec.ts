import { describe, expect, test } from 'vitest';
import { overlapMs, type Cursor } from '../../../../src-main/sources/backup-servers/server-memory.ts';
import {
  advanceCursor,
  decideNews,
  decidePoll,
  firstLookMs,
  sweepEveryMs,
  sweepMs,
} from '../../../../src-main/sources/backup-servers/decide-poll.ts';
import { sourceSession } from '../../../builders/source-session.ts';

const nowMs = Date.parse('2026-11-22T23:00:00.000Z');
const cursor = (changes: Partial<Cursor> = {}): Cursor => ({
  watchedFromMs: nowMs - 5 * sweepMs,
  readUntilMs: nowMs - 60_000,
  readAtMs: nowMs - 60_000,
  sweptAtMs: nowMs - 60_000,
  open: [],
  changeToken: null,
  ...changes,
});

describe('what to ask for', () => {
  test('at the first contact, far back: for what is running', () => {
    expect(decidePoll(null, { nowMs, serverNowMs: nowMs })).toEqual({ kind: 'first', sinceMs: nowMs - firstLookMs });
  });

  test('usually, from where it was read, with an overlap', () => {
    const sinceMs = nowMs - 60_000 - overlapMs;
    expect(decidePoll(cursor(), { nowMs, serverNowMs: nowMs })).toEqual({ kind: 'usual', sinceMs });
  });

  test('once an hour, and after a clock of ours was set back, wide', () => {
    const sweep = { kind: 'sweep', sinceMs: nowMs - sweepMs };
    for (const sweptAtMs of [nowMs - sweepEveryMs, nowMs + 1]) {
      expect(decidePoll(cursor({ sweptAtMs }), { nowMs, serverNowMs: nowMs })).toEqual(sweep);
    }
  });

  test('after days without the program, from where it stopped', () => {
    const readUntilMs = nowMs - 4 * 24 * 60 * 60_000;
    const plan = decidePoll(cursor({ readUntilMs, sweptAtMs: readUntilMs }), { nowMs, serverNowMs: nowMs });
    expect(plan.sinceMs).toBe(readUntilMs - overlapMs);
  });
});

describe('where it is read on from', () => {
  const plan = { kind: 'usual', sinceMs: 0 } as const;

  test('begins with the server’s time at the first contact', () => {
    const advanced = advanceCursor(null, { plan, serverNowMs: 7, nowMs: 9 });
    expect(advanced).toEqual({ watchedFromMs: 7, readUntilMs: 7, readAtMs: 9, sweptAtMs: 9, changeToken: null });
  });

  test('goes on with the server’s clock, and notes a sweep', () => {
    const before = cursor();
    const usual = advanceCursor(before, { plan, serverNowMs: nowMs, nowMs });
    const { open: _, ...kept } = before;
    expect(usual).toEqual({ ...kept, readUntilMs: nowMs, readAtMs: nowMs });
    const swept = advanceCursor(before, { plan: { kind: 'sweep', sinceMs: 0 }, serverNowMs: nowMs, nowMs });
    expect(swept.sweptAtMs).toBe(nowMs);
  });

  test('goes back with a clock that was set back, and looks wide at once', () => {
    const backMs = 3 * 60 * 60_000;
    const before = cursor();
    expect(advanceCursor(before, { plan, serverNowMs: nowMs - backMs, nowMs })).toEqual({
      watchedFromMs: before.watchedFromMs - backMs,
      readUntilMs: nowMs - backMs,
      readAtMs: nowMs,
      sweptAtMs: 0,
      changeToken: null,
    });
  });
});

describe('news', () => {
  const from = { watchedFromMs: Date.parse('2026-11-22T22:45:00.000Z'), open: [] };
  const none = () => false;

  test('is what has ended since the first contact and is not known, oldest first', () => {
    const seen = [
      sourceSession({ id: 'late', endedAt: '2026-11-22T22:55:00.000Z' }),
      sourceSession({ id: 'known' }),
      sourceSession({ id: 'old', endedAt: '2026-11-22T22:45:00.000Z' }),
      sourceSession({ id: 'early', endedAt: '2026-11-22T22:46:00.000Z' }),
    ];
    const { ended } = decideNews(seen, from, (id) => id === 'known');
    expect(ended.map(({ id }) => id)).toEqual(['early', 'late']);
  });

  test('is also what was running before, whatever the clock of the server says of its end', () => {
    const seen = [sourceSession({ id: 'ran', endedAt: '2026-11-22T10:00:00.000Z' })];
    const { ended } = decideNews(seen, { ...from, open: [{ id: 'ran', failedCount: 0 }] }, none);
    expect(ended.map(({ id }) => id)).toEqual(['ran']);
  });

  test('is not what still runs, or waits to', () => {
    const seen = [
      sourceSession({ id: 'a', result: null, endedAt: null }),
      sourceSession({ id: 'b', result: null }),
      sourceSession({ id: 'c', result: 'Success', endedAt: null }),
    ];
    expect(decideNews(seen, from, none)).toEqual({ ended: [], running: seen });
  });

  test('comes once, though pages may show a session twice', () => {
    const seen = [sourceSession({ result: null, endedAt: null }), sourceSession(), sourceSession()];
    const { ended, running } = decideNews(seen, from, none);
    expect([ended.length, running]).toEqual([1, []]);
  });
});

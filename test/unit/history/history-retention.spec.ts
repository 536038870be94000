import { expect, onTestFinished, test } from 'vitest';
import { dayMs, HistoryRetention, type HistoryRetentionOptions } from '../../../src-main/history/history-retention.ts';
import { ManualClock } from '../../fakes/manual-clock.ts';
import { ManualScheduler, settle } from '../../fakes/manual-scheduler.ts';

/** Sessions by their number, each with the time of its receipt; those of a batch go three at a time. */
function begin(receivedAtMs: Record<number, number>, changes: Partial<HistoryRetentionOptions> = {}) {
  const clock = new ManualClock();
  const scheduler = new ManualScheduler(clock);
  const sessions = new Map(Object.entries(receivedAtMs).map(([id, atMs]) => [Number(id), atMs]));
  const messages = new Set<number>();
  const reports = new Set<number>();
  const log: string[] = [];
  const told: string[] = [];
  const files: number[] = [];
  const world = { days: 90 as number | null, sessions, messages, reports, log, told, files, clock, scheduler };
  const retention = new HistoryRetention({
    history: {
      sessions: (beforeMs, after, limit) =>
        [...sessions]
          .map(([journalId, atMs]) => ({ journalId, receivedAtMs: atMs }))
          .filter((each) => each.receivedAtMs < beforeMs && each.receivedAtMs > (after?.receivedAtMs ?? -Infinity))
          .sort((a, b) => a.receivedAtMs - b.receivedAtMs)
          .slice(0, limit),
      removeSessions: (ids) => {
        const now = ids.filter((id) => sessions.has(id)).slice(0, 3);
        for (const id of now) sessions.delete(id);
        return { removed: now.length, isComplete: !ids.some((id) => sessions.has(id)) };
      },
      removeMessages: (beforeMs) => {
        const [old] = [...messages].filter((atMs) => atMs < beforeMs);
        if (old !== undefined) messages.delete(old);
        return { removed: old === undefined ? 0 : 1, isComplete: old === undefined };
      },
    },
    giveSpaceBack: () => 0,
    reports: {
      ids: () => Promise.resolve(new Set(reports)),
      remove: (id) => {
        reports.delete(id);
        return Promise.resolve();
      },
      removeSetAside: () => Promise.resolve(),
    },
    removeTakenIn: (beforeMs) => {
      const old = files.filter((atMs) => atMs < beforeMs);
      files.splice(0, files.length, ...files.filter((atMs) => atMs >= beforeMs));
      return Promise.resolve(old.length);
    },
    retentionDays: () => world.days,
    clock,
    scheduler,
    onRemoved: () => told.push('removed'),
    log: (message) => log.push(message),
    ...changes,
  });
  onTestFinished(() => retention.stop());
  return { ...world, world, retention };
}

const nowMs = new ManualClock().nowMs();

test('what is older than the setting goes at start, all kinds of it, and is told in one line', async () => {
  const { retention, sessions, messages, reports, files, log, told } = begin({ 1: 0, 2: 1, 3: nowMs });
  messages.add(0).add(nowMs);
  reports.add(1).add(3);
  files.push(0, nowMs);
  retention.start();
  await settle();

  expect([[...sessions.keys()], [...messages], [...reports], files]).toEqual([[3], [nowMs], [3], [nowMs]]);
  expect([log, told]).toEqual([
    [
      'Removed what is older than 90 days: 2 sessions, 1 messages without one, 1 reports, 1 accepted files; 0 MB given back to the disk.',
    ],
    ['removed'],
  ]);
});

test('where nothing is old, nobody is told', async () => {
  const { retention, log, told } = begin({ 1: nowMs });
  retention.start();
  await settle();

  expect([log, told]).toEqual([[], []]);
});

test('every day it is looked again', async () => {
  const { retention, sessions, scheduler } = begin({ 1: nowMs - 89 * dayMs, 2: nowMs - 88 * dayMs });
  retention.start();
  await scheduler.advance(dayMs);
  expect([...sessions.keys()]).toEqual([1, 2]);
  await scheduler.advance(dayMs);
  expect([...sessions.keys()]).toEqual([2]);
  await scheduler.advance(dayMs);
  expect([...sessions.keys()]).toEqual([]);
});

test('a shorter time holds as soon as it is saved; what else is saved starts nothing', async () => {
  const { retention, world, sessions, files, scheduler } = begin({ 1: nowMs - 10 * dayMs });
  retention.start();
  await settle();
  files.push(0);
  retention.settingsChanged();
  await settle();
  expect(files).toEqual([0]);
  world.days = 7;
  retention.settingsChanged();
  await settle();

  expect([[...sessions.keys()], files, scheduler.delaysMs]).toEqual([[], [], [dayMs]]);
});

test('where nobody has said for how long, nothing goes; as soon as somebody does, that holds', async () => {
  const { retention, world, sessions } = begin({ 1: 0 });
  world.days = null;
  retention.start();
  retention.settingsChanged();
  await settle();
  expect([...sessions.keys()]).toEqual([1]);
  world.days = 90;
  retention.settingsChanged();
  await settle();

  expect([...sessions.keys()]).toEqual([]);
});

test('settings that are saved before the start begin nothing', async () => {
  const { retention, sessions } = begin({ 1: 0 });
  retention.settingsChanged();
  await settle();

  expect([...sessions.keys()]).toEqual([1]);
});

test('a batch at a time: between two of them everything else has its turn', async () => {
  const turns: number[] = [];
  const { retention, sessions } = begin(Object.fromEntries(Array.from({ length: 8 }, (_, id) => [id, id])));
  retention.start();
  while (sessions.size > 0) {
    turns.push(sessions.size);
    await new Promise((resolve) => setImmediate(resolve));
  }

  expect([...new Set(turns)]).toEqual([8, 5, 2]);
});

test('stop ends it after the batch that is under way, and nothing comes later', async () => {
  const { retention, sessions, scheduler } = begin(Object.fromEntries(Array.from({ length: 8 }, (_, id) => [id, id])));
  retention.start();
  while (sessions.size === 8) await Promise.resolve();
  await retention.stop();
  await scheduler.advance(2 * dayMs);

  expect(sessions.size).toBe(5);
});

test('the report goes before its session; where it cannot, the session stays, and the others go', async () => {
  const { retention, sessions, log } = begin(
    { 1: 1, 2: 2 },
    {
      reports: {
        ids: () => Promise.resolve(new Set([1, 2])),
        remove: (id) => {
          expect(sessions.has(id)).toBe(true);
          return id === 1 ? Promise.reject(new Error('EBUSY: it is open')) : Promise.resolve();
        },
        removeSetAside: () => Promise.resolve(),
      },
    },
  );
  retention.start();
  await settle();

  expect([...sessions.keys()]).toEqual([1]);
  expect(log[0]).toBe('The report of session 1 could not be removed: EBUSY: it is open');
});

test('what cannot be removed does not keep the rest, and is tried again the next day', async () => {
  let trouble: Error | null = new Error('the share is away');
  const { retention, messages, log, scheduler } = begin(
    {},
    { removeTakenIn: () => (trouble === null ? Promise.resolve(3) : Promise.reject(trouble)) },
  );
  messages.add(0);
  retention.start();
  await settle();
  expect([messages.size, log[0]]).toEqual([0, 'Old history could not be removed: the share is away']);
  trouble = null;
  await scheduler.advance(dayMs);

  expect(log.at(-1)).toContain('3 accepted files');
});

test('room is given back a piece at a time, until there is no more', async () => {
  const pieces = [4_000_000, 3_000_000, 0];
  const { retention, log } = begin({ 1: 0 }, { giveSpaceBack: () => pieces.shift() ?? 0 });
  retention.start();
  await settle();
  await settle();

  expect(log[0]).toContain('7 MB given back to the disk.');
});

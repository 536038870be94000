import { describe, expect, test } from 'vitest';
import { CronerCalendar } from '../../../src-main/adapters/cron/croner-calendar.ts';
import { decideMissed, type JobPlan, type JobSource, type WatchedJob } from '../../../src-main/jobs/decide-missed.ts';
import type { ExpectedRuns } from '../../../src-shared/model/expected-run.ts';
import { readSource, watchedJob } from '../../builders/watched-job.ts';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;
const calendar = new CronerCalendar();
const everyNight: ExpectedRuns = { kind: 'weekly', weekdays: [1, 2, 3, 4, 5, 6, 7], time: '02:00', timeZone: 'UTC' };

/** A run from this instant on, for half an hour. */
const runAt = (instant: string, minutes = 30) => {
  const startedAtMs = Date.parse(instant);
  return { startedAtMs, endedAtMs: startedAtMs + minutes * minute };
};

const lastNight = runAt('2026-11-26T02:00:10Z');
const tonightMs = Date.parse('2026-11-27T02:00:00Z');

function decide(job: WatchedJob, now: string | number, source?: Partial<JobSource>) {
  const nowMs = typeof now === 'number' ? now : Date.parse(now);
  return decideMissed(job, readSource(nowMs, source), { nowMs, timeZone: 'UTC', calendar });
}

describe('a job that is expected every night', () => {
  const job = watchedJob(everyNight, { runs: [lastNight] });

  test('is up to date, late when its time has come, and missed when the grace has ended', () => {
    const graceEndsAtMs = tonightMs + hour;
    expect(decide(job, '2026-11-26T12:00:00Z')).toMatchObject({
      state: { kind: 'up-to-date', nextAtMs: tonightMs },
      newlyMissed: null,
      lookAtMs: tonightMs,
    });
    expect(decide(job, tonightMs)).toMatchObject({
      state: { kind: 'late', expectedAtMs: tonightMs, graceEndsAtMs },
      newlyMissed: null,
      lookAtMs: graceEndsAtMs,
    });
    expect(decide(job, graceEndsAtMs)).toMatchObject({
      state: { kind: 'missed', expectedAtMs: tonightMs },
      newlyMissed: { expectedAtMs: tonightMs },
      lookAtMs: null,
    });
  });

  test('is missed once, for as many nights as it does not run, and again after it has run', () => {
    const missed = { expectedAtMs: tonightMs, noticedAtMs: tonightMs + hour };
    const later = decide({ ...job, missed }, tonightMs + 3 * day);
    expect(later).toMatchObject({ state: { kind: 'missed', expectedAtMs: tonightMs }, newlyMissed: null });

    const ran = { ...job, missed, runs: [lastNight, runAt('2026-11-29T09:00:00Z')] };
    expect(decide(ran, '2026-11-29T10:00:00Z').state).toEqual({
      kind: 'up-to-date',
      nextAtMs: Date.parse('2026-11-30T02:00:00Z'),
    });
    expect(decide(ran, '2026-11-30T03:00:00Z').newlyMissed).toEqual({
      expectedAtMs: Date.parse('2026-11-30T02:00:00Z'),
    });
  });

  test('is not shifted by a run by hand', () => {
    const byHand = { ...job, runs: [lastNight, runAt('2026-11-26T15:00:00Z')] };
    expect(decide(byHand, tonightMs + hour).newlyMissed).toEqual({ expectedAtMs: tonightMs });
  });

  test('may begin a quarter of an hour early, by a clock that is ahead', () => {
    const early = { ...job, runs: [runAt('2026-11-27T01:45:00Z', 1)] };
    expect(decide(early, tonightMs + hour).newlyMissed).toBeNull();
    const tooEarly = { ...job, runs: [runAt('2026-11-27T01:44:59Z', 1)] };
    expect(decide(tooEarly, tonightMs + hour).newlyMissed).toEqual({ expectedAtMs: tonightMs });
  });

  test('has its run while another one of it is under way', () => {
    const long = { ...job, runs: [runAt('2026-11-26T12:00:00Z', 15 * 60)] };
    expect(decide(long, tonightMs + 2 * hour).newlyMissed).toBeNull();
  });

  test('is not judged before its source was read after the grace', () => {
    const graceEndsAtMs = tonightMs + hour;
    const unread = decide(job, graceEndsAtMs + minute, { lastReadAtMs: graceEndsAtMs - 1 });
    expect(unread).toMatchObject({ state: { kind: 'late' }, newlyMissed: null, lookAtMs: graceEndsAtMs + 2 * minute });
    expect(decide(job, graceEndsAtMs + hour, { lastReadAtMs: -Infinity })).toMatchObject({
      state: { kind: 'source-away', expectedAtMs: tonightMs },
      newlyMissed: null,
    });
    expect(decide(job, graceEndsAtMs + day, { isAway: true })).toMatchObject({
      state: { kind: 'source-away', expectedAtMs: tonightMs },
      newlyMissed: null,
      lookAtMs: graceEndsAtMs + day + minute,
    });
  });

  test('may make up for its run within the grace after the computer was off', () => {
    const backMs = tonightMs + 8 * hour;
    const back = decide(job, backMs);
    expect(back).toMatchObject({
      state: { kind: 'late' },
      newlyMissed: null,
      notes: { overdue: { expectedAtMs: tonightMs, seenAtMs: backMs } },
      lookAtMs: backMs + hour,
    });
    const restarted = { ...job, ...back.notes };
    expect(decide(restarted, backMs + hour - 1).newlyMissed).toBeNull();
    expect(decide(restarted, backMs + hour)).toMatchObject({
      newlyMissed: { expectedAtMs: tonightMs },
      notes: { overdue: null },
    });
  });

  test('is not judged while it is muted, nor by what was expected meanwhile', () => {
    const untilMs = tonightMs + 2 * day;
    const muted = { ...job, mutedUntilMs: untilMs, judgedFromMs: untilMs };
    expect(decide(muted, tonightMs + hour)).toMatchObject({ state: { kind: 'muted', untilMs }, lookAtMs: untilMs });
    expect(decide(muted, untilMs + hour).state).toEqual({ kind: 'up-to-date', nextAtMs: untilMs + day });
    expect(decide(muted, untilMs + day + hour).newlyMissed).toEqual({ expectedAtMs: untilMs + day });
  });

  test('is not judged by what was expected before it was said', () => {
    const changed = { ...job, judgedFromMs: tonightMs + 5 * hour };
    expect(decide(changed, tonightMs + 6 * hour).state).toEqual({ kind: 'up-to-date', nextAtMs: tonightMs + day });
  });

  test('is missed again where another schedule was set since', () => {
    const missed = { expectedAtMs: tonightMs, noticedAtMs: tonightMs + hour };
    const changed = { ...job, missed, judgedFromMs: tonightMs + 5 * hour };
    expect(decide(changed, tonightMs + day + hour).newlyMissed).toEqual({ expectedAtMs: tonightMs + day });
  });

  test('is not hidden by a run that was reported while our clock was years ahead', () => {
    const future = { ...job, runs: [lastNight, runAt('2036-11-26T02:00:00Z')] };
    expect(decide(future, tonightMs + hour).newlyMissed).toEqual({ expectedAtMs: tonightMs });
  });
});

describe('nothing is missed of a job', () => {
  test('of which nobody has said when it runs, or that is not to run', () => {
    const unknown = watchedJob(everyNight, { expectation: null });
    expect(decide(unknown, tonightMs + day)).toMatchObject({ state: { kind: 'new' }, lookAtMs: null });
    const none = watchedJob({ kind: 'none' });
    expect(decide(none, tonightMs + day).state).toEqual({ kind: 'paused', by: 'person' });
  });

  test('whose source is not read any more, or has switched it off; also not when it is switched on again', () => {
    const job = watchedJob(everyNight, { runs: [lastNight] });
    const nowMs = tonightMs + 3 * hour;
    expect(decide(job, nowMs, { lastReadAtMs: null }).state).toEqual({ kind: 'paused', by: 'source' });
    const plan: JobPlan = { readAtMs: nowMs, nextRunAtMs: null, isSwitchedOff: true, isRunning: false };
    const off = decide(job, nowMs, { plan });
    expect(off.state).toEqual({ kind: 'paused', by: 'source' });
    const on = decide({ ...job, ...off.notes }, nowMs + hour);
    expect(on.state).toEqual({ kind: 'up-to-date', nextAtMs: tonightMs + day });
  });

  test('that never runs by its line', () => {
    const job = watchedJob({ kind: 'cron', line: '0 0 31 2 *', timeZone: 'UTC' });
    expect(decide(job, tonightMs).state).toEqual({ kind: 'up-to-date', nextAtMs: null });
  });
});

describe('by the source', () => {
  const bySource = watchedJob({ kind: 'by-source' }, { runs: [lastNight] });
  const planned = (readAtMs: number, nextRunAtMs: number | null, isRunning = false) => ({
    plan: { readAtMs, nextRunAtMs, isSwitchedOff: false, isRunning },
  });
  const evening = tonightMs - 5 * hour;

  test('the run that it announced is waited for, whatever it announces afterwards', () => {
    const before = decide(bySource, evening, planned(evening, tonightMs));
    expect(before).toMatchObject({
      state: { kind: 'up-to-date', nextAtMs: tonightMs },
      notes: { announcedAtMs: tonightMs },
    });
    const job = { ...bySource, ...before.notes };
    const afterMs = tonightMs + hour;
    expect(decide(job, afterMs, planned(afterMs, tonightMs + day)).newlyMissed).toEqual({ expectedAtMs: tonightMs });

    const ran = { ...job, runs: [lastNight, runAt('2026-11-27T02:00:30Z')] };
    expect(decide(ran, afterMs, planned(afterMs, tonightMs + day))).toMatchObject({
      state: { kind: 'up-to-date', nextAtMs: tonightMs + day },
      notes: { announcedAtMs: tonightMs + day },
    });
  });

  test('a schedule that is changed before the run takes its place', () => {
    const job = { ...bySource, announcedAtMs: tonightMs };
    const later = tonightMs + 10 * hour;
    expect(decide(job, evening, planned(evening, later)).notes.announcedAtMs).toBe(later);
    expect(decide(job, evening, planned(evening, null)).state).toEqual({ kind: 'new' });
  });

  test('what it announced before it went away is judged when it is back', () => {
    const job = { ...bySource, announcedAtMs: tonightMs };
    const backMs = tonightMs + 10 * hour;
    const back = decide(job, backMs, planned(backMs, tonightMs + day));
    expect(back).toMatchObject({ state: { kind: 'late' }, newlyMissed: null });
    const nowMs = backMs + hour;
    expect(decide({ ...job, ...back.notes }, nowMs, planned(nowMs, tonightMs + day)).newlyMissed).toEqual({
      expectedAtMs: tonightMs,
    });
  });

  test('a job that still runs is not missed', () => {
    const job = { ...bySource, announcedAtMs: tonightMs };
    const nowMs = tonightMs + 9 * hour;
    expect(decide(job, nowMs, planned(nowMs, tonightMs + day, true))).toMatchObject({
      state: { kind: 'up-to-date' },
      newlyMissed: null,
      lookAtMs: nowMs + minute,
    });
  });
});

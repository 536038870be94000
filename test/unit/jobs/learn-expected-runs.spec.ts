import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CronerCalendar } from '../../../src-main/adapters/cron/croner-calendar.ts';
import { fewestRuns, learnExpectedRuns } from '../../../src-main/jobs/learn-expected-runs.ts';
import { expectedRunsSchema, graceMinutesSchema, type CalendarRuns } from '../../../src-shared/model/expected-run.ts';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;
const calendar = new CronerCalendar();
const runOf = (startedAtMs: number, minutes = 20) => ({ startedAtMs, endedAtMs: startedAtMs + minutes * minute });

/** Runs at each time of the schedule, from a day on which clocks in Vienna are about to be moved. */
function runsOf(schedule: CalendarRuns, count: number, from = '2026-10-19T00:00:00Z') {
  const starts: number[] = [];
  for (let atMs = Date.parse(from); starts.length < count;) {
    atMs = calendar.nextAfter(schedule, atMs) ?? Number.NaN;
    starts.push(atMs);
  }
  return starts;
}

const weekly = (weekdays: number[], time: string): CalendarRuns => ({
  kind: 'weekly',
  weekdays,
  time,
  timeZone: 'Europe/Vienna',
});

describe('what is proposed', () => {
  test.each([
    [[1, 2, 3, 4, 5, 6, 7], '22:00'],
    [[1, 2, 3, 4, 5], '02:30'],
    [[7], '00:10'],
    [[2, 4], '23:50'],
  ])('is the schedule of a job that runs on weekdays %j at %s, also where clocks are moved', (weekdays, time) => {
    const schedule = weekly(weekdays, time);
    const runs = runsOf(schedule, 20).map((atMs) => runOf(atMs));
    expect(learnExpectedRuns(runs, 'Europe/Vienna')).toEqual({ runs: schedule, graceMinutes: 60 });
  });

  test('leaves out some runs that were started by hand, and some that did not take place', () => {
    const schedule = weekly([1, 2, 3, 4, 5, 6, 7], '22:00');
    const starts = runsOf(schedule, 20).filter((_, index) => index !== 7 && index !== 15);
    const byHand = [3, 9].map((index) => (starts[index] ?? 0) + 9 * hour);
    const runs = [...starts, ...byHand].map((atMs) => runOf(atMs));
    expect(learnExpectedRuns(runs, 'Europe/Vienna')?.runs).toEqual(schedule);
  });

  test.each([
    [8 * hour, { kind: 'every', count: 8, unit: 'hours' }],
    [25 * hour, { kind: 'every', count: 1, unit: 'days' }],
    [2 * day, { kind: 'every', count: 2, unit: 'days' }],
  ])('is the distance of a job that has no time of day (%d ms)', (distanceMs, runs) => {
    const startMs = Date.parse('2026-11-01T09:00:00Z');
    const all = Array.from({ length: 30 }, (_, index) => runOf(startMs + index * distanceMs, 5));
    expect(learnExpectedRuns(all, 'UTC')?.runs).toEqual(runs);
  });

  test('has a grace that covers how late the job usually is and how long it takes, and half the distance at most', () => {
    const starts = runsOf(weekly([1, 2, 3, 4, 5, 6, 7], '22:00'), 20);
    const late = starts.map((atMs, index) => runOf(atMs + (index % 3) * 10 * minute, 200));
    expect(learnExpectedRuns(late, 'Europe/Vienna')).toMatchObject({ graceMinutes: 210 });
    const frequent = Array.from({ length: 30 }, (_, index) => runOf(index * hour, 55));
    expect(learnExpectedRuns(frequent, 'UTC')).toMatchObject({ graceMinutes: 30 });
  });
});

test('nothing is proposed of few runs, or of runs without any order', () => {
  const nightly = runsOf(weekly([1, 2, 3, 4, 5, 6, 7], '22:00'), fewestRuns - 1).map((atMs) => runOf(atMs));
  expect(learnExpectedRuns(nightly, 'Europe/Vienna')).toBeNull();
  const often = Array.from({ length: 30 }, (_, index) => runOf(index * 15 * minute, 5));
  expect(learnExpectedRuns(often, 'UTC')).toBeNull();
  const irregular = [0, 3, 40, 47, 130, 133, 200, 290, 300].map((hours) => runOf(hours * hour));
  expect(learnExpectedRuns(irregular, 'UTC')).toBeNull();
});

test('whatever the runs, a proposal can be stored', () => {
  const starts = fc.array(fc.integer({ min: 0, max: 90 * 24 * 60 }), { maxLength: 40 });
  fc.assert(
    fc.property(starts, fc.constantFrom('UTC', 'Europe/Vienna', 'Asia/Kolkata'), (minutes, timeZone) => {
      const runs = minutes.map((at) => runOf(Date.parse('2026-09-01T00:00:00Z') + at * minute));
      const learned = learnExpectedRuns(runs, timeZone);
      if (learned === null) return;
      expect(expectedRunsSchema.safeParse(learned.runs).success).toBe(true);
      expect(graceMinutesSchema.safeParse(learned.graceMinutes).success).toBe(true);
    }),
  );
});

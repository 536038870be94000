/** Years of made-up nights against an oracle that counts minutes (product section 13.3). */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { CronerCalendar } from '../../../src-main/adapters/cron/croner-calendar.ts';
import { decideMissed, type WatchedJob } from '../../../src-main/jobs/decide-missed.ts';
import type { ExpectedRuns } from '../../../src-shared/model/expected-run.ts';
import { watchedJob } from '../../builders/watched-job.ts';
import { day, hour, minute, missedIn, slotsOf, type World, type WorldRun } from './missed-runs-oracle.ts';

const calendar = new CronerCalendar();
/** Each of them a week in which the clocks there are moved, or not. */
const weeks = [
  ['Europe/Berlin', '2026-03-26T00:00:00Z'],
  ['Europe/Berlin', '2026-10-22T00:00:00Z'],
  ['America/New_York', '2026-03-05T00:00:00Z'],
  ['America/New_York', '2026-10-29T00:00:00Z'],
  ['Australia/Lord_Howe', '2026-10-01T00:00:00Z'],
  ['America/Havana', '2026-03-05T00:00:00Z'],
  ['Asia/Kolkata', '2026-06-01T00:00:00Z'],
  ['UTC', '2026-11-26T00:00:00Z'],
] as const;
const length = 8 * day;
const everyDay = [1, 2, 3, 4, 5, 6, 7];
const tick = 5 * minute;

type Interval = readonly [number, number];
const isWithin = (intervals: readonly Interval[], atMs: number) =>
  intervals.some(([fromMs, untilMs]) => atMs >= fromMs && atMs < untilMs);

interface Program {
  startMs: number;
  off: readonly Interval[];
  away: readonly Interval[];
}

/** What the product tells when it looks only when something was reported, when it is started, and when it said that it would. */
function tell(world: Omit<World, 'readAtMs'>, runsOf: (at: number) => ExpectedRuns, { startMs, off, away }: Program) {
  const told: { expectedAtMs: number; toldAtMs: number }[] = [];
  let job: WatchedJob = watchedJob({ kind: 'none' });
  let [lastReadAtMs, lookAtMs, knownCount, era] = [Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY, -1, -1];
  let wasOff = true;
  for (let nowMs = startMs; nowMs < startMs + length; nowMs += tick) {
    if (isWithin(off, nowMs)) {
      wasOff = true;
      continue;
    }
    if (wasOff) [lastReadAtMs, lookAtMs, wasOff] = [Number.NEGATIVE_INFINITY, nowMs, false];
    const isAway = isWithin(away, nowMs);
    if (!isAway) lastReadAtMs = nowMs;
    const runs = world.runs.filter(({ endedAtMs }) => endedAtMs <= lastReadAtMs);
    const at = world.schedules.findLastIndex(({ fromMs }) => fromMs <= nowMs);
    if (at !== era) {
      const expectation = { runs: runsOf(at), graceMinutes: world.graceMs / minute, setBy: 'person' } as const;
      job = { ...job, expectation, judgedFromMs: Math.max(job.judgedFromMs, world.schedules[at]?.fromMs ?? 0) };
      [era, lookAtMs] = [at, nowMs];
    }
    if (world.mute !== null && nowMs >= world.mute.fromMs && job.mutedUntilMs === null) {
      const { untilMs } = world.mute;
      job = { ...job, mutedUntilMs: untilMs, judgedFromMs: Math.max(job.judgedFromMs, untilMs) };
      lookAtMs = nowMs;
    }
    if (runs.length === knownCount && nowMs < lookAtMs) continue;
    knownCount = runs.length;
    // Twice each, as a source may report them.
    const decision = decideMissed(
      { ...job, runs: [...runs, ...runs].slice(-20) },
      { lastReadAtMs, isAway, plan: null },
      { nowMs, timeZone: world.timeZone, calendar },
    );
    job = { ...job, ...decision.notes };
    lookAtMs = decision.lookAtMs ?? Number.POSITIVE_INFINITY;
    if (decision.newlyMissed === null) continue;
    const { expectedAtMs } = decision.newlyMissed;
    told.push({ expectedAtMs, toldAtMs: nowMs });
    job = { ...job, missed: { expectedAtMs, noticedAtMs: nowMs } };
  }
  return told;
}

const ticksOf = ({ startMs, off, away }: Program): number[] =>
  Array.from({ length: length / tick }, (_, index) => startMs + index * tick).filter(
    (atMs) => !isWithin(off, atMs) && !isWithin(away, atMs),
  );

const timeOfDay = fc
  .record({ hours: fc.nat(23), minutes: fc.nat(11).map((fifth) => fifth * 5) })
  .map(({ hours, minutes }) => `${String(hours).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`);
/** Often in the hour that is left out or comes twice. */
const time = fc.oneof(timeOfDay, fc.constantFrom('00:00', '01:30', '02:00', '02:30', '03:00'));
const weekdays = fc.oneof(fc.constant(everyDay), fc.subarray(everyDay, { minLength: 1 }));
const interval = fc
  .tuple(fc.integer({ min: 0, max: length / tick }), fc.constantFrom(1, 6, 20, 150, 700))
  .map(([from, ticks]): Interval => [from * tick, (from + ticks) * tick]);
/** Of the run of each slot. */
const outcome = fc.record({
  kind: fc.constantFrom('in-time', 'in-time', 'in-time', 'left-out', 'late'),
  delay: fc.nat(10),
  minutes: fc.constantFrom(1, 20, 55, 200, 1500),
  lateHours: fc.integer({ min: 2, max: 9 }),
});
const byHand = fc.record({ atTick: fc.nat(length / tick), minutes: fc.constantFrom(1, 30, 120) });

const given = fc.record({
  week: fc.constantFrom(...weeks),
  graceMinutes: fc.constantFrom(15, 60, 180),
  schedule: fc.record({ weekdays, time }),
  change: fc.option(fc.record({ atTick: fc.nat(length / tick), weekdays, time }), { nil: null }),
  mute: fc.option(interval, { nil: null }),
  outcomes: fc.array(outcome, { minLength: 10, maxLength: 10 }),
  byHand: fc.array(byHand, { maxLength: 4 }),
  off: fc.array(interval, { maxLength: 3 }),
  away: fc.array(interval, { maxLength: 3 }),
});

function runsFor(
  slots: readonly number[],
  outcomes: readonly { kind: string; delay: number; minutes: number; lateHours: number }[],
) {
  return slots.flatMap((slot, index): WorldRun[] => {
    const { kind, delay, minutes, lateHours } = outcomes[index % outcomes.length] ?? {
      kind: 'left-out',
      delay: 0,
      minutes: 1,
      lateHours: 2,
    };
    if (kind === 'left-out') return [];
    const startedAtMs = slot + delay * minute + (kind === 'late' ? lateHours * hour : 0);
    return [{ startedAtMs, endedAtMs: startedAtMs + minutes * minute }];
  });
}

test('what is told of a weekly schedule is what the oracle finds, whatever the clocks, the program and the source do', () => {
  let toldCount = 0;
  fc.assert(
    fc.property(given, ({ week: [timeZone, start], graceMinutes, schedule, change, mute, outcomes, ...rest }) => {
      const startMs = Date.parse(start);
      const at = ([from, until]: Interval): Interval => [startMs + from, startMs + until];
      const range = [startMs, startMs + length] as const;
      const schedules = [
        { fromMs: startMs, ...schedule },
        ...(change === null ? [] : [{ ...change, fromMs: startMs + change.atTick * tick }]),
      ];
      const ran = runsFor(slotsOf(schedule, timeZone, range), outcomes);
      const extra = rest.byHand.map(({ atTick, minutes }) => {
        const startedAtMs = startMs + atTick * tick;
        return { startedAtMs, endedAtMs: startedAtMs + minutes * minute };
      });
      const program: Program = { startMs, off: rest.off.map(at), away: rest.away.map(at) };
      const muted = mute === null ? null : at(mute);
      const world: World = {
        timeZone,
        graceMs: graceMinutes * minute,
        schedules,
        mute: muted === null ? null : { fromMs: muted[0], untilMs: muted[1] },
        runs: [...ran, ...extra].toSorted((a, b) => a.endedAtMs - b.endedAtMs),
        readAtMs: ticksOf(program),
      };
      const told = tell(
        world,
        (index) => ({ kind: 'weekly', timeZone, weekdays: [], time: '00:00', ...schedules[index] }),
        program,
      );
      toldCount += told.length;
      expect(told).toEqual(missedIn(world, range));
    }),
    { numRuns: 250 },
  );
  expect(toldCount).toBeGreaterThan(100);
});

const interval12 = { kind: 'every', count: 12, unit: 'hours' } as const;
const oneDay = { kind: 'every', count: 1, unit: 'days' } as const;
const periods = fc.constantFrom({ runs: interval12, ms: 12 * hour }, { runs: oneDay, ms: day });
const runOf = (startedAtMs: number, minutes = 20): WorldRun => ({
  startedAtMs,
  endedAtMs: startedAtMs + minutes * minute,
});
const startMs = Date.parse('2026-11-20T00:00:00Z');

function tellOf(runs: ExpectedRuns, ran: readonly WorldRun[], program: Pick<Program, 'off' | 'away'>) {
  const world = {
    timeZone: 'UTC',
    graceMs: hour,
    schedules: [{ fromMs: startMs - day, weekdays: [], time: '' }],
    mute: null,
    runs: ran.toSorted((a, b) => a.endedAtMs - b.endedAtMs),
  };
  return tell(world, () => runs, { startMs, ...program });
}

const breaks = { off: fc.array(interval, { maxLength: 3 }), away: fc.array(interval, { maxLength: 3 }) };
const shift = (intervals: readonly Interval[]) => intervals.map(([a, b]): Interval => [startMs + a, startMs + b]);

test('a job that runs at its distance is never missed, whether it keeps the time of day or drifts', () => {
  const jitters = fc.array(fc.nat(35), { minLength: 20, maxLength: 20 });
  fc.assert(
    fc.property(periods, jitters, fc.boolean(), fc.record(breaks), ({ runs, ms }, jitter, isDrifting, pauses) => {
      let driftMs = 0;
      const ran = jitter.map((minutes, index) => {
        if (isDrifting) driftMs += minutes * minute;
        return runOf(startMs - ms + index * ms + (isDrifting ? driftMs : minutes * minute));
      });
      expect(tellOf(runs, ran, { off: shift(pauses.off), away: shift(pauses.away) })).toEqual([]);
    }),
    { numRuns: 150 },
  );
});

test('a run by hand between two others neither hides the one that is missed nor causes one', () => {
  const hand = fc.option(fc.record({ part: fc.integer({ min: 5, max: 70 }) }), { nil: null });
  const hands = fc.array(hand, { minLength: 5, maxLength: 5 });
  fc.assert(
    fc.property(periods, hands, fc.integer({ min: 4, max: 6 }), ({ runs, ms }, given, last) => {
      const slots = Array.from({ length: last }, (_, index) => startMs - 2 * ms + index * ms);
      const byHand = given.flatMap((each, index) => {
        const slot = slots[index * 2];
        return each === null || slot === undefined ? [] : [runOf(slot + (ms * each.part) / 100)];
      });
      const told = tellOf(runs, [...slots.map((slot) => runOf(slot)), ...byHand], { off: [], away: [] });
      expect(told.map(({ expectedAtMs }) => expectedAtMs)).toEqual([(slots.at(-1) ?? 0) + ms]);
    }),
    { numRuns: 150 },
  );
});

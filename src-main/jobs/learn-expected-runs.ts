/**
 * When a job is expected, as its past runs suggest (product section 13.3). It is only proposed: a person decides. Pure.
 */
import { defaultGraceMinutes, type Expectation } from '../../src-shared/model/expected-run.ts';
import { utcOffsetMinutes } from '../../src-shared/model/utc-offset.ts';
import type { RunTimes } from './expected-after.ts';

export type ProposedRuns = Pick<Expectation, 'runs' | 'graceMinutes'>;

/** Fewer say nothing about when the next one comes. */
export const fewestRuns = 5;
const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const dayMs = 24 * hourMs;
/** So many of the runs have to fit; others were started by hand, made up for, or left out. */
const fittingShare = 0.8;
/** Around the usual time of day. */
const timeToleranceMinutes = 45;

/** @param history - the first attempts of the last runs, in any order. @param timeZone - of this computer */
export function learnExpectedRuns(history: readonly RunTimes[], timeZone: string): ProposedRuns | null {
  const runs = history.toSorted((a, b) => a.startedAtMs - b.startedAtMs);
  if (runs.length < fewestRuns) return null;
  return learnTimeOfDay(runs, timeZone) ?? learnDistance(runs);
}

interface LocalStart {
  /** Days since the Unix epoch on the calendar there. */
  day: number;
  minutes: number;
}

/** The same time on each day, or on some days of the week. */
function learnTimeOfDay(runs: readonly RunTimes[], timeZone: string): ProposedRuns | null {
  const starts = runs.map(({ startedAtMs }) => toLocal(startedAtMs, timeZone));
  const usual = usualMinutes(starts);
  const near = starts.map((start) => toNearest(start, usual));
  const inTime = near.filter(({ lateness }) => Math.abs(lateness) <= timeToleranceMinutes);
  if (inTime.length < fewestRuns || inTime.length < runs.length * fittingShare) return null;
  const days = new Set(inTime.map(({ day }) => day));
  const counts = [1, 2, 3, 4, 5, 6, 7].map((weekday) => [...days].filter((day) => weekdayOf(day) === weekday).length);
  const weekdays = counts.flatMap((count, index) => (count >= Math.max(...counts) / 2 ? [index + 1] : []));
  const first = Math.min(...days);
  const last = Math.max(...days);
  const expected = Array.from({ length: last - first + 1 }, (_, index) => first + index).filter((day) =>
    weekdays.includes(weekdayOf(day)),
  );
  if (expected.filter((day) => days.has(day)).length < expected.length * fittingShare) return null;
  const time = `${two(Math.floor(usual / 60))}:${two(usual % 60)}`;
  const graceMinutes = graceFor(
    runs,
    inTime.map(({ lateness }) => lateness * minuteMs),
    dayMs,
  );
  return { runs: { kind: 'weekly', weekdays, time, timeZone }, graceMinutes };
}

/** The same distance between all. */
function learnDistance(runs: readonly RunTimes[]): ProposedRuns | null {
  const distances = runs.slice(1).map(({ startedAtMs }, index) => startedAtMs - (runs[index]?.startedAtMs ?? 0));
  const usualMs = percentile(distances, 0.5);
  const hours = Math.max(1, Math.round(usualMs / hourMs));
  const isDays = hours >= 20 && Math.abs(usualMs - Math.round(usualMs / dayMs) * dayMs) <= 4 * hourMs;
  const distanceMs = isDays ? Math.round(usualMs / dayMs) * dayMs : hours * hourMs;
  const toleranceMs = Math.max(hourMs / 2, distanceMs / 5);
  const fitting = distances.filter((each) => Math.abs(each - distanceMs) <= toleranceMs);
  if (fitting.length < distances.length * fittingShare) return null;
  const graceMinutes = graceFor(
    runs,
    fitting.map((each) => each - distanceMs),
    distanceMs,
  );
  return isDays
    ? { runs: { kind: 'every', count: distanceMs / dayMs, unit: 'days' }, graceMinutes }
    : { runs: { kind: 'every', count: hours, unit: 'hours' }, graceMinutes };
}

/** So long that nearly all runs would have been reported in time, and half the distance at most. */
function graceFor(runs: readonly RunTimes[], latenessMs: readonly number[], distanceMs: number): number {
  const durations = runs.map(({ startedAtMs, endedAtMs }) => Math.max(0, endedAtMs - startedAtMs));
  const neededMs = Math.max(0, percentile(latenessMs, 0.95)) + percentile(durations, 0.95);
  const quarters = Math.ceil(neededMs / (15 * minuteMs)) * 15;
  return Math.min(Math.max(defaultGraceMinutes, quarters), distanceMs / 2 / minuteMs);
}

function toLocal(atMs: number, timeZone: string): LocalStart {
  const minutes = Math.floor(atMs / minuteMs) + utcOffsetMinutes(atMs, timeZone);
  const day = Math.floor(minutes / 1440);
  return { day, minutes: minutes - day * 1440 };
}

/** The time of day that the others are nearest to: on a circle, because 23:59 and 0:01 are near. */
function usualMinutes(starts: readonly LocalStart[]): number {
  const costs = starts.map(({ minutes }) => ({
    minutes,
    cost: starts.reduce((sum, other) => sum + Math.abs(around(other.minutes - minutes)), 0),
  }));
  return costs.reduce((best, each) => (each.cost < best.cost ? each : best)).minutes;
}

/** @returns the day whose usual time the start is nearest to, and by how many minutes it is later */
function toNearest({ day, minutes }: LocalStart, usual: number): { day: number; lateness: number } {
  const lateness = around(minutes - usual);
  return { day: day + Math.round((minutes - usual - lateness) / 1440), lateness };
}

/** Minutes on a clock's circle, from -720 to 719. */
function around(minutes: number): number {
  return ((((minutes + 720) % 1440) + 1440) % 1440) - 720;
}

/** 1 is Monday: the Unix epoch began on a Thursday. */
function weekdayOf(day: number): number {
  return ((((day + 3) % 7) + 7) % 7) + 1;
}

function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}

/** Which run of a job is expected next, by what was set and by its last runs (product section 13.3). Pure. */
import {
  earliestRunMs,
  type CalendarRuns,
  type Expectation,
  type ExpectedRuns,
} from '../../src-shared/model/expected-run.ts';
import type { JobRun } from '../../src-shared/model/job.ts';
import { utcOffsetMinutes } from '../../src-shared/model/utc-offset.ts';

/** Of a session of the job, of whichever attempt, by the clock of whoever reported it. */
export type RunTimes = Pick<JobRun, 'startedAtMs' | 'endedAtMs'>;

export interface RunCalendar {
  /** The first instant after this one, in milliseconds since the Unix epoch; `null`: there is none. */
  nextAfter(runs: CalendarRuns, afterMs: number): number | null;
  /** The last instant up to this one; `null`: there is none. */
  lastUntil(runs: CalendarRuns, untilMs: number): number | null;
}

export interface ExpectationContext {
  /** Earlier runs are not expected: it was set, changed or unmuted then. */
  fromMs: number;
  graceMs: number;
  /** Of this computer, for days. */
  timeZone: string;
  calendar: RunCalendar;
}

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const dayMs = 24 * hourMs;

/**
 * @param history - the last runs of the job, in any order
 * @returns the first expected instant that none of them covers: none was running then or has begun since; `null`: there is none
 */
export function expectedAfter(
  runs: Extract<ExpectedRuns, { kind: 'every' | 'weekly' | 'cron' }>,
  history: readonly RunTimes[],
  context: ExpectationContext,
): number | null {
  return runs.kind === 'every' ? afterInterval(runs, history, context) : afterCalendar(runs, history, context);
}

/** Whether an instant that was expected has had its run. */
export function isCovered(expectedAtMs: number, history: readonly RunTimes[]): boolean {
  return history.some(
    ({ startedAtMs, endedAtMs }) => endedAtMs >= expectedAtMs || startedAtMs >= expectedAtMs - earliestRunMs,
  );
}

/**
 * When a run was expected that has begun now.
 *
 * @param lastRunAtMs - the end of the run before
 * @returns `null`: it was not, because it was started by hand, or only its distance from others is expected
 */
export function expectedAtOf(
  { runs }: Pick<Expectation, 'runs'>,
  startedAtMs: number,
  lastRunAtMs: number | null,
  calendar: Pick<RunCalendar, 'lastUntil'>,
): number | null {
  if (runs.kind !== 'weekly' && runs.kind !== 'cron') return null;
  const atMs = calendar.lastUntil(runs, startedAtMs + earliestRunMs);
  return atMs === null || (lastRunAtMs !== null && lastRunAtMs >= atMs) ? null : atMs;
}

function afterCalendar(
  runs: CalendarRuns,
  history: readonly RunTimes[],
  { fromMs, calendar }: ExpectationContext,
): number | null {
  const lastStartMs = Math.max(...history.map(({ startedAtMs }) => startedAtMs));
  const lastEndMs = Math.max(fromMs, ...history.map(({ endedAtMs }) => endedAtMs));
  const expectedAtMs = calendar.nextAfter(runs, lastEndMs);
  if (expectedAtMs === null || expectedAtMs - lastStartMs > earliestRunMs) return expectedAtMs;
  const followingMs = calendar.nextAfter(runs, expectedAtMs);
  if (followingMs === null) return null;
  // Where runs follow one another quickly, one of them is no early one of the next.
  return expectedAtMs - lastStartMs <= (followingMs - expectedAtMs) / 4 ? followingMs : expectedAtMs;
}

/**
 * The schedule is not known, only its distance: it is that of the runs themselves. A run at about its time moves it along,
 * so that one that drifts is followed. One far before its time was started by hand, and moves nothing. After one that came
 * too late, the next may come at the old time or a whole distance later.
 */
function afterInterval(
  { count, unit }: Extract<ExpectedRuns, { kind: 'every' }>,
  history: readonly RunTimes[],
  { fromMs, graceMs, timeZone }: ExpectationContext,
): number {
  const add = (atMs: number) => (unit === 'days' ? addDays(atMs, count, timeZone) : atMs + count * hourMs);
  const earlyMs = (count * (unit === 'days' ? dayMs : hourMs)) / 4;
  let expected: { earliestMs: number; latestMs: number } | null = null;
  for (const { startedAtMs, endedAtMs } of history.toSorted((a, b) => a.startedAtMs - b.startedAtMs)) {
    const nextMs = add(startedAtMs);
    if (expected === null || isAbout(startedAtMs, expected, earlyMs, graceMs)) {
      expected = { earliestMs: nextMs, latestMs: nextMs };
    } else if (startedAtMs > expected.latestMs) {
      expected = { earliestMs: Math.min(nextMs, firstAfter(startedAtMs, expected.earliestMs, add)), latestMs: nextMs };
    }
    // A run that takes longer than the distance keeps the next one from starting.
    if (expected.latestMs <= endedAtMs) {
      const atMs = firstAfter(endedAtMs, expected.latestMs, add);
      expected = { earliestMs: atMs, latestMs: atMs };
    }
  }
  return firstAfter(fromMs, expected?.latestMs ?? add(fromMs), add);
}

function isAbout(
  atMs: number,
  expected: { earliestMs: number; latestMs: number },
  earlyMs: number,
  graceMs: number,
): boolean {
  return atMs >= expected.earliestMs - earlyMs && atMs <= expected.latestMs + graceMs;
}

function firstAfter(limitMs: number, fromMs: number, add: (atMs: number) => number): number {
  let atMs = fromMs;
  while (atMs <= limitMs) atMs = add(atMs);
  return atMs;
}

/** The same time of day so many days later; where clocks leave it out, that of the day before in time elapsed. */
function addDays(atMs: number, days: number, timeZone: string): number {
  const elapsedMs = atMs + days * dayMs;
  const before = utcOffsetMinutes(atMs, timeZone);
  const after = utcOffsetMinutes(elapsedMs, timeZone);
  if (after === before) return elapsedMs;
  const sameTimeMs = elapsedMs - (after - before) * minuteMs;
  return utcOffsetMinutes(sameTimeMs, timeZone) === after ? sameTimeMs : elapsedMs;
}

/**
 * A month of forty jobs from four places: what runs when, and which messages that asks for. The expectation is made from the
 * plan, by the rules of the product document, and from nothing of the program.
 */
const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const dayMs = 24 * hourMs;

export type Place = 'scripts' | 'another computer' | 'vb365' | 'vbr';

/** How a run of a job goes on one of its days. `late`: within the grace; `very late`: after it. */
type Course = 'Success' | 'Warning' | 'Failed' | 'late' | 'very late' | 'by hand' | 'none';

export interface PlannedRun {
  startedAtMs: number;
  endedAtMs: number;
  result: 'Success' | 'Warning' | 'Failed';
}

export interface PlannedJob {
  name: string;
  place: Place;
  /** Hour of the day in Berlin. */
  hour: number;
  runs: readonly PlannedRun[];
  /** From one day to another, counted from 0; both at noon. */
  mutedFromTo: readonly [number, number] | null;
  /** At noon of this day a person forgets it. */
  forgottenOn: number | null;
}

export const dayCount = 31;
/** Midnight in Berlin, in summer time, at the beginning of 5 October 2026. */
export const firstMidnightMs = Date.parse('2026-10-04T22:00:00Z');
/** Clocks go back in Berlin. */
const winterTimeFromMs = Date.parse('2026-10-25T01:00:00Z');
export const graceMinutes = 60;
const graceMs = graceMinutes * minuteMs;

/** @returns the instant of an hour of a day in Berlin */
export function inBerlin(day: number, hour: number, minutes = 0): number {
  const asInSummerMs = firstMidnightMs + day * dayMs + hour * hourMs + minutes * minuteMs;
  return asInSummerMs < winterTimeFromMs ? asInSummerMs : asInSummerMs + hourMs;
}

const placesInTurn: readonly Place[] = ['scripts', 'vb365', 'another computer', 'vbr'];

export function planMonth(): PlannedJob[] {
  return Array.from({ length: 40 }, (_, index): PlannedJob => {
    const place = placesInTurn[index % 4] ?? 'scripts';
    const kind = Math.floor(index / 4);
    const forgottenOn = kind === 8 ? 20 : null;
    // At few hours, so that few looks are needed, and none in the hour that is there twice when clocks go back.
    const hour = 4 + 6 * (index % 3);
    return {
      name: `Job ${String(index + 1).padStart(2, '0')}`,
      place,
      hour,
      runs: Array.from({ length: dayCount }, (__, day) => day)
        .filter((day) => forgottenOn === null || inBerlin(day, hour) < inBerlin(forgottenOn, 12))
        .flatMap((day) => runsOf(courseOf(kind, day, index), day, hour)),
      mutedFromTo: kind === 7 ? [9, 16] : null,
      forgottenOn,
    };
  });
}

/** Ten kinds of jobs, each in all four places. */
function courseOf(kind: number, day: number, index: number): Course {
  // On its first day each job runs, so that it is known.
  if (day === 0) return 'Success';
  switch (kind) {
    // Fails twice, then recovers.
    case 1:
      return day === 6 + (index % 3) || day === 7 + (index % 3) ? 'Failed' : 'Success';
    case 2:
      return day % 9 === 4 ? 'Warning' : 'Success';
    // Does not run for a day, and later for three days.
    case 3:
      return day === 5 || (day >= 18 && day <= 20) ? 'none' : 'Success';
    case 4:
      return day % 6 === 2 ? 'late' : 'Success';
    case 5:
      return day === 8 || day === 21 ? 'very late' : 'Success';
    // Is started by hand in between, which moves nothing; the night after, it does not run.
    case 6:
      return day === 11 ? 'by hand' : day === 12 ? 'none' : 'Success';
    // Does not run while it is muted, nor once afterwards.
    case 7:
      return (day >= 10 && day <= 13) || day === 24 ? 'none' : 'Success';
    // Fails, does not run, warns, and only then recovers.
    case 9:
      return day === 14 ? 'Failed' : day === 15 ? 'none' : day === 16 ? 'Warning' : 'Success';
    default:
      return 'Success';
  }
}

function runsOf(course: Course, day: number, hour: number): PlannedRun[] {
  const runAt = (startedAtMs: number, result: PlannedRun['result'] = 'Success') => [
    { startedAtMs, endedAtMs: startedAtMs + 10 * minuteMs, result },
  ];
  switch (course) {
    case 'none':
      return [];
    case 'late':
      return runAt(inBerlin(day, hour, 30));
    case 'very late':
      return runAt(inBerlin(day, hour) + 5 * hourMs);
    case 'by hand':
      return [...runAt(inBerlin(day, hour)), ...runAt(inBerlin(day, hour) + 9 * hourMs)];
    default:
      return runAt(inBerlin(day, hour), course);
  }
}

export interface ExpectedMessage {
  job: string;
  what: 'Failed' | 'Recovered' | 'Missed';
}

/**
 * The messages, where failures, recoveries and missed runs are notified, and successes and warnings are not.
 *
 * @param expectedFromDay - the first day whose run a person has said to expect
 */
export function expectedMessages(jobs: readonly PlannedJob[], expectedFromDay: number): ExpectedMessage[] {
  return jobs.flatMap((job) => [
    ...expectedOfRuns(job),
    ...missedRunsOf(job, expectedFromDay).map(() => ({ job: job.name, what: 'Missed' as const })),
  ]);
}

function expectedOfRuns({ name, runs }: PlannedJob): ExpectedMessage[] {
  let hasFailed = false;
  return runs.flatMap(({ result }): ExpectedMessage[] => {
    const hadFailed = hasFailed;
    if (result === 'Failed') hasFailed = true;
    if (result === 'Success') hasFailed = false;
    if (result === 'Failed') return [{ job: name, what: 'Failed' }];
    return result === 'Success' && hadFailed ? [{ job: name, what: 'Recovered' }] : [];
  });
}

/** One for each stretch of days without a run: it ends with the next run. @returns when the first of them was expected */
function missedRunsOf({ hour, runs, mutedFromTo, forgottenOn }: PlannedJob, fromDay: number): number[] {
  const missed: number[] = [];
  let toldSinceMs: number | null = null;
  for (let day = fromDay; day < dayCount; day += 1) {
    const expectedAtMs = inBerlin(day, hour);
    if (forgottenOn !== null && expectedAtMs + graceMs >= inBerlin(forgottenOn, 12)) break;
    const isMuted = mutedFromTo?.map((mutedDay) => expectedAtMs >= inBerlin(mutedDay, 12)).join() === 'true,false';
    if (isMuted) continue;
    const isOver = (sinceMs: number) =>
      runs.some(({ startedAtMs }) => startedAtMs > sinceMs && startedAtMs < expectedAtMs);
    if (toldSinceMs !== null && isOver(toldSinceMs)) toldSinceMs = null;
    const hasRun = runs.some(
      ({ startedAtMs, endedAtMs }) =>
        startedAtMs >= expectedAtMs - 15 * minuteMs && endedAtMs <= expectedAtMs + graceMs,
    );
    if (hasRun || toldSinceMs !== null) continue;
    missed.push(expectedAtMs);
    toldSinceMs = expectedAtMs;
  }
  return missed;
}

/** What the subject of a digest counts. */
export interface ExpectedDigest {
  day: number;
  /** Those that have run, and that nobody has forgotten. */
  jobs: number;
  failed: number;
  missed: number;
}

/** One for each day at this hour: a job stands as its last run of the day before that ended, or as missed until it runs. */
export function expectedDigests(jobs: readonly PlannedJob[], hour: number, expectedFromDay: number): ExpectedDigest[] {
  return Array.from({ length: dayCount }, (_, day): ExpectedDigest => {
    const [fromMs, toMs] = [inBerlin(day - 1, hour), inBerlin(day, hour)];
    const lastRuns = jobs.flatMap(
      ({ runs }) => runs.filter(({ endedAtMs }) => endedAtMs >= fromMs && endedAtMs < toMs).at(-1) ?? [],
    );
    return {
      day,
      jobs: jobs.filter((job) => isListedAt(toMs, job)).length,
      failed: lastRuns.filter(({ result }) => result === 'Failed').length,
      missed: jobs.filter((job) => isMissedAt(toMs, job, expectedFromDay)).length,
    };
  });
}

function isMissedAt(atMs: number, job: PlannedJob, fromDay: number): boolean {
  const lastStartMs = Math.max(...job.runs.map(({ startedAtMs }) => startedAtMs).filter((startMs) => startMs < atMs));
  return missedRunsOf(job, fromDay).some(
    (expectedAtMs) => expectedAtMs + graceMs <= atMs && lastStartMs < expectedAtMs - 15 * minuteMs,
  );
}

function isListedAt(atMs: number, { runs, forgottenOn }: PlannedJob): boolean {
  return runs.some(({ endedAtMs }) => endedAtMs < atMs) && (forgottenOn === null || atMs < inBerlin(forgottenOn, 12));
}

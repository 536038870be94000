/**
 * Which runs are missed in a made-up history, found by brute force: every instant that was expected is looked for minute by
 * minute on the clock of its time zone, and every look at the source is tried. It shares no code with the product.
 */
export const minute = 60_000;
export const hour = 60 * minute;
export const day = 24 * hour;

export interface WorldRun {
  startedAtMs: number;
  endedAtMs: number;
}

export interface World {
  timeZone: string;
  graceMs: number;
  /** Sorted; the later ones replace the earlier ones. */
  schedules: { fromMs: number; weekdays: number[]; time: string }[];
  mute: { fromMs: number; untilMs: number } | null;
  runs: WorldRun[];
  /** Looks at the source that went well, sorted: the program was on, and the source could be read. */
  readAtMs: number[];
}

interface LocalMinute {
  atMs: number;
  date: string;
  weekday: number;
  time: string;
}

const localMinutes = new Map<string, LocalMinute[]>();

/** What a clock there shows, every five minutes. */
function localMinutesOf(timeZone: string, [fromMs, untilMs]: readonly [number, number]): LocalMinute[] {
  const key = `${timeZone} ${fromMs} ${untilMs}`;
  const known = localMinutes.get(key);
  if (known !== undefined) return known;
  const names = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];
  const style = { dateStyle: 'short', timeStyle: 'short', timeZone } as const;
  const weekdayFormat = new Intl.DateTimeFormat('en-GB', { timeZone, weekday: 'short' });
  const format = new Intl.DateTimeFormat('en-GB', style);
  const minutes = Array.from({ length: (untilMs - fromMs) / (5 * minute) }, (_, index): LocalMinute => {
    const atMs = fromMs + index * 5 * minute;
    const [date = '', time = ''] = format.format(atMs).split(', ');
    return { atMs, date, time, weekday: names.indexOf(weekdayFormat.format(atMs)) + 1 };
  });
  localMinutes.set(key, minutes);
  return minutes;
}

/** On each day of these weekdays, the first minute at which the clock there shows this time or a later one. */
export function slotsOf(
  { weekdays, time }: Pick<World['schedules'][number], 'weekdays' | 'time'>,
  timeZone: string,
  [fromMs, untilMs]: readonly [number, number],
): number[] {
  const found = new Map<string, number>();
  // Two days earlier, so that the first day of the range is seen from its beginning.
  for (const shown of localMinutesOf(timeZone, [fromMs - 2 * day, untilMs])) {
    if (weekdays.includes(shown.weekday) && shown.time >= time && !found.has(shown.date)) {
      found.set(shown.date, shown.atMs);
    }
  }
  return [...found.values()].filter((atMs) => atMs >= fromMs);
}

/** @returns the expected instants that are told of as missed, in the order in which that happens. */
export function missedIn(world: World, range: readonly [number, number]): { expectedAtMs: number; toldAtMs: number }[] {
  const told: { expectedAtMs: number; toldAtMs: number }[] = [];
  const firstSeen = new Map<number, number>();
  const slots = world.schedules.map((schedule) => slotsOf(schedule, world.timeZone, range));
  for (const nowMs of world.readAtMs) {
    const at = world.schedules.findLastIndex(({ fromMs }) => fromMs <= nowMs);
    const known = world.runs.filter(({ endedAtMs }) => endedAtMs <= nowMs);
    const { mute } = world;
    if (mute !== null && nowMs >= mute.fromMs && nowMs < mute.untilMs) continue;
    const judgedFromMs = Math.max(
      world.schedules[at]?.fromMs ?? 0,
      mute !== null && mute.fromMs <= nowMs ? mute.untilMs : 0,
    );
    const uncovered = slots[at]?.find(
      (slot) =>
        slot > judgedFromMs && !known.some((run) => run.endedAtMs >= slot || run.startedAtMs >= slot - 15 * minute),
    );
    if (uncovered === undefined || nowMs < uncovered + world.graceMs) continue;
    if (told.some(({ expectedAtMs, toldAtMs }) => expectedAtMs === uncovered && toldAtMs >= judgedFromMs)) continue;
    const seenAtMs = firstSeen.get(uncovered) ?? nowMs;
    firstSeen.set(uncovered, seenAtMs);
    const isPrompt = seenAtMs <= uncovered + world.graceMs + 15 * minute;
    if (isPrompt || nowMs >= seenAtMs + world.graceMs) told.push({ expectedAtMs: uncovered, toldAtMs: nowMs });
  }
  return told;
}

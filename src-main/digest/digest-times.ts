/** When a digest is due, by the clocks of a time zone. Pure. */
import type { DigestSchedule } from '../../src-shared/model/digest.ts';
import { dayOfMonth, instantOf, localDateOf, weekdayOf } from '../../src-shared/model/local-time.ts';

export interface DueTime {
  /** As `local-time.ts` has it. */
  date: number;
  /** Milliseconds since the Unix epoch. */
  atMs: number;
}

/** Going back from an instant: the newest first. Endless. */
export function* dueTimesUntil({ every, time }: DigestSchedule, untilMs: number, timeZone: string): Generator<DueTime> {
  for (let date = localDateOf(untilMs, timeZone) + 1; ; date -= 1) {
    if (!isDueOn(every, date)) continue;
    const atMs = instantOf(date, time, timeZone);
    if (atMs <= untilMs) yield { date, atMs };
  }
}

export function nextDueTime({ every, time }: DigestSchedule, afterMs: number, timeZone: string): DueTime {
  for (let date = localDateOf(afterMs, timeZone) - 1; ; date += 1) {
    if (!isDueOn(every, date)) continue;
    const atMs = instantOf(date, time, timeZone);
    if (atMs > afterMs) return { date, atMs };
  }
}

function isDueOn(every: DigestSchedule['every'], date: number): boolean {
  switch (every.kind) {
    case 'day':
      return true;
    case 'week':
      return weekdayOf(date) === every.weekday;
    case 'month': {
      const { day, daysInMonth } = dayOfMonth(date);
      return day === Math.min(every.day, daysInMonth);
    }
  }
}

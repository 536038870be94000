/**
 * Dates and times of day as clocks of a time zone show them, and the instants at which they show them.
 *
 * A date is a number of days since 1 January 1970, so that date arithmetic knows no clock changes.
 */
import { utcOffsetMinutes } from './utc-offset.ts';

const minuteMs = 60_000;
const dayMs = 24 * 60 * minuteMs;

/** A time of day, for example `07:30`. */
export const timeOfDayPattern = /^(?:[01]\d|2[0-3]):[0-5]\d$/;

/** Whether this system knows the time zone. */
export function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}

/** @returns the date that clocks show at the instant. */
export function localDateOf(timeMs: number, timeZone: string): number {
  return Math.floor((timeMs + utcOffsetMinutes(timeMs, timeZone) * minuteMs) / dayMs);
}

/**
 * Where clocks are set back, the time of day comes twice: the first one. Where they are set forward over it: the instant at
 * which they are.
 *
 * @param time - as {@link timeOfDayPattern}
 */
export function instantOf(date: number, time: string, timeZone: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  const shownMs = date * dayMs + (hours * 60 + minutes) * minuteMs;
  const offsetAt = (timeMs: number) => utcOffsetMinutes(timeMs, timeZone) * minuteMs;
  // No zone is further than a day from UTC, so these are before and after every instant in question.
  const [before, after] = [offsetAt(shownMs - dayMs), offsetAt(shownMs + dayMs)];
  const first = shownMs - Math.max(before, after);
  const candidates = [first, shownMs - Math.min(before, after)];
  const found = candidates.find((timeMs) => timeMs + offsetAt(timeMs) === shownMs);
  return found ?? firstMinute(first, candidates[1] ?? first, (timeMs) => timeMs + offsetAt(timeMs) >= shownMs);
}

/** @returns the first minute after `lowMs` for which it is true; it is not for `lowMs`, and is for `highMs`. */
function firstMinute(lowMs: number, highMs: number, isTrue: (timeMs: number) => boolean): number {
  let [low, high] = [lowMs, highMs];
  while (high - low > minuteMs) {
    const middle = low + Math.floor((high - low) / 2 / minuteMs) * minuteMs;
    if (isTrue(middle)) high = middle;
    else low = middle;
  }
  return high;
}

/** @returns 1 for Monday to 7 for Sunday. */
export function weekdayOf(date: number): number {
  return ((((date + 3) % 7) + 7) % 7) + 1;
}

/** @returns the day of the month, and how many days the month has. */
export function dayOfMonth(date: number): { day: number; daysInMonth: number } {
  const at = new Date(date * dayMs);
  return {
    day: at.getUTCDate(),
    daysInMonth: new Date(Date.UTC(at.getUTCFullYear(), at.getUTCMonth() + 1, 0)).getUTCDate(),
  };
}

/** @returns for example `2026-11-27`. */
export function formatDate(date: number): string {
  return new Date(date * dayMs).toISOString().slice(0, 10);
}

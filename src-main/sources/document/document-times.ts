/**
 * Times of a document: the forms of ISO 8601 that programs write, all with their zone; and which of them can be those of a
 * job that has just ended. Pure.
 */
import { earliestInstant } from '../../../src-shared/model/job-session.ts';
import type { ProblemList } from './document-problems.ts';

/** For example `2026-11-22T22:00:00Z`, `2026-11-22 23:00:00.1234567+0100`, `2026-11-22t22:00z`. */
export const timePattern =
  /^\s*\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])[Tt ]([01]\d|2[0-3]):[0-5]\d(:([0-5]\d|60)([.,]\d+)?)?\s*([Zz]|[+-]([01]\d|2[0-3])(:?[0-5]\d)?)\s*$/;

/** In UTC, on a day that every month has, without a leap second. */
const usualForm = /^\d{4}-\d\d-(?:[01]\d|2[0-8])T\d\d:\d\d:[0-5]\d(?:\.\d+)?Z$/;

const parts = /(\d{4})-(\d\d)-(\d\d).(\d\d):(\d\d)(?::(\d\d)(?:[.,](\d+))?)?\s*(?:[Zz]|([+-])(\d\d):?(\d\d)?)/;

/**
 * @param text - as {@link timePattern} says; digits beyond milliseconds are cut
 * @returns the instant in UTC; `null` where there is no such day. Outside of the years 0 to 9999 it is no session's.
 */
export function parseTime(text: string): string | null {
  // A document may have two million times, most of them in this form.
  if (usualForm.test(text)) return `${text.slice(0, 19)}.${text.slice(20, -1).slice(0, 3).padEnd(3, '0')}Z`;
  const [, year, month, day, hour, minute, second = '0', fraction = '', sign, zoneHour = '0', zoneMinute = '0'] =
    parts.exec(text) ?? [];
  const date = new Date(0);
  date.setUTCFullYear(Number(year), Number(month) - 1, Number(day));
  if (date.getUTCDate() !== Number(day)) return null;
  const ofDayMs = (Number(hour) * 60 + Number(minute)) * 60_000 + Number(second) * 1000;
  const zoneMs = (Number(zoneHour) * 60 + Number(zoneMinute)) * (sign === '-' ? -60_000 : 60_000);
  const milliseconds = Number(fraction.slice(0, 3).padEnd(3, '0'));
  return new Date(date.getTime() + ofDayMs + milliseconds - zoneMs).toISOString();
}

const dayMs = 24 * 60 * 60_000;
/** A clock may be off, and a local time may be said to be in UTC. */
const aheadMs = dayMs;
const longestSessionMs = 366 * dayMs;
const latestInstantMs = Date.parse('9999-12-31T23:59:59.999Z');

interface Times {
  startedAt?: string | null | undefined;
  endedAt?: string | null | undefined;
}

export interface TimeCheck {
  latest: string;
  problems: ProblemList;
}

/** @param nowMs - when the document is read, or was written: the later one */
export function checkTimesUntil(nowMs: number, problems: ProblemList): TimeCheck {
  return { latest: toInstant(nowMs + aheadMs), problems };
}

/**
 * @param found - what the times were read from
 * @param usualEnd - where none is given; `null`: it stays open
 */
export function usableTimes(
  { startedAt = null, endedAt = null }: Times,
  found: object,
  path: readonly PropertyKey[],
  { latest, problems }: TimeCheck,
  usualEnd: string | null,
): { startedAt: string | null; endedAt: string | null } {
  if (areUsable(startedAt, endedAt, latest)) return { startedAt, endedAt };
  const leaveOut = (name: keyof Times, expected: string) => {
    problems.add([...path, name], Reflect.get(found, name), expected);
    return null;
  };
  // Instants of four-digit years have the order of their texts; those of others begin with a sign.
  const usable = (name: keyof Times, instant: string | null) =>
    instant === null || (instant >= earliestInstant && instant <= latest)
      ? instant
      : leaveOut(name, 'expected a time from the year 2000 to a day from now');
  const end = usable('endedAt', endedAt) ?? usualEnd;
  const start = usable('startedAt', startedAt);
  if (start === null || end === null) return { startedAt: start, endedAt: end };
  // The usual end is the time of a file, by the clock of whatever stores it.
  if (start > end && end === usualEnd) return { startedAt: start, endedAt: start };
  if (start > end) return { startedAt: leaveOut('startedAt', 'expected a time before the end'), endedAt: end };
  if (!isLongBefore(start, end)) return { startedAt: start, endedAt: end };
  return { startedAt: leaveOut('startedAt', 'expected a time within a year before the end'), endedAt: end };
}

/** Almost always they are, and a document may have a million objects. */
function areUsable(start: string | null, end: string | null, latest: string): boolean {
  return (
    start !== null &&
    end !== null &&
    start >= earliestInstant &&
    start <= end &&
    end <= latest &&
    !isLongBefore(start, end)
  );
}

function isLongBefore(start: string, end: string): boolean {
  // Within one year there is nothing to be calculated.
  return start.slice(0, 4) !== end.slice(0, 4) && Date.parse(end) - Date.parse(start) > longestSessionMs;
}

/** File systems give odd times too; a session's lie between 1970 and 9999. */
export function toInstant(ms: number): string {
  return new Date(Math.min(Math.max(ms, 0), latestInstantMs)).toISOString();
}

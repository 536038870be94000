import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dayOfMonth, formatDate, instantOf, localDateOf, weekdayOf } from '../../../src-shared/model/local-time.ts';

const dayMs = 24 * 60 * 60_000;
const date = (text: string) => Date.parse(`${text}T00:00:00Z`) / dayMs;
const instant = (day: string, time: string, timeZone: string) =>
  new Date(instantOf(date(day), time, timeZone)).toISOString();

describe('the instant at which clocks show a time', () => {
  test.each([
    ['2026-11-27', '07:00', 'UTC', '2026-11-27T07:00:00.000Z'],
    ['2026-11-27', '07:00', 'Europe/Berlin', '2026-11-27T06:00:00.000Z'],
    ['2026-11-27', '00:15', 'Pacific/Kiritimati', '2026-11-26T10:15:00.000Z'],
    ['2026-11-27', '23:45', 'America/Los_Angeles', '2026-11-28T07:45:00.000Z'],
    ['2026-11-27', '07:00', 'Asia/Kathmandu', '2026-11-27T01:15:00.000Z'],
  ])('%s %s in %s', (day, time, timeZone, expected) => {
    expect(instant(day, time, timeZone)).toBe(expected);
  });

  test('is the first one where the time comes twice', () => {
    expect(instant('2026-10-25', '02:30', 'Europe/Berlin')).toBe('2026-10-25T00:30:00.000Z');
    expect(instant('2026-11-01', '01:30', 'America/New_York')).toBe('2026-11-01T05:30:00.000Z');
    // Half an hour.
    expect(instant('2026-04-05', '01:45', 'Australia/Lord_Howe')).toBe('2026-04-04T14:45:00.000Z');
  });

  test('is when clocks are set forward where they skip the time', () => {
    expect(instant('2026-03-29', '02:30', 'Europe/Berlin')).toBe('2026-03-29T01:00:00.000Z');
    expect(instant('2026-03-08', '02:00', 'America/New_York')).toBe('2026-03-08T07:00:00.000Z');
    expect(instant('2026-10-04', '02:15', 'Australia/Lord_Howe')).toBe('2026-10-03T15:30:00.000Z');
    // At midnight.
    expect(instant('2026-09-06', '00:30', 'America/Santiago')).toBe('2026-09-06T04:00:00.000Z');
    // A whole day.
    expect(instant('2011-12-30', '07:00', 'Pacific/Apia')).toBe('2011-12-30T10:00:00.000Z');
  });

  test('is one at which the date is that date, and later for a later time', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(
          'UTC',
          'Europe/Berlin',
          'America/St_Johns',
          'Australia/Lord_Howe',
          'Asia/Tehran',
          'Africa/Casablanca',
        ),
        fc.integer({ min: date('2024-01-01'), max: date('2028-12-31') }),
        fc.integer({ min: 0, max: 1438 }),
        (timeZone, day, minutes) => {
          const time = (at: number) =>
            `${String(Math.floor(at / 60)).padStart(2, '0')}:${String(at % 60).padStart(2, '0')}`;
          const at = instantOf(day, time(minutes), timeZone);
          expect(localDateOf(at, timeZone)).toBe(day);
          expect(instantOf(day, time(minutes + 1), timeZone)).toBeGreaterThanOrEqual(at);
        },
      ),
    );
  });
});

test('a date knows its weekday, its place in the month and how it is written', () => {
  expect(['1970-01-01', '1969-12-28', '2026-11-27', '2026-11-29'].map((day) => weekdayOf(date(day)))).toEqual([
    4, 7, 5, 7,
  ]);
  expect(['2026-02-28', '2028-02-29', '2026-12-31'].map((day) => dayOfMonth(date(day)))).toEqual([
    { day: 28, daysInMonth: 28 },
    { day: 29, daysInMonth: 29 },
    { day: 31, daysInMonth: 31 },
  ]);
  expect(formatDate(date('2026-02-03'))).toBe('2026-02-03');
});

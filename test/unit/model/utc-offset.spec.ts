import { describe, expect, test } from 'vitest';
import { formatDateTime, formatDateTimeWithOffset, formatTimeOfDay } from '../../../src-shared/model/presentation.ts';
import { formatUtcOffset, isTimeOfDayRepeated, utcOffsetMinutes } from '../../../src-shared/model/utc-offset.ts';
import { presentation } from '../../builders/presentation.ts';

test.each([
  ['UTC', 0, 'UTC'],
  ['Europe/Vienna', 60, 'UTC+1'],
  ['Asia/Kathmandu', 345, 'UTC+5:45'],
  ['America/St_Johns', -210, 'UTC-3:30'],
  ['America/Los_Angeles', -480, 'UTC-8'],
  ['Pacific/Kiritimati', 840, 'UTC+14'],
])('the offset of %s', (timeZone, minutes, written) => {
  const offset = utcOffsetMinutes(Date.parse('2026-11-22T22:38:33Z'), timeZone);

  expect([offset, formatUtcOffset(offset)]).toEqual([minutes, written]);
});

test.each([
  ['Europe/Vienna', '2026-10-24T23:59:59Z', false],
  ['Europe/Vienna', '2026-10-25T00:00:00Z', true],
  ['Europe/Vienna', '2026-10-25T01:59:59Z', true],
  ['Europe/Vienna', '2026-10-25T02:00:00Z', false],
  ['Europe/Vienna', '2026-03-29T01:00:00Z', false],
  ['America/New_York', '2026-11-01T05:30:00Z', true],
  // Half an hour.
  ['Australia/Lord_Howe', '2026-04-04T14:29:00Z', false],
  ['Australia/Lord_Howe', '2026-04-04T14:30:00Z', true],
  ['Australia/Lord_Howe', '2026-04-04T15:30:00Z', false],
  ['Asia/Tokyo', '2026-10-25T00:30:00Z', false],
])('in %s at %s the time of day comes twice: %s', (timeZone, instant, expected) => {
  expect(isTimeOfDayRepeated(Date.parse(instant), timeZone)).toBe(expected);
});

describe('a date and time', () => {
  const vienna = presentation({ locale: 'en-GB', timeZone: 'Europe/Vienna' });
  const [before, after] = ['2026-10-25T00:31:00Z', '2026-10-25T01:31:00Z'];

  test('for this computer says the offset only where it comes twice', () => {
    expect([before, after, '2026-10-25T02:31:00Z'].map((instant) => formatDateTime(instant, vienna))).toEqual([
      '25 Oct 2026, 02:31 UTC+2',
      '25 Oct 2026, 02:31 UTC+1',
      '25 Oct 2026, 03:31',
    ]);
    expect(formatTimeOfDay(after, vienna)).toBe('02:31 UTC+1');
  });

  test('for a reader elsewhere always says it', () => {
    expect(formatDateTimeWithOffset('2026-07-01T10:00:00Z', vienna)).toBe('1 Jul 2026, 12:00 UTC+2');
  });
});

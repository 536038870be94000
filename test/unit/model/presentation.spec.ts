import { describe, expect, test } from 'vitest';
import {
  formatColumnDateTime,
  formatCount,
  formatDateTime,
  formatDuration,
  formatSize,
} from '../../../src-shared/model/presentation.ts';
import { presentation } from '../../builders/presentation.ts';

test.each([
  [0, '0:00:00'],
  [499, '0:00:00'],
  [500, '0:00:01'],
  [59_600, '0:01:00'],
  [2_313_000, '0:38:33'],
  [90_061_000, '25:01:01'],
])('%d milliseconds are written as %s: hours are not cut at a day', (durationMs, expected) => {
  expect(formatDuration(durationMs)).toBe(expected);
});

test.each([
  ['en-US', 'Nov 2, 2026, 8:38 PM'],
  ['de-AT', '02.11.2026, 20:38'],
  // “2 de nov. de 2026, 20:38” has the form that doesn't fit on a day of two digits.
  ['pt-BR', '02/11/2026, 20:38'],
])('a column of times has the usual form of %s where it fits', (locale, expected) => {
  const to = presentation({ locale, timeZone: 'UTC' });
  expect(formatColumnDateTime('2026-11-02T20:38:00Z', to)).toBe(expected);
});

describe('sizes are written in the largest fitting unit of 1024', () => {
  test.each([
    [0, '0 bytes'],
    [1, '1 byte'],
    [1023, '1,023 bytes'],
    [1024, '1 kB'],
    [1_048_575, '1 MB'],
    [1_610_612_736, '1.5 GB'],
    [1024 ** 4, '1 TB'],
    [5 * 1024 ** 5, '5 PB'],
    [4096 * 1024 ** 5, '4,096 PB'],
  ])('%d: %s', (sizeBytes, expected) => {
    expect(formatSize(sizeBytes, presentation())).toBe(expected);
  });

  test('in the words and digits of the reader', () => {
    expect(formatSize(1_610_612_736, presentation({ locale: 'de-AT' }))).toBe('1,5\u00a0GB');
  });
});

test.each([
  ['en-US', '1,234,567'],
  ['de-DE', '1.234.567'],
  ['en-IN', '12,34,567'],
])('numbers are grouped as %s does', (locale, expected) => {
  expect(formatCount(1_234_567, presentation({ locale }))).toBe(expected);
});

test('the hour that a time zone has twice says its offset from UTC', () => {
  const vienna = presentation({ locale: 'de-AT', timeZone: 'Europe/Vienna' });

  expect([
    formatDateTime('2026-10-25T00:30:00.000Z', vienna),
    formatDateTime('2026-10-25T01:30:00.000Z', vienna),
    formatDateTime('2026-10-25T02:30:00.000Z', vienna),
  ]).toEqual(['25.10.2026, 02:30 UTC+2', '25.10.2026, 02:30 UTC+1', '25.10.2026, 03:30']);
});

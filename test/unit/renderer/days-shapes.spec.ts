import { expect, test } from 'vitest';
import {
  monthsOf,
  pictureWidth,
  sparkHeight,
  toDaysPaths,
  toSparkPath,
} from '../../../src-renderer/features/jobs/days-shapes.ts';
import type { JobDay } from '../../../src-shared/model/job.ts';

const today = '2026-11-22';
const day = (date: string, counts: Partial<JobDay['counts']>, longestMs = 1): JobDay => ({
  day: date,
  counts: { Success: 0, Warning: 0, Failed: 0, Missed: 0, ...counts },
  longestMs,
  sizeBytes: null,
});

test('today is at the right end, and 89 days ago at the left', () => {
  expect(toDaysPaths([day(today, { Success: 1 })], today).Success).toMatch(`M${pictureWidth - 4} `);
  expect(toDaysPaths([day('2026-08-25', { Success: 1 })], today).Success).toMatch('M0 ');
});

test('runs of a day are above each other, as high as there are many', () => {
  const paths = toDaysPaths([day(today, { Success: 2, Failed: 1 }), day('2026-11-21', { Success: 1 })], today);
  expect(paths.Success).toBe('M356 28h3v32h-3zM352 44h3v16h-3z');
  expect(paths.Failed).toBe('M356 12h3v16h-3z');
});

test('a day on which not all was well has a mark, that of the worst run', () => {
  const marksOf = (counts: Partial<JobDay['counts']>) => toDaysPaths([day(today, counts)], today).marks;
  expect(marksOf({ Success: 3 })).toBe('');
  expect(marksOf({ Warning: 1, Failed: 1 })).toBe(marksOf({ Failed: 2 }));
  expect(new Set([{ Warning: 1 }, { Failed: 1 }, { Missed: 1 }].map(marksOf)).size).toBe(3);
});

test('the line of durations has its height from the longest, and passes over days without runs', () => {
  const days = [
    day('2026-11-20', { Success: 1 }, 50),
    day('2026-11-21', { Missed: 1 }, 0),
    day(today, { Failed: 1 }, 100),
  ];
  expect(toSparkPath(days, today)).toBe(`M349.5 ${sparkHeight / 2}L357.5 2`);
});

test('months are named where they begin', () => {
  expect(monthsOf(today).map((month) => month.day)).toEqual(['2026-09-01', '2026-10-01', '2026-11-01']);
  expect(monthsOf('2026-12-02').map((month) => month.day)).toEqual(['2026-10-01', '2026-11-01']);
});

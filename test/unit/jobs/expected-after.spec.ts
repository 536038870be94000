import { expect, test } from 'vitest';
import { CronerCalendar } from '../../../src-main/adapters/cron/croner-calendar.ts';
import { expectedAtOf } from '../../../src-main/jobs/expected-after.ts';
import type { ExpectedRuns } from '../../../src-shared/model/expected-run.ts';

const everyNight: ExpectedRuns = { kind: 'cron', line: '0 2 * * *', timeZone: 'UTC' };
const calendar = new CronerCalendar();
const at = (time: string): number => Date.parse(`2026-11-${time}:00Z`);
const expectedOf = (runs: ExpectedRuns, started: string, lastRun: string | null) =>
  expectedAtOf({ runs }, at(started), lastRun === null ? null : at(lastRun), calendar);

test('a run was expected at the last time that was due, unless that had its run', () => {
  expect(expectedOf(everyNight, '27T02:00', '26T02:30')).toBe(at('27T02:00'));
  expect(expectedOf(everyNight, '27T01:45', '26T02:30')).toBe(at('27T02:00'));
  expect(expectedOf(everyNight, '27T09:00', '26T02:30')).toBe(at('27T02:00'));
  expect(expectedOf(everyNight, '27T15:00', '27T02:30')).toBeNull();
  expect(expectedOf(everyNight, '27T02:00', null)).toBe(at('27T02:00'));
});

test('where only a distance is expected, or the source plans, no time is known', () => {
  expect(expectedOf({ kind: 'every', count: 1, unit: 'days' }, '27T02:00', null)).toBeNull();
  expect(expectedOf({ kind: 'by-source' }, '27T02:00', null)).toBeNull();
});

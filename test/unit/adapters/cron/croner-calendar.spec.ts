import { describe, expect, test } from 'vitest';
import { CronerCalendar } from '../../../../src-main/adapters/cron/croner-calendar.ts';
import type { CalendarRuns } from '../../../../src-shared/model/expected-run.ts';

const calendar = new CronerCalendar();
const utc = { kind: 'cron', timeZone: 'UTC' } as const;

function runsOf(line: string, timeZone: string, from: string, count: number): string[] {
  const runs: string[] = [];
  for (let atMs = Date.parse(from); runs.length < count; runs.push(new Date(atMs).toISOString())) {
    atMs = calendar.nextAfter({ kind: 'cron', line, timeZone }, atMs) ?? Number.NaN;
  }
  return runs;
}

test('a time that the clocks leave out comes when they have been moved, one that comes twice counts once', () => {
  expect(runsOf('30 2 * * *', 'Europe/Berlin', '2026-03-28T00:00:00Z', 3)).toEqual([
    '2026-03-28T01:30:00.000Z',
    '2026-03-29T01:00:00.000Z',
    '2026-03-30T00:30:00.000Z',
  ]);
  expect(runsOf('30 2 * * *', 'Europe/Berlin', '2026-10-24T12:00:00Z', 2)).toEqual([
    '2026-10-25T00:30:00.000Z',
    '2026-10-26T01:30:00.000Z',
  ]);
});

test('an instant that is given does not come again', () => {
  const runs = { ...utc, line: '0 2 * * *' };
  const twoMs = Date.parse('2026-11-29T02:00:00Z');
  expect(calendar.nextAfter(runs, twoMs)).toBe(twoMs + 86_400_000);
  expect(calendar.nextAfter(runs, twoMs - 1)).toBe(twoMs);
});

test('weekdays are counted from Monday', () => {
  const weekend: CalendarRuns = {
    kind: 'weekly',
    weekdays: [6, 7],
    time: '23:05',
    timeZone: 'America/New_York',
  };
  const saturdayMs = calendar.nextAfter(weekend, Date.parse('2026-11-24T00:00:00Z')) ?? 0;
  expect(new Date(saturdayMs).toISOString()).toBe('2026-11-29T04:05:00.000Z');
  expect(calendar.nextAfter(weekend, saturdayMs)).toBe(saturdayMs + 86_400_000);
});

test('a line that never comes has no run', () => {
  expect(calendar.nextAfter({ ...utc, line: '0 0 31 2 *' }, 0)).toBeNull();
});

describe('what cannot be used is named', () => {
  test.each(['', '* * *', '0 0 2 * * *', '99 * * * *', 'H 2 * * *', '@reboot', '2026-12-01T00:00:00', 'every night'])(
    'the line %j',
    (line) => {
      expect(calendar.problemOf({ ...utc, line })).toBe('not-a-cron-line');
    },
  );

  test('a time zone that is none', () => {
    const runs = { kind: 'cron', line: '0 2 * * *', timeZone: 'Mars/Olympus' } as const;
    expect(calendar.problemOf(runs)).toBe('unknown-time-zone');
  });

  test.each(['@daily', '0 2 * * 1-5', '*/15 * * * *', ' 0 2 L * * ', '0 2 * * MON#1'])('not the line %j', (line) => {
    expect(calendar.problemOf({ ...utc, line })).toBeNull();
  });
});

test('the last instant may be the one that is given', () => {
  const runs = { ...utc, line: '0 2 * * *' };
  const twoMs = Date.parse('2026-11-29T02:00:00Z');
  expect(calendar.lastUntil(runs, twoMs)).toBe(twoMs);
  expect(calendar.lastUntil(runs, twoMs + 86_399_999)).toBe(twoMs);
  expect(calendar.lastUntil(runs, twoMs - 1)).toBe(twoMs - 86_400_000);
  expect(calendar.lastUntil({ ...utc, line: '0 0 31 2 *' }, twoMs)).toBeNull();
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { quietUntilMs, type QuietHours } from '../../../src-main/rules/quiet-hours.ts';

const night: QuietHours = { from: '22:00', to: '06:00', shouldFailuresWait: false };
const lunch: QuietHours = { from: '12:00', to: '13:30', shouldFailuresWait: true };
const until = (
  quiet: QuietHours | null,
  at: string,
  zone = 'Europe/Vienna',
  priority: 'failure' | 'warning' = 'warning',
) => {
  const untilMs = quietUntilMs(quiet, priority, Date.parse(at), zone);
  return untilMs === null ? null : new Date(untilMs).toISOString();
};

describe('a warning waits for the end of quiet hours', () => {
  test.each([
    ['before midnight', night, '2026-11-22T22:38:00Z', '2026-11-23T05:00:00.000Z'],
    ['after midnight', night, '2026-11-23T03:00:00Z', '2026-11-23T05:00:00.000Z'],
    ['when they begin', night, '2026-11-22T21:00:00Z', '2026-11-23T05:00:00.000Z'],
    ['not when they end', night, '2026-11-23T05:00:00Z', null],
    ['not by day', night, '2026-11-22T12:00:00Z', null],
    ['at noon', lunch, '2026-11-22T11:30:00Z', '2026-11-22T12:30:00.000Z'],
    ['not in the night of others', lunch, '2026-11-22T23:30:00Z', null],
  ])('%s', (_, quiet, at, expected) => {
    expect(until(quiet, at)).toBe(expected);
  });

  test('by the clocks of the time zone, also in the night in which they are changed', () => {
    expect(until(night, '2026-11-22T14:00:00Z', 'Asia/Kathmandu')).toBe(null);
    expect(until(night, '2026-11-22T17:00:00Z', 'Asia/Kathmandu')).toBe('2026-11-23T00:15:00.000Z');
    expect(until(night, '2026-10-24T22:00:00Z')).toBe('2026-10-25T05:00:00.000Z');
    expect(until({ ...night, to: '02:30' }, '2026-03-28T23:00:00Z')).toBe('2026-03-29T01:00:00.000Z');
  });
});

test('a failure waits only where it is to', () => {
  const at = '2026-11-22T22:38:00Z';
  expect(until(night, at, 'UTC', 'failure')).toBe(null);
  expect(until({ ...night, shouldFailuresWait: true }, at, 'UTC', 'failure')).toBe('2026-11-23T06:00:00.000Z');
});

test('nothing waits where there are no quiet hours, or where they end as they begin', () => {
  expect([until(null, '2026-11-22T22:38:00Z'), until({ ...night, to: '22:00' }, '2026-11-22T22:38:00Z')]).toEqual([
    null,
    null,
  ]);
});

test('whatever the hours and the zone, nothing waits for longer than a day and a change of clocks', () => {
  const time = fc
    .tuple(fc.nat(23), fc.nat(59))
    .map((parts) => parts.map((part) => String(part).padStart(2, '0')).join(':'));
  const zones = fc.constantFrom('UTC', 'Europe/Vienna', 'America/St_Johns', 'Australia/Lord_Howe', 'Asia/Kolkata');
  fc.assert(
    fc.property(time, time, zones, fc.nat(2 * 365 * 24 * 60), (from, to, zone, minutes) => {
      const nowMs = Date.parse('2026-01-01T00:00:00Z') + minutes * 60_000;
      const untilMs = quietUntilMs({ from, to, shouldFailuresWait: true }, 'failure', nowMs, zone);
      const waitMs = (untilMs ?? nowMs + 1) - nowMs;

      expect(waitMs).toBeGreaterThan(0);
      expect(waitMs).toBeLessThanOrEqual(25 * 60 * 60_000);
    }),
  );
});

import { expect, test } from 'vitest';
import { decidePause } from '../../../src-main/delivery/decide-pause.ts';

const until = (kind: 'for-an-hour' | 'until-tomorrow', now: string, timeZone: string): string => {
  const pause = decidePause(kind, Date.parse(now), timeZone);
  return pause.kind === 'until' ? new Date(pause.untilMs).toISOString() : pause.kind;
};

test('an hour is an hour', () => {
  expect(until('for-an-hour', '2026-11-22T23:38:33.500Z', 'UTC')).toBe('2026-11-23T00:38:33.500Z');
});

test.each([
  ['UTC', '2026-11-22T22:38:33.500Z', '2026-11-23T00:00:00.000Z'],
  ['UTC', '2026-11-22T00:00:00.000Z', '2026-11-23T00:00:00.000Z'],
  ['Europe/Vienna', '2026-11-22T22:38:33.000Z', '2026-11-22T23:00:00.000Z'],
  ['Europe/Vienna', '2026-11-22T23:00:00.000Z', '2026-11-23T23:00:00.000Z'],
  ['Asia/Kathmandu', '2026-11-22T22:38:33.000Z', '2026-11-23T18:15:00.000Z'],
  // Clocks go back within that day, which has 25 hours, and forward within that one, which has 23.
  ['Europe/Vienna', '2026-10-24T22:30:00.000Z', '2026-10-25T23:00:00.000Z'],
  ['Europe/Vienna', '2027-03-27T23:30:00.000Z', '2027-03-28T22:00:00.000Z'],
])('tomorrow begins at midnight where the person is: %s, %s', (timeZone, now, midnight) => {
  expect(until('until-tomorrow', now, timeZone)).toBe(midnight);
});

test('until resumed has no end', () => {
  expect(decidePause('until-resumed', 0, 'UTC')).toEqual({ kind: 'until-resumed' });
});

import { describe, expect, test } from 'vitest';
import { isInWindow, isLastInWindow } from '../../../../src-main/sources/backup-servers/assemble-session.ts';

/** Sunday, 22:00 to 24:00 by the window's clock. */
const sundayNight = Array.from({ length: 168 }, (_, hour) => hour === 22 || hour === 23);
const at = (instant: string) => Date.parse(instant);

describe('an instant is in a window', () => {
  test('whose hours begin on Sunday at 0:00', () => {
    const window = { allowedHours: sundayNight, minuteOffset: 0 };
    expect(
      ['2026-11-22T21:59:59Z', '2026-11-22T22:00:00Z', '2026-11-22T23:59:59Z', '2026-11-23T00:00:00Z'].map((instant) =>
        isInWindow(window, at(instant)),
      ),
    ).toEqual([false, true, true, false]);
  });

  test.each([
    [60, '2026-11-22T21:00:00Z', true],
    [60, '2026-11-22T23:00:00Z', false],
    [-300, '2026-11-23T03:30:00Z', true],
    [330, '2026-11-22T16:30:00Z', true],
    [330, '2026-11-22T16:29:59Z', false],
  ])('by the clock that is %i minutes from UTC', (minuteOffset, instant, isIn) => {
    expect(isInWindow({ allowedHours: sundayNight, minuteOffset }, at(instant))).toBe(isIn);
  });

  test('that is not whole, because it forbids nothing', () => {
    expect(isInWindow({ allowedHours: [false], minuteOffset: 0 }, 0)).toBe(true);
  });
});

test('an attempt is the last one where its retry would begin after the window’s end', () => {
  const window = { allowedHours: sundayNight, minuteOffset: 0 };
  expect([
    isLastInWindow(window, at('2026-11-22T23:45:00Z'), 10),
    isLastInWindow(window, at('2026-11-22T23:55:00Z'), 10),
    isLastInWindow(window, at('2026-11-23T00:00:00Z'), null),
  ]).toEqual([false, true, true]);
});

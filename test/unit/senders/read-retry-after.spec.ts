import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { longestRetryAfterMs, readRetryAfterMs } from '../../../src-main/senders/microsoft/graph/read-retry-after.ts';

const nowMs = Date.parse('2026-11-22T22:38:33.000Z');

describe('Retry-After', () => {
  test.each([
    ['7', 7_000],
    [' 90 ', 90_000],
    ['86400', 86_400_000],
    ['Sun, 22 Nov 2026 22:40:33 GMT', 120_000],
    ['Sunday, 22-Nov-26 22:40:33 GMT', 120_000],
  ])('%j is how long it asks to wait', (header, ms) => {
    expect(readRetryAfterMs(header, nowMs)).toBe(ms);
  });

  test.each([['86401'], ['99999999999999999999'], ['1'.repeat(400)], ['Sun, 22 Nov 2099 22:40:33 GMT']])(
    '%j is longer than any limit of Exchange Online, and counts as a day',
    (header) => {
      expect(readRetryAfterMs(header, nowMs)).toBe(longestRetryAfterMs);
    },
  );

  test.each([
    [null],
    [''],
    [' '],
    ['0'],
    ['-5'],
    ['1.5'],
    ['1e9'],
    ['0x10'],
    ['NaN'],
    ['Infinity'],
    ['soon'],
    ['2026-11-23'],
    ['Sun, 22 Nov 2026 22:00:00 GMT'],
    ['Xyz, 99 Nov 2026 99:99:99 GMT'],
    ['Sun Nov 22 22:40:33 2026'],
  ])('%j is no time to come: our own distances hold', (header) => {
    expect(readRetryAfterMs(header, nowMs)).toBeNull();
  });

  test('whatever it says, the wait is none or one that is bounded', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.integer().map(String), fc.double().map(String)), (header) => {
        const ms = readRetryAfterMs(header, nowMs);
        expect(ms === null || (ms > 0 && ms <= longestRetryAfterMs)).toBe(true);
      }),
    );
  });
});

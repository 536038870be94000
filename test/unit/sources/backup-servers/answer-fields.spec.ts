import { expect, test } from 'vitest';
import { readServerTime } from '../../../../src-main/sources/backup-servers/answer-fields.ts';

test.each([
  ['2026-11-22T22:38:33.1234567Z', '2026-11-22T22:38:33.123Z'],
  ['2026-11-22T15:38:33.1234567-07:00', '2026-11-22T22:38:33.123Z'],
  ['2026-11-23T04:08:33.9999999+05:30', '2026-11-22T22:38:33.999Z'],
  ['2026-11-22T22:38:33Z', '2026-11-22T22:38:33.000Z'],
  ['2026-11-22T22:38:33', '2026-11-22T22:38:33.000Z'],
])('%s is %s', (text, instant) => {
  expect(readServerTime(text)).toBe(instant);
});

test.each([
  '',
  'yesterday',
  '2026-11-22',
  '2026-13-40T00:00:00Z',
  '0001-01-01T00:00:00',
  '0001-01-01T00:00:00Z',
  null,
  undefined,
])('%s is no time', (text) => {
  expect(readServerTime(text)).toBeNull();
});

test.each([
  ['2024-11-13T22:00:49.893878', '+01:00', '2024-11-13T21:00:49.893Z'],
  ['2024-11-13T22:00:49', '-0330', '2024-11-14T01:30:49.000Z'],
  ['2024-11-13T22:00:49.8Z', '+01:00', '2024-11-13T22:00:49.800Z'],
])('%s is of the zone %s, unless it says one itself', (text, zone, instant) => {
  expect(readServerTime(text, zone)).toBe(instant);
});

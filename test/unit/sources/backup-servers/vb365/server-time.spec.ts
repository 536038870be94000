import { expect, test } from 'vitest';
import { readServerTime } from '../../../../../src-main/sources/backup-servers/vb365/server-time.ts';

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

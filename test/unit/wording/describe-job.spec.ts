import { expect, test } from 'vitest';
import { english } from '../../../src-shared/languages/en/index.ts';
import type { StripCell } from '../../../src-shared/model/job.ts';
import { describeCell, describeStrip, describeTrend } from '../../../src-shared/wording/describe-job.ts';
import { presentation } from '../../builders/presentation.ts';

const atMs = Date.parse('2026-11-22T22:38:33Z');
const cells = (...results: StripCell['result'][]): StripCell[] => results.map((result) => ({ atMs, result }));

test('a strip says how many runs it has, how they ended, and how the last did', () => {
  const strip = cells(...Array<'Success'>(27).fill('Success'), 'Warning', 'Warning', 'Failed');
  expect(describeStrip(english.words, strip, presentation())).toBe(
    '30 runs: 27 successful, 2 warnings, 1 failed; last November 22, failed',
  );
  expect(describeStrip(english.words, cells('Success'), presentation())).toBe(
    '1 run: 1 successful; last November 22, successful',
  );
  expect(describeStrip(english.words, cells('Success', 'Missed'), presentation())).toBe(
    '2 runs: 1 successful, 1 missed; last November 22, missed',
  );
  expect(describeStrip(english.words, [], presentation())).toBe('0 runs');
});

test('days and times are those of the person', () => {
  const to = presentation({ locale: 'de-AT', timeZone: 'Pacific/Auckland' });
  expect(describeStrip(english.words, cells('Warning'), to)).toBe('1 run: 1 warning; last 23. November, warning');
  expect(describeCell(english.words, { atMs, result: 'Failed' }, to)).toBe('23.11.2026, 11:38: failed');
});

test.each([
  ['duration', 0.12, '12% slower than usual'],
  ['duration', -0.3, '30% faster than usual'],
  ['duration', 1.52, '2.5 times the usual'],
  ['duration', 0.04, 'as usual'],
  ['size', 0.5, '50% larger than usual'],
  ['size', -0.5, '50% smaller than usual'],
  ['size', null, ''],
] as const)('a %s that differs by %s is "%s"', (kind, trend, words) => {
  expect(describeTrend(english.words, kind, trend, presentation())).toBe(words);
});

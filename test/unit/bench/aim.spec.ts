import { describe, expect, test } from 'vitest';
import { describeMissed, judgeAim } from '../../bench/aim.ts';

describe('a figure', () => {
  test.each([
    [4, { atMost: 4 }, true],
    [4.01, { atMost: 4 }, false],
    [3, { atLeast: 3 }, true],
    [2.99, { atLeast: 3 }, false],
    [0, { atMost: 0 }, true],
  ])('of %d with the aim %o: met is %s', (value, aim, met) => {
    expect(judgeAim({ figure: 'times', value, aim }).met).toBe(met);
  });

  test('that could not be measured meets no aim', () => {
    expect(judgeAim({ figure: 'times', value: NaN, aim: { atMost: 4 } }).met).toBe(false);
    expect(judgeAim({ figure: 'times', value: NaN, aim: { atLeast: 4 } }).met).toBe(false);
  });

  test('is kept with its aim in words', () => {
    expect(judgeAim({ figure: 'icon, ms', value: 291.24, aim: { atMost: 400 } })).toEqual({
      figure: 'icon, ms',
      value: 291.24,
      aim: 'at most 400',
      met: true,
    });
  });
});

test('each missed aim is named with its benchmark, figure and aim; met ones are not', () => {
  const judged = {
    start: [judgeAim({ figure: 'icon, ms', value: 512, aim: { atMost: 400 } })],
    notify: [judgeAim({ figure: 'built, ms', value: 120, aim: { atMost: 300 } })],
    throughput: [judgeAim({ figure: 'accepted a second', value: 90, aim: { atLeast: 150 } })],
  };

  expect(describeMissed(judged)).toEqual([
    'missed: start: icon, ms: 512 (aim: at most 400)',
    'missed: throughput: accepted a second: 90 (aim: at least 150)',
  ]);
});

test('a figure that missed by a hair is not shown as one that did not', () => {
  const judged = { intake: [judgeAim({ figure: 'times', value: 3.001, aim: { atMost: 3 } })] };

  expect(describeMissed(judged)).toEqual(['missed: intake: times: 3.001 (aim: at most 3)']);
});

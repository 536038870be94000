import { expect, test } from 'vitest';
import { parseArguments } from '../../bench/parse-arguments.ts';

const all = ['start', 'report-100000', 'report-100000-stored'];

test('without arguments all benchmarks run, and a missed aim is only told', () => {
  expect(parseArguments([], all)).toEqual({ names: all, shouldCheck: false });
});

test('parts of names choose, whatever their order, and --check stands anywhere', () => {
  const chosen = { names: ['start', 'report-100000', 'report-100000-stored'], shouldCheck: true };

  expect(parseArguments(['report', '--check', 'start'], all)).toEqual(chosen);
});

test('a name that nothing has is an error, because nothing would be checked', () => {
  expect(() => parseArguments(['--check', 'raport'], all)).toThrow('No benchmark has "raport" in its name.');
});

test('an option that is not there is an error', () => {
  expect(() => parseArguments(['--chek'], all)).toThrow('There is no option --chek.');
});

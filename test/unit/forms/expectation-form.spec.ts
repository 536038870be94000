import { describe, expect, test } from 'vitest';
import {
  parseExpectationForm,
  toExpectationForm,
  type ExpectationForm,
} from '../../../src-shared/forms/expectation-form.ts';
import type { Expectation } from '../../../src-shared/model/expected-run.ts';

const begin = toExpectationForm(null, 'Europe/Vienna');
const parse = (changes: Partial<ExpectationForm>) => parseExpectationForm({ ...begin, ...changes });
const fieldsOf = (changes: Partial<ExpectationForm>) => {
  const parsed = parse(changes);
  return parsed.kind === 'invalid' ? parsed.problems.map(({ field }) => field) : [];
};

describe('what a person has entered', () => {
  test.each([
    [
      { kind: 'every', count: ' 4 ', unit: 'hours' },
      { kind: 'every', count: 4, unit: 'hours' },
    ],
    [
      { kind: 'weekly', weekdays: [7, 1], time: '2:30' },
      { kind: 'weekly', weekdays: [1, 7], time: '02:30', timeZone: 'Europe/Vienna' },
    ],
    [
      { kind: 'cron', line: ' 0 2 * * 1-5 ', timeZone: ' Asia/Kolkata ' },
      { kind: 'cron', line: '0 2 * * 1-5', timeZone: 'Asia/Kolkata' },
    ],
    [{ kind: 'none' }, { kind: 'none' }],
  ] as const)('%j is %j', (changes, runs) => {
    expect(parse({ ...changes, graceMinutes: '90' })).toEqual({
      kind: 'valid',
      value: { runs, graceMinutes: 90, setBy: 'person' },
    });
  });

  test('may be left to the source, also with a grace of its own', () => {
    expect(parse({ kind: 'by-source' })).toEqual({ kind: 'valid', value: null });
    expect(parse({ kind: 'by-source', graceMinutes: '5' })).toEqual({
      kind: 'valid',
      value: { runs: { kind: 'by-source' }, graceMinutes: 5, setBy: 'person' },
    });
  });

  test('is complained about at its field', () => {
    expect(fieldsOf({ kind: 'every', count: '0' })).toEqual(['count']);
    expect(fieldsOf({ kind: 'every', count: '1.5' })).toEqual(['count']);
    expect(fieldsOf({ kind: 'weekly', weekdays: [], time: '24:00', timeZone: 'Nowhere' })).toEqual([
      'weekdays',
      'time',
      'timeZone',
    ]);
    expect(fieldsOf({ kind: 'cron', line: ' ' })).toEqual(['line']);
    expect(fieldsOf({ graceMinutes: '0' })).toEqual(['graceMinutes']);
    expect(fieldsOf({ graceMinutes: '10081' })).toEqual(['graceMinutes']);
  });

  test('is not asked about fields that belong to another choice', () => {
    expect(fieldsOf({ kind: 'every', line: '', time: 'never', timeZone: '', weekdays: [] })).toEqual([]);
    expect(fieldsOf({ kind: 'none', graceMinutes: '' })).toEqual([]);
  });
});

test('what was set comes back as it was entered', () => {
  const all: Expectation['runs'][] = [
    { kind: 'every', count: 3, unit: 'hours' },
    { kind: 'weekly', weekdays: [2, 4], time: '23:15', timeZone: 'Asia/Kolkata' },
    { kind: 'cron', line: '5 4 * * *', timeZone: 'America/St_Johns' },
    { kind: 'none' },
  ];
  for (const runs of all) {
    const expectation: Expectation = { runs, graceMinutes: 30, setBy: 'person' };
    expect(parseExpectationForm(toExpectationForm(expectation, 'UTC'))).toEqual({ kind: 'valid', value: expectation });
  }
});

import { describe, expect, test } from 'vitest';
import {
  emptyMailPattern,
  parseMailPatternForm,
  toMailPatternForm,
} from '../../../src-shared/forms/mail-pattern-form.ts';
import { mailPatternPresets } from '../../../src-shared/model/mail-pattern-presets/mail-pattern-presets.ts';
import { mailPattern } from '../../builders/mail-pattern.ts';

describe('the form', () => {
  test.each(mailPatternPresets.map(({ pattern }) => [pattern.name, pattern] as const))(
    'stands for %s',
    (_, pattern) => {
      expect(parseMailPatternForm(toMailPatternForm(pattern), 'id')).toEqual({
        kind: 'valid',
        value: { ...pattern, id: 'id' },
      });
    },
  );

  test('stands for a pattern with as little as one may have', () => {
    const none = { Failed: null, Warning: null, Success: null };
    const pattern = mailPattern({ results: none, otherwise: 'Failed', job: '', message: '' });

    expect(parseMailPatternForm(toMailPatternForm(pattern), pattern.id)).toEqual({ kind: 'valid', value: pattern });
  });
});

test('a pattern without a name, that recognises every mail, or whose result is never known is refused', () => {
  const { results } = emptyMailPattern;
  const never = {
    Failed: { ...results.Failed, text: '' },
    Warning: { ...results.Warning, text: '' },
    Success: { ...results.Success, text: '' },
  };
  const parsed = parseMailPatternForm({ ...emptyMailPattern, name: ' ', results: never }, 'id');

  expect(parsed).toEqual({
    kind: 'invalid',
    problems: [
      { field: 'name', problem: { kind: 'name-missing' } },
      {
        field: 'subject',
        problem: { kind: 'condition-missing' },
      },
      { field: 'Success', problem: { kind: 'result-missing' } },
    ],
  });
});

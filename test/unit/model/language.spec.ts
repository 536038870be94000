import { describe, expect, test } from 'vitest';
import { chooseLanguage, localeFor } from '../../../src-shared/model/language.ts';
import { formatDateTime, presentIn } from '../../../src-shared/model/presentation.ts';
import { presentation } from '../../builders/presentation.ts';

describe('the language of a system', () => {
  test.each([
    [['en-GB', 'sv'], 'en'],
    [['EN'], 'en'],
    [['fr-CA', 'en'], 'fr'],
    [['es-419'], 'es'],
    [['pt-PT', 'en'], 'pt-BR'],
    [['ja-JP', 'en'], 'ja'],
    [['de-AT', 'en'], 'de'],
    [['sv-SE', 'de'], 'de'],
    [['sv-SE'], 'en'],
    [['C', ''], 'en'],
    [[], 'en'],
  ])('%j is spoken as %s', (preferred, language) => {
    expect(chooseLanguage(preferred)).toBe(language);
  });
});

describe('times and numbers', () => {
  test.each([
    ['en-GB', 'en-GB'],
    ['de-AT', 'en-AT'],
    ['sv', 'en'],
  ])('a person of %s reads English texts with those of %s', (ofSystem, locale) => {
    expect(localeFor('en', ofSystem)).toBe(locale);
  });

  test('English sentences of an Austrian name months in English, in Austrian order', () => {
    const to = presentIn('en', presentation({ locale: 'de-AT' }));
    expect(formatDateTime('2026-12-22T23:38:00Z', to)).toBe('22 Dec 2026, 23:38');
  });
});

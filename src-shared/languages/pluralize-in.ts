import type { LanguageCode } from '../model/language.ts';

export interface PluralForms {
  /** For counts that the language calls singular: 1 in English, 0 and 1 in French, none in Japanese. */
  one?: string;
  other: string;
}

/**
 * @returns counts nouns by the rules of the language: `pluralize(2, { one: '# job', other: '# jobs' })` is `2 jobs`. Its third
 *   argument is the number as it is to be read; it takes the place of `#`
 */
export function pluralizeIn(language: LanguageCode) {
  const rules = new Intl.PluralRules(language);
  return (count: number, { one, other }: PluralForms, written = String(count)): string =>
    (rules.select(count) === 'one' ? (one ?? other) : other).replaceAll('#', written);
}

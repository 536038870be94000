/** Counted nouns. The rules are those of the language that the texts are written in. */
const rules = new Intl.PluralRules('en');

/**
 * @param forms - `other` also serves counts that the language has no form of its own for
 * @param written - the number as it is to be read; it takes the place of `#`
 */
export function pluralize(count: number, forms: { one: string; other: string }, written = String(count)): string {
  const rule = rules.select(count);
  return (rule === 'one' ? forms.one : forms.other).replaceAll('#', written);
}

/** Chooses the sentence for a number. Whole sentences, because languages do not only differ in the noun's ending. */
export function choosePlural(count: number, sentences: Readonly<{ one: string; other: string }>): string {
  return new Intl.PluralRules('en').select(count) === 'one' ? sentences.one : sentences.other;
}

/** Stands in for `src-renderer/text/window-language.ts` in a preview in the pseudo-language: every text of a window comes through it. */
import type * as product from '../../../src-renderer/text/window-language.ts';
import type { Texts, WindowTexts } from '../../../src-shared/languages/texts.ts';
import { pseudoTexts } from './pseudo-texts.ts';

export const loadWindowLanguage: typeof product.loadWindowLanguage = () => Promise.resolve();
export const windowLanguage: typeof product.windowLanguage = () => 'en';

export function inWindowLanguage<Part extends keyof WindowTexts>(
  _part: Part,
  english: WindowTexts[Part],
): WindowTexts[Part] {
  return pseudoTexts(english);
}

export function wordsInWindowLanguage(english: Texts['words']): Texts['words'] {
  return pseudoTexts(english);
}

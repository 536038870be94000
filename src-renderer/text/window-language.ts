/**
 * The language of this window. It is read before any page, so that what pages say of themselves is a constant to them;
 * whoever chooses another language sees it when the window is loaded anew.
 */
import type { Texts, WindowTexts } from '../../src-shared/languages/texts.ts';
import type { LanguageCode } from '../../src-shared/model/language.ts';

/** English is part of each page: it is what texts are written in first. */
const translations: Readonly<Record<Exclude<LanguageCode, 'en'>, () => Promise<{ texts: Texts }>>> = {
  de: () => import('../../src-shared/languages/de/index.ts'),
  fr: () => import('../../src-shared/languages/fr/index.ts'),
  es: () => import('../../src-shared/languages/es/index.ts'),
  'pt-BR': () => import('../../src-shared/languages/pt-BR/index.ts'),
  ja: () => import('../../src-shared/languages/ja/index.ts'),
};

let translation: Texts | null = null;
let loaded: LanguageCode = 'en';

/** Called once, before the first page is imported. */
export async function loadWindowLanguage(language: LanguageCode): Promise<void> {
  document.documentElement.lang = language;
  loaded = language;
  translation = language === 'en' ? null : (await translations[language]()).texts;
}

export function windowLanguage(): LanguageCode {
  return loaded;
}

/** @returns a part of the texts in the language of this window */
export function inWindowLanguage<Part extends keyof WindowTexts>(
  part: Part,
  english: WindowTexts[Part],
): WindowTexts[Part] {
  return translation?.windows[part] ?? english;
}

/** @returns what windows and messages say alike, in the language of this window */
export function wordsInWindowLanguage(english: Texts['words']): Texts['words'] {
  return translation?.words ?? english;
}

/**
 * Every language, for the main process: it writes the log in one, the notification area in another and mail in a third.
 * Windows read only their own (`src-renderer/text`).
 */
import type { LanguageCode } from '../model/language.ts';
import { texts as german } from './de/index.ts';
import { english } from './en/index.ts';
import { texts as spanish } from './es/index.ts';
import { texts as french } from './fr/index.ts';
import { texts as japanese } from './ja/index.ts';
import { texts as brazilianPortuguese } from './pt-BR/index.ts';
import type { Texts } from './texts.ts';

const languages: Readonly<Record<LanguageCode, Texts>> = {
  en: english,
  de: german,
  fr: french,
  es: spanish,
  'pt-BR': brazilianPortuguese,
  ja: japanese,
};

export function textsOf(language: LanguageCode): Texts {
  return languages[language];
}

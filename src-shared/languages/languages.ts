/**
 * Every language, for the main process: it writes the log in one, the notification area in another and mail in a third.
 * Windows read only their own (`src-renderer/text`), and what only they say is left out: main reads this at every start.
 */
import type { LanguageCode } from '../model/language.ts';
import { mainTexts as german } from './de/index.ts';
import { mainEnglish } from './en/index.ts';
import { mainTexts as spanish } from './es/index.ts';
import { mainTexts as french } from './fr/index.ts';
import { mainTexts as japanese } from './ja/index.ts';
import { mainTexts as brazilianPortuguese } from './pt-BR/index.ts';
import type { MainTexts } from './texts.ts';

const languages: Readonly<Record<LanguageCode, MainTexts>> = {
  en: mainEnglish,
  de: german,
  fr: french,
  es: spanish,
  'pt-BR': brazilianPortuguese,
  ja: japanese,
};

export function textsOf(language: LanguageCode): MainTexts {
  return languages[language];
}

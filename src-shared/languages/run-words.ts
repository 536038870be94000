/** A run in a word, in every language: windows show subjects of mail, which may be in another language than theirs. */
import type { LanguageCode } from '../model/language.ts';
import { runText as german } from './de/words/run.ts';
import { runText } from './en/words/run.ts';
import { runText as spanish } from './es/words/run.ts';
import { runText as french } from './fr/words/run.ts';
import { runText as japanese } from './ja/words/run.ts';
import { runText as brazilianPortuguese } from './pt-BR/words/run.ts';
import type { Words } from './texts.ts';

const languages: Readonly<Record<LanguageCode, Words['run']>> = {
  en: runText,
  de: german,
  fr: french,
  es: spanish,
  'pt-BR': brazilianPortuguese,
  ja: japanese,
};

export function runWordsOf(language: LanguageCode): Words['run'] {
  return languages[language];
}

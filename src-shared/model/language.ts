/** The languages that the program speaks (product section 18.2). */
import { z } from 'zod';

/** BCP 47 tags. English comes first: it is what log, command line and JSON are written in, whatever is chosen. */
export const languageCodes = ['en', 'de', 'fr', 'es', 'pt-BR', 'ja'] as const;
export const languageSchema = z.enum(languageCodes);
export type LanguageCode = z.infer<typeof languageSchema>;

/** Of a message on disk, which may be from before there were languages, or of a later version that knows more of them. */
export const storedLanguageSchema = languageSchema.catch('en');

/** Stored on disk. `system`: as the system has it where the windows are, or for messages where the engine runs. */
export const languageChoices = ['system', ...languageCodes] as const;
export const languageChoiceSchema = z.enum(languageChoices);
export type LanguageChoice = z.infer<typeof languageChoiceSchema>;

/** Each in itself: whoever looks for a language finds it, whatever the window speaks. */
export const languageNames: Readonly<Record<LanguageCode, string>> = {
  en: 'English',
  de: 'Deutsch',
  fr: 'Français',
  es: 'Español',
  'pt-BR': 'Português (Brasil)',
  ja: '日本語',
};

/**
 * @param preferred - BCP 47 tags, the most wanted first; a system may name some that are none (`C`)
 * @returns the first of them that the program speaks, whatever its region: `de-AT` is `de`, `pt` is `pt-BR`. English where
 *   it speaks none
 */
export function chooseLanguage(preferred: readonly string[]): LanguageCode {
  for (const tag of preferred) {
    const found = languageCodes.find((code) => primaryOf(code) === primaryOf(tag));
    if (found !== undefined) return found;
  }
  return 'en';
}

/**
 * @param ofSystem - the locale of the person's system, for example `de-AT`
 * @returns the locale in which times and numbers are written in texts of this language: that of the system where it is of the
 *   same language, and else the language with the person's region, so that no German month stands in an English sentence
 */
export function localeFor(language: LanguageCode, ofSystem: string): string {
  if (primaryOf(language) === primaryOf(ofSystem)) return ofSystem;
  const { region } = new Intl.Locale(ofSystem);
  return region === undefined ? language : `${primaryOf(language)}-${region}`;
}

const primaryOf = (tag: string): string => (/^[a-z]+/i.exec(tag)?.[0] ?? '').toLowerCase();

/** The languages that the program speaks (product section 18.2). */
import { z } from 'zod';

/** BCP 47 tags. English comes first: it is what log, command line and JSON are written in, whatever is chosen. */
export const languageCodes = ['en'] as const;
export const languageSchema = z.enum(languageCodes);
export type LanguageCode = z.infer<typeof languageSchema>;

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

const primaryOf = (tag: string): string => (/^[a-z]+/i.exec(tag)?.[0] ?? '').toLowerCase();

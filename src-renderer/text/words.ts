import { words as english } from '../../src-shared/languages/en/words/index.ts';
import { wordsInWindowLanguage } from './window-language.ts';

/** What windows and messages say alike; the functions of `src-shared/wording` are given it. */
export const words = wordsInWindowLanguage(english);

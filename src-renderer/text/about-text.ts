import { aboutText as english } from '../../src-shared/languages/en/windows/about.ts';
import { inWindowLanguage } from './window-language.ts';

export const aboutText = inWindowLanguage('about', english);

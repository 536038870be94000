import { digestText as english } from '../../src-shared/languages/en/windows/digest.ts';
import { inWindowLanguage } from './window-language.ts';

export const digestText = inWindowLanguage('digest', english);

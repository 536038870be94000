import { optionsText as english } from '../../src-shared/languages/en/windows/options.ts';
import { inWindowLanguage } from './window-language.ts';

export const optionsText = inWindowLanguage('options', english);

import { historyText as english } from '../../src-shared/languages/en/windows/history.ts';
import { inWindowLanguage } from './window-language.ts';

export const historyText = inWindowLanguage('history', english);

import { rulesText as english } from '../../src-shared/languages/en/windows/rules.ts';
import { inWindowLanguage } from './window-language.ts';

export const rulesText = inWindowLanguage('rules', english);

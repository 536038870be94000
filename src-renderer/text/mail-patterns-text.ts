import { mailPatternsText as english } from '../../src-shared/languages/en/windows/mail-patterns.ts';
import { inWindowLanguage } from './window-language.ts';

export const mailPatternsText = inWindowLanguage('mailPatterns', english);

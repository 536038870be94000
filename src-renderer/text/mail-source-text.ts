import { mailSourceText as english } from '../../src-shared/languages/en/windows/mail-source.ts';
import { inWindowLanguage } from './window-language.ts';

export const mailSourceText = inWindowLanguage('mailSource', english);

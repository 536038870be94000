import { smtpText as english } from '../../src-shared/languages/en/windows/smtp.ts';
import { inWindowLanguage } from './window-language.ts';

export const smtpText = inWindowLanguage('smtp', english);

import { registrationGuideText as english } from '../../src-shared/languages/en/windows/registration-guide.ts';
import { inWindowLanguage } from './window-language.ts';

export const registrationGuideText = inWindowLanguage('registrationGuide', english);

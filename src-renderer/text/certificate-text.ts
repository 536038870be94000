import { certificateText as english } from '../../src-shared/languages/en/windows/certificate.ts';
import { inWindowLanguage } from './window-language.ts';

export const certificateText = inWindowLanguage('certificate', english);

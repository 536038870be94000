import { commonText as english } from '../../src-shared/languages/en/windows/common.ts';
import { inWindowLanguage } from './window-language.ts';

export const commonText = inWindowLanguage('common', english);

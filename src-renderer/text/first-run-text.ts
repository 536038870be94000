import { firstRunText as english } from '../../src-shared/languages/en/windows/first-run.ts';
import { inWindowLanguage } from './window-language.ts';

export const firstRunText = inWindowLanguage('firstRun', english);

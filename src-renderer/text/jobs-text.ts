import { jobsText as english } from '../../src-shared/languages/en/windows/jobs.ts';
import { inWindowLanguage } from './window-language.ts';

export const jobsText = inWindowLanguage('jobs', english);

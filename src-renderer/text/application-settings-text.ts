import { applicationSettingsText as english } from '../../src-shared/languages/en/windows/application-settings.ts';
import { inWindowLanguage } from './window-language.ts';

export const applicationSettingsText = inWindowLanguage('applicationSettings', english);

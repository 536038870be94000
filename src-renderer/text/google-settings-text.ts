import { googleSettingsText as english } from '../../src-shared/languages/en/windows/google-settings.ts';
import { inWindowLanguage } from './window-language.ts';

export const googleSettingsText = inWindowLanguage('googleSettings', english);

import { languageNames, type LanguageChoice } from '../../../src-shared/model/language.ts';
import { optionsText } from '../../text/options-text.ts';

export function describeLanguage(choice: LanguageChoice): string {
  return choice === 'system' ? optionsText.systemLanguage : languageNames[choice];
}

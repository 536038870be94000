import { channelKindsText as english } from '../../src-shared/languages/en/windows/channel-kinds.ts';
import { inWindowLanguage } from './window-language.ts';

export const channelKindsText = inWindowLanguage('channelKinds', english);
